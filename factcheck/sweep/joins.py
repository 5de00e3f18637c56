"""The joins as plain SQL over integers, the same text for every engine that speaks SQL.

Each step is a table made of those before it. Nothing here decides: a join brings claims together that share keys, the
rules decide on what it brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.sweep.lanes import EVENT, Lane

Step = tuple[str, str]

BLOCK = """
SELECT lane, claim_key, count(*) AS many, max(most) AS most, min(place) AS place
FROM claim_key WHERE lane = {event} GROUP BY lane, claim_key HAVING count(*) > 1"""

CROWDED = """
SELECT lane, claim_key, many, place FROM block WHERE many > most
UNION ALL
SELECT lane, claim_key, many, place FROM full_key"""

ARTICLES = """
SELECT l.lane, l.place AS one, r.place AS other, min(l.claim_key) AS home
FROM claim_key l
JOIN block b ON b.lane = l.lane AND b.claim_key = l.claim_key AND b.many <= b.most
JOIN claim_key r ON r.lane = l.lane AND r.claim_key = l.claim_key AND r.place > l.place
GROUP BY l.lane, l.place, r.place"""

PAIR = """
SELECT l.lane, l.place AS one, r.place AS other, min(k.one) AS home
FROM kin k
JOIN claim_key l ON l.reading = k.one
JOIN claim_key r ON r.reading = k.other AND r.lane = l.lane AND r.claim_key = l.claim_key
    AND (l.side = 0 OR l.side <> r.side)
WHERE l.lane <> {event}
GROUP BY l.lane, l.place, r.place HAVING count(*) >= CASE WHEN l.lane IN ({twice}) THEN 2 ELSE 1 END"""

SHARED_RUN = """
SELECT l.reading AS one, r.reading AS other, count(*) AS common
FROM run l
JOIN (SELECT claim_key FROM run GROUP BY claim_key HAVING count(*) BETWEEN 2 AND {common}) c
    ON c.claim_key = l.claim_key
JOIN run r ON r.claim_key = l.claim_key AND r.reading > l.reading
GROUP BY l.reading, r.reading HAVING count(*) >= {least}"""

ORIGIN = """
SELECT s.one, s.other, s.common, a.size AS one_size, b.size AS other_size FROM shared_run s
JOIN runs a ON a.reading = s.one JOIN runs b ON b.reading = s.other"""


class Joins:
    """The steps for the lanes of a machine."""

    def __init__(self, lanes: Sequence[Lane]):
        self.twice = listed(at for at, lane in enumerate(lanes) if lane.shared == 2)

    def articles(self) -> Iterator[Step]:
        """From the filled tables to the pairs of articles that may be kin, and the keys that too many share."""
        yield "block", BLOCK.format(event=EVENT)
        yield "crowded", CROWDED
        yield "article_pair", ARTICLES

    def pairs(self) -> Step:
        """From articles that are ``kin`` to the pairs of claims that the rules look at."""
        return "pair", PAIR.format(event=EVENT, twice=self.twice)

    def origins(self, least: int, common: int) -> Iterator[Step]:
        """How many runs of words every two readings share."""
        yield "shared_run", SHARED_RUN.format(least=least, common=common)
        yield "origin", ORIGIN


def listed(numbers: Iterable[int]) -> str:
    """Numbers as an SQL list that is never empty."""
    return ", ".join(map(str, numbers)) or "-1"
