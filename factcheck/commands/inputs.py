"""The arguments that say what to read, and the reading of it."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.ingest import articles
from factcheck.model import UNKNOWN, Article, Period, Skipped

PATIENCE = 1.0  # seconds after which a person wants to know that something happens


def arguments(parser: argparse.ArgumentParser) -> None:
    """Paths, and what is known of the articles besides."""
    group = parser.add_argument_group("input")
    group.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files or folders; - is standard input")
    group.add_argument("--stdin-filename", default="-", metavar="NAME", help="read standard input as if it were NAME")
    group.add_argument(
        "--as-of", "--published", type=day, metavar="DATE", help="publication day of articles that give none"
    )
    group.add_argument("--include-embargoed", action="store_true", help="use copy that is still under embargo")
    group.add_argument("--rules", action="append", default=[], type=Path, metavar="DIR", help="own rules, on top")


def day(text: str) -> date:
    """A date of the command line; ValueError as argparse wants it."""
    return date.fromisoformat(text)


def read(args: argparse.Namespace) -> Iterator[Article | Skipped]:
    """The articles that the arguments name, dated where they are not; a terminal sees how far it is."""
    found = articles(args.paths, stdin_name=args.stdin_filename, embargoed=args.include_embargoed)
    return progress(dated(found, args.as_of))


def dated(items: Iterable[Article | Skipped], known: date | None) -> Iterator[Article | Skipped]:
    """The items, those without a date given the one that is known."""
    for item in items:
        if known and isinstance(item, Article) and item.published == UNKNOWN:
            yield item._replace(published=Period(known, known))
        else:
            yield item


def progress(items: Iterable[Article | Skipped]) -> Iterator[Article | Skipped]:
    """The items; counts them on standard error where that is a terminal and the work is long."""
    start, shown = time.monotonic(), False
    watched = sys.stderr is not None and sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        yield item
        if watched and time.monotonic() - start > PATIENCE:
            print(f"\r{number} articles read", end="", file=sys.stderr, flush=True)
            shown = True
    if shown:
        print("\r" + " " * 40 + "\r", end="", file=sys.stderr, flush=True)
