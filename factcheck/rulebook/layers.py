"""Lays folders of rules on top of each other: what a later one says of a rule of an earlier one, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.rulebook.draft import Draft, Table, Tell
from factcheck.rulebook.schema import Complain, unknown

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
    hint = f'write `extends = "{new.id}"` or `replaces = "{new.id}"`' if new.layer > old.layer else "rename one of them"
    return FactcheckError(f"the rule {new.id} is there already: {old.path}", path=new.path, hint=hint)


def change(book: Drafts, draft: Draft, how: str, tell: Tell) -> None:
    """Puts a draft that extends or replaces another in its place."""
    complain = draft.complain(tell)
    target = draft.table[how]
    old = book.get(target) if isinstance(target, str) else None
    if old is None:
        complain((how,), *unknown(str(target), book, "rule"))
    elif old.layer >= draft.layer:
        complain((how,), f"{old.path} changes {old.id} already; one layer changes a rule once")
    elif how == "replaces":
        book[old.id] = draft._replace(id=old.id)
    else:
        book[old.id] = extended(old, draft, tell)


def extended(old: Draft, new: Draft, tell: Tell) -> Draft:
    """The old draft with every key of the new one laid over it; examples gather unless the new one declines."""
    complain = new.complain(tell)
    table = dict(old.table)
    if new.table.get("inherit-examples") is False:
        table.pop("example", None)
    for name, value in new.table.items():
        if name == "kind" and value != old.table.get(name):
            complain((name,), f"the rule {old.id} is of kind {old.table.get(name)!r}; only `replaces` changes that")
        elif name == "example" and isinstance(value, list):
            table[name] = [*table.get(name, ()), *value]
        elif isinstance(value, dict) and value and value.keys() <= EDIT:
            table[name] = edited(old.table.get(name), value, partial(say, complain, name))
        else:
            table[name] = value
    return new._replace(id=old.id, table=table, origin={**old.origin, **new.origin})


def say(complain: Complain, name: str, message: str, item: object = None) -> None:
    """A complaint of an edit of the list or table `name`, about the dropped `item` where there is one."""
    complain((name, "drop") if item is not None else (name,), f"{name}: {message}", item)


def edited(old: Any, edit: Table, wrong: Callable[..., None]) -> Any:
    """A list or table with some items added and some dropped; dropping what is not there is a mistake."""
    if old is None:
        old = type(edit.get("add", []))()
    drop, add = edit.get("drop", []), edit.get("add", type(old)())
    if not isinstance(old, list | dict):
        wrong("only a list or a table has add and drop")
    elif not isinstance(drop, list):
        wrong("drop wants a list")
    elif type(add) is not type(old):
        wrong(f"add wants a {'list' if isinstance(old, list) else 'table'}")
    else:
        for item in drop:
            if item not in list(old):
                wrong(f"there is no {item!r} to drop", item)
        if isinstance(old, list):
            return [*(item for item in old if item not in drop), *add]
        return {**{name: value for name, value in old.items() if name not in drop}, **dict(add)}
    return old
