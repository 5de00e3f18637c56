"""The arguments that say what to read, and the reading of it."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from factcheck.commands import git
from factcheck.ingest import everything
from factcheck.ingest.files import MAX_SIZE, Found, files
from factcheck.ingest.sift import sifted
from factcheck.model import UNKNOWN, Article, Period, Skipped
from factcheck.report.visible import inline
from factcheck.settings import PLAIN, Settings

ENDINGS = (
    ".md",
    ".markdown",
    ".txt",
    ".htm",
    ".html",
    ".xml",
    ".json",
    ".jsonl",
    ".docx",
)  # as in .pre-commit-hooks.yaml
PATIENCE = 1.0  # seconds after which a person wants to know that something happens


def arguments(parser: argparse.ArgumentParser, number: int | None = None) -> None:
    """Paths, `number` of them or any, and what is known of the articles besides."""
    group = parser.add_argument_group("input")
    group.add_argument(
        "paths", nargs=number or "*", default=["."], metavar="PATH", help="files or folders; - is standard input"
    )
    group.add_argument("--stdin-filename", default="-", metavar="NAME", help="read standard input as if it were NAME")
    group.add_argument(
        "--as-of", "--published", type=day, metavar="DATE", help="publication day of articles that give none"
    )
    group.add_argument("--include-embargoed", action="store_true", help="use copy that is still under embargo")
    group.add_argument("--rules", action="append", default=[], type=Path, metavar="DIR", help="own rules, on top")


def day(text: str) -> date:
    """A date of the command line; ArgumentTypeError where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"wants a day such as 2026-11-24, not {text!r}") from None


def changes(parser: argparse.ArgumentParser) -> None:
    """The arguments that let git say what to check; everything else that it tracks is what it is compared with."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--staged", action="store_true", help="only findings in articles of the next commit")
    which.add_argument("--diff", metavar="REF", help="only findings in tracked articles that differ from REF")
    which.add_argument("--since", metavar="REF", help="only findings in articles changed since this branch left REF")
    which.add_argument(
        "--tracked", action="store_true", help="findings in the named paths, against all that git tracks"
    )
    parser.add_argument("--against", action="append", default=[], metavar="PATH", help="compare with these, too")


def targets(args: argparse.Namespace) -> frozenset[str] | None:
    """The paths that findings must touch; ``None`` where all do.

    With ``--against`` and ``--tracked`` they are the files of the paths.
    """
    if args.staged:
        return articles_of(git.staged())
    if args.diff or args.since:
        return articles_of(git.differing(args.diff) if args.diff else git.since(args.since))
    if not (args.against or args.tracked):
        return None
    named = (item.path for item in files(args.paths) if isinstance(item, Found))
    return frozenset(args.stdin_filename if path == "-" else path for path in named)


def articles_of(paths: Iterable[str]) -> frozenset[str]:
    """The paths that may be articles by their names."""
    return frozenset(path for path in paths if path.lower().endswith(ENDINGS))


def chosen(args: argparse.Namespace) -> list[str]:
    """The paths to read: those of the arguments, or what git tracks of articles where git says what to check."""
    if getattr(args, "staged", False) or getattr(args, "diff", None) or getattr(args, "since", None):
        return [*sorted(articles_of(git.tracked())), *args.against]
    tracked = sorted(articles_of(git.tracked())) if getattr(args, "tracked", False) else []
    return [*args.paths, *tracked, *getattr(args, "against", [])]


def found(args: argparse.Namespace) -> Iterator[Found | Skipped]:
    """The files to read; without those that a walk meets and this run writes: a report is no article.

    Where standard input has the name of a file, it stands in its place: an editor has not saved it yet.
    """
    written = {os.path.abspath(path) for path in outputs(args)}  # noqa: PTH100 - links stay links
    piped = {args.stdin_filename} - {"-"} if "-" in args.paths else set()
    for item in files(chosen(args)):
        if isinstance(item, Found) and item.path in piped:
            continue
        if not written or isinstance(item, Skipped) or item.named or os.path.abspath(item.path) not in written:  # noqa: PTH100
            yield item


def outputs(args: argparse.Namespace) -> list[Path]:
    """The files that this run writes."""
    copies = [path for _, path in getattr(args, "report", [])]
    file: Path | None = getattr(args, "output_file", None)
    return [*copies, file] if file else copies


def read(args: argparse.Namespace, house: Settings = PLAIN) -> Iterator[Article | Skipped]:
    """The articles that the arguments name, dated where they are not; a terminal sees how far it is."""
    embargoed = args.include_embargoed or house.include_embargoed
    held = everything(found(args), None, args.stdin_filename, MAX_SIZE)
    return progress(dated(sifted(held, embargoed=embargoed), args.as_of))


def listed(args: argparse.Namespace) -> str:
    """The files that would be read, one a line."""
    return "".join(f"{inline(item.path)}\n" for item in found(args) if isinstance(item, Found))


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
