"""How alike two strings are; the only place that knows rapidfuzz."""

from __future__ import annotations


def ratio(left: str, right: str) -> float:
    """The likeness of two strings, 0 to 100."""
    from rapidfuzz.fuzz import ratio as measured  # late: most articles need no comparing of strings

    return float(measured(left, right))
