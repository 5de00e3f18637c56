"""``factcheck archive``: the store of what was read, against which new copy is checked."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from factcheck.archive import Archive, Marks, Nearby, is_archive, marks
from factcheck.archive.store import age, story
from factcheck.cache import Cache
from factcheck.commands import inputs, policy, reading
from factcheck.errors import UsageError
from factcheck.ingest.files import files
from factcheck.model import Reading, Skipped
from factcheck.pipeline import Beside, Engine, engine
from factcheck.report.selection import CLEAN, INCOMPLETE, plural
from factcheck.report.visible import inline
from factcheck.settings import Settings

HELP = "keep what was read: add, status, prune, withdraw, rebuild"
ACTIONS = ("add", "status", "prune", "withdraw", "rebuild")
BATCH = 500  # articles that are kept or lost together


def arguments(parser: argparse.ArgumentParser) -> None:
    """What archive takes."""
    parser.add_argument("what", choices=ACTIONS)
    parser.add_argument("archive", type=Path, metavar="ARCHIVE", help="the file; add makes it")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="add: files or folders; withdraw: ids of stories")
    parser.add_argument("--before", type=inputs.day, metavar="DATE", help="prune: what was published before that day")
    parser.add_argument(
        "--as-of", "--published", type=inputs.day, metavar="DATE", help="publication day of articles that give none"
    )
    parser.add_argument("--rules", action="append", default=[], type=Path, metavar="DIR", help="own rules, on top")
    parser.set_defaults(stdin_filename="-")
    reading.arguments(parser)
    policy.sources(parser)


def run(args: argparse.Namespace) -> int:
    """Does the one thing and says what it did; 3 where something could not be read."""
    house = policy.in_force(args)
    if args.archive.exists() and args.archive.stat().st_size and not is_archive(args.archive):
        raise UsageError("this file is no archive", path=str(args.archive))
    machine = engine([*map(Path, house.rules), *args.rules])
    lenient = args.what in ("rebuild", "status")
    digest, changing = machine.rulebook.digest, args.what != "status"
    with Archive(args.archive, digest, create=args.what == "add", any_rules=lenient, changing=changing) as archive:
        return {"add": add, "status": status, "prune": prune, "withdraw": withdraw, "rebuild": rebuild}[args.what](
            archive, machine, args
        )


def add(archive: Archive, machine: Engine, args: argparse.Namespace) -> int:
    """Reads and keeps articles; what is canceled is withdrawn, embargoed copy is kept apart."""
    if not args.paths:
        raise UsageError("add wants the articles to keep")
    return reading.cached(args, lambda cache: added(archive, machine, args, cache))


def added(archive: Archive, machine: Engine, args: argparse.Namespace, cache: Cache) -> int:
    """Keeps what the files hold, in their order, a batch at a time."""
    skipped: list[Skipped] = []
    kept = gone = 0
    batch: list[Reading] = []
    for item in reading.everything(args, machine, cache, files(args.paths), keyed=False):
        if isinstance(item, Skipped):
            skipped.append(item)
        elif item.status == "canceled":
            kept += keep(archive, machine, batch)
            gone += archive.withdraw(story(item), age(item))
        elif not item.text:
            skipped.append(Skipped(item.id, "no text (a package, a picture or an empty story)", deliberate=True))
        else:
            batch.append(cache.reading(item))
        if len(batch) >= BATCH:
            kept += keep(archive, machine, batch)
    kept += keep(archive, machine, batch)
    print(f"{plural(kept, 'article')} kept, {gone} withdrawn, {len(skipped)} skipped")
    return told(skipped)


def keep(archive: Archive, machine: Engine, batch: list[Reading]) -> int:
    """Keeps a batch of readings and empties it; how many were new or newer."""
    kept = archive.add(keyed(machine, batch))
    batch.clear()
    return kept


def keyed(machine: Engine, readings: Iterable[Reading]) -> Iterator[tuple[Reading, Marks]]:
    """Readings with the keys under which they will be found."""
    return ((one, marks(one, machine.linker)) for one in readings)


def told(skipped: Sequence[Skipped]) -> int:
    """Names on standard error what could not be read; the exit code."""
    failed = [item for item in skipped if not item.deliberate]
    for item in failed:
        print(f"factcheck: skipped {inline(item.path)}: {inline(item.reason)}", file=sys.stderr)
    return INCOMPLETE if failed else CLEAN


def status(archive: Archive, machine: Engine, args: argparse.Namespace) -> int:
    """Prints what the archive holds."""
    found = archive.status()
    days = f"{found.first} to {found.last}" if found.first else "undated"
    print(
        f"{plural(found.articles, 'article')}, {plural(found.claims, 'claim')}, {plural(found.keys, 'key')}, {days}; "
        f"{found.embargoed} under embargo, {found.withdrawn} withdrawn; {archive.path.stat().st_size:,} bytes"
    )
    return CLEAN


def prune(archive: Archive, machine: Engine, args: argparse.Namespace) -> int:
    """Removes what is too old to be of use."""
    if args.before is None:
        raise UsageError("prune wants --before DATE")
    before: date = args.before
    print(f"{plural(archive.prune(before), 'article')} removed, published before {before}")
    return CLEAN


def withdraw(archive: Archive, machine: Engine, args: argparse.Namespace) -> int:
    """Takes stories out by their ids."""
    if not args.paths:
        raise UsageError("withdraw wants the ids of stories")
    gone = sum(archive.withdraw(name) for name in args.paths)
    print(f"{plural(gone, 'article')} withdrawn")
    return CLEAN


def rebuild(archive: Archive, machine: Engine, args: argparse.Namespace) -> int:
    """Reads every kept article anew with the rules in force."""
    skipped: list[Skipped] = []

    def renewed() -> Iterator[Reading]:
        for _, old in archive.readings():
            new = machine.guarded(old.article)
            if isinstance(new, Reading):
                yield new
            else:
                skipped.append(new)

    count = archive.replaced(machine.rulebook.digest, keyed(machine, renewed()))
    print(f"{plural(count, 'article')} read anew, {len(skipped)} skipped")
    return told(skipped)


def against(machine: Engine, args: argparse.Namespace, house: Settings) -> Beside:
    """What asks every archive of ``--against``; the other paths there stay to be read."""
    paths = [Path(path) for path in args.against if is_archive(Path(path))]
    args.against = [path for path in args.against if Path(path) not in paths]
    embargoed = args.include_embargoed or house.include_embargoed

    def beside(new: Sequence[Reading]) -> tuple[Sequence[Reading], Sequence[str]]:
        found: list[Reading] = []
        dropped: list[str] = []
        for path in paths:
            with Archive(path, machine.rulebook.digest, changing=False) as archive:
                near = Nearby(archive, machine.linker, machine.judge, embargoed=embargoed)
                known, cut = near.of([*new, *found])
            found += known
            dropped += cut
        return found, dropped

    return beside
