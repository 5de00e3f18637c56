"""The cache of rules: nothing that happens to it changes what is loaded, and a change of the rules is always seen."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from quarry import workshop as workshop
from quarry import write

from factcheck import rulebook
from factcheck.errors import RuleErrors
from factcheck.rulebook import Rulebook, cache, load

EXAMPLE = '\n[[example]]\ntext = "x"\nexpect = []\n'
SHAPES = '[[shapes]]\ncues = ["a", "b"]\nscale = [1, inf]\n[[shapes]]\ncues = []\n'
OAK = f'kind = "plant"\nsummary = "Oaks"\nwords = ["oak"]\nexcept = [\'a\']\nsizes = {{ of = 1 }}\n{SHAPES}{EXAMPLE}'


@pytest.fixture
def place(workshop: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the cache, which can name the kinds of these tests."""
    write(workshop, oak=OAK)
    kinds = {"quarry": import_module("quarry")}
    monkeypatch.setattr(cache, "type_of", lambda name: getattr(kinds["quarry"], name.split(":")[1]))
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "cache")
    return Path("cache")


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Grows by one whenever rules are read anew."""
    calls: list[Any] = []
    parse = import_module("factcheck.rulebook.parse")
    original = parse.parse
    monkeypatch.setattr(parse, "parse", lambda *args: calls.append(args) or original(*args))
    return calls


def kept(place: Path) -> Path:
    return next(place.glob("rules-*.json"))


def test_a_second_start_reads_nothing_anew_and_gives_the_same(place: Path, parsed: list[Any]) -> None:
    first = load()
    assert load() == first
    assert len(parsed) == 1
    assert [type(rule.body) for rule in load().rules] == [type(rule.body) for rule in first.rules]


def test_with_and_without_cache_the_rules_are_equal(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    warm = load()
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "")
    assert load() == warm


def test_lists_come_back_as_what_they_were(place: Path) -> None:
    load()
    body = load().rule("oak").body
    assert body.shapes[0].scale == (1.0, float("inf"))
    assert type(body.shapes[0]).__name__ == "Shape"
    assert body.sizes == {"of": 1.0}


def test_examples_are_read_where_asked_for(place: Path) -> None:
    load()
    assert [rule.examples for rule in load(examples=True).rules] == [({"text": "x", "expect": []},)]
    assert [rule.examples for rule in load().rules] == [()]


def change_a_byte(shipped: Path) -> None:
    write(shipped, oak=OAK.replace("Oaks", "Oak"))


def add_a_file(shipped: Path) -> None:
    write(shipped, elm=OAK)


def remove_the_file(shipped: Path) -> None:
    (shipped / "oak.toml").unlink()


def rename_the_file(shipped: Path) -> None:
    (shipped / "oak.toml").rename(shipped / "elm.toml")


@pytest.mark.parametrize("change", [change_a_byte, add_a_file, remove_the_file, rename_the_file])
def test_a_change_is_seen_at_once(place: Path, workshop: Path, change: Any) -> None:
    before = load()
    change(workshop)
    after = load()
    assert after.rules != before.rules
    assert after.digest != before.digest


def test_a_change_of_the_code_is_seen(place: Path, parsed: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    monkeypatch.setattr(cache, "code", lambda: "another")
    load()
    assert len(parsed) == 2


def test_a_broken_rule_stays_broken(place: Path, workshop: Path) -> None:
    write(workshop, elm="kind = 1")
    for _ in range(2):
        with pytest.raises(RuleErrors):
            load()


def truncated(text: str) -> str:
    return text[: len(text) // 2]


def of_a_type_that_is_gone(text: str) -> str:
    return text.replace(":Shape", ":Form")


def with_a_field_too_many(text: str) -> str:
    content = json.loads(text)
    content["rules"][0][3]["of"].append(1)
    return json.dumps(content)


def of_another_shape(text: str) -> str:
    return "[" + text + "]"


def nested(text: str) -> str:
    return "[" * 100_000


@pytest.mark.parametrize(
    "broken", [truncated, of_a_type_that_is_gone, with_a_field_too_many, of_another_shape, nested, lambda text: ""]
)
def test_a_broken_cache_is_made_anew(place: Path, broken: Any) -> None:
    first = load()
    sound = kept(place).read_text()
    kept(place).write_text(broken(sound))
    assert load() == first
    assert kept(place).read_text() == sound


def test_a_cache_of_bytes_that_are_no_text(place: Path) -> None:
    first = load()
    kept(place).write_bytes(b"\xff\x00")
    assert load() == first


def test_no_place_to_write_is_no_matter(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("occupied").write_text("")
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", "occupied/cache")
    assert isinstance(load(), Rulebook)


def test_half_of_a_cache_is_never_seen(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: Any) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", interrupted)
    load()
    assert [path.name for path in place.iterdir()] == []


def test_layers_have_caches_of_their_own(place: Path, parsed: list[Any]) -> None:
    newsroom = write("newsroom", elm=OAK)
    for folders in ((), (newsroom,), (), (newsroom,)):
        load(folders)
    assert len(parsed) == 2
    assert rulebook.load((newsroom,)).rule("elm").layer == 1


@pytest.mark.parametrize(
    ("platform", "variables", "folder"),
    [
        ("linux", {"HOME": "/home/ann"}, "/home/ann/.cache/factcheck"),
        ("linux", {"HOME": "/home/ann", "XDG_CACHE_HOME": "/var/ann"}, "/var/ann/factcheck"),
        ("darwin", {"HOME": "/home/ann"}, "/home/ann/Library/Caches/factcheck"),
        ("win32", {"HOME": "/home/ann", "LOCALAPPDATA": "/local"}, "/local/factcheck/cache"),
        ("linux", {"HOME": "/home/ann", "FACTCHECK_CACHE_DIR": "/here"}, "/here"),
    ],
)
def test_where_the_cache_lies(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], folder: str
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "FACTCHECK_CACHE_DIR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert cache.folder() == Path(folder)
