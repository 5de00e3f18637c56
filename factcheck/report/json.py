"""The whole report as one JSON object, as the output contract says."""

from __future__ import annotations

import json

from factcheck.model import Report
from factcheck.report import Look, records
from factcheck.report.heading import heading
from factcheck.report.reach import reach
from factcheck.report.visible import escaped


def render(report: Report, look: Look) -> str:
    """One object, indented; the pairs that were judged only where asked for."""
    record = records.check(report, comparisons=look.comparisons, text=look.text)
    record["findings"] = found(report)
    counted = reach(report)
    record["reach"] = counted and counted._asdict()
    return dumped(record, indent=1) + "\n"


def found(report: Report) -> list[records.Record]:
    """The findings, each with the line in which the other formats tell it."""
    return [
        {**records.finding(item, report.readings), "heading": str(heading(report, item))}
        for item in records.in_order(report)
    ]


def dumped(record: records.Record, *, indent: int | None = None) -> str:
    """A record as JSON that no terminal takes for a command."""
    return escaped(json.dumps(record, ensure_ascii=False, indent=indent))
