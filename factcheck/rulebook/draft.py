"""A rule between the file and the book: its tables, and for every key the file that set it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

from factcheck.errors import FactcheckError
from factcheck.rulebook.files import File
from factcheck.rulebook.lines import line_of, misplaced
from factcheck.rulebook.schema import Complain, Keys, MisfitError, build

Table = dict[str, Any]
Tell = Callable[[FactcheckError], None]

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:[/.][a-z0-9]+(?:-[a-z0-9]+)*)*\.toml")
AT = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


class Example(NamedTuple):
    """A text, or several, and what must be read in it; `expect` holds partial records of the output."""

    expect: tuple[dict[str, Any], ...]
    text: str | None = None
    texts: tuple[str, ...] = ()
    published: Any = None
    dates: tuple[Any, ...] = ()
    why: str = ""


class Header(NamedTuple):
    """The keys that every rule may have, whatever its kind."""

    kind: str
    summary: str
    why: str = ""
    status: Literal["stable", "trial"] = "stable"
    example: tuple[Example, ...] = ()
    extends: str | None = None
    replaces: str | None = None
    inherit_examples: bool = True


class Draft(NamedTuple):
    """The tables of one rule. ``origin``: the top-level key -> (path, text) of the file that set it last."""

    id: str
    path: str
    layer: int
    table: Table
    origin: dict[str, tuple[str, str]]
    home: tuple[str, str]

    def complain(self, tell: Tell) -> Complain:
        """A way to say what is wrong at a key of this rule."""

        def complaint(keys: Keys, message: str, value: object = None, hint: str | None = None) -> None:
            path, source = self.origin.get(str(keys[0]), self.home) if keys else self.home
            tell(FactcheckError(message, path=path, line=line_of(source, keys, value), hint=hint))

        return complaint


def drafted(file: File, tell: Tell) -> Draft | None:
    """The draft of a file, or ``None`` after telling what is wrong with it."""
    source = decoded(file, tell)
    table = None if source is None else parsed(file, source, tell)
    if source is None or table is None:
        return None
    if not NAME.fullmatch(file.name):
        hint = "the path of a rule is its id: lower-case letters, digits, hyphens"
        tell(FactcheckError(f"{file.name!r} cannot be the path of a rule", path=file.path, hint=hint))
        return None
    if line := misplaced(source, table):
        hint = "move the examples to the end of the file"
        tell(FactcheckError("[[example]] must stand after everything else", path=file.path, line=line, hint=hint))
        return None
    home = (file.path, source)
    return Draft(file.name[:-5].replace("/", "."), file.path, file.layer, table, dict.fromkeys(table, home), home)


def decoded(file: File, tell: Tell) -> str | None:
    """The text of a file; UTF-8 only, a mark at its beginning is passed over."""
    try:
        return file.raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = file.raw.count(b"\n", 0, error.start) + 1
        hint = "save the file as UTF-8"
        if file.raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
            line, hint = 1, "it begins with the mark of UTF-16; save the file as UTF-8"
        tell(FactcheckError(f"no UTF-8 (byte {error.start})", path=file.path, line=line, hint=hint))
        return None


def parsed(file: File, source: str, tell: Tell) -> Table | None:
    """The tables of a TOML text."""
    line = None
    try:
        return tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        if place := AT.search(message):
            message = message[: place.start()]
            line = int(place[1]) if place[1] else source.count("\n") + 1
    except RecursionError:
        message = "nested too deeply"
    except ValueError as error:  # a whole number of thousands of digits
        message = str(error)
    tell(FactcheckError(f"no TOML: {message}", path=file.path, line=line))
    return None


def header(draft: Draft, complain: Complain) -> Header | None:
    """The header of a rule, or ``None`` after complaining."""
    known = {name.rstrip("_").replace("_", "-") for name in Header._fields}
    try:
        head = build(Header, {name: value for name, value in draft.table.items() if name in known}, complain)
    except MisfitError:
        return None
    for number, example in enumerate(head.example):
        if (example.text is None) == (not example.texts):
            complain(("example", number), "an example has either a text or texts")
    if not 0 < len(head.summary) <= 80:
        complain(("summary",), f"a summary has 1 to 80 characters, not {len(head.summary)}")
    return head  # type: ignore[no-any-return]
