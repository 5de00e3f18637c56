"""``factcheck sweep ARCHIVE``: everything in an archive, all against all."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from factcheck.archive import Archive, is_archive
from factcheck.commands import output, policy
from factcheck.commands.progress import Progress
from factcheck.errors import UsageError
from factcheck.pipeline import Engine, engine
from factcheck.report import RENDERERS, told
from factcheck.report.meaning import manual
from factcheck.report.selection import CLEAN, FOUND, INCOMPLETE, SEVERITIES, exit_code, plural
from factcheck.report.visible import inline
from factcheck.settings import Settings
from factcheck.sweep import ENGINES, sweeper
from factcheck.sweep.gathering import counted
from factcheck.sweep.shelf import Shelf

HELP = "compare everything in an archive, all against all"
SHOWN = 20  # articles that could not be read, by name


def arguments(parser: argparse.ArgumentParser) -> None:
    """What sweep takes."""
    parser.add_argument("archive", metavar="ARCHIVE", help="spark: or articles as JSON Lines or Parquet, wherever")
    parser.add_argument(
        "--engine", choices=list(ENGINES), default="memory",
        help="what compares: memory for small archives, sqlite or duckdb for larger ones, spark for a cluster",
    )  # fmt: skip
    parser.add_argument("--findings", metavar="FOLDER", help="spark: where findings go, as JSON Lines or .parquet")
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
    if args.findings:
        return on_cluster(machine, args, house)
    path = Path(args.archive)
    if path.is_file() and path.stat().st_size and not is_archive(path):
        raise UsageError("this file is no archive", path=str(path), hint="articles in files: --engine spark --findings")
    with Archive(path, machine.rulebook.digest, changing=False) as archive:
        return report(machine, archive, args, house)


def report(machine: Engine, archive: Archive, args: argparse.Namespace, house: Settings) -> int:
    """Sweeps an archive and prints the report."""
    shelf = Shelf(archive, embargoed=args.include_embargoed or house.include_embargoed)
    with Progress("articles") as progress:
        found = policy.applied(sweeper(args.engine)(machine, shelf, progress.tell), args, house)
    found = found._replace(comparisons=counted(len(found.comparisons)))  # the same from every engine
    look = output.look(args, manual(machine.rulebook))
    text, found = told(args.output_format or house.output_format or "full", found, look)
    if not args.quiet:
        output.write(text, args.output_file)
    return exit_code(found, args.fail_on or house.fail_on, exit_zero=args.exit_zero)


def on_cluster(machine: Engine, args: argparse.Namespace, house: Settings) -> int:
    """Sweeps articles that a cluster reads; all findings go to files, only their number is printed."""
    if args.engine != "spark":
        raise UsageError("--findings wants --engine spark")
    from factcheck.sweep.spark.files import swept

    done = swept(machine, args.archive, args.findings)
    for name, reason in done.failed[:SHOWN]:
        print(f"factcheck: skipped {inline(name)}: {inline(reason)}", file=sys.stderr)
    if not args.quiet:
        grades = ", ".join(plural(done.findings.get(grade, 0), grade) for grade in SEVERITIES)
        total = plural(sum(done.findings.values()), "discrepancy", "discrepancies")
        print(f"{total} ({grades}) in {plural(done.articles, 'article')}, {len(done.failed)} skipped")
        print(f"{len(done.dropped)} keys or slots left out; findings: {inline(args.findings)}")
    grave = args.fail_on or house.fail_on
    if done.failed:
        return INCOMPLETE
    counted = [] if grave == "never" or args.exit_zero else SEVERITIES[: SEVERITIES.index(grave) + 1]
    return FOUND if any(done.findings.get(grade) for grade in counted) else CLEAN
