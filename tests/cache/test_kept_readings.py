"""What the cache keeps and finds again, what it drops, and that no state of its file stops a run."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest

from factcheck.archive import Marks
from factcheck.cache import Cache, CacheError, Shelf, Taken, opened
from factcheck.cache.entry import entry
from factcheck.cache.opening import NAME
from factcheck.cache.room import tidied
from factcheck.cache.seen import Seen
from factcheck.cache.sign import circumstances, sign
from factcheck.ingest.files import Found
from factcheck.model import Article, Reading, Skipped
from factcheck.pipeline import Engine

FILE = Found("a.txt", named=True)


def reading(name: str = "a.txt", text: str = "Nine people were killed.") -> Reading:
    return Reading(Article(name, text, name), (), ())


def taken(sign: bytes = b"one", *names: str, keys: tuple[int, ...] = ()) -> Taken:
    entries = tuple(entry(reading(name), Marks(frozenset(keys), 7, b"gist")) for name in names or ("a.txt",))
    return Taken(sign, entries, (Skipped("a.txt:2", "no JSON"),), keyed=bool(keys))


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / NAME)


def test_what_a_file_gave_comes_back_in_its_order(cache: Cache) -> None:
    [given] = cache.keep([taken(b"one", "b.txt", "a.txt")])
    found = cache.kept(b"one")
    assert found == given
    assert [cache.reading(item) for item in given.entries] == [reading("b.txt"), reading("a.txt")]


def test_what_was_not_kept_is_not_found(cache: Cache) -> None:
    assert cache.kept(b"two") is None


def test_another_run_finds_it_too(cache: Cache) -> None:
    cache.keep([taken()])
    assert cache.path
    assert Cache(cache.path).kept(b"one") == cache.kept(b"one")


def test_what_must_not_be_kept_is_not(cache: Cache) -> None:
    fleeting = taken()._replace(lasting=False)
    assert cache.keep([fleeting, taken(b"")]) == [fleeting, taken(b"")]
    assert cache.reading(fleeting.entries[0]) == reading()
    assert cache.kept(b"one") is None


def test_readings_without_keys_do_for_whom_wants_none(cache: Cache) -> None:
    cache.keep([taken()])
    assert cache.kept(b"one")
    assert cache.kept(b"one", keyed=True) is None
    cache.keep([taken(keys=(1, 2))])
    assert cache.kept(b"one", keyed=True)


def test_articles_are_found_by_key_in_the_order_of_their_paths(cache: Cache) -> None:
    kept = cache.keep(
        [taken(b"2", "b.txt", keys=(1, 2)), taken(b"1", "a.txt", keys=(1,)), taken(b"3", "c.txt", keys=(1,))]
    )
    entries = [item for given in kept[:2] for item in given.entries]  # the third is no article of this run
    shelf = Shelf(cache, entries, entries[:1])
    assert sorted(shelf.sharing(1, (0, 9), 5)) == [0, 1]
    assert shelf.sharing(2, (0, 9), 5) == [1]
    assert len(shelf.sharing(1, (0, 9), 0)) == 1  # one more than asked for tells that there are more
    assert shelf.apart(set(), embargoed=False) == {1}
    assert list(shelf.gists([0])) == [(0, b"gist")]
    assert list(shelf.readings([0, 1])) == [(0, reading("a.txt"))]


@pytest.mark.parametrize(
    ("file", "path", "raw", "rules", "day"),
    [
        (FILE, "a.txt", b"Ten.", "rules", None),
        (FILE, "b.txt", b"Nine.", "rules", None),
        (Found("a.txt", named=False), "a.txt", b"Nine.", "rules", None),
        (FILE, "a.txt", b"Nine.", "others", None),
        (FILE, "a.txt", b"Nine.", "rules", date(2024, 3, 4)),
    ],
)
def test_whatever_has_a_say_in_the_reading_changes_the_sign(
    file: Found, path: str, raw: bytes, rules: str, day: date | None
) -> None:
    usual = sign(circumstances("rules", None), FILE, "a.txt", b"Nine.")
    assert sign(circumstances(rules, day), file, path, raw) != usual


def test_the_file_is_for_its_user_alone(cache: Cache) -> None:
    assert cache.path
    assert cache.path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("content", [b"nothing of the kind " * 500, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew_with_a_note(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    notes: list[str] = []
    opened(tmp_path, notes.append).keep([taken()])
    assert len(notes) == 1
    assert opened(tmp_path, notes.append).kept(b"one")
    assert len(notes) == 1


def test_caches_of_other_versions_go_when_nobody_has_used_them_for_a_month(tmp_path: Path) -> None:
    for name, age in (("readings-old.sqlite", 31), ("readings-older.sqlite-wal", 31), ("readings-new.sqlite", 29)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (0, time.time() - age * 86_400))
    opened(tmp_path, print).close()
    assert {path.name for path in tmp_path.glob("readings-*.sqlite")} == {"readings-new.sqlite", NAME}


def test_where_there_can_be_no_cache_there_is_one_for_this_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    notes: list[str] = []
    cache = opened(tmp_path / "file", notes.append)
    assert cache.keep([taken()])
    assert (cache.path, len(notes)) == (None, 1)


def test_a_broken_row_is_told_as_such(cache: Cache) -> None:
    [given] = cache.keep([taken()])
    cache.base.execute("UPDATE article SET reading = x'00'")
    with pytest.raises(CacheError) as caught:
        cache.reading(given.entries[0])
    assert caught.value.broken


def test_a_full_disk_is_told_and_leaves_nothing_half_done(cache: Cache) -> None:
    cache.base.execute("PRAGMA max_page_count = 12")
    many = [taken(str(number).encode(), "x" * 500) for number in range(200)]
    with pytest.raises(CacheError) as caught:
        cache.keep(many)
    assert not caught.value.broken
    assert cache.kept(b"0") is None


def test_what_was_of_use_least_lately_goes_first(cache: Cache) -> None:
    cache.keep(taken(name.encode(), keys=(1, 2)) for name in "abcd")
    cache.base.execute("UPDATE file SET used = 0")
    assert cache.kept(b"a")  # of use today
    tidied(cache)
    tidied(cache, most=0)
    assert [name for name in "abcd" if cache.kept(name.encode())] == ["a", "d"]
    assert cache.base.execute("SELECT count(*) FROM ground").fetchone() == (4,)


def test_a_settled_file_is_not_opened_again(cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nine.")
    file = Found(str(path), named=True)
    seen = Seen(cache, b"rules")
    assert seen.signs([file])[0] == (None, "")  # written just now: it may change again within the same tick
    later = time.time_ns() + 10**10
    monkeypatch.setattr(time, "time_ns", lambda: later)
    unknown, stamp = seen.signs([file])[0]
    assert unknown is None
    seen.see(file, stamp, b"one")
    seen.keep()
    assert seen.signs([file])[0] == (b"one", stamp)
    assert Seen(cache, b"others").signs([file])[0][0] is None
    os.utime(path, (1, 1))
    assert seen.signs([file])[0][0] is None


def test_every_reading_of_the_seeds_survives(cache: Cache, machine: Engine) -> None:
    article = Article("a", "“Nine of 12 crew are safe,” Edna Marlow said on Monday.\n\nIt cost $3m.", "a.txt")
    read = machine.read(article)
    [given] = cache.keep([Taken(b"one", (entry(read),))])
    assert cache.reading(given.entries[0]) == read
