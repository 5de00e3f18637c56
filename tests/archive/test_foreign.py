"""Archives and caches that somebody else has made: nothing of them runs, grows or breaks a check."""

from __future__ import annotations

import json
import math
import sqlite3
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.archive.packing import inflated, packed, unpacked
from factcheck.cache import Cache, CacheError, opened
from factcheck.cache.opening import NAME
from factcheck.commands import run
from factcheck.model import Article, Reading
from factcheck.pipeline import Engine

OLD = (
    'Police in Lowestoft said 17 people died when a ferry hit the quay on Monday, "it was fast", Mayor Ada Birch said.'
)
DRAFT = "Police in Lowestoft said 12 people died when a ferry hit the quay on Monday, Mayor Ada Birch said."


@pytest.fixture(scope="module")
def reading(machine: Engine) -> Reading:
    return machine.read(Article("a", OLD, "a"))


def bomb(raw: bytes) -> bytes:
    return zlib.compress(b"[" + b"[]," * 50_000_000 + b"[]]", 9)


def deep(raw: bytes) -> bytes:
    return zlib.compress(b"[" * 100_000 + b"]" * 100_000)


def at(*way: int | str, value: Any) -> Callable[[bytes], bytes]:
    """What puts a value into a kept reading, at the end of a way of places; a key names a field of the figure."""

    def change(raw: bytes) -> bytes:
        whole = json.loads(inflated(raw))
        part = whole
        for step in way[:-1]:
            part = part[step]
        part[way[-1]] = value
        return zlib.compress(json.dumps(whole).encode(), 0)

    return change


STRANGE: dict[str, Callable[[bytes], bytes]] = {
    "a bomb": bomb,
    "a deep list": deep,
    "cut off": lambda raw: raw[:-20],
    "no JSON": lambda raw: zlib.compress(b"{"),
    "an object": lambda raw: zlib.compress(b"{}"),
    "null": lambda raw: zlib.compress(b"null"),
    "a list of nulls": lambda raw: zlib.compress(json.dumps([None] * 8).encode()),
    "a text that is null": at(0, 1, value=None),
    "an id that is a number": at(0, 0, value=7),
    "a day that is none": at(0, 4, value=["2026-02-31", None]),
    "a number that is none": at(3, 0, 3, value=math.nan),
    "an endless number": at(3, 0, 4, value=math.inf),
    "an enormous number": at(3, 0, 3, value=10**400),
    "a number that is a text": at(3, 0, 3, value="17"),
    "a span beyond the text": at(3, 0, 1, value=[0, 10**9]),
    "a span before the text": at(3, 0, 1, value=[-9, 4]),
    "a span from back to front": at(2, 0, 0, value=[9, 4]),
    "a claim without its sentence": at(3, 0, 19, value=10**6),
    "a statement without words": at(4, 0, 3, value=[]),
    "a role that there is none of": at(2, 0, 1, value="verse"),
    "a truth that is a number": at(3, 0, 7, value=2),
    "too many fields": at(0, value=list(range(99))),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_reading_is_refused_and_soon(name: str, reading: Reading) -> None:
    raw = STRANGE[name](packed(reading))
    start = time.process_time()
    with pytest.raises((ValueError, TypeError)):
        unpacked(raw)
    assert time.process_time() - start < 5


def test_a_reading_is_what_it_was(reading: Reading) -> None:
    assert unpacked(packed(reading)) == reading


def test_a_text_that_says_the_same_again_and_again_is_kept() -> None:
    same = Reading(Article("a", "Nine died. " * 50_000), (), ())
    assert unpacked(packed(same)) == same


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(OLD)
    (tmp_path / "draft.txt").write_text(DRAFT)
    assert run(["archive", "add", "copy.sqlite", "old.txt", "--no-cache"]) == 0
    return tmp_path


def changed(desk: Path, *commands: str) -> None:
    base = sqlite3.connect(desk / "copy.sqlite")
    for command in commands:
        base.execute(command)
    base.commit()
    base.close()


ENDLESS = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT n"
FILES = {
    "a view in place of a table": [
        "DROP TABLE ground", f"CREATE VIEW ground AS {ENDLESS} AS key, n AS day, n AS article FROM more",
    ],
    "a view in place of what it says of itself": [
        "DROP TABLE about", f"CREATE VIEW about AS {ENDLESS} AS name, n AS value FROM more",
    ],
    "a trigger": ["CREATE TRIGGER more AFTER INSERT ON article BEGIN DELETE FROM ground; END"],
    "a further index": ["CREATE INDEX more ON article (length(reading))"],
    "another table": ["CREATE TABLE more (n)"],
    "a table with other columns": ["ALTER TABLE article ADD COLUMN more"],
    "no table at all": [f"DROP TABLE {name}" for name in ("about", "article", "ground")],
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "argv", [["draft.txt", "--against", "copy.sqlite"], ["sweep", "copy.sqlite"], ["archive", "status", "copy.sqlite"]],
    ids=["check", "sweep", "status"],
)  # fmt: skip
def test_a_file_of_another_shape_is_no_archive(
    name: str, argv: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed(desk, *FILES[name])
    assert run(argv) == 2
    assert "copy.sqlite: not an archive of this program" in capsys.readouterr().err


def test_nothing_is_added_to_a_file_with_a_trigger(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    changed(desk, *FILES["a trigger"])
    assert run(["archive", "add", "copy.sqlite", "draft.txt"]) == 2
    assert "not an archive of this program" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a bomb", "a text that is null", "a span beyond the text", "an endless number"])
def test_an_archive_with_a_strange_reading_is_told_and_nothing_is_checked(
    name: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = sqlite3.connect(desk / "copy.sqlite")
    raw = STRANGE[name](base.execute("SELECT reading FROM article").fetchone()[0])
    base.execute("UPDATE article SET reading = ?", (raw,))
    base.commit()
    base.close()
    assert run(["draft.txt", "--against", "copy.sqlite"]) == 2
    assert "copy.sqlite: the archive cannot be used: " in capsys.readouterr().err


@pytest.mark.parametrize("gist", [b"\1", "'text'", "7"])
def test_what_an_article_is_about_is_held_to_its_shape(
    gist: bytes | str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = sqlite3.connect(desk / "copy.sqlite")
    base.execute("UPDATE article SET gist = ?", (gist,))
    base.commit()
    base.close()
    assert run(["draft.txt", "--against", "copy.sqlite"]) == 2
    assert "the archive cannot be used" in capsys.readouterr().err


def test_a_check_reads_an_archive_that_nobody_may_write(desk: Path) -> None:
    (desk / "copy.sqlite").chmod(0o444)
    before = (desk / "copy.sqlite").read_bytes()
    assert run(["draft.txt", "--against", "copy.sqlite"]) == 1
    assert (desk / "copy.sqlite").read_bytes() == before


def test_a_cache_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    base = sqlite3.connect(tmp_path / NAME)
    base.execute(f"CREATE VIEW article AS {ENDLESS} AS file FROM more")
    base.commit()
    base.close()
    with pytest.raises(CacheError, match="not a cache of this program"):
        Cache(tmp_path / NAME)
    told: list[str] = []
    assert opened(tmp_path, told.append).kept(b"one") is None
    assert "not a cache of this program" in told[0]
    assert Cache(tmp_path / NAME).kept(b"one") is None
