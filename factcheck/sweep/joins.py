"""The joins as plain SQL over integers, the same text for every engine that speaks SQL.

Each step is a table made of those before it. Nothing here decides: a join brings claims together that share keys, the
rules decide on what it brings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.judge.names import PAIRS
from factcheck.link.persons import CROWD
from factcheck.link.quotations import CROWD as REFRAIN
from factcheck.sweep.lanes import ANY, BITS, Lane
from factcheck.sweep.lanes.names import NameLane

Step = tuple[str, str]

BEARER = """
SELECT name, min(CASE WHEN full_name = 1 THEN place END) AS place, max(sure) AS sure,
    min(start) AS start, min(finish) AS finish
FROM mention GROUP BY name HAVING max(full_name) = 1"""

ROLE = """
SELECT name, place, reading, row_number() OVER (PARTITION BY name ORDER BY place) AS turn FROM mention WHERE role = 1"""

HELD = """
SELECT o.office, b.place, row_number() OVER (PARTITION BY o.office ORDER BY b.place) AS turn
FROM (SELECT DISTINCT office, name FROM mention WHERE office <> 0) o JOIN bearer b ON b.name = o.name"""

SPELLED = """
SELECT {lane} AS lane, start AS claim_key, place, {reading} AS reading, 0 AS side, {crowd} AS most FROM bearer
UNION ALL
SELECT {lane} AS lane, finish AS claim_key, place, {reading} AS reading, 0 AS side, {crowd} AS most FROM bearer
WHERE finish <> start"""

HOLDER = """
SELECT {lane} AS lane, office AS claim_key, place, {reading} AS reading, 0 AS side, {any} AS most FROM held
WHERE turn <= {first}"""

OFFICE = """
SELECT {lane} AS lane, r.name AS claim_key, r.place, r.reading, 0 AS side, {any} AS most
FROM role_mention r JOIN bearer b ON b.name = r.name WHERE r.turn <= {first}"""

NAMES = {"spelling": SPELLED, "holder": HOLDER, "role": OFFICE}
ALL = "SELECT lane, claim_key, place, reading, side, most FROM claim_key"

BLOCK = """
SELECT lane, claim_key, count(*) AS many, max(most) AS most, min(place) AS place
FROM every_key GROUP BY lane, claim_key HAVING count(*) > 1"""

CROWDED = """
SELECT lane, claim_key, many, place FROM block WHERE many > most
UNION ALL
SELECT l.lane, h.office AS claim_key, count(*) AS many, m.place
FROM held h
JOIN (SELECT office, min(place) AS place FROM mention WHERE office <> 0 GROUP BY office) m ON m.office = h.office
JOIN (SELECT DISTINCT lane FROM every_key WHERE lane = {holder}) l ON 1 = 1
GROUP BY l.lane, h.office, m.place HAVING count(*) > {first}"""

FIRST_TOLD = "SELECT lane, claim_key, min(place) AS place FROM tie GROUP BY lane, claim_key"

HOLDING = """
SELECT r.lane, r.claim_key, r.place, r.reading,
    row_number() OVER (PARTITION BY r.lane, r.claim_key ORDER BY r.place) AS turn
FROM refrain r JOIN first_told f ON f.lane = r.lane AND f.place = r.place"""

PAIR = """
SELECT l.lane, l.place AS one, r.place AS other, min(l.claim_key) AS home
FROM every_key l
JOIN block b ON b.lane = l.lane AND b.claim_key = l.claim_key AND b.many <= b.most
JOIN every_key r ON r.lane = l.lane AND r.claim_key = l.claim_key AND r.place > l.place AND r.reading <> l.reading
    AND (l.side = 0 OR l.side <> r.side)
GROUP BY l.lane, l.place, r.place HAVING count(*) >= {shared}
UNION ALL
SELECT lane, one, other, min(home) AS home FROM (
    SELECT l.lane, l.place AS one, r.place AS other, l.claim_key AS home
    FROM holding l JOIN refrain r ON r.lane = l.lane AND r.claim_key = l.claim_key
        AND r.place > l.place AND r.reading <> l.reading
    WHERE l.turn <= {refrain}
    UNION ALL
    SELECT f.lane, f.place AS one, t.place AS other, f.claim_key AS home
    FROM first_told f JOIN tie t ON t.lane = f.lane AND t.claim_key = f.claim_key
    WHERE t.place > f.place AND f.lane IN ({refrains})) twin
