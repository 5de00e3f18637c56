"""One quantity twice in an article, with the same digits and another power of ten: a million for a billion."""

from __future__ import annotations

import math
from collections.abc import Iterator

from factcheck.extract.relations.digits import last_number
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import MagnitudeCheck

DIGITS = 2  # fewer are shared by chance


def slipped(page: Page, rule: str, check: MagnitudeCheck) -> Iterator[Finding]:
    """A figure whose digits stand elsewhere with another power of ten, in a sentence on the same thing."""
    known: dict[tuple[str, str], list[Figure]] = {}
    for line in page.lines:
        for figure in line.figures:
            digits, power = significant(figure.printed[0])
            if len(digits) < DIGITS or figure.printed[0] != figure.printed[1]:
                continue
            others = known.setdefault((digits, figure.unit or figure.noun or ""), [])
            for other in others[:3]:
                apart = abs(significant(other.printed[0])[1] - power)
                if last_number(figure.text) != last_number(other.text):
                    continue
                enough = check.digits.get(str(apart), len(digits) + 1)
                if len(digits) >= enough and page.shared(figure, other) >= check.shared:
                    yield finding(page, rule, check, [figure, other], other=page.wording(other), times=f"{10**apart:,}")
                    break
            others.append(figure)


def significant(value: float) -> tuple[str, int]:
    """(digits without the zeros at both ends, power of ten of the first) of a number: ("12", 6) for 1.2 million."""
    if not value or not math.isfinite(value):
        return "", 0
    mantissa, _, exponent = f"{abs(value):.9e}".partition("e")
    return mantissa.replace(".", "").rstrip("0"), int(exponent)
