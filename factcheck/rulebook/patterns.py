"""The regular expressions of rule files: checked when they are loaded, compiled late, limited in time.

One dialect for all rule files, that of the ``regex`` package, because it alone can stop a pattern that runs away.
The patterns that ship are held to linear time by tests and run free; those of a user's layer are guarded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    import re

LONGEST = 2000  # code points; compiling cannot be limited in time, so what is compiled is limited in size
SECONDS = 1.0  # wall time, so far above what a sane pattern needs that the load of the machine decides nothing


class TooSlowError(FactcheckError):
    """A pattern of a user's rule did not come to an end; the article at hand cannot be read."""


class Matcher(Protocol):
    """What readers may ask of a compiled pattern."""

    def search(self, text: str, start: int = ..., end: int = ...) -> re.Match[str] | None:
        """The first match between `start` and `end`."""

    def match(self, text: str, start: int = ..., end: int = ...) -> re.Match[str] | None:
        """The match that begins at `start`."""

    def fullmatch(self, text: str, start: int = ..., end: int = ...) -> re.Match[str] | None:
        """The match of all of the text between `start` and `end`."""

    def finditer(self, text: str, start: int = ..., end: int = ...) -> Iterator[re.Match[str]]:
        """All matches between `start` and `end`."""


def compiled(pattern: str, *, guard: str | None = None) -> Matcher:
    """The pattern ready to run; with `guard`, the name of a rule, it raises TooSlowError instead of running on."""
    return _compiled(pattern) if guard is None else Guarded(pattern, guard)


@cache
def _compiled(pattern: str) -> Any:
    import regex

    return regex.compile(pattern)


class Guarded:
    """A matcher that gives up after a second and says which rule it was."""

    def __init__(self, pattern: str, rule: str):
        self.pattern = pattern
        self.rule = rule

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between `start` and `end`; raises TooSlowError."""
        found: re.Match[str] | None = self._within_time(lambda made: made.search(text, start, end, timeout=SECONDS))
        return found

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins at `start`; raises TooSlowError."""
        found: re.Match[str] | None = self._within_time(lambda made: made.match(text, start, end, timeout=SECONDS))
        return found

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match of all of the text between `start` and `end`; raises TooSlowError."""
        found: re.Match[str] | None = self._within_time(lambda made: made.fullmatch(text, start, end, timeout=SECONDS))
        return found

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches between `start` and `end`; raises TooSlowError, before the first of them is given."""
        return iter(self._within_time(lambda made: list(made.finditer(text, start, end, timeout=SECONDS))))

    def _within_time(self, run: Callable[[Any], Any]) -> Any:
        try:
            return run(_compiled(self.pattern))
        except TimeoutError:
            message = f"rule {self.rule}: the pattern {self.pattern!r} took longer than {SECONDS:g} s"
            raise TooSlowError(message, hint="repeat nothing that repeats itself: a+ instead of (a+)+") from None


def fault(pattern: str) -> str | None:
    """What is wrong with a pattern of a rule file, or ``None``."""
    if not pattern:
        return "an empty pattern matches everywhere"
    if len(pattern) > LONGEST:
        return f"a pattern of {len(pattern)} characters is longer than {LONGEST}"
    import regex

    try:
        _compiled(pattern)
    except regex.error as error:
        return f"no pattern: {error.msg} at character {(error.pos or 0) + 1} of {pattern!r}"
    except (RecursionError, OverflowError, ValueError, MemoryError) as error:
        return f"no pattern: too deep or too large ({type(error).__name__})"
    return None
