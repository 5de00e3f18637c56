"""The joins as plain SQL over integers, the same text for every engine that speaks SQL.

Each step is a table made of those before it. Nothing here decides: a join brings claims together that share keys, the
rules decide on what it brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.link.quotations import CROWD as REFRAIN
from factcheck.sweep.lanes import BITS, EVENT, Lane

Step = tuple[str, str]

BLOCK = """
SELECT lane, claim_key, count(*) AS many, max(most) AS most, min(place) AS place
FROM claim_key WHERE lane NOT IN ({kin}) GROUP BY lane, claim_key HAVING count(*) > 1"""

CROWDED = """
SELECT lane, claim_key, many, place FROM block WHERE many > most
UNION ALL
SELECT lane, claim_key, many, place FROM full_key"""

OPEN = """
SELECT l.lane, l.place AS one, r.place AS other, min(l.claim_key) AS home
FROM claim_key l
JOIN block b ON b.lane = l.lane AND b.claim_key = l.claim_key AND b.many <= b.most
JOIN claim_key r ON r.lane = l.lane AND r.claim_key = l.claim_key AND r.place > l.place AND r.reading <> l.reading
    AND (l.side = 0 OR l.side <> r.side)
WHERE l.lane {chosen}
GROUP BY l.lane, l.place, r.place"""

FIRST_TOLD = "SELECT lane, claim_key, min(place) AS place FROM tie GROUP BY lane, claim_key"

HOLDING = """
SELECT r.lane, r.claim_key, r.place, r.reading,
    row_number() OVER (PARTITION BY r.lane, r.claim_key ORDER BY r.place) AS turn
FROM refrain r JOIN first_told f ON f.lane = r.lane AND f.place = r.place"""

PAIR = """
SELECT l.lane, l.place AS one, r.place AS other, min(k.one) AS home
FROM kin k
JOIN claim_key l ON l.reading = k.one
JOIN claim_key r ON r.reading = k.other AND r.lane = l.lane AND r.claim_key = l.claim_key
    AND (l.side = 0 OR l.side <> r.side)
WHERE l.lane IN ({kin})
GROUP BY l.lane, l.place, r.place HAVING count(*) >= {shared}
UNION ALL
{open}
UNION ALL
SELECT lane, one, other, min(home) AS home FROM (
    SELECT l.lane, l.place AS one, r.place AS other, l.claim_key AS home
    FROM holding l JOIN refrain r ON r.lane = l.lane AND r.claim_key = l.claim_key
        AND r.place > l.place AND r.reading <> l.reading
    WHERE l.turn <= {refrain}
    UNION ALL
    SELECT f.lane, f.place AS one, t.place AS other, f.claim_key AS home
    FROM first_told f JOIN tie t ON t.lane = f.lane AND t.claim_key = f.claim_key
    WHERE t.place > f.place) twin
WHERE {one} <> {other}
GROUP BY lane, one, other"""

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
        self.lanes = lanes
        self.kin = listed(at for at, lane in enumerate(lanes) if lane.kin)

    def articles(self) -> Iterator[Step]:
        """From the filled tables to the pairs of articles that may be kin, lane by lane the first."""
        yield "block", BLOCK.format(kin=self.kin)
        yield "crowded", CROWDED
        yield "article_pair", OPEN.format(chosen=f"= {EVENT}")

    def pairs(self) -> Iterator[Step]:
        """From articles that are ``kin`` to the pairs that the rules look at."""
        yield "first_told", FIRST_TOLD
        yield "holding", HOLDING
        twice = listed(at for at, lane in enumerate(self.lanes) if lane.shared == 2)
        yield "pair", PAIR.format(
            shared=f"CASE WHEN l.lane IN ({twice}) THEN 2 ELSE 1 END", refrain=REFRAIN, kin=self.kin,
            open=OPEN.format(chosen=f"<> {EVENT}").strip(), one=of("one"), other=of("other"),
        )  # fmt: skip

    def origins(self, least: int, common: int) -> Iterator[Step]:
        """How many runs of words every two readings share."""
        yield "shared_run", SHARED_RUN.format(least=least, common=common)
        yield "origin", ORIGIN


def of(place: str) -> str:
    """The number of the reading of a place, in SQL."""
    return f"({place} >> {BITS})"


def listed(numbers: Iterable[int]) -> str:
    """Numbers as an SQL list that is never empty."""
    return ", ".join(map(str, numbers)) or "-1"
