"""Spark as the engine of a sweep: for what outgrows one machine; the extra `spark`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from factcheck.archive.packing import packed
from factcheck.errors import UsageError
from factcheck.judge import weight
from factcheck.model import Finding, Reading, Report
from factcheck.pipeline import Engine
from factcheck.sweep.gathering import counted
from factcheck.sweep.local import Tell

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PARTITIONS = "spark.sql.shuffle.partitions"


def session() -> SparkSession:
    """The session that ``spark-submit`` made, else one on this machine; UsageError without the library or Java."""
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise UsageError("Spark is not installed", hint="python -m pip install pyspark") from None
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # spark-submit has set it where another is wanted
    builder = SparkSession.builder.appName("factcheck sweep")
    try:
        spark = builder.getOrCreate()
    except Exception as error:  # whatever the gateway raises: no Java, an old one, no cluster
        cause = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(f"Spark does not start: {cause}", hint="Spark 4 wants Java 17 or newer") from None
    context = spark.sparkContext
    if (context.master or "").startswith("local") and not context.getConf().contains(PARTITIONS):
        spark.conf.set(PARTITIONS, 2 * context.defaultParallelism)  # 200 tasks a step are for a cluster
    return spark


def sweep(machine: Engine, readings: Sequence[Reading], tell: Tell) -> Report:
    """What comparing all readings in memory reports; the findings come back to this process."""
    from factcheck.sweep.spark.flow import Flow

    spark = session()
    items = [(at, packed(readings[at])) for at in range(len(readings))]
    parts = max(1, min(len(items), spark.sparkContext.defaultParallelism * 4))
    flow = Flow(spark, machine, spark.sparkContext.parallelize(items, parts))
    found, dropped, (slots, compared) = flow.run()
    whole = cast(tuple[Reading, ...], readings)
    ordered = sorted(found.map(lambda row: (row[1], row[2])).collect(), key=lambda row: row[0])
    findings: list[Finding] = [finding for _, finding in ordered]
    findings.sort(key=lambda one: weight(one, whole, machine.judge.first))
    return Report(whole, (), tuple(findings), counted(compared), slots, tuple(dropped), machine.rulebook.digest)
