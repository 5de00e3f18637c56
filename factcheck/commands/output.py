"""The arguments that say how and where to report, and the writing of it."""

from __future__ import annotations

import argparse
import os
import select
import shutil
import stat
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TextIO

from factcheck.errors import UsageError
from factcheck.report import Look

NARROWEST, WIDEST = 40, 160
MOMENT = 10  # milliseconds in which head -1 reads its line and goes
MOST_SUMMARY = 1_000_000  # bytes; GitHub drops a larger one whole
SECTION = "\n## "


def arguments(parser: argparse.ArgumentParser, formats: Sequence[str]) -> None:
    """The format, the file, and how it looks."""
    group = parser.add_argument_group("output")
    chosen = os.environ.get("FACTCHECK_OUTPUT_FORMAT", "")
    group.add_argument(
        "--output-format", choices=formats, default=chosen if chosen in formats else None,
        help=f"default: {formats[0]} [env: FACTCHECK_OUTPUT_FORMAT]",
    )  # fmt: skip
    group.add_argument("-o", "--output-file", type=Path, metavar="FILE", help="write there, not to standard output")
    group.add_argument("--text", action="store_true", help="json: the text of each article, to which spans refer")
    group.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    group.add_argument("--no-color", dest="color", action="store_const", const="never", help="as --color never")
    group.add_argument("--width", type=int, metavar="COLUMNS", help="default: that of the terminal")
    group.add_argument("-q", "--quiet", action="store_true", help="print nothing, only give the exit code")


def look(args: argparse.Namespace, manual: Mapping[str, str] = MappingProxyType({})) -> Look:
    """What the arguments, the environment and the terminal ask for."""
    return Look(
        width=width(args.width),
        color=args.output_file is None and colored(args.color, os.environ, terminal=sys.stdout.isatty()),
        comparisons=getattr(args, "comparisons", False),
        text=args.text,
        manual=manual,
    )


def width(asked: int | None) -> int:
    """The columns asked for, else those of the terminal; a terminal that says 0 (in hooks) has 80."""
    return max(NARROWEST, min(asked or shutil.get_terminal_size((80, 24)).columns or 80, WIDEST))


def colored(asked: str, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether to colour: what was asked for, then NO_COLOR, then FORCE_COLOR, then what the terminal can."""
    if asked != "auto":
        return asked == "always"
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (terminal and environment.get("TERM") != "dumb")


def write(text: str, file: Path | None) -> None:
    """Prints `text`, or puts it into `file` in one step. Raises UsageError where the file cannot be written."""
    if file is None:
        printed(text)
        return
    try:
        placed(text.encode("utf-8", "backslashreplace"), file)
    except OSError as error:
        raise UsageError(f"cannot be written: {why(error, file)}", path=str(file)) from None


def placed(raw: bytes, file: Path) -> None:
    """Puts bytes into a file in one step; where a link leads, and into a device or a pipe as they come."""
    if file.exists() and not file.is_file():
        with file.open("wb") as device:
            device.write(raw)
        return
    target = file.resolve()
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        draft.write_bytes(raw)
        draft.replace(target)
    except OSError:
        draft.unlink(missing_ok=True)
        raise


def why(error: OSError, file: Path) -> str:
    """What the system says; of a folder that is missing, which."""
    if isinstance(error, FileNotFoundError) and not file.parent.exists():
        return f"there is no folder {file.parent}"
    return "it is a folder" if isinstance(error, IsADirectoryError) else str(error.strerror)


def printed(text: str) -> None:
    """Prints the first line, then the rest unless the reader of a pipe has gone by then (head -1).

    A short report fits into the pipe whole, and the system would never tell that nobody reads it.
    """
    first, end, rest = text.partition("\n")
    sys.stdout.write(first + end)
    sys.stdout.flush()
    if rest and has_left(sys.stdout):
        raise BrokenPipeError
    sys.stdout.write(rest)


def has_left(stream: TextIO) -> bool:
    """Whether the reader of a pipe closes it within a moment; any other stream has none that could."""
    try:
        number = stream.fileno()
    except (OSError, ValueError):
        return False
    if not hasattr(select, "poll") or not stat.S_ISFIFO(os.fstat(number).st_mode):
        return False
    poll = select.poll()
    poll.register(number, select.POLLERR)
    return bool(poll.poll(MOMENT))


def summarize(text: str, environment: Mapping[str, str]) -> None:
    """Adds `text`, Markdown with a section for each finding, to the summary of a GitHub job, where one runs."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    if path:
        try:
            with Path(path).open("a", encoding="utf-8", errors="backslashreplace") as file:
                file.write(cut(text, MOST_SUMMARY))
        except OSError as error:
            print(f"factcheck: no summary of the job: {error.strerror}", file=sys.stderr)


def cut(text: str, most: int) -> str:
    """Markdown with as many whole sections as `most` bytes hold, and how many are left out."""
    raw = text.encode("utf-8", "backslashreplace")
    if len(raw) <= most:
        return text
    kept = raw[:most].decode("utf-8", "ignore").rpartition(SECTION)[0]
    left = text.count(SECTION) - kept.count(SECTION)
    return f"{kept}\n{left} more are left out: a summary holds no more. `--report markdown=FILE` writes all.\n"
