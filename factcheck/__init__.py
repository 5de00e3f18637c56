"""Reads several articles on one event and says which figures and statements cannot all hold.

``check`` compares, ``read`` reads, ``article`` makes an article of a text, ``render`` writes a report in any format of
the command. docs/api.md shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from os import PathLike
from typing import TypeAlias

from factcheck.errors import FactcheckError, UsageError
from factcheck.model import (
    Article,
    Comparison,
    Figure,
    Finding,
    Mention,
    Moment,
    Name,
    Reading,
    Report,
    Skipped,
    Statement,
)
from factcheck.version import __version__

__all__ = [
    "Article",
    "Comparison",
    "FactcheckError",
    "Figure",
    "FilePath",
    "Finding",
    "Item",
    "Mention",
    "Moment",
    "Name",
    "Reading",
    "Report",
    "Skipped",
    "Statement",
    "UsageError",
    "__version__",
    "article",
    "check",
    "heading",
    "read",
    "render",
]

FilePath: TypeAlias = str | PathLike[str]
Item: TypeAlias = FilePath | Article | Mapping[str, object]


def check(
    items: Item | Iterable[Item],
    *,
    against: Item | Iterable[Item] = (),
    as_of: date | str | None = None,
    one_event: bool = False,
    embargoed: bool = False,
    rules: Sequence[FilePath] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> Report:
    """What the articles of `items` say that cannot all hold, gravest findings first.

    An item is the path of a file or folder, an ``Article``, a mapping with ``text`` (and ``id``, ``source``, ``date``,
    ``title``, ``url``), or a text: a string that has a line break or ends like a sentence. Articles that are given one
    by one are compared each with each, those of folders where they are alike enough; `one_event` compares all. With
    `against` only findings on `items` are given. `as_of` is the day of what has none, `rules` are folders of own rules,
    `select` and `ignore` name codes or rules. Neither settings, baselines nor ignore comments count. What could not be
    read is in ``report.skipped``. Raises UsageError where a path does not exist.
    """
    from factcheck import api

    return api.check(
        items, against=against, as_of=as_of, one_event=one_event, embargoed=embargoed, rules=rules, select=select,
        ignore=ignore,
    )  # fmt: skip


def read(
    items: Item | Iterable[Item],
    *,
    as_of: date | str | None = None,
    embargoed: bool = False,
    rules: Sequence[FilePath] = (),
) -> tuple[Reading | Skipped, ...]:
    """The claims of each article of `items`, as for ``check``; where a file gives none, why."""
    from factcheck import api

    return api.read(items, as_of=as_of, embargoed=embargoed, rules=rules)


def article(
    text: str,
    *,
    id: str = "text",
    source: str | None = None,
    date: date | str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """A text as an article, with its outlet and its day where they are known."""
    from factcheck import api

    return api.article(text, id=id, source=source, date=date, title=title, url=url)


def render(report: Report, form: str = "full", *, width: int = 100, comparisons: bool = False) -> str:
    """A report as text in a format of the command: full, concise, json, html, sarif and so on."""
    from factcheck import api

    return api.render(report, form, width=width, comparisons=comparisons)


def heading(report: Report, finding: Finding) -> str:
    """A finding in one line: the thing, each value with its outlets, what is wrong."""
    from factcheck.report.heading import heading

    return str(heading(report, finding))
