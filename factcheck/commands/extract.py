"""``factcheck extract``: every figure, statement, name and moment that was read."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck.commands import inputs, output, policy
from factcheck.model import Reading, Skipped
from factcheck.pipeline import engine
from factcheck.report import records
from factcheck.report.claims import tables
from factcheck.report.json import dumped
from factcheck.report.visible import inline

HELP = "print every claim that was read: a table at a terminal, else an object an article"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What extract takes."""
    inputs.arguments(parser)
    output.arguments(parser, ["json-lines", "json", "table"])
    policy.sources(parser)


def run(args: argparse.Namespace) -> int:
    """Reads and prints; 3 where something could not be read."""
    house = policy.in_force(args)
    machine, skipped = engine([*map(Path, house.rules), *args.rules]), list[Skipped]()
    form = args.output_format or ("table" if args.output_file is None and sys.stdout.isatty() else "json-lines")
    read = (item if isinstance(item, Skipped) else machine.guarded(item) for item in inputs.read(args, house))
    readings = sorted_out(read, skipped)
    found = extractions(readings, text=args.text)
    if form == "table":
        width = output.look(args).width
        text = "\n".join(tables(reading, width) for reading in readings)
        if not args.quiet:
            output.write(text, args.output_file)
    elif args.output_file is None and form == "json-lines" and not args.quiet:
        for record in found:  # as they come: the reader of the pipe need not wait for the last
            sys.stdout.write(f"{dumped(record)}\n")
    else:
        text = collected(found, form)
        if not args.quiet:
            output.write(text, args.output_file)
    for item in skipped:
        if not item.deliberate:
            print(f"factcheck: skipped {inline(item.path)}: {inline(item.reason)}", file=sys.stderr)
    return 3 if any(not item.deliberate for item in skipped) else 0


def sorted_out(items: Iterator[Reading | Skipped], skipped: list[Skipped]) -> Iterator[Reading]:
    """The readings; what gave none is put down in `skipped`."""
    for item in items:
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            yield item


def extractions(items: Iterator[Reading], *, text: bool) -> Iterator[records.Record]:
    """The record of each article."""
    return (records.extraction(item, text=text) for item in items)


def collected(found: Iterator[records.Record], form: str) -> str:
    """All records as lines, or as one list."""
    if form == "json-lines":
        return "".join(f"{dumped(record)}\n" for record in found)
    return "[" + ",\n".join(dumped(record) for record in found) + "]\n"
