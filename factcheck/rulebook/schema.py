"""Turns the tables of a rule file into the typed values of ``rulebook.kinds`` and says what does not fit.

The annotations of a kind's fields are the schema: ``str``, ``int``, ``float``, ``bool``, ``tuple[T, ...]``,
``tuple[T, U]``, ``dict[str, T]``, ``Literal``, ``Pattern``, ``Any``, another named tuple, each possibly ``| None``.
A field called ``except_`` is the key ``except``; hyphens in keys stand for underscores.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from factcheck.rulebook.kinds.types import Pattern
from factcheck.rulebook.patterns import fault

Keys = tuple[str | int, ...]  # the way to a value inside a file: ("shape", 2, "cues")
Complain = Callable[..., None]  # (keys, message, value at fault, hint=what is allowed)


class MisfitError(Exception):
    """A value that does not fit its annotation; it has been complained of already."""


@cache
def fields(kind: type) -> dict[str, Any]:
    """Key in the file -> annotation, for every field of a named tuple."""
    hints = get_type_hints(kind, include_extras=True)
    return {key(name): hints[name] for name in kind._fields}  # type: ignore[attr-defined]


def key(field: str) -> str:
    """The key of the file that fills a field: ``except_`` -> ``except``, ``left_of`` -> ``left-of``."""
    return field.rstrip("_").replace("_", "-")


def build(kind: type, table: dict[str, Any], complain: Complain, at: Keys = ()) -> Any:
    """A value of `kind` from `table`. Whatever does not fit goes to `complain`; then MisfitError is raised."""
    known = fields(kind)
    names = {key(name): name for name in kind._fields}  # type: ignore[attr-defined]
    values: dict[str, Any] = {}
    fits = True
    for name, raw in table.items():
        if name not in known:
            complain((*at, name), *unknown(name, known))
            fits = False
            continue
        try:
            values[names[name]] = fitted(known[name], raw, complain, (*at, name))
        except MisfitError:
            values[names[name]] = None
            fits = False
    for name, field in names.items():
        if field not in values and field not in kind._field_defaults:  # type: ignore[attr-defined]
            complain(at, f"the key {name!r} is missing")
            fits = False
    if not fits:
        raise MisfitError
    return kind(**values)


def unknown(name: str, known: Iterable[str], what: str = "key") -> tuple[str, None, str]:
    """What to complain of a name that nothing has: the message with the nearest that there is, and the whole list."""
    listed = sorted(known)
    near = difflib.get_close_matches(name.replace("_", "-"), listed, n=1)
    guess = f"; did you mean {near[0]!r}?" if near else ""
    return f"there is no {what} {name!r} here{guess}", None, f"allowed: {', '.join(listed)}"


def fitted(wanted: Any, raw: Any, complain: Complain, at: Keys) -> Any:
    """`raw` as the annotation `wanted` has it; raises MisfitError after complaining."""
    origin = get_origin(wanted)
    if wanted is Any:
        return raw
    if wanted is Pattern:
        return fitted_pattern(raw, complain, at)
    if origin in (Union, types.UnionType):
        return fitted_choice([option for option in get_args(wanted) if option is not type(None)], raw, complain, at)
    if origin is Literal:
        return fitted_word(get_args(wanted), raw, complain, at)
    if origin is tuple:
        return fitted_list(get_args(wanted), raw, complain, at)
    if origin is dict:
        return fitted_table(get_args(wanted)[1], raw, complain, at)
    if hasattr(wanted, "_fields"):
        demand(isinstance(raw, dict), "a table", raw, complain, at)
        return build(wanted, raw, complain, at)
    return fitted_scalar(wanted, raw, complain, at)


def demand(fits: bool, wanted: str, raw: Any, complain: Complain, at: Keys) -> None:
    """Complains and raises MisfitError where `raw` is not what is wanted."""
    if not fits:
        complain(at, f"{called(at)}: {wanted} is wanted, not {shown(raw)}", raw)
        raise MisfitError


def called(at: Keys) -> str:
    """The way to a value as an author would say it: ``shape.cues``."""
    return ".".join(part for part in at if isinstance(part, str))


def shown(raw: Any) -> str:
    """A value of a file in a message, cut where it is long."""
    kinds = {dict: "a table", list: "a list", bool: str(raw).lower(), str: repr(raw)}
    text = kinds.get(type(raw), str(raw))
    return text if len(text) <= 60 else f"{text[:57]}..."


def fitted_choice(options: list[Any], raw: Any, complain: Complain, at: Keys) -> Any:
    """One of several annotations: the first that fits; the complaint is that of the last."""
    for option in options[:-1]:
        try:
            return fitted(option, raw, lambda *_, **__: None, at)
        except MisfitError:
            continue
    return fitted(options[-1], raw, complain, at)


def fitted_word(words: tuple[Any, ...], raw: Any, complain: Complain, at: Keys) -> Any:
    """One of a closed list of words."""
    if isinstance(raw, str | int) and raw in words:
        return raw
    message, _, hint = unknown(str(raw), map(str, words), f"{called(at)}")
    complain(at, message, raw, hint)
    raise MisfitError


def fitted_pattern(raw: Any, complain: Complain, at: Keys) -> str:
    """A regular expression that compiles."""
    demand(isinstance(raw, str), "a pattern in quotes", raw, complain, at)
    if wrong := fault(raw):
        complain(at, f"{called(at)}: {wrong}", raw)
        raise MisfitError
    return str(raw)


def fitted_list(items: tuple[Any, ...], raw: Any, complain: Complain, at: Keys) -> tuple[Any, ...]:
    """A list of like values (``tuple[T, ...]``) or of a fixed length (``tuple[T, U]``)."""
    demand(isinstance(raw, list), "a list", raw, complain, at)
    kinds = [items[0]] * len(raw) if items[-1] is Ellipsis else list(items)
    demand(len(kinds) == len(raw), f"a list of {len(kinds)}", raw, complain, at)
    parts = ((kind, value, (*at, n)) for n, (kind, value) in enumerate(zip(kinds, raw, strict=True)))
    return tuple(all_of(parts, complain))


def fitted_table(item: Any, raw: Any, complain: Complain, at: Keys) -> dict[str, Any]:
    """A table with free keys and like values."""
    demand(isinstance(raw, dict), "a table", raw, complain, at)
    return dict(zip(raw, all_of(((item, value, (*at, name)) for name, value in raw.items()), complain), strict=True))


def all_of(parts: Iterable[tuple[Any, Any, Keys]], complain: Complain) -> list[Any]:
    """Every part fitted; raises MisfitError only after all of them have been looked at."""
    values, fits = [], True
    for wanted, raw, at in parts:
        try:
            values.append(fitted(wanted, raw, complain, at))
        except MisfitError:
            fits = False
    if not fits:
        raise MisfitError
    return values


PLAIN = {str: "text in quotes", int: "a whole number", float: "a number", bool: "true or false"}


def fitted_scalar(wanted: Any, raw: Any, complain: Complain, at: Keys) -> Any:
    """Text, numbers and switches; a whole number passes where a decimal is wanted."""
    if wanted is float and type(raw) is int and abs(raw) < 10**300:
        return float(raw)
    demand(type(raw) is wanted, PLAIN.get(wanted, wanted.__name__), raw, complain, at)
    return raw
