"""Faults of our own: how they are told, and which of many things they cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from factcheck.errors import FactcheckError

MOST = 8  # things that are left out one after the other; beyond that the fault is none of theirs

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")
Work = Callable[[tuple[Thing, ...]], Outcome]


def fault(error: Exception) -> str:
    """A fault of our own as the reason why something was left out."""
    cause = f"{type(error).__name__}: {error}".splitlines()[0]
    return f"FC999 a fault in factcheck itself, please report it: {cause}"


def sparing(things: Sequence[Thing], work: Work[Thing, Outcome]) -> tuple[Outcome, list[tuple[Thing, str]]]:
    """What `work` makes of the things, and those at which it breaks, which it does without, each with the reason.

    Raises what `work` raises where that is no fault, or where it breaks at nearly everything.
    """
    kept, spared = tuple(things), list[tuple[Thing, str]]()
    while True:
        try:
            return work(kept), spared
        except FactcheckError:
            raise
        except Exception as error:  # whatever it is, the rest must still be done
            if not kept or len(spared) == MOST:
                raise
            at = breaking(kept, work)
            spared.append((kept[at], fault(error)))
            kept = kept[:at] + kept[at + 1 :]


def breaking(things: tuple[Thing, ...], work: Work[Thing, object]) -> int:
    """The place of the thing with which `work`, given all things up to it, begins to break."""
    sound, broken = 0, len(things)
    while broken - sound > 1:
        middle = (sound + broken) // 2
        try:
            work(things[:middle])
            sound = middle
        except Exception:
            broken = middle
    return broken - 1
