"""``factcheck baseline``: findings that were looked at and settled, in a file that lies beside the articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from factcheck.commands import inputs, output, policy, reading, together
from factcheck.commands.check import checked
from factcheck.model import Report
from factcheck.report.baseline import NAME, Entry, entered, read, stale, written
from factcheck.report.selection import plural
from factcheck.report.visible import inline

HELP = "settle findings: update, import, show or prune the baseline"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What baseline takes."""
    parser.add_argument("what", choices=("update", "import", "show", "prune"))
    inputs.arguments(parser)
    together.arguments(parser)
    reading.arguments(parser)
    parser.set_defaults(staged=False, diff=None, since=None, tracked=False, against=[], select=None, ignore=[])
    parser.add_argument("--baseline", type=Path, metavar="FILE", help=f"default: {NAME}")
    parser.add_argument("--reason", default="", help="update: why the new findings are settled")
    parser.add_argument("--author", default="", help="update: who says so")
    parser.add_argument("--expires", type=inputs.day, metavar="DATE", help="update: report them again from that day on")
    policy.sources(parser)


def run(args: argparse.Namespace) -> int:
    """Writes or shows the file; always 0 unless it cannot be read."""
    house = policy.in_force(args)
    path = args.baseline or (Path(house.baseline) if house.baseline else Path(NAME))
    known = read(path) if path.is_file() else ()
    if args.what == "show":
        sys.stdout.write("".join(line(item) for item in known) + f"{plural(len(known), 'entry', 'entries')}\n")
        return 0
    kept = imported(args.paths, known) if args.what == "import" else compared(checked(args, house)[1], known, args)
    output.write(written(kept), path)
    print(f"{inline(str(path))}: {plural(len(kept), 'entry', 'entries')}, {len(known)} before")
    return 0


def compared(report: Report, known: tuple[Entry, ...], args: argparse.Namespace) -> list[Entry]:
    """What is kept after a check: with new entries, or without those that nothing is found for."""
    return renewed(report, known, args) if args.what == "update" else pruned(report, known)


def imported(paths: Sequence[str], known: tuple[Entry, ...]) -> list[Entry]:
    """The entries with those of other baselines, as the page saves one; of a finding that several have, the last."""
    found = {item.fingerprint: item for item in known}
    for path in paths:
        found |= {item.fingerprint: item for item in read(Path(path))}
    return list(found.values())


def line(item: Entry) -> str:
    """An entry as it is shown."""
    until = f", until {item.expires}" if item.expires else ""
    who = ", ".join(part for part in (item.author, item.reason) if part)
    where = ", ".join(item.articles)
    return inline(f"{item.fingerprint} {item.code} {item.message} [{where}] {who}{until}").rstrip() + "\n"


def renewed(report: Report, known: tuple[Entry, ...], args: argparse.Namespace) -> list[Entry]:
    """The entries that still hold, those that have run out begun anew, and one for each finding that has none."""
    today = date.today()
    lasting = {item.fingerprint: item for item in known if not item.expires or date.fromisoformat(item.expires) > today}
    for finding in report.findings:
        if finding.fingerprint not in lasting:
            lasting[finding.fingerprint] = entered(report, finding, args.reason, args.author, args.expires)
    return list(lasting.values())


def pruned(report: Report, known: tuple[Entry, ...]) -> list[Entry]:
    """The entries without those that nothing is found for any more."""
    gone = stale(report, known)
    return [item for item in known if item not in gone]
