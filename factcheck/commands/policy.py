"""The arguments that say which findings count, and the settings of the newsroom behind them."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from factcheck.commands.own import ignored
from factcheck.errors import UsageError
from factcheck.model import Finding, Report, Suppressed
from factcheck.report import baseline
from factcheck.report.heading import heading
from factcheck.report.regions import region
from factcheck.report.selection import graded, selected
from factcheck.rulebook import Rulebook
from factcheck.settings import PLAIN, Settings, nearest, settings

CODE = re.compile(r"\bFC\d{3}\b")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Selection, baseline, settings."""
    group = parser.add_argument_group("findings")
    group.add_argument(
        "--select", type=names, default=None, metavar="CODES", help="only these codes or rules: FC1,FC211"
    )
    group.add_argument("--ignore", type=names, default=[], metavar="CODES", help="all but these codes or rules")
    group.add_argument(
        "--fail-on", choices=("error", "warning", "note", "never"), default=None,
        help="the mildest severity that gives exit code 1; default: error",
    )  # fmt: skip
    group.add_argument("--exit-zero", action="store_true", help="exit 0 where it would be 1")
    group.add_argument("--baseline", type=Path, metavar="FILE", help=f"settled findings; default: {baseline.NAME}")
    group.add_argument("--no-baseline", action="store_true", help="report what the baseline settles, too")
    group.add_argument("--no-ignores", action="store_true", help="report what articles settle, too")
    group.add_argument("--show-suppressed", action="store_true", help="name what articles or the baseline settle")
    sources(parser)


def sources(parser: argparse.ArgumentParser) -> None:
    """Where the settings come from."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", type=Path, metavar="FILE", help="this settings file and no other")
    group.add_argument("--isolated", action="store_true", help="no settings file at all")


def names(text: str) -> list[str]:
    """The codes or rules of a list with commas."""
    return [name.strip() for name in text.split(",") if name.strip()]


def in_force(args: argparse.Namespace) -> Settings:
    """The settings file that the arguments name, else the nearest one."""
    if args.isolated and not args.config:
        return PLAIN
    path = args.config or nearest(Path.cwd())
    return settings(path) if path else PLAIN


def verify(args: argparse.Namespace, house: Settings, rulebook: Rulebook) -> None:
    """Raises UsageError where a code or rule is asked for that nothing has: a slip would silence what it names."""
    switched = (*house.severity, *(name for part in house.per_path for name in (*part.ignore, *part.severity)))
    asked = {*(args.select or ()), *args.ignore, *house.select, *house.ignore, *switched}
    if not asked:
        return
    ids = [f"{rule.id}." for rule in rulebook.rules]
    codes = {code for rule in rulebook.rules for code in CODE.findall(repr(rule.body))}
    for name in sorted(asked):
        if not any(code.startswith(name.upper()) for code in codes) and not any(
            rule.startswith(f"{name.removesuffix('.')}.") for rule in ids
        ):
            raise UsageError(f"no finding has the code or rule {name!r}", hint=f"codes: {', '.join(sorted(codes))}")


def applied(report: Report, args: argparse.Namespace, house: Settings, wanted: frozenset[str] | None = None) -> Report:
    """The report as the newsroom wants it: severities, selection, what is settled in articles and the baseline.

    `wanted` are the paths that were checked against others, ``None`` where all were.
    """
    report = graded(report, house.severity, house.per_path)
    report = selected(report, house.select if args.select is None else args.select, (*house.ignore, *args.ignore))
    settled = without_settled(report, args, house, wanted)
    if not args.show_suppressed:
        return settled
    kept = {item.fingerprint for item in settled.findings}
    hidden = [item for item in report.findings if item.fingerprint not in kept]
    told = (hint(report, item) for item in hidden)
    return settled._replace(
        dropped=(*settled.dropped, *told), suppressed=tuple(suppressed(report, hidden, args, house, wanted))
    )


def suppressed(
    report: Report, hidden: list[Finding], args: argparse.Namespace, house: Settings, wanted: frozenset[str] | None
) -> Iterator[Suppressed]:
    """Each hidden finding with who hides it, and why where the baseline says."""
    left = report.findings if args.no_ignores else ignored(report, wanted, house.own).findings
    beyond = {item.fingerprint for item in left}
    path = None if args.no_baseline else baseline_of(args, house)
    reasons = {item.fingerprint: item.reason for item in baseline.read(path)} if path else {}
    for item in hidden:
        if item.fingerprint in beyond:
            yield Suppressed(item, "external", reasons.get(item.fingerprint, ""))
        else:
            yield Suppressed(item, "inSource")


def hint(report: Report, finding: Finding) -> str:
    """A settled finding in a line."""
    where = region(report, finding.claims[0])
    return f"suppressed: {where.path}:{where.line}: {finding.code} {finding.severity} {heading(report, finding)}"


def without_settled(report: Report, args: argparse.Namespace, house: Settings, wanted: frozenset[str] | None) -> Report:
    """The report without what articles and the baseline settle; what they settle in vain is told."""
    if not args.no_ignores:
        report = ignored(report, wanted, house.own)
    path = None if args.no_baseline else baseline_of(args, house)
    if not path:
        return report
    entries = [item for item in baseline.read(path) if wanted is None or concerns(report, item, wanted)]
    return baseline.settled(report, entries, date.today())


def concerns(report: Report, entry: baseline.Entry, wanted: frozenset[str]) -> bool:
    """Whether a settled finding touches one of the `wanted` paths; no others were looked for."""
    mine = {reading.article.id for reading in report.readings if reading.article.path in wanted}
    return not mine.isdisjoint(entry.articles)


def baseline_of(args: argparse.Namespace, house: Settings) -> Path | None:
    """The baseline that is asked for, else settled, else the one that lies here; UsageError where it is missing."""
    asked: Path | None = args.baseline or (Path(house.baseline) if house.baseline else None)
    if asked and not asked.is_file():
        raise UsageError("there is no such baseline", path=str(asked), hint="`factcheck baseline update` writes one")
    usual = Path(baseline.NAME)
    return asked or (usual if usual.is_file() and not args.isolated else None)
