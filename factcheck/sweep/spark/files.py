"""Articles from files that a cluster reads, findings to files that it writes: JSON Lines or Parquet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.errors import UsageError
from factcheck.pipeline import Engine
from factcheck.sweep.spark import session
from factcheck.sweep.spark.flow import Flow
from factcheck.sweep.spark.work import Work

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import SparkSession

PARQUET = (".parquet", ".pq")
SPEAKER = "STRUCT<span: ARRAY<BIGINT>, text: STRING, name: STRING, kind: STRING, role: STRING>"
VALUE = (
    "STRUCT<low: DOUBLE, high: DOUBLE, printed: ARRAY<DOUBLE>, strict: BOOLEAN, approximate: BOOLEAN, bound: STRING,"
    " unit: STRING, noun: STRING>"
)
CLAIM = (
    "STRUCT<article: STRING, path: STRING, span: ARRAY<BIGINT>, line: BIGINT, column: BIGINT, text: STRING,"
    f" sentence: ARRAY<BIGINT>, value: {VALUE}, as_of: STRING, speaker: {SPEAKER}>"
)
RECORD = (
    "code STRING, rule STRING, severity STRING, verdict STRING, message STRING, because ARRAY<STRING>, slot STRING,"
    f" claims ARRAY<{CLAIM}>, fingerprint STRING"
)


class Swept(NamedTuple):
    """What a sweep of files did: articles read, findings by severity, what was left out, what failed and why."""

    articles: int
    findings: dict[str, int]
    slots: int
    dropped: tuple[str, ...]
    failed: tuple[tuple[str, str], ...]


def swept(machine: Engine, articles: str, findings: str) -> Swept:
    """Reads the articles at a path, writes the findings at another, in the order of a report.

    Both are folders or files of JSON Lines, or of Parquet where the name says so, wherever the cluster reads and
    writes. UsageError where Spark is missing or cannot read the one or write the other.
    """
    spark = session()
    try:
        return flown(spark, machine, articles, findings)
    except Exception as error:
        kind = type(error).__name__
        if kind != "AnalysisException":  # the paths and what is in them; everything else is a fault
            raise
        raise UsageError(str(error).splitlines()[0], path=articles) from None


def flown(spark: SparkSession, machine: Engine, articles: str, findings: str) -> Swept:
    """Reads, sweeps and writes."""
    lines = taken(spark, articles)
    work = Work(spark.sparkContext.broadcast(machine.rulebook))
    read = lines.mapPartitions(work.read).persist()
    failed = read.filter(lambda row: row[1] is None).map(lambda row: (row[0][1] or row[0][0], row[2])).collect()
    numbered = read.filter(lambda row: row[1] is not None).sortBy(lambda row: row[0]).zipWithIndex()
    readings = numbered.map(lambda row: (row[1], row[0][1] or b"")).persist()
    found, dropped, (slots, _) = Flow(spark, machine, readings).run()
    write(spark, found, findings)
    grades = found.map(lambda row: row[2].severity).countByValue()
    return Swept(readings.count(), dict(grades), slots, tuple(dropped), tuple(sorted(failed)))


def taken(spark: SparkSession, path: str) -> RDD[tuple[str, str]]:
    """(path, line of JSON) of every article."""
    if path.rstrip("/").endswith(PARQUET):
        rows = spark.read.parquet(path).selectExpr("input_file_name() AS path", "to_json(struct(*)) AS line")
    else:
        rows = spark.read.text(path).selectExpr("input_file_name() AS path", "value AS line").where("trim(line) <> ''")
    return rows.rdd.map(lambda row: (row[0], row[1]))


def write(spark: SparkSession, found: RDD[Any], path: str) -> None:
    """The findings in their order, a folder of part files."""
    lines = found.sortBy(lambda row: row[0]).map(lambda row: (row[3],))
    frame = spark.createDataFrame(lines, "value STRING")
    if path.rstrip("/").endswith(PARQUET):
        whole = frame.selectExpr(f"from_json(value, '{RECORD}') AS record").select("record.*")
        whole.write.mode("overwrite").parquet(path)
    else:
        frame.write.mode("overwrite").text(path)
