"""``factcheck compare A B``: two articles and nothing else, no settings, every judged pair."""

from __future__ import annotations

import argparse

from factcheck.commands import inputs, output
from factcheck.link.group import EVERYTHING
from factcheck.pipeline import engine
from factcheck.report import RENDERERS, told
from factcheck.report.meaning import manual
from factcheck.report.selection import exit_code

HELP = "compare two articles, whatever the settings say"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What compare takes."""
    inputs.arguments(parser, number=2)
    output.arguments(parser, list(RENDERERS))
    parser.set_defaults(comparisons=True)


def run(args: argparse.Namespace) -> int:
    """Compares, reports, and gives the exit code."""
    machine = engine(args.rules)
    report = machine.check(inputs.read(args), group=EVERYTHING)
    look = output.look(args, manual(machine.rulebook))
    text, report = told(args.output_format or "full", report, look)
    if not args.quiet:
        output.write(text, args.output_file)
    return exit_code(report)
