"""Keeps validated rules between runs: parsing and checking the TOML files anew costs more than reading an article.

One JSON file for each set of folders, replaced when a byte of the rules or of the code that reads them changes.
Whatever is wrong with the cache, the rules are read from their files again; it never decides anything.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.rulebook.book import Rule, Rulebook

KINDS = "factcheck.rulebook.kinds."


def folder() -> Path | None:
    """Where the cache of this user lies; ``None`` where there is no place or FACTCHECK_CACHE_DIR is set empty."""
    chosen = os.environ.get("FACTCHECK_CACHE_DIR")
    if chosen is not None:
        return Path(chosen) if chosen else None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "factcheck" / "cache"
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / "factcheck"


def place(layers: Sequence[Path]) -> Path | None:
    """The file that keeps the rules of these folders."""
    home = folder()
    name = hashlib.sha256("\0".join(map(str, layers)).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return home and home / f"rules-{name}.json"


def code() -> str:
    """A digest of the code that makes values of files, so that a changed kind never meets values of the old one."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def kept(layers: Sequence[Path], digest: str) -> Rulebook | None:
    """The rules as they were kept, or ``None`` where they must be read anew."""
    path = place(layers)
    try:
        content = json.loads(path.read_bytes()) if path else {}
        if content["key"] != [digest, code()]:
            return None
        return Rulebook(tuple(Rule(*map(value, fields)) for fields in content["rules"]), digest)
    except Exception:  # a file of any content must not matter
        return None


def keep(layers: Sequence[Path], book: Rulebook) -> None:
    """Writes the rules for the next run; where that fails, the next run reads the files as this one did."""
    path = place(layers)
    if path is None:
        return
    content = {"key": [book.digest, code()], "rules": [[plain(field) for field in rule] for rule in book.rules]}
    with contextlib.suppress(OSError, ValueError, TypeError):
        write(path, json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode())


def write(path: Path, content: bytes) -> None:
    """Puts a whole file in its place in one step, so that no other run sees half of it; raises OSError."""
    import tempfile  # slow to import, and a warm cache writes nothing

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    try:
        Path(file.name).replace(path)
    finally:
        Path(file.name).unlink(missing_ok=True)


def plain(item: Any) -> Any:
    """A value of a rule as JSON: a list is a tuple, every object says what it is."""
    if isinstance(item, tuple) and hasattr(item, "_fields"):
        kind = type(item)
        return {"type": f"{kind.__module__.removeprefix(KINDS)}:{kind.__name__}", "of": [plain(part) for part in item]}
    if isinstance(item, tuple):
        return [plain(part) for part in item]
    if isinstance(item, dict):
        return {"of": {name: plain(part) for name, part in item.items()}}
    return item


def value(item: Any) -> Any:
    """The value that ``plain`` wrote down."""
    if isinstance(item, list):
        return tuple([part if type(part) is str else value(part) for part in item])
    if not isinstance(item, dict):
        return item
    if "type" not in item:
        return {name: value(part) for name, part in item["of"].items()}
    return type_of(item["type"])._make([value(part) for part in item["of"]])


def type_of(name: str) -> Any:
    """The named tuple ``module:Name`` of the kinds; nothing else is looked up, whatever the file says."""
    module, kind = name.split(":")
    return getattr(importlib.import_module(KINDS + module), kind)
