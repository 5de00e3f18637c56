"""Whether two figures speak of quantities that may be added, compared or divided."""

from __future__ import annotations

from factcheck.judge.inside.page import Vocabulary
from factcheck.model import Figure

PERCENT = "percent"
POINT = "percentage point"


def same_kind(left: Figure, right: Figure) -> bool:
    """The same unit, and nothing said that makes them counts of different things."""
    if left.unit != right.unit:
        return False
    return left.noun is None or right.noun is None or left.noun == right.noun or left.unit is not None


def is_count(figure: Figure) -> bool:
    """Whether the figure counts things rather than measures them."""
    return figure.unit is None and figure.change is None


def is_percent(figure: Figure) -> bool:
    """Whether the figure is a share or a change in percent."""
    return figure.unit == PERCENT


def within(part: Figure, whole: Figure, roles: Vocabulary) -> bool:
    """Whether `part` may be some of what `whole` counts: the same noun, or people among people."""
    if part.unit is not None or whole.unit is not None:
        return part.unit == whole.unit
    if part.noun is None or whole.noun is None or part.noun == whole.noun:
        return True
    return is_people(part, roles) and is_people(whole, roles)


def is_people(figure: Figure, roles: Vocabulary) -> bool:
    """Whether what is counted are people."""
    words = (figure.noun or "").lower().split()
    return bool(words) and "people" in roles.get((words[-1],), frozenset())
