"""Slips of the hand on the command line: what was probably meant."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterable
from typing import NoReturn

from factcheck.errors import UsageError

CHOICE = re.compile(r"invalid choice: '([^']*)' \(choose from (.*)\)")
REFUSED = 2


class Parser(argparse.ArgumentParser):
    """A parser that says in a line what is wrong, what was probably meant, and where more is to be read."""

    def error(self, message: str) -> NoReturn:
        """Refuses; the twenty lines of usage that argparse shows would bury the reason."""
        near = self.guess(message)
        said = f"{message}; did you mean {near}?" if near else message
        self.exit(REFUSED, f"{self.prog}: {said}\n  `{self.prog} --help` lists what it takes\n")

    def guess(self, message: str) -> str | None:
        """What was probably meant by an option that there is not, or by a value that is none of the choices."""
        _, _, unknown = message.partition("unrecognized arguments: ")
        typed = next(iter(unknown.split()), "")
        if typed and os.path.lexists(typed):
            return f"./{typed}"
        if typed.startswith("--"):
            return meant(typed.partition("=")[0], self._option_string_actions)
        choice = CHOICE.search(message)
        return meant(choice[1], re.findall(r"[\w.-]+", choice[2])) if choice else None


def verified(first: str, verbs: Iterable[str]) -> None:
    """Raises UsageError where the `first` argument is no file and looks like a verb that was mistyped."""
    near = None if first.startswith("-") or os.path.lexists(first) else meant(first, verbs)
    if near:
        raise UsageError(f"no such verb, file or folder: {first}", hint=f"did you mean `factcheck {near}`?")


def meant(typed: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the one typed, if any is."""
    from difflib import get_close_matches  # only who slips needs it

    return next(iter(get_close_matches(typed, list(known), n=1, cutoff=0.7)), None)
