"""What programs call: texts and files in, a report out; the package itself has the signatures."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.ingest import everything, plain
from factcheck.ingest.dates import published
from factcheck.ingest.files import MAX_SIZE, files, tidy
from factcheck.ingest.sift import sifted
from factcheck.ingest.titles import fronted
from factcheck.link.group import EVERYTHING, Group
from factcheck.model import UNKNOWN, Article, Period, Reading, Report, Skipped
from factcheck.pipeline import Engine, engine
from factcheck.report import RENDERERS, Look, told
from factcheck.report.meaning import manual
from factcheck.report.selection import selected

KEYS = frozenset(("id", "text", "source", "date", "title", "url"))
ENDS = tuple(".!?\"'”’)")
EXPLAINED = ("html", "sarif")  # formats that say what rules and codes mean
DIRECTIONS = "an item is a path, a text, an Article or a mapping with text"


class Pile:
    """Items sorted into files and texts, in their order; a text without a name is called `name` and its number."""

    def __init__(self, items: Any, name: str):
        self.name = name
        self.paths: list[str] = []
        self.texts: list[Article] = []
        for item in several(items):
            if isinstance(item, str | os.PathLike) and not is_text(item):
                self.paths.append(os.fspath(item))
            else:
                self.texts.append(self.made(item))

    def __bool__(self) -> bool:
        return bool(self.paths or self.texts)

    def made(self, item: Any) -> Article:
        """The article of a text, of a mapping, or as it is."""
        name = f"{self.name}-{len(self.texts) + 1}"
        if isinstance(item, Article):
            return item if item.path else item._replace(path=item.id)
        if isinstance(item, str):
            return article(item, id=name)
        if not isinstance(item, Mapping) or not isinstance(item.get("text"), str):
            raise UsageError(f"{type(item).__name__} is no article", hint=DIRECTIONS)
        return article(**{"id": name, **{key: value for key, value in item.items() if key in KEYS}})

    def articles(self, embargoed: bool, known: date | str | None) -> Iterator[Article | Skipped]:
        """All articles, those without a date given the one that is known."""
        when = day(known)
        for item in sifted(chain(everything(files(self.paths), None, "-", MAX_SIZE), self.texts), embargoed=embargoed):
            undated = isinstance(item, Article) and item.published == UNKNOWN
            yield item._replace(published=when) if isinstance(item, Article) and undated else item

    def named(self) -> frozenset[str]:
        """The paths of what was given one by one, as its articles call them."""
        own = (tidy(path) for path in self.paths if Path(path).is_file())
        return frozenset((*own, *(text.path or text.id for text in self.texts)))


def several(items: Any) -> Iterable[Any]:
    """One item or many as many."""
    return [items] if isinstance(items, str | os.PathLike | Article | Mapping) else items


def is_text(item: str | os.PathLike[str]) -> bool:
    """Whether a string is a text and no path: it has a line break, or white space and the end of a sentence."""
    if not isinstance(item, str):
        return False
    return "\n" in item or (len(item.split()) > 1 and item.rstrip().endswith(ENDS) and not os.path.lexists(item))


def day(known: date | str | None) -> Period:
    """A day as a period. Raises UsageError for words that are none."""
    if known is None:
        return UNKNOWN
    if isinstance(known, date):
        return Period(known, known)
    found = published(known).period
    if found == UNKNOWN:
        raise UsageError(f"no day: {known!r}", hint="such as 2026-11-24")
    return found


def article(
    text: str,
    *,
    id: str = "text",
    source: str | None = None,
    date: date | str | None = None,
    title: str | None = None,
    url: str | None = None,
) -> Article:
    """A text as an article. Raises UsageError where it is empty."""
    made = next(plain.read(text.encode("utf-8", "replace"), id))
    if isinstance(made, Skipped):
        raise UsageError(f"{id}: {made.reason}")
    dated = made if date is None else made._replace(published=day(date), published_at=None)
    return fronted(dated._replace(source=source, title=title, url=url))


@lru_cache(maxsize=4)
def machine(folders: tuple[str, ...]) -> Engine:
    """The engine with the rules of these folders on top; its rules are compiled once."""
    return engine(map(Path, folders))


def compiled(rules: Sequence[str | os.PathLike[str]]) -> Engine:
    """The engine for these folders."""
    return machine(tuple(os.fspath(folder) for folder in rules))


def check(
    items: Any,
    *,
    against: Any,
    as_of: date | str | None,
    one_event: bool,
    embargoed: bool,
    rules: Sequence[str | os.PathLike[str]],
    select: Sequence[str],
    ignore: Sequence[str],
) -> Report:
    """What is found in `items`, or on `items` against others."""
    mine, others = Pile(items, "text"), Pile(against, "against")
    group = EVERYTHING if one_event else Group(mine.named() | others.named())
    own = list(mine.articles(embargoed, as_of))
    report = compiled(rules).check([*own, *others.articles(embargoed, as_of)], group=group)
    report = selected(report, select, ignore)
    if not others:
        return report
    return concerning(report, {item.id for item in own if isinstance(item, Article)})


def concerning(report: Report, ids: set[str]) -> Report:
    """The report with the findings on the articles of these ids alone."""
    kept = [
        item for item in report.findings
        if any(report.readings[mention.reading].article.id in ids for mention in item.claims)
    ]  # fmt: skip
    return report._replace(findings=tuple(kept))


def read(
    items: Any, *, as_of: date | str | None, embargoed: bool, rules: Sequence[str | os.PathLike[str]]
) -> tuple[Reading | Skipped, ...]:
    """The reading of each article."""
    reader = compiled(rules)
    found = Pile(items, "text").articles(embargoed, as_of)
    return tuple(item if isinstance(item, Skipped) else reader.guarded(item) for item in found)


def render(report: Report, form: str, *, width: int, comparisons: bool) -> str:
    """The text of a report. Raises UsageError for a format that there is not."""
    if form not in RENDERERS:
        raise UsageError(f"no format {form!r}", hint=f"one of {', '.join(RENDERERS)}")
    words = manual(compiled(()).rulebook) if form in EXPLAINED else {}
    return told(form, report, Look(width=width, comparisons=comparisons, manual=words))[0]
