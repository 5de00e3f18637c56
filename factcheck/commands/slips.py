"""Slips of the hand on the command line: what was probably meant."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable
from typing import NoReturn

from factcheck.errors import UsageError


class Parser(argparse.ArgumentParser):
    """A parser that says what a mistyped option probably is."""

    def error(self, message: str) -> NoReturn:
        """Refuses as argparse does, with a guess."""
        _, _, unknown = message.partition("unrecognized arguments: ")
        typed = next((word for word in unknown.split() if word.startswith("--")), "")
        near = meant(typed.partition("=")[0], self._option_string_actions) if typed else None
        super().error(f"{message}; did you mean {near}?" if near else message)


def verified(first: str, verbs: Iterable[str]) -> None:
    """Raises UsageError where the `first` argument is no file and looks like a verb that was mistyped."""
    near = None if first.startswith("-") or os.path.lexists(first) else meant(first, verbs)
    if near:
        raise UsageError(f"no such verb, file or folder: {first}", hint=f"did you mean `factcheck {near}`?")


def meant(typed: str, known: Iterable[str]) -> str | None:
    """The known word that is most like the one typed, if any is."""
    from difflib import get_close_matches  # only who slips needs it

    return next(iter(get_close_matches(typed, list(known), n=1, cutoff=0.7)), None)
