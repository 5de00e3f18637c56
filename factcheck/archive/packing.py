"""A reading as bytes and back: compressed JSON, so that an archive from elsewhere can hold nothing that runs.

What comes back is held to the types of the model, whoever wrote it: no text is missing, no number is endless, no span
leads out of the text, nothing is deeper or longer than a reading can be.
"""

from __future__ import annotations

import json
import math
import zlib
from collections.abc import Callable
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from factcheck.model import Article, Claim, Event, Reading, Span

MOST = 256_000_000  # bytes of JSON; of the longest text that is read there are some 100 million
DENSEST = 64  # times that JSON may shrink; what says the same again and again is kept as it is
FARTHEST = 1e300
Make = Callable[[Any, int], Any]  # a value of JSON and the length of the text -> a value of the model


def packed(reading: Reading) -> bytes:
    """Everything of a reading, named tuples as lists of their fields, days as ISO 8601."""
    whole = json.dumps(reading, default=date.isoformat, separators=(",", ":")).encode()
    raw = zlib.compress(whole, 6)
    return raw if len(whole) <= DENSEST * len(raw) else zlib.compress(whole, 0)


def unpacked(raw: bytes) -> Reading:
    """The reading that ``packed`` wrote down; ValueError or TypeError where the bytes are no such reading."""
    try:
        whole = json.loads(inflated(raw))
        article = maker(Article)(whole[0], len(whole[0][1]))
        reading: Reading = maker(Reading)(whole, len(article.text))
    except (RecursionError, LookupError, OverflowError, zlib.error) as error:
        raise ValueError(f"no reading: {type(error).__name__}") from None
    if not all(one.content for one in reading.statements):
        raise ValueError("no reading: a statement without its words")
    claims: tuple[Claim | Event, ...] = (*reading.figures, *reading.statements, *reading.names, *reading.moments)
    many = max(1, len(reading.sentences))
    if not all(0 <= claim.sentence < many for claim in (*claims, *reading.events)):
        raise ValueError("no reading: a claim without its sentence")
    return reading


def inflated(raw: bytes) -> bytes:
    """The bytes that were compressed, no more of them than a reading has."""
    flow = zlib.decompressobj()
    whole = flow.decompress(raw, min(MOST, DENSEST * len(raw)))
    if not flow.eof:
        raise ValueError("no reading: cut off, or too long for one")
    return whole


@cache
def maker(kind: Any) -> Make:
    """What makes values of a type of the model; ValueError where they are of another."""
    if kind in PLAIN:
        return PLAIN[kind]
    if kind == Span:
        return span
    if isinstance(kind, type) and issubclass(kind, tuple):
        return record(kind)
    arguments = get_args(kind)
    if get_origin(kind) in (Union, UnionType):
        (other,) = (one for one in arguments if one is not NoneType)
        made = maker(other)
        return lambda value, length: None if value is None else made(value, length)
    if get_origin(kind) is Literal:
        return chosen(arguments)
    return row(arguments[0]) if arguments[-1] is Ellipsis else fields([maker(one) for one in arguments])


def record(kind: Any) -> Make:
    """Named tuples out of lists; newer fields have defaults."""
    hints = get_type_hints(kind)
    makers = [maker(hints[name]) for name in kind._fields]
    least = len(makers) - len(kind._field_defaults)

    def made(value: Any, length: int) -> Any:
        if type(value) is not list or not least <= len(value) <= len(makers):
            raise ValueError(f"no {kind.__name__}")
        return kind(*[make(one, length) for make, one in zip(makers, value, strict=False)])

    return made


def row(kind: Any) -> Make:
    """Tuples of any length."""
    make = maker(kind)

    def made(value: Any, length: int) -> Any:
        if type(value) is not list:
            raise ValueError("no list")
        return tuple([make(one, length) for one in value]) if value else ()

    return made


def fields(makers: list[Make]) -> Make:
    """Tuples of a fixed length."""
    many = len(makers)

    def made(value: Any, length: int) -> Any:
        if type(value) is not list or len(value) != many:
            raise ValueError(f"no list of {many}")
        return tuple([make(one, length) for make, one in zip(makers, value, strict=True)])

    return made


def chosen(words: tuple[Any, ...]) -> Make:
    """One of some words."""

    def made(value: Any, length: int) -> Any:
        if value not in words:
            raise ValueError(f"none of {', '.join(map(str, words))}")
        return value

    return made


def text(value: Any, length: int) -> Any:
    """A text."""
    if type(value) is not str:
        raise ValueError("no text")
    return value


def number(value: Any, length: int) -> Any:
    """A number with an end."""
    if type(value) not in (int, float) or not -FARTHEST <= value <= FARTHEST or math.isnan(value):
        raise ValueError("no number")
    return value


def whole_number(value: Any, length: int) -> Any:
    """A whole number of the size that places and minutes have."""
    if type(value) is not int or not -(2**63) <= value < 2**63:
        raise ValueError("no whole number")
    return value


def truth(value: Any, length: int) -> Any:
    """Yes or no."""
    if value is not True and value is not False:
        raise ValueError("neither true nor false")
    return value


def day(value: Any, length: int) -> Any:
    """A day."""
    return date.fromisoformat(text(value, length))


def span(value: Any, length: int) -> Any:
    """A stretch of the text."""
    first, last = value
    if type(first) is not int or type(last) is not int or not 0 <= first <= last <= length:
        raise ValueError("a stretch beyond the text")
    return first, last


PLAIN: dict[Any, Make] = {str: text, float: number, int: whole_number, bool: truth, date: day}
