"""``factcheck check``: what the articles say that cannot all hold."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from factcheck.commands import inputs, output
from factcheck.model import Report
from factcheck.pipeline import Engine, engine
from factcheck.report import RENDERERS, renderer
from factcheck.report.selection import exit_code, selected

HELP = "compare articles on one event, and each with itself"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What check takes."""
    inputs.arguments(parser)
    output.arguments(parser, list(RENDERERS), "full")
    parser.add_argument(
        "--report", type=copy, action="append", default=[], metavar="FORMAT=FILE", help="one more report; repeatable"
    )
    group = parser.add_argument_group("findings")
    group.add_argument("--select", type=names, default=[], metavar="CODES", help="only these codes or rules: FC1,FC211")
    group.add_argument("--ignore", type=names, default=[], metavar="CODES", help="all but these codes or rules")
    group.add_argument("--comparisons", action="store_true", help="every judged pair, those that agree too")
    group.add_argument(
        "--fail-on", choices=("error", "warning", "note", "never"), default="error",
        help="the mildest severity that gives exit code 1; default: %(default)s",
    )  # fmt: skip
    group.add_argument("--exit-zero", action="store_true", help="exit 0 where it would be 1")


def names(text: str) -> list[str]:
    """The codes or rules of a list with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def run(args: argparse.Namespace) -> int:
    """Checks, reports, and gives the exit code."""
    machine = engine(args.rules)
    report = selected(machine.check(inputs.read(args)), args.select, args.ignore)
    told(report, args, machine)
    return exit_code(report, args.fail_on, exit_zero=args.exit_zero)


def told(report: Report, args: argparse.Namespace, machine: Engine) -> None:
    """Writes the report in the one format to standard output or its file, and in all others that were asked for."""
    look = output.look(args, {rule.id: rule.summary for rule in machine.rulebook.rules})
    for form, path in args.report:
        output.write(renderer(form)(report, look._replace(color=False)), path)
    if args.output_format == "github":
        output.summarize(renderer("markdown")(report, look), os.environ)
    if not args.quiet:
        output.write(renderer(args.output_format)(report, look), args.output_file)


def copy(text: str) -> tuple[str, Path]:
    """``FORMAT=FILE`` of --report."""
    form, _, file = text.partition("=")
    if form not in RENDERERS or not file:
        raise argparse.ArgumentTypeError(f"wants FORMAT=FILE, FORMAT one of {', '.join(RENDERERS)}")
    return form, Path(file)
