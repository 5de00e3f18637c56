"""Lays folders of rules on top of each other: what a later one says of a rule of an earlier one, by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.rulebook.draft import Draft, Tell
from factcheck.rulebook.schema import unknown

EDIT = {"add", "drop"}
Drafts = dict[str, Draft]


def layered(drafts: Iterable[Draft], tell: Tell) -> Drafts:
    """The drafts in force by id. `drafts` come weakest layer first; what does not fit together goes to `tell`."""
    book: Drafts = {}
    for draft in drafts:
        named = [name for name in ("extends", "replaces") if name in draft.table]
        if len(named) == 2:
            draft.complain(tell)(("replaces",), "a rule extends or replaces another, never both")
        elif named:
            change(book, draft, named[0], tell)
        elif draft.id in book:
            tell(twice(book[draft.id], draft))
        else:
            book[draft.id] = draft
    return book


def twice(old: Draft, new: Draft) -> FactcheckError:
    """Two files have the same id and the later one does not say what it wants."""
    hint = f'write `extends = "{new.id}"` or `replaces = "{new.id}"`' if new.layer > old.layer else "rename one"
    return FactcheckError(f"the rule {new.id} is there already: {old.path}", path=new.path, hint=hint)


def change(book: Drafts, draft: Draft, how: str, tell: Tell) -> None:
    """Puts a draft that extends or replaces another in its place."""
    complain = draft.complain(tell)
    target = draft.table[how]
    old = book.get(target) if isinstance(target, str) else None
    if old is None:
        complain((how,), *unknown(str(target), book, "rule"))
    elif old.layer >= draft.layer:
        complain((how,), f"one layer changes a rule once, and {old.path} is of the same layer", target)
    elif how == "replaces":
        book[old.id] = draft._replace(id=old.id)
    else:
        book[old.id] = extended(old, draft, tell)


def extended(old: Draft, new: Draft, tell: Tell) -> Draft:
    """The old draft with every key of the new one laid over it; examples gather unless the new one declines."""
    complain = new.complain(tell)
    table = dict(old.table)
    for name, value in new.table.items():
        if name == "kind" and value != old.table.get("kind"):
            complain((name,), f"the rule {old.id} is of kind {old.table.get('kind')!r}; only `replaces` changes that")
        elif isinstance(value, dict) and value and value.keys() <= EDIT:
            table[name] = edited(table.get(name), value, lambda message, item, at=name: complain((at,), message, item))
        elif name == "example" and new.table.get("inherit-examples", True) is True:
            table[name] = [*old.table.get(name, ()), *value] if isinstance(value, list) else value
        else:
            table[name] = value
    if new.table.get("inherit-examples") is False:
        table["example"] = new.table.get("example", [])
    origin = {**old.origin, **new.origin}
    return new._replace(id=old.id, table=table, origin=origin)


def edited(old: Any, edit: dict[str, Any], wrong: Any) -> Any:
    """A list or table with some items added and some dropped; dropping what is not there is a mistake."""
    add, drop = edit.get("add", ()), edit.get("drop", ())
    if not isinstance(drop, list | tuple):
        wrong("drop wants a list", None)
        return old
    for item in drop:
        if item not in (old or ()):
            wrong(f"there is no {item!r} to drop", item)
    if isinstance(old, dict) or isinstance(add, dict):
        return {**{name: value for name, value in (old or {}).items() if name not in drop}, **dict(add)}
    return [*(item for item in old or () if item not in drop), *add]
