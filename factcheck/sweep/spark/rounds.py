"""Connected components in SQL: each round a claim takes the lowest root of its neighbours, and that one's own root."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

LINK = """
SELECT lane, one AS place, other AS near FROM {edges} UNION SELECT lane, other AS place, one AS near FROM {edges}
UNION SELECT lane, one AS place, one AS near FROM {edges} UNION SELECT lane, other AS place, other AS near FROM {edges}
"""
FIRST = "SELECT lane, place, min(near) AS root FROM link GROUP BY lane, place"
LOWER = """
SELECT n.lane, n.place, min(r.root) AS root FROM link n JOIN root r ON r.lane = n.lane AND r.place = n.near
GROUP BY n.lane, n.place"""
JUMP = """
SELECT l.lane, l.place, r.root FROM lower l JOIN root r ON r.lane = l.lane AND r.place = l.root"""
CHANGED = """
SELECT 1 FROM root o JOIN next_root n ON n.lane = o.lane AND n.place = o.place WHERE n.root <> o.root LIMIT 1"""


def cut(frame: DataFrame) -> DataFrame:
    """A frame without what made it, kept in the folder of ``spark.checkpoint.dir`` or else by the workers."""
    return frame.checkpoint() if frame.sparkSession.sparkContext.getCheckpointDir() else frame.localCheckpoint()


def roots(spark: SparkSession, edges: str) -> DataFrame:
    """(lane, place, root) of every claim at an edge of a view; the root is the lowest place of all that hang together.

    Twice as far each round, so that a chain of n claims takes about log n of them.
    """
    cut(spark.sql(LINK.format(edges=edges))).createOrReplaceTempView("link")
    root = cut(spark.sql(FIRST))
    while True:
        root.createOrReplaceTempView("root")
        spark.sql(LOWER).createOrReplaceTempView("lower")
        found = cut(spark.sql(JUMP))
        found.createOrReplaceTempView("next_root")
        if not spark.sql(CHANGED).head(1):
            return found
        root = found