WHERE {one} <> {other}
GROUP BY lane, one, other"""

TOGETHER = """
SELECT DISTINCT m.lane, m.one, m.other FROM met m
JOIN bearer a ON a.place = m.one JOIN bearer b ON b.place = m.other
JOIN mention here ON here.name = a.name AND here.full_name = 1
JOIN mention there ON there.name = b.name AND there.full_name = 1 AND there.reading = here.reading
WHERE m.lane IN ({paired})"""

VARIANT = """
SELECT m.lane, m.one, m.other FROM met m
JOIN bearer a ON a.place = m.one JOIN bearer b ON b.place = m.other
LEFT JOIN together t ON t.lane = m.lane AND t.one = m.one AND t.other = m.other
WHERE m.lane IN ({paired}) AND t.lane IS NULL AND (m.lane NOT IN ({spelled}) OR a.sure + b.sure > 0)"""

EDGE = """
SELECT lane, one, other FROM met WHERE lane NOT IN ({paired})
UNION ALL
SELECT v.lane, v.one, v.other FROM variant v
LEFT JOIN (SELECT DISTINCT one, other FROM variant WHERE lane IN ({spelled})) s
    ON s.one = v.one AND s.other = v.other AND v.lane NOT IN ({spelled})
WHERE s.one IS NULL"""

END = "SELECT lane, one AS place FROM edge UNION SELECT lane, other AS place FROM edge"

BOUND = """
SELECT t.lane, t.claim_key, t.place FROM tie t JOIN edge_end e ON e.lane = t.lane AND e.place = t.place
WHERE t.lane NOT IN ({refrains})
UNION ALL
SELECT e.lane, r.name AS claim_key, e.place FROM edge_end e JOIN role_mention r ON r.place = e.place
WHERE e.lane IN ({roles})"""

BINDING = """
SELECT lane, one, other FROM edge
UNION
SELECT b.lane, f.place AS one, b.place AS other FROM bound b
JOIN (SELECT lane, claim_key, min(place) AS place FROM bound GROUP BY lane, claim_key) f
    ON f.lane = b.lane AND f.claim_key = b.claim_key AND b.place > f.place
UNION
SELECT b.lane, f.place AS one, b.place AS other FROM bound b
JOIN first_told f ON f.lane = b.lane AND f.claim_key = b.claim_key AND b.place > f.place"""

ALSO = """
SELECT DISTINCT c.lane, c.root, m.reading FROM component c
JOIN bearer b ON b.place = c.place JOIN mention m ON m.name = b.name WHERE c.lane IN ({paired})
UNION
SELECT DISTINCT c.lane, c.root, {reading} AS reading FROM component c
JOIN role_mention r ON r.place = c.place JOIN bearer b ON b.name = r.name WHERE c.lane IN ({roles})"""

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
        names = {at: lane.of for at, lane in enumerate(lanes) if isinstance(lane, NameLane)}
        self.names = names
        self.spelled = listed(at for at, of in names.items() if of == "spelling")
        self.paired = listed(at for at, of in names.items() if of != "role")
        self.roles = listed(at for at, of in names.items() if of == "role")
        self.refrains = listed(at for at, lane in enumerate(lanes) if lane.refrain)

    def pairs(self) -> Iterator[Step]:
        """From the filled tables to the pairs that the rules look at."""
        yield "bearer", BEARER
        yield "role_mention", ROLE
        yield "held", HELD
        yield "every_key", "\nUNION ALL".join([ALL, *map(self.named, self.names)])
        yield "block", BLOCK
        holder = next((at for at, of in self.names.items() if of == "holder"), -1)
        yield "crowded", CROWDED.format(holder=holder, first=PAIRS)
        yield "first_told", FIRST_TOLD
        yield "holding", HOLDING
        twice = listed(at for at, lane in enumerate(self.lanes) if lane.shared == 2)
        yield "pair", PAIR.format(
            shared=f"CASE WHEN l.lane IN ({twice}) THEN 2 ELSE 1 END", refrain=REFRAIN, refrains=self.refrains,
            one=of("one"), other=of("other"),
        )  # fmt: skip

    def named(self, lane: int) -> str:
        """The keys of the names in a lane."""
        text = NAMES[self.names[lane]]
        return text.format(lane=lane, reading=of("place"), crowd=CROWD, first=PAIRS, any=ANY)

    def edges(self) -> Iterator[Step]:
        """From the pairs that hold (``met``) to those that bind claims in one component."""
        yield "together", TOGETHER.format(paired=self.paired)
        yield "variant", VARIANT.format(paired=self.paired, spelled=self.spelled)
        yield "edge", EDGE.format(paired=self.paired, spelled=self.spelled)
        yield "edge_end", END
        yield "bound", BOUND.format(refrains=self.refrains, roles=self.roles)
        yield "binding", BINDING

    def also(self) -> Step:
        """The readings that a component needs beside those of its edges: all that mention its names."""
        return "also", ALSO.format(paired=self.paired, roles=self.roles, reading=of("b.place"))

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
