"""Turns the tables of a rule file into the typed values of ``rulebook.kinds`` and says what does not fit.

The annotations of a kind's fields are the schema: ``str``, ``int``, ``float``, ``bool``, ``tuple[T, ...]``,
``tuple[T, U]``, ``dict[str, T]``, ``Literal``, another named tuple, each possibly ``| None``. A field called
``except_`` is the key ``except``; hyphens in keys stand for underscores.
"""

from __future__ import annotations

import difflib
import types
from collections.abc import Callable
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

Complain = Callable[[str, str], None]  # (key as the file has it, what is wrong with it)


@cache
def fields(kind: type) -> dict[str, Any]:
    """Key in the file -> annotation, for every field of a named tuple."""
    hints = get_type_hints(kind)
    return {name.rstrip("_").replace("_", "-"): hints[name] for name in kind._fields}  # type: ignore[attr-defined]


def attribute(key: str) -> str:
    """The field that a key of a file fills: ``except`` -> ``except_``, ``left-of`` -> ``left_of``."""
    name = key.replace("-", "_")
    return f"{name}_" if name in ("except", "from", "class", "as", "with", "in", "is", "not", "or", "and") else name


def build(kind: type, table: dict[str, Any], complain: Complain, where: str = "") -> Any:
    """A value of `kind` from `table`; everything that does not fit goes to `complain`, and ``None`` comes back."""
    known = fields(kind)
    values: dict[str, Any] = {}
    failed = False
    for key, raw in table.items():
        plain = key.replace("_", "-")
        if plain not in known:
            complain(key, unknown(where + key, known))
            failed = True
            continue
        value, wrong = fitted(known[plain], raw, complain, f"{where}{key}.")
        if wrong:
            complain(key, f"{where}{key}: {wrong}")
            failed = True
        values[attribute(plain)] = value
    missing = [key for key in known if attribute(key) not in values and attribute(key) not in defaults(kind)]
    for key in missing:
        complain(key, f"{where}{key} is missing")
    return None if failed or missing else kind(**values)


def defaults(kind: type) -> dict[str, Any]:
    """The fields of a named tuple that may be left out."""
    return kind._field_defaults  # type: ignore[attr-defined, no-any-return]


def unknown(key: str, known: dict[str, Any]) -> str:
    """What to say of a key that no field has, with the nearest that there is."""
    near = difflib.get_close_matches(key.rsplit(".", 1)[-1].replace("_", "-"), known, n=1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{key} is no key here{hint} (allowed: {', '.join(sorted(known))})"


def fitted(wanted: Any, raw: Any, complain: Complain, where: str) -> tuple[Any, str | None]:
    """(`raw` as the annotation `wanted` has it, what is wrong or ``None``)."""
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        options = [option for option in get_args(wanted) if option is not type(None)]
        return fitted(options[0], raw, complain, where)
    if origin is Literal:
        return raw, None if raw in get_args(wanted) else f"{raw!r} is not one of {', '.join(map(str, get_args(wanted)))}"
    if origin is tuple:
        return fitted_list(get_args(wanted), raw, complain, where)
    if origin is dict:
        return fitted_table(get_args(wanted)[1], raw, complain, where)
    if hasattr(wanted, "_fields"):
        if not isinstance(raw, dict):
            return None, f"a table is wanted, not {raw!r}"
        return build(wanted, raw, complain, where), None
    return fitted_scalar(wanted, raw)


def fitted_list(items: tuple[Any, ...], raw: Any, complain: Complain, where: str) -> tuple[Any, str | None]:
    """A list of like values (``tuple[T, ...]``) or of a fixed length (``tuple[T, U]``)."""
    if not isinstance(raw, list):
        return (), f"a list is wanted, not {raw!r}"
    kinds = [items[0]] * len(raw) if items[-1] is Ellipsis else list(items)
    if len(kinds) != len(raw):
        return (), f"{len(kinds)} values are wanted, not {len(raw)}"
    pairs = [fitted(kind, value, complain, where) for kind, value in zip(kinds, raw, strict=True)]
    wrong = next((complaint for _, complaint in pairs if complaint), None)
    return tuple(value for value, _ in pairs), wrong


def fitted_table(item: Any, raw: Any, complain: Complain, where: str) -> tuple[Any, str | None]:
    """A table with free keys and like values."""
    if not isinstance(raw, dict):
        return {}, f"a table is wanted, not {raw!r}"
    pairs = {key: fitted(item, value, complain, f"{where}{key}.") for key, value in raw.items()}
    wrong = next((f"{key}: {complaint}" for key, (_, complaint) in pairs.items() if complaint), None)
    return {key: value for key, (value, _) in pairs.items()}, wrong


def fitted_scalar(wanted: Any, raw: Any) -> tuple[Any, str | None]:
    """Strings, numbers and switches; a whole number passes where a decimal is wanted."""
    if wanted is Any:
        return raw, None
    if wanted is float and isinstance(raw, int) and not isinstance(raw, bool):
        return float(raw), None
    if isinstance(raw, wanted) and not (isinstance(raw, bool) and wanted is not bool):
        return raw, None
    plain = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return None, f"{plain.get(wanted, wanted.__name__)} is wanted, not {raw!r}"
