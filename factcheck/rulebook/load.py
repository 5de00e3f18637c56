"""Reads folders of rule files into a rulebook; all mistakes of a folder are told at once."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError, RuleErrors
from factcheck.rulebook.book import Rule, Rulebook
from factcheck.rulebook.kinds import KINDS
from factcheck.rulebook.schema import build

HEADER = ("kind", "summary", "why", "status", "example")
EXAMPLE = re.compile(r"^\[\[example\]\]", re.M)


def built_in() -> Path:
    """The folder of the rules that ship: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(folders: Iterable[Path] = (), *, examples: bool = False) -> Rulebook:
    """The built-in rules with `folders` on top. Examples are read only where asked for: they are most of the bytes.

    Raises RuleErrors with every mistake of every file.
    """
    errors: list[FactcheckError] = []
    digest = hashlib.sha256()
    rules: dict[str, Rule] = {}
    for folder in (built_in(), *folders):
        for path in sorted(folder.rglob("*.toml")):
            raw = path.read_bytes()
            digest.update(raw)
            rule = read(path, folder, raw.decode("utf-8"), errors, examples)
            if rule is not None:
                rules[rule.id] = rule
    if errors:
        raise RuleErrors(errors)
    return Rulebook(tuple(rules[key] for key in sorted(rules)), digest.hexdigest()[:16])


def read(path: Path, folder: Path, source: str, errors: list[FactcheckError], examples: bool) -> Rule | None:
    """One rule, or ``None`` with what is wrong in `errors`."""
    if not examples and (cut := EXAMPLE.search(source)):
        source = source[: cut.start()]
    try:
        table = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        errors.append(FactcheckError(f"no TOML: {error}", path=str(path)))
        return None

    def complain(key: str, message: str) -> None:
        errors.append(FactcheckError(message, path=str(path), line=line_of(key, source)))

    kind = KINDS.get(table.get("kind", ""))
    if kind is None:
        complain("kind", f"kind is {table.get('kind')!r} (allowed: {', '.join(sorted(KINDS))})")
        return None
    body = build(kind, dict(without_header(table)), complain)
    rule_id = ".".join(path.relative_to(folder).with_suffix("").parts)
    header = {key: table[key] for key in ("kind", "summary", "why", "status") if key in table}
    return None if body is None else Rule(
        id=rule_id, body=body, path=str(path), examples=tuple(table.get("example", ())), **header
    )


def without_header(table: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """The keys that belong to the kind."""
    return ((key, value) for key, value in table.items() if key not in HEADER)


def line_of(key: str, source: str) -> int | None:
    """The line on which a key stands, as tomllib does not tell it."""
    match = re.search(rf"^\s*\[*\s*{re.escape(key)}\s*[\]=]", source, re.M)
    return source.count("\n", 0, match.start()) + 1 if match else None
