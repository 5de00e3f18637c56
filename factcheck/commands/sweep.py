"""``factcheck sweep ARCHIVE``: everything in an archive, all against all."""

from __future__ import annotations

import argparse
from pathlib import Path

from factcheck.archive import Archive
from factcheck.commands import output, policy
from factcheck.pipeline import engine
from factcheck.report import RENDERERS, renderer
from factcheck.report.selection import exit_code

HELP = "compare everything in an archive, all against all"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What sweep takes."""
    parser.add_argument("archive", type=Path, metavar="ARCHIVE")
    parser.add_argument("--include-embargoed", action="store_true", help="use copy that is still under embargo")
    parser.add_argument("--rules", action="append", default=[], type=Path, metavar="DIR", help="own rules, on top")
    output.arguments(parser, list(RENDERERS))
    parser.set_defaults(comparisons=False)
    policy.arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Reports as ``check`` does; the same exit codes."""
    house = policy.in_force(args)
    machine = engine([*map(Path, house.rules), *args.rules])
    policy.verify(args, house, machine.rulebook)
    embargoed = args.include_embargoed or house.include_embargoed
    with Archive(args.archive, machine.rulebook.digest) as archive:
        report = machine.report(one for _, one in archive.readings(embargoed=embargoed))
    report = policy.applied(report, args, house)
    manual = {rule.id: rule.summary for rule in machine.rulebook.rules}
    if not args.quiet:
        form = args.output_format or house.output_format or "full"
        output.write(renderer(form)(report, output.look(args, manual)), args.output_file)
    return exit_code(report, args.fail_on or house.fail_on, exit_zero=args.exit_zero)
