"""The arguments that say how to read, and the reading: out of the cache where it can be, in several processes."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from factcheck.commands import inputs
from factcheck.commands.progress import Progress
from factcheck.ingest.files import Found
from factcheck.ingest.sift import sifted
from factcheck.model import Reading, Skipped
from factcheck.report.visible import inline
from factcheck.rulebook.cache import folder
from factcheck.settings import PLAIN, Settings

if TYPE_CHECKING:
    from factcheck.cache import Cache, Entry
    from factcheck.pipeline import Engine

Outcome = TypeVar("Outcome")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Processes and cache."""
    group = parser.add_argument_group("reading")
    group.add_argument(
        "-j", "--jobs", type=number, default=cores(), metavar="N",
        help="processes that read where many articles are new; default: one for each core",
    )  # fmt: skip
    group.add_argument(
        "--cache-dir", type=Path, metavar="DIR", help="where readings are kept between runs [env: FACTCHECK_CACHE_DIR]"
    )
    group.add_argument("--no-cache", action="store_true", help="read everything anew and keep nothing")


def number(text: str) -> int:
    """A number of processes, at least one."""
    jobs = int(text)
    if jobs < 1:
        raise argparse.ArgumentTypeError("wants a number from 1 on")
    return jobs


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def cached(args: argparse.Namespace, work: Callable[[Cache], Outcome]) -> Outcome:
    """Does the work with the cache; where that fails, once more without, and a note on standard error."""
    from factcheck.cache import Cache, CacheError, opened
    from factcheck.cache.opening import removed
    from factcheck.cache.room import tidied

    cache = opened(None if args.no_cache else args.cache_dir or folder(), told)
    try:
        outcome = work(cache)
        tidied(cache)
    except CacheError as error:
        told(f"the cache is {'broken and made anew' if error.broken else 'not used'}: {error}")
        cache.close()
        if error.broken and cache.path:
            removed(cache.path)
        return work(Cache(None))
    finally:
        cache.close()
    return outcome


def told(message: str) -> None:
    """A note on standard error."""
    print(f"factcheck: {inline(message)}", file=sys.stderr)


def entries(
    args: argparse.Namespace, house: Settings, machine: Engine, cache: Cache, *, keyed: bool = False
) -> list[Entry | Skipped]:
    """What the arguments name and is evidence, its readings in the cache; with their keys where asked for."""
    taken = everything(args, machine, cache, inputs.found(args), keyed=keyed)
    return list(sifted(taken, embargoed=args.include_embargoed or house.include_embargoed))


def everything(
    args: argparse.Namespace, machine: Engine, cache: Cache, found: Iterable[Found | Skipped], *, keyed: bool
) -> Iterator[Entry | Skipped]:
    """What files hold, in their order."""
    from factcheck.cache.sign import circumstances
    from factcheck.intake import Ask, Intake

    ask = Ask(circumstances(machine.rulebook.digest, args.as_of), args.as_of, keyed)
    with Progress("articles") as progress:
        intake = Intake(cache, machine, ask, jobs=args.jobs, tell=progress.tell)
        for taken in intake.taken(found, args.stdin_filename):
            yield from chain(taken.entries, taken.skipped)


def readings(
    args: argparse.Namespace, machine: Engine, cache: Cache, house: Settings = PLAIN
) -> Iterator[Reading | Skipped]:
    """The readings of all that the arguments name, and what gave none."""
    for item in entries(args, house, machine, cache):
        yield item if isinstance(item, Skipped) else cache.reading(item)
