"""Whether two figures speak of quantities that may be added, compared or divided."""

from __future__ import annotations

from factcheck.model import Figure

PERCENT = "percent"
POINT = "percentage point"


def counted(figure: Figure) -> str | None:
    """The noun that a figure counts, without capitals; ``None`` where it only stands near, as the topic."""
    return figure.noun.lower() if figure.noun and figure.frame.head else None


def alike(left: Figure, right: Figure) -> bool:
    """Whether two figures in different sentences count or measure the same thing in the same way."""
    if left.unit != right.unit or left.vague or right.vague or left.frame.per != right.frame.per:
        return False
    if (left.change or right.change) and left.change != right.change:
        return False
    if left.unit is None and not same_noun(left, right):
        return False
    if "part" in (left.frame.scope, right.frame.scope) or left.frame.subset or right.frame.subset:
        return False
    return same_deed(left, right)


def same_deed(left: Figure, right: Figure) -> bool:
    """Whether nothing says that two figures tell of different deeds; a family of casualties tells of one by itself."""
    one, other = left.frame.predicate, right.frame.predicate
    return one is None or other is None or one == other or (left.measure is not None and left.measure == right.measure)


def same_noun(left: Figure, right: Figure) -> bool:
    """Whether two counts are of the same thing: by their noun, or by the family that the extraction puts them in."""
    if left.measure and right.measure:
        return left.measure == right.measure
    one = counted(left)
    return one is not None and one == counted(right)
