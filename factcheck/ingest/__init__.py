"""Reads files into articles: one module for each input format."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.model import Article, Period, Skipped, UNKNOWN


def articles(paths: Iterable[str]) -> Iterator[Article | Skipped]:
    """Every article under `paths`, and every file that could not be read with the reason."""
    for name in paths:
        path = Path(name)
        text = path.read_bytes().decode("utf-8")
        if path.suffix == ".jsonl":
            for line in text.split("\n"):
                if line.strip():
                    record = json.loads(line)
                    day = record.get("date")
                    when = Period(date.fromisoformat(day[:10]), date.fromisoformat(day[:10])) if day else UNKNOWN
                    yield Article(record["id"], record["text"], name, record.get("source"), when,
                                  title=record.get("title"))
        else:
            yield Article(name, text, name)
