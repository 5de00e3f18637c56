"""Spark, in local mode, finds what memory finds, in an archive and in files; where it cannot run this says so."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from test_engines import LINES, printed, world

from factcheck.commands import run
from factcheck.ingest import articles
from factcheck.model import Article
from factcheck.pipeline import Engine
from factcheck.report import records
from factcheck.sweep import sweeper
from factcheck.sweep.spark.files import taken, write

pytestmark = [
    pytest.mark.skipif(not find_spec("pyspark"), reason="pyspark is not installed"),
    pytest.mark.skipif(not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="there is no Java here"),
]


@pytest.fixture(scope="module", autouse=True)
def spark() -> Iterator[Any]:
    """A session as small as can be."""
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    small = {
        "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.default.parallelism": "1",
        "spark.sql.shuffle.partitions": "1", "spark.sql.adaptive.enabled": "false",
        "spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    }  # fmt: skip
    made = SparkSession.builder.master("local[1]").config(map=small).getOrCreate()
    made.sparkContext.setLogLevel("ERROR")
    yield made
    made.stop()


def test_a_sweep_of_readings(machine: Engine) -> None:
    texts = [
        line.format(place=place, count=count)
        for line, place in zip(LINES, ["Corley", "Marsk"] * 99, strict=False)
        for count in ("12", "21")
    ]
    readings = world(machine, [" ".join(texts[at : at + 3]) for at in range(0, len(texts), 2)])
    expected, found = (
        printed(sweeper(one)(machine, readings, lambda done, whole: None)) for one in ("memory", "spark")
    )
    assert [pair for pair in zip(expected, found, strict=True) if pair[0] != pair[1]][:1] == []


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Articles as JSON Lines."""
    path = tmp_path / "copy.jsonl"
    stories = (
        {"id": str(at), "text": line.format(place="Corley", count=12 + at), "date": "2024-03-08"}
        for at, line in enumerate(LINES)
    )
    path.write_text("".join(f"{json.dumps(story)}\n" for story in stories), encoding="utf-8")
    return path


def test_from_lines_to_columns(machine: Engine, spark: Any, copy: Path) -> None:
    target = copy.with_name("findings.parquet")
    assert run(["sweep", str(copy), "--engine", "spark", "--findings", str(target), "--isolated"]) == 1
    report = machine.check([item for item in articles([str(copy)]) if isinstance(item, Article)])
    expected = records.check(report)["findings"]
    found = [row.asDict(recursive=True) for row in spark.read.parquet(str(target)).collect()]
    shown = ("code", "severity", "message", "because", "slot", "fingerprint")
    assert [{key: one[key] for key in shown} for one in found] == [{key: one[key] for key in shown} for one in expected]
    assert [one["claims"][0]["span"] for one in found] == [one["claims"][0]["span"] for one in expected]


def test_columns_are_read_as_lines_are(spark: Any, copy: Path) -> None:
    columns = copy.with_name("copy.parquet")
    spark.read.json(str(copy)).write.parquet(str(columns))
    left, right = (
        sorted(json.loads(line)["id"] for _, line in taken(spark, str(path)).collect()) for path in (copy, columns)
    )
    assert left == right != []


def test_findings_are_written_as_lines_in_order(spark: Any, tmp_path: Path) -> None:
    found = spark.sparkContext.parallelize([((2,), (), None, '{"code": "B"}'), ((1,), (), None, '{"code": "A"}')], 1)
    write(spark, found, str(tmp_path / "findings"))
    lines = [line for part in sorted((tmp_path / "findings").glob("part-*")) for line in part.read_text().splitlines()]
    assert [json.loads(line)["code"] for line in lines] == ["A", "B"]
