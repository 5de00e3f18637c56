"""A small book of rules in a folder of its own: one kind of each shape, so that no test leans on the rules that ship."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Literal, NamedTuple

import pytest

from factcheck.errors import RuleErrors
from factcheck.rulebook import load
from factcheck.rulebook.kinds import types


class Shape(NamedTuple):
    """A table inside a list."""

    cues: tuple[str, ...]
    scale: tuple[float, float] = (1.0, 1.0)


class Plant(NamedTuple):
    """A kind that has a field of every sort."""

    words: tuple[str, ...]
    height: float = 1.0
    leaves: int | None = None
    edible: bool = False
    season: Literal["spring", "autumn"] = "spring"
    left_of: str | None = None
    sizes: dict[str, float] = {}
    shapes: tuple[Shape, ...] = ()
    except_: tuple[types.Pattern, ...] = ()


class Stone(NamedTuple):
    """Another kind."""

    weight: int


@pytest.fixture(autouse=True)
def workshop(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The kinds of these tests in the place of ours, no rules that ship, a cache of one's own."""
    monkeypatch.setattr("factcheck.rulebook.kinds.KINDS", {"plant": Plant, "stone": Stone})
    monkeypatch.setattr("factcheck.rulebook.parse.KINDS", {"plant": Plant, "stone": Stone})
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    monkeypatch.setattr(import_module("factcheck.rulebook.load"), "built_in", lambda: shipped)
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "")
    monkeypatch.chdir(tmp_path)
    return shipped


def write(folder: Path | str, **rules: str | bytes) -> Path:
    """Writes rule files; ``en__plant__oak="..."`` is ``en/plant/oak.toml``."""
    for name, content in rules.items():
        path = Path(folder) / (name.replace("__", "/").replace("_", "-") + ".toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return Path(folder)


def mistakes(*folders: Path) -> list[str]:
    """What loading says is wrong, one text a mistake."""
    with pytest.raises(RuleErrors) as caught:
        load(folders)
    return [str(error) for error in caught.value.errors]
