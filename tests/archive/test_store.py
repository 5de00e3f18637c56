"""What an archive keeps, replaces, withdraws and refuses."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from factcheck.archive import Archive, Marks, marks
from factcheck.archive.packing import packed, unpacked
from factcheck.errors import FactcheckError
from factcheck.ingest import articles
from factcheck.model import Article, Period, Reading
from factcheck.pipeline import Engine

DAY = date(2024, 3, 4)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "claims.archive", "rules", create=True) as made:
        yield made


def story(text: str = "A ferry sank off Corley and 12 people were killed.", **more: object) -> Article:
    given: dict[str, object] = {"id": "ferry", "published": Period(DAY, DAY), **more}
    return Article(text=text, **given)  # type: ignore[arg-type]


def keep(archive: Archive, machine: Engine, *items: Article) -> int:
    read = [machine.read(item) for item in items]
    return archive.add((reading, marks(reading, machine.linker)) for reading in read)


def texts(archive: Archive, *, embargoed: bool = True) -> list[str]:
    return [reading.article.text for _, reading in archive.readings(embargoed=embargoed)]


def test_a_reading_comes_back_as_it_went_in(machine: Engine, seeds: list[Article]) -> None:
    for item in seeds:
        assert unpacked(packed(machine.read(item))) == machine.read(item)


@pytest.mark.parametrize("raw", [b"", b"none", packed.__doc__.encode() if packed.__doc__ else b"x"])
def test_what_is_no_reading_is_refused(raw: bytes) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked(raw)


def test_a_new_version_takes_the_place_of_the_old(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, story(guid="g", version="9"), story("It killed 21 people.", guid="g", version="10"))
    assert texts(archive) == ["It killed 21 people."]


def test_an_old_version_that_comes_late_is_not_kept(archive: Archive, machine: Engine) -> None:
    assert (
        keep(archive, machine, story("It killed 21 people.", guid="g", version="10"), story(guid="g", version="9")) == 1
    )
    assert texts(archive) == ["It killed 21 people."]


def test_what_is_withdrawn_does_not_come_back_as_it_was(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, story(version="1"))
    assert archive.withdraw("ferry") == 1
    keep(archive, machine, story(version="1"))
    assert texts(archive) == []
    assert archive.status().withdrawn == 1
    keep(archive, machine, story(version="2"))
    assert len(texts(archive)) == 1


def test_embargoed_copy_stays_apart(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, story(), story("It killed 21 people.", version="2", status="embargoed"))
    assert texts(archive, embargoed=False) == [story().text]
    assert archive.status()[5] == 1


def test_prune_takes_what_is_old(archive: Archive, machine: Engine) -> None:
    new = date(2024, 5, 1)
    keep(
        archive,
        machine,
        story(),
        story(id="other", published=Period(new, new)),
        story(id="undated", published=Period()),
    )
    assert archive.prune(date(2024, 4, 1)) == 1
    assert [reading.article.id for _, reading in archive.readings()] == ["other", "undated"]


def test_removed_articles_leave_no_keys(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, story())
    assert archive.status().keys > 0
    archive.prune(date(2024, 4, 1))
    assert archive.status().keys == 0


def test_a_failed_add_leaves_nothing(archive: Archive, machine: Engine) -> None:
    reading = machine.read(story())

    def broken() -> Iterator[tuple[object, Marks]]:
        yield reading, Marks(frozenset({1}), 0, b"")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.add(broken())  # type: ignore[arg-type]
    assert archive.status().articles == 0


def test_other_rules_are_refused(archive: Archive) -> None:
    with pytest.raises(FactcheckError, match="other rules"):
        Archive(archive.path, "others")


def test_rebuilding_keeps_articles_and_takes_the_new_rules(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, story())
    renewed = machine.read(story("It killed 21 people."))
    assert archive.replaced("others", [(renewed, Marks(frozenset({1}), 0, b""))]) == 1
    assert texts(archive) == ["It killed 21 people."]
    Archive(archive.path, "others").base.close()


def test_rebuilding_takes_one_article_after_the_other(archive: Archive, machine: Engine) -> None:
    keep(archive, machine, *(story()._replace(id=name) for name in "abc"))

    def renewed() -> Iterator[tuple[Reading, Marks]]:
        for name in "ab":  # the third cannot be read any more
            yield machine.read(story("It killed 21 people.")._replace(id=name)), Marks(frozenset({1}), 0, b"")
            assert sum(text == "It killed 21 people." for text in texts(archive)) == "ab".index(name) + 1

    assert archive.replaced("others", renewed()) == 2
    assert texts(archive) == ["It killed 21 people."] * 2


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "claims.archive"
    path.write_text("nothing of the kind" * 100)
    with pytest.raises(FactcheckError, match="cannot be used"):
        Archive(path, "rules")


@pytest.fixture(scope="module")
def seeds() -> list[Article]:
    root = Path(__file__).resolve().parents[2] / "seeds"
    paths = [str(path) for path in sorted(root.rglob("*")) if path.suffix in (".txt", ".md", ".jsonl")]
    return [item for item in articles(paths) if isinstance(item, Article)]
