"""The doubt about a reading: what of the file may be missing in the article."""

from __future__ import annotations

POOR = 0.2  # a story that is a smaller part of what could be one is likely to have been misread
SHORT = 100  # words of which nothing can be said


def scant(taken: int, whole: int) -> tuple[str, ...]:
    """What to say of a story of `taken` words out of the `whole` that could be its; nothing where that is plausible."""
    share = taken / max(whole, 1)
    return (f"only {share:.0%} of the words were taken for the story",) if whole > SHORT and share < POOR else ()
