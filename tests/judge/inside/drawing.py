"""What the makers of planted slips share: their words, and how a slip is planted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

Made = tuple[str, str, str | None]  # sound, slipped, day of publication
Maker = Callable[[Random], Made]

PEOPLE = ["men", "women", "children", "soldiers", "passengers", "students", "workers", "tourists", "patients"]
THINGS = ["boats", "houses", "cars", "schools", "bridges", "ships", "farms", "shops", "trees"]
SUBJECTS = ["Visits to the museum", "Sales of the firm", "Membership of the club", "Applications", "Complaints"]
MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]  # fmt: skip
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FIRST = ["Ada", "Ivo", "Nora", "Tomas", "Helena", "Marcus", "Judith", "Pavel", "Ingrid", "Owen"]
LAST = ["Birch", "Marsh", "Holloway", "Lindqvist", "Carver", "Whitlock", "Ferreira", "Novak", "Tanner", "Sorensen"]


def planted(shape: str, words: Mapping[str, Any], *, day_of: str | None = None, **slip: tuple[Any, Any]) -> Made:
    """The sentence with the right and with the wrong value of each slip."""
    sound, slipped = ({name: pair[at] for name, pair in slip.items()} for at in (0, 1))
    return shape.format(**words, **sound), shape.format(**words, **slipped), day_of


def grouped(value: float) -> str:
    return f"{value:,.0f}"


def name_of(draw: Random) -> str:
    return f"{draw.choice(FIRST)} {draw.choice(LAST)}"
