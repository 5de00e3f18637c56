"""``factcheck said``: who said what, by speaker and outlet."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factcheck.commands import inputs, output, policy
from factcheck.model import Reading, Skipped
from factcheck.pipeline import engine
from factcheck.report.claims import said
from factcheck.report.selection import CLEAN, INCOMPLETE
from factcheck.report.visible import inline

HELP = "list who said what, by speaker and outlet"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What said takes."""
    inputs.arguments(parser)
    output.arguments(parser, ["full"])
    policy.sources(parser)


def run(args: argparse.Namespace) -> int:
    """Reads and prints; 3 where something could not be read."""
    house = policy.in_force(args)
    machine = engine([*map(Path, house.rules), *args.rules])
    items = [item if isinstance(item, Skipped) else machine.guarded(item) for item in inputs.read(args, house)]
    readings = [item for item in items if isinstance(item, Reading)]
    if not args.quiet:
        output.write(said(readings, output.look(args).width), args.output_file)
    failed = [item for item in items if isinstance(item, Skipped) and not item.deliberate]
    for item in failed:
        print(f"factcheck: skipped {inline(item.path)}: {inline(item.reason)}", file=sys.stderr)
    return INCOMPLETE if failed else CLEAN
