"""Blocks that stand twice: a caption with and without its credit, a teaser repeated. The first one counts."""

from __future__ import annotations

from collections.abc import Container, Sequence

from factcheck.model import Role, Span

SHORTEST, LONGEST = 40, 600


def repeats(text: str, lines: Sequence[Span], told: Container[int]) -> dict[int, Role]:
    """Index -> role of blocks that repeat an earlier one, and of the captions that they give away.

    What the format has `told` the role of repeats nothing: a summary may be the first paragraph word for word.
    """
    found: dict[int, Role] = {}
    seen: dict[str, int] = {}
    for number, (start, end) in enumerate(lines):
        if number in told or not SHORTEST <= end - start <= LONGEST:
            continue
        earlier = seen.setdefault(text[start : start + SHORTEST], number)
        if earlier == number:
            continue
        credit = added(text[slice(*lines[earlier])], text[start:end])
        if credit is not None:
            found[number] = "boilerplate"
            if credit:
                found[earlier] = "caption"
    return found


def added(one: str, two: str) -> str | None:
    """The bracketed credit that one of two equal blocks has more than the other; ``None`` where they differ."""
    short, long = sorted((one, two), key=len)
    rest = long[len(short) :].strip()
    if not long.startswith(short) or (rest and not (rest[0] == "(" and rest[-1] == ")")):
        return None
    return rest
