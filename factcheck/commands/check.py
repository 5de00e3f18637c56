"""``factcheck check``: what the articles say that cannot all hold."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from factcheck.commands import inputs, output, policy, reading, targets, together, watch
from factcheck.commands.rooted import rooted
from factcheck.model import Report
from factcheck.report import RENDERERS, Look, told
from factcheck.report.meaning import manual
from factcheck.report.selection import exit_code
from factcheck.settings import Settings, shown

if TYPE_CHECKING:
    from factcheck.cache import Cache
    from factcheck.pipeline import Beside

NOTHING = 2  # the exit code where nothing was checked
HELP = "compare articles on one event, and each with itself"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What check takes."""
    inputs.arguments(parser)
    inputs.changes(parser)
    together.arguments(parser)
    output.arguments(parser, list(RENDERERS))
    parser.add_argument("--comparisons", action="store_true", help="full, json: every judged pair")
    parser.add_argument(
        "--report", type=copy, action="append", default=[], metavar="FORMAT=FILE", help="one more report; repeatable"
    )
    policy.arguments(parser)
    reading.arguments(parser)
    parser.add_argument("--watch", action="store_true", help="stay, and report what is new as copy lands in the paths")
    parser.add_argument("--show-settings", action="store_true", help="print the settings in force, check nothing")
    parser.add_argument("--show-files", action="store_true", help="print the files that would be read, check nothing")


def run(args: argparse.Namespace) -> int:
    """Checks, reports, and gives the exit code."""
    house = policy.in_force(args)
    if args.show_settings or args.show_files:
        sys.stdout.write(shown(house) if args.show_settings else inputs.listed(args))
        return 0
    if args.watch:
        return watched(args, house)
    wanted = inputs.targets(args)
    words, report = checked(args, house, wanted)
    report = policy.applied(report, args, house, wanted)
    copied(report, args, words, house)
    report = printed(report, args, words, house)
    if wanted is None and not report.readings and all(item.deliberate for item in report.skipped):
        reading.told(f"no article was found in {', '.join(args.paths)}")
        return NOTHING
    return exit_code(report, args.fail_on or house.fail_on, exit_zero=args.exit_zero)


def watched(args: argparse.Namespace, house: Settings) -> NoReturn:
    """Checks again and again: the files that were asked for hold everything, what is printed is what is new."""

    def renewed() -> Report:
        wanted = inputs.targets(args)
        words, report = checked(args, house, wanted)
        report = policy.applied(report, args, house, wanted)
        copied(report, args, words, house)
        if args.output_file:
            printed(report, args, words, house)
        return report

    def tell(fresh: Report) -> None:
        if not args.output_file:
            printed(fresh, args, {}, house)

    watch.landing(args.paths, lambda: inputs.found(args), renewed, tell)


def checked(
    args: argparse.Namespace, house: Settings, wanted: frozenset[str] | None = None
) -> tuple[dict[str, str], Report]:
    """What rules and codes in force say by their names, and everything that was found, before any selection.

    Of `wanted` paths only what touches them; ``None`` for all.
    """
    args = argparse.Namespace(**vars(args))  # who watches asks again with the same
    beside = archives(args)
    if wanted == frozenset():
        return {}, Report((), dropped=(nothing(args),))
    from factcheck.pipeline import engine  # a commit without articles needs none of it

    machine = engine([*map(Path, house.rules), *args.rules])
    policy.verify(args, house, machine.rulebook)
    known = beside and beside(machine, args, house)  # takes the archives out of what is read
    said = manual(machine.rulebook)

    group = together.group(args)

    def found(cache: Cache) -> Report:
        if wanted is None:
            return machine.check(reading.readings(args, machine, cache, house), known, group)
        items = reading.entries(args, house, machine, cache, keyed=True)
        return targets.compared(machine, cache, items, targets.Wanted(wanted, group), known)

    report = reading.cached(args, found)
    return said, report._replace(dropped=(*report.dropped, *together.lone(report.alone, args)))


def nothing(args: argparse.Namespace) -> str:
    """That git names no article to look at."""
    which = "nothing is staged" if args.staged else "nothing has changed"
    return f"{which}: no article was looked at (everything: factcheck check .; a branch: --since origin/main)"


def archives(args: argparse.Namespace) -> Callable[..., Beside] | None:
    """What asks the archives among the paths of ``--against``, which leaves the others there; ``None`` without any."""
    if not any(Path(path).is_file() and is_known(path) for path in args.against):
        return None
    from factcheck.commands.archive import against

    return against


def is_known(path: str) -> bool:
    """Whether a file is an archive; asked here without the archive's modules, for which most runs have no use."""
    with Path(path).open("rb") as file:
        return file.read(16) == b"SQLite format 3\0"


def copied(report: Report, args: argparse.Namespace, words: dict[str, str], house: Settings) -> None:
    """Writes the report in all formats that were asked for besides, each to its file."""
    for form, path in args.report:
        text, _ = told(form, rooted(form, report), looks(args, words, house)._replace(color=False))
        output.write(text, path)


def printed(report: Report, args: argparse.Namespace, words: dict[str, str], house: Settings) -> Report:
    """Writes the report in the one format to standard output or its file; gives what of it could be told."""
    look = looks(args, words, house)
    form = args.output_format or house.output_format or "full"
    if form == "github":
        output.summarize(told("markdown", report, look)[0], os.environ)
    if args.quiet:
        return report
    text, whole = told(form, rooted(form, report), look)
    output.write(text, args.output_file)
    return whole


def looks(args: argparse.Namespace, words: dict[str, str], house: Settings) -> Look:
    """How a report is to look."""
    return output.look(args, words)._replace(fail_on=args.fail_on or house.fail_on)


def copy(text: str) -> tuple[str, Path]:
    """``FORMAT=FILE`` of --report."""
    form, _, file = text.partition("=")
    if form not in RENDERERS or not file:
        raise argparse.ArgumentTypeError(f"wants FORMAT=FILE, FORMAT one of {', '.join(RENDERERS)}")
    return form, Path(file)
