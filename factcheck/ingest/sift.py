"""What is evidence: the newest version of each story, no killed copy, none under embargo."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from factcheck.ingest.dates import instant
from factcheck.model import Skipped

Age = tuple[tuple[int, ...], float]


class Story(Protocol):
    """What is asked of an article: as read, or as it is known from before."""

    @property
    def id(self) -> str: ...  # noqa: D102 - as in model.Article
    @property
    def text(self) -> str: ...  # noqa: D102
    @property
    def guid(self) -> str | None: ...  # noqa: D102
    @property
    def status(self) -> str: ...  # noqa: D102
    @property
    def version(self) -> str | None: ...  # noqa: D102
    @property
    def published_at(self) -> str | None: ...  # noqa: D102


Item = TypeVar("Item", bound=Story)


def sifted(items: Iterable[Item | Skipped], *, embargoed: bool = False) -> Iterator[Item | Skipped]:
    """The items without what is no evidence, which is told as skipped.

    Stories with a guid come last, as only then it is known which version is the newest. With `embargoed`, copy under
    embargo is let through.
    """
    newest: dict[str, Item] = {}
    for item in items:
        if isinstance(item, Skipped) or not item.guid:
            yield judged(item, embargoed=embargoed)
            continue
        other = newest.get(item.guid)
        older = item if other is not None and age(item) <= age(other) else other
        if older is not item:
            newest[item.guid] = item
        if older is not None:
            yield outdated(older, newest[item.guid])
    for item in newest.values():
        yield judged(item, embargoed=embargoed)


def judged(item: Item | Skipped, *, embargoed: bool) -> Item | Skipped:
    """The item, unless it is killed or held."""
    if isinstance(item, Skipped):
        return item
    if item.status == "canceled":
        return Skipped(item.id, "canceled by its source: no evidence", deliberate=True)
    if item.status == "embargoed" and not embargoed:
        return Skipped(item.id, "under embargo: left out unless asked for", deliberate=True)
    if not item.text:
        return Skipped(item.id, "no text (a package, a picture or an empty story)", deliberate=True)
    return item


def outdated(older: Story, newer: Story) -> Skipped:
    """What to tell of a version that another has replaced."""
    said = f"version {newer.version}" if newer.version else "the newer version"
    return Skipped(older.id, f"replaced by {said} in {newer.id}", deliberate=True)


def age(item: Story) -> Age:
    """What orders the versions of a story: its number, then its time."""
    number = tuple(int(part) for part in (item.version or "").replace(".", " ").split() if part.isdecimal())
    moment = instant(item.published_at)
    return tuple(part for part in number if part < 10**18), moment.timestamp() if moment else 0.0
