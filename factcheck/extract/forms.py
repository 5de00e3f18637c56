"""The forms of moments as one tree: word classes and the marks between them lead from node to node."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.extract.ticks import Terms, Tick

PIECE = re.compile(r"\{([\w.-]+)\}|\[|\]|[^{}\[\]]+")
WIDEST = 12  # code points between two words of one form
BLANK = re.compile(r"\s+")
FAR = "to-"  # before the name of a slot that is the far end of a range


class Node:
    """A place in the tree: marks lead to the next nodes, classes of words through them; forms may end here."""

    __slots__ = ("classes", "ends", "gaps")

    def __init__(self) -> None:
        self.classes: dict[str, dict[str, Node]] = {}  # class -> name of the slot -> next
        self.gaps: dict[str, Node] = {}
        self.ends: list[int] = []


NOWHERE: dict[str, Node] = {}


class Fit(NamedTuple):
    """A form that fits: of rule number ``rule``, over ticks up to ``last`` (exclusive), saying ``terms``."""

    rule: int
    last: int
    terms: Terms


def add(root: Node, form: str, rule: int) -> None:
    """Puts a form with all its optional parts into the tree."""
    for pieces in expanded(form):
        node = root
        for piece in pieces:
            if piece.startswith("{"):
                slot = piece[1:-1]
                node = node.classes.setdefault(slot.removeprefix(FAR), {}).setdefault(slot, Node())
            else:
                node = node.gaps.setdefault(piece, Node())
        if rule not in node.ends:
            node.ends.append(rule)


def expanded(form: str) -> Iterator[list[str]]:
    """The form with and without each part in brackets, as pieces: ``{class}`` and marks; neighbouring marks join."""
    before, bracket, rest = form.partition("[")
    if not bracket:
        yield pieces(form)
        return
    option, _, after = rest.partition("]")
    yield from expanded(before + option + after)
    yield from expanded(before + after)


def pieces(form: str) -> list[str]:
    """``{month} {day}`` as month, blank, day."""
    return [match[0] for match in PIECE.finditer(form)]


def fits(root: Node, text: str, ticks: Sequence[Tick], at: int) -> Iterator[Fit]:
    """All forms that begin with tick `at`."""
    open_: list[tuple[Node, int, Terms]] = [(root, at, ())]
    while open_:
        node, place, terms = open_.pop()
        if place > at:
            for rule in node.ends:
                yield Fit(rule, place, terms)
            onward = node.gaps and gap(node, text, ticks, place)
            if not onward:
                continue
            node = onward
        if place >= len(ticks):
            continue
        classes = ticks[place].classes
        for class_, said in classes.items():
            for slot, following in node.classes.get(class_, NOWHERE).items():
                told = said if slot == class_ else tuple((FAR + name, value) for name, value in said)
                open_.append((following, place + 1, terms + told))


def gap(node: Node, text: str, ticks: Sequence[Tick], place: int) -> Node | None:
    """The node that the text between tick `place` and the one before leads to."""
    if place >= len(ticks):
        return None
    start, end = ticks[place - 1].end, ticks[place].start
    if end - start > WIDEST:
        return None
    between = text[start:end]
    return node.gaps.get(between) or node.gaps.get(BLANK.sub(" ", between.lower()).replace("–", "-").replace("—", "-"))
