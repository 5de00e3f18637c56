"""Which articles are compared whatever they have in common, and the word for those that were compared with nothing."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from factcheck.ingest.files import tidy
from factcheck.link.group import EVERYTHING, Group

HINT = "--one-event if it is of the same event"
HINTS = "--one-event if they are of the same event"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The word that all articles are of one event."""
    parser.add_argument(
        "--one-event", action="store_true",
        help="all articles are of one event: compare each with each, as is done with files named one by one",
    )  # fmt: skip


def group(args: argparse.Namespace) -> Group:
    """The files that were named by hand; all articles where that is asked for, none where git names them."""
    if getattr(args, "one_event", False):
        return EVERYTHING
    if any(getattr(args, name, None) for name in ("staged", "diff", "since", "tracked")):
        return Group()
    named = [*args.paths, *getattr(args, "against", ())]
    return Group(frozenset(called(path, args) for path in named if path == "-" or Path(path).is_file()))


def called(path: str, args: argparse.Namespace) -> str:
    """A named file as its articles call it."""
    return str(args.stdin_filename) if path == "-" else tidy(path)


def lone(alone: Sequence[str], args: argparse.Namespace) -> tuple[str, ...]:
    """In a line, which articles were compared with no other, and what helps where they should have been."""
    if not alone:
        return ()
    who = f"{alone[0]} and {len(alone) - 1} more were" if len(alone) > 1 else f"{alone[0]} was"
    by_git = any(getattr(args, name, None) for name in ("staged", "diff", "since", "tracked"))
    helps = "nothing that git tracks is of the same event" if by_git else HINTS if len(alone) > 1 else HINT
    return (f"{who} compared with nothing: {helps}",)
