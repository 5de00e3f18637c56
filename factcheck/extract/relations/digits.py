"""The number in digits that a printed figure ends with."""

from __future__ import annotations

import re

DIGITS = re.compile(r"\d[\d,.'’\u00a0\u202f]*")


def last_number(text: str) -> tuple[float, int] | None:
    """The last number in digits of `text` with the count of its decimals; ``None`` where it is all in words."""
    found = None
    for match in DIGITS.finditer(text[:80]):
        found = match.group().rstrip(".,'’")
    if found is None:
        return None
    head, point, tail = found.rpartition(".")
    decimals = len(tail) if point and tail.isdigit() and len(head) <= 15 else 0
    whole = "".join(letter for letter in (head if decimals else found) if letter.isdigit())[:300]
    return float(f"{whole or 0}.{tail if decimals else 0}"), decimals
