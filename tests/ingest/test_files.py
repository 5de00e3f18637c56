"""Which files are read, each once, and what is said of the others."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from factcheck.errors import UsageError
from factcheck.ingest import articles
from factcheck.model import Article, Skipped

STORY = "The ferry sank on Monday.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "b.txt").write_text(STORY)
    (tmp_path / "wire" / "a.txt").write_text(STORY)
    return tmp_path


def read(*paths: str, **options: int) -> list[Article | Skipped]:
    return list(articles(paths, **options))  # type: ignore[arg-type]


def ids(found: list[Article | Skipped]) -> list[str]:
    return [item.id for item in found if isinstance(item, Article)]


def skipped(found: list[Article | Skipped]) -> dict[str, str]:
    return {item.path: item.reason for item in found if isinstance(item, Skipped)}


def test_a_folder_is_walked_in_order(desk: Path) -> None:
    assert ids(read("wire")) == ["wire/a.txt", "wire/b.txt"]


def test_a_file_counts_once_by_whatever_name(desk: Path) -> None:
    os.link("wire/a.txt", "wire/c.txt")
    Path("wire/d.txt").symlink_to("a.txt")
    assert ids(read("./wire/a.txt", "wire", "wire/a.txt")) == ["wire/a.txt", "wire/b.txt"]


def test_a_missing_path_is_a_usage_error_before_anything_is_read(desk: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: nope\.md"):
        read("wire", "nope.md")


def test_a_loop_of_links_ends(desk: Path) -> None:
    Path("wire/again").symlink_to("..")
    assert ids(read("wire")) == ["wire/a.txt", "wire/b.txt"]


def test_only_regular_files_are_read(desk: Path) -> None:
    os.mkfifo("wire/pipe")
    found = read("wire", "wire/pipe", "/dev/null")
    assert len(ids(found)) == 2
    assert skipped(found) == {"wire/pipe": "no regular file", "/dev/null": "no regular file"}


def test_hidden_and_foreign_files_are_passed_over_on_a_walk(desk: Path) -> None:
    Path("wire/.draft.txt").write_text(STORY)
    Path("wire/tool.py").write_text("print(12)")
    Path("wire/photo.txt").write_bytes(b"\xff\xd8\xff\xe0\0\0")
    found = read("wire")
    assert len(ids(found)) == 2
    assert {item.path for item in found if isinstance(item, Skipped) and item.deliberate} == {
        "wire/.draft.txt", "wire/tool.py", "wire/photo.txt",
    }  # fmt: skip


def test_a_binary_file_that_was_named_is_no_deliberate_omission(desk: Path) -> None:
    Path("photo.txt").write_bytes(b"\xff\xd8\xff\xe0\0\0")
    assert read("photo.txt") == [Skipped("photo.txt", "binary data (a NUL byte), no text")]


def test_a_dead_link_is_told(desk: Path) -> None:
    Path("dead.txt").symlink_to("gone.txt")
    assert read("dead.txt") == [Skipped("dead.txt", "a link that leads nowhere")]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(desk: Path, content: bytes) -> None:
    Path("empty.txt").write_bytes(content)
    assert read("empty.txt") == [Skipped("empty.txt", "empty")]


def test_a_file_beyond_the_limit_is_told(desk: Path) -> None:
    assert read("wire/a.txt", max_size=10) == [Skipped("wire/a.txt", "larger than 1e-05 MB")]


def test_a_name_with_odd_bytes_is_read(desk: Path) -> None:
    Path(os.fsdecode(b"wire/\xff\n.txt")).write_text(STORY)
    assert len(ids(read("wire"))) == 3


def test_a_dash_is_standard_input() -> None:
    found = list(articles(["-"], io.BytesIO(b"The ferry sank."), stdin_name="desk/late.md"))
    assert [(item.id, item.text) for item in found if isinstance(item, Article)] == [
        ("desk/late.md", "The ferry sank.")
    ]
