"""One sweep on a cluster: joins in Spark SQL, rules in Python over the rows of each partition."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING, Any

from factcheck.pipeline import Engine
from factcheck.sweep.joins import Joins, Step
from factcheck.sweep.lanes import lanes
from factcheck.sweep.spark.rounds import cut, roots
from factcheck.sweep.spark.work import KINDS, WIDTH, Found, Work, alike, same
from factcheck.sweep.tables import TABLES

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

ROWS = ", ".join(f"c{at} BIGINT" for at in range(WIDTH))
KEPT = {
    "block",
    "article_pair",
    "pair",
    "grouped",
    "shared_run",
    "origin",
}
BUCKETS = 8  # for each partition: a bucket's readings are in memory at once
EDGE = "lane INT, one BIGINT, other BIGINT"


class Flow:
    """A sweep over numbered readings, in the order of a report: rows of (number, packed reading)."""

    def __init__(self, spark: SparkSession, machine: Engine, readings: RDD[tuple[int, bytes]]):
        self.spark = spark
        self.work = Work(spark.sparkContext.broadcast(machine.rulebook))
        self.lanes = lanes(machine)
        self.joins = Joins(self.lanes)
        self.check = machine.linker.origins.check
        self.parts = int(spark.conf.get("spark.sql.shuffle.partitions") or 200)
        self.buckets = self.parts * BUCKETS
        self.readings = readings
        self.seen(spark.createDataFrame(readings, "number BIGINT, raw BINARY"), "reading", keep=True)

    def seen(self, frame: DataFrame, name: str, *, keep: bool = False) -> DataFrame:
        """A frame under a name in SQL; kept where several steps read it, since Spark would plan all before it anew."""
        found = cut(frame) if keep else frame
        found.createOrReplaceTempView(name)
        return found

    def made(self, steps: Iterable[Step]) -> None:
        """Names the queries, so that each may read those before it."""
        for name, query in steps:
            self.seen(self.spark.sql(query), name, keep=name in KEPT)

    def pairs(self) -> None:
        """From readings to the pairs that the rules look at."""
        rows = self.readings.mapPartitions(self.work.rows)
        self.seen(self.spark.createDataFrame(rows, f"kind BIGINT, {ROWS}"), "row", keep=True)
        for table, names in TABLES.items():
            columns = ", ".join(f"c{at} AS {name}" for at, name in enumerate(names))
            self.seen(self.spark.sql(f"SELECT {columns} FROM row WHERE kind = {KINDS[table]}"), table)
        self.made(self.joins.articles())
        self.held("article_pair", "related")
        self.made([("kin", "SELECT one >> 20 AS one, other >> 20 AS other FROM related")])
        self.made([self.joins.pairs()])

    def met(self) -> None:
        """The pairs of claims that hold, and what hangs together by them."""
        self.held("pair", "met")
        self.seen(roots(self.spark, "met"), "component", keep=True)

    def held(self, pairs: str, name: str) -> None:
        """The pairs of a view that hold, those of one key in one bucket."""
        bucketed, wanted = f"{name}_bucketed", f"{name}_wanted"
        self.made([
            (bucketed, f"SELECT pmod(home, {self.buckets}) AS bucket, lane, one, other FROM {pairs}"),
            (wanted, f"SELECT DISTINCT bucket, number FROM (SELECT bucket, one >> 20 AS number FROM {bucketed}"
             f" UNION ALL SELECT bucket, other >> 20 AS number FROM {bucketed}) w"),
        ])  # fmt: skip
        held = self.keyed(bucketed).cogroup(self.carried(wanted), self.parts).flatMap(self.work.met)
        self.seen(self.spark.createDataFrame(held, EDGE), name, keep=True)

    def keyed(self, view: str) -> RDD[tuple[int, Any]]:
        """The rows of a view by their first column."""
        return self.spark.table(view).rdd.map(lambda row: (row[0], tuple(row[1:])))

    def carried(self, view: str) -> RDD[tuple[int, Any]]:
        """The readings that each bucket of a view wants, by bucket."""
        query = f"SELECT w.bucket, r.number, r.raw FROM {view} w JOIN reading r ON r.number = w.number"
        return self.spark.sql(query).rdd.map(lambda row: (row[0], (row[1], bytes(row[2]))))

    def told(self) -> RDD[Any]:
        """What each component gives."""
        bucket = f"pmod(c.root, {self.buckets}) AS bucket"
        self.made([
            ("grouped", f"SELECT {bucket}, c.lane, c.root, e.one, e.other FROM met e"
             " JOIN component c ON c.lane = e.lane AND c.place = e.one"),
            ("needed", "SELECT DISTINCT bucket, number FROM (SELECT bucket, one >> 20 AS number FROM grouped"
             " UNION ALL SELECT bucket, other >> 20 AS number FROM grouped) w"),
        ])  # fmt: skip
        grouped = self.keyed("grouped").cogroup(self.carried("needed"), self.parts)
        return grouped.flatMap(self.work.told).persist()

    def common(self) -> list[str]:
        """In words the keys that too many claims share."""
        rows = self.spark.sql(
            "SELECT c.lane, c.claim_key, c.many, c.place, r.raw FROM crowded c"
            " JOIN reading r ON r.number = c.place >> 20"
        )
        crowded: list[str] = rows.rdd.map(tuple).map(self.work.common).filter(bool).collect()
        return crowded

    def origins(self) -> None:
        """Which articles share their wording, and the first of all that hang together by that."""
        if self.check is None:
            self.made([("origin", "SELECT 0L AS one, 0L AS other, 0D AS share, '' AS kind WHERE false")])
        else:
            steps = dict(self.joins.origins(self.check.least, self.check.common))
            self.made([("shared_run", steps["shared_run"]), ("sized", steps["origin"])])
            share = "common / CAST(least(one_size, other_size) AS DOUBLE)"
            kind = f"CASE WHEN share >= {self.check.copy}D THEN 'copy' ELSE 'wire' END AS kind"
            self.made([
                ("origin", f"SELECT one, other, share, {kind} FROM"
                 f" (SELECT one, other, {share} AS share FROM sized) s WHERE share >= {self.check.wire}D"),
            ])  # fmt: skip
        self.made([("tied", "SELECT 0 AS lane, one, other FROM origin")])
        self.seen(roots(self.spark, "tied"), "source")

    def gathered(self, found: RDD[Found]) -> RDD[Any]:
        """(order, stamp, finding, record) of all findings, said once, with their carriers."""
        once = found.keyBy(lambda one: one.finding.fingerprint).reduceByKey(same, self.parts).values()
        source = self.spark.sql("SELECT place, root FROM source").rdd.map(tuple)
        rooted = once.keyBy(lambda one: min(mention.reading for mention in one.finding.claims)).leftOuterJoin(source)
        items = rooted.map(lambda row: (sign(alike(*row[1])), row[1][0])).persist()
        numbers = items.flatMap(
            lambda row: [(row[0], number) for number in {mention.reading for mention in row[1].finding.claims}]
        )
        self.seen(self.spark.createDataFrame(numbers.distinct(), "bucket BIGINT, number BIGINT"), "carrier", keep=True)
        origins = self.spark.sql(
            "SELECT a.bucket, o.one, o.other, o.share, o.kind FROM origin o JOIN carrier a ON a.number = o.one"
            " JOIN carrier b ON b.bucket = a.bucket AND b.number = o.other"
        ).rdd.map(lambda row: (row[0], tuple(row[1:])))
        return items.groupWith(origins, self.carried("carrier")).flatMap(self.work.gathered)

    def run(self) -> tuple[RDD[Any], list[str], tuple[int, int]]:
        """The findings, what was left out in words, and how many slots and comparisons there were."""
        self.pairs()
        self.met()
        told = self.told()
        self.origins()
        across = told.filter(is_found)
        inside = self.readings.mapPartitions(self.work.inside)
        slots = told.filter(is_slot)
        counts = slots.keys().distinct().count(), int(slots.values().sum())
        cut = told.filter(lambda one: isinstance(one, str)).collect()
        findings = self.gathered(self.spark.sparkContext.union([across, inside])).persist()
        return findings, sorted(chain(self.common(), cut)), counts


def is_found(item: object) -> bool:
    """Whether what a component gave is a finding."""
    return isinstance(item, Found)


def is_slot(item: object) -> bool:
    """Whether what a component gave is the name of a slot."""
    return type(item) is tuple


def sign(parts: tuple[Any, ...]) -> int:
    """A key as an integer that is the same in every process."""
    from factcheck.sweep.lanes.lane import sign as signed

    return signed(*map(repr, parts))
