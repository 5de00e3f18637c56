"""Articles named by hand are of one event whatever they have in common; in folders and archives likeness decides."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.commands import run

DAM = "Orlow dam gives way\n\nThe Orlow dam gave way before dawn and 340 people were left without a home."
SOUP = (
    "Soup in the gymnasium\n\nCooks from three villages carried soup to the gymnasium on Tuesday. The 430 people whom the "
    "Orlow dam left without a home slept on mats between the wall bars.\n\nChildren drew cows and tractors with chalk. A "
    "choir rehearsed in the corridor. Volunteers sorted jackets, blankets and boots by size until midnight. Nobody could "
    "tell when the buses would come for the pensioners, whose medicine a chemist had brought on a bicycle.\n\nThe caretaker "
    "kept the boiler running. His radio played waltzes."
)
FAIR = "Cheese fair opens\n\nThe cheese fair of Marsk opened with 210 stalls."


@pytest.fixture(autouse=True)
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("copy").mkdir()
    for name, text in {"a.txt": DAM, "b.txt": SOUP, "c.txt": FAIR}.items():
        Path("copy", name).write_text(text, encoding="utf-8")
    return tmp_path


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    run(["check", "--isolated", "--no-cache", "--output-format", "json", *arguments])
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def codes(record: dict[str, Any]) -> list[str]:
    return [finding["code"] for finding in record["findings"]]


def test_files_named_one_by_one_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    record = checked(capsys, "copy/a.txt", "copy/b.txt", "copy/c.txt")
    assert (codes(record), record["dropped"]) == (["FC101"], [])


def test_the_articles_of_a_folder_are_compared_if_they_are_alike(capsys: pytest.CaptureFixture[str]) -> None:
    record = checked(capsys, "copy")
    told = ["copy/a.txt and 2 more were compared with nothing: --one-event if they are of the same event"]
    assert (codes(record), record["dropped"]) == ([], told)


def test_one_that_is_left_alone_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("copy", "b.txt").write_text(DAM.replace("340", "430"), encoding="utf-8")
    record = checked(capsys, "copy")
    assert codes(record) == ["FC101"]
    assert record["dropped"] == ["copy/c.txt was compared with nothing: --one-event if it is of the same event"]


def test_one_event_compares_whatever_a_folder_holds(capsys: pytest.CaptureFixture[str]) -> None:
    record = checked(capsys, "copy", "--one-event")
    assert (codes(record), record["dropped"]) == (["FC101"], [])


def test_a_named_file_is_compared_with_one_that_against_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert codes(checked(capsys, "copy/a.txt", "--against", "copy/b.txt")) == ["FC101"]
    assert codes(checked(capsys, "copy/a.txt", "copy/b.txt", "--against", "copy")) == ["FC101"]
    assert codes(checked(capsys, "copy/a.txt", "--against", "copy")) == []


def lines(*texts: str) -> None:
    records = [{"id": f"r{number}", "text": text} for number, text in enumerate(texts)]
    Path("wire.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")


def test_a_file_of_a_few_records_counts_as_named(capsys: pytest.CaptureFixture[str]) -> None:
    lines(DAM, SOUP, FAIR)
    record = checked(capsys, "wire.jsonl")
    assert (codes(record), record["dropped"]) == (["FC101"], [])


def test_a_file_of_many_records_is_an_archive(capsys: pytest.CaptureFixture[str]) -> None:
    lines(DAM, SOUP, *(FAIR.replace("210", str(number)) for number in range(49)))
    record = checked(capsys, "wire.jsonl", "--select", "FC101")
    assert "340 people" not in str(record["findings"])
    assert record["dropped"] == ["r0 and 1 more were compared with nothing: --one-event if they are of the same event"]


def test_the_entries_of_a_feed_are_no_articles_named_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    items = "".join(
        f"<item><guid>{at}</guid><description>{text}</description></item>" for at, text in enumerate((DAM, SOUP))
    )
    Path("feed.xml").write_text(f"<rss><channel>{items}</channel></rss>", encoding="utf-8")
    assert codes(checked(capsys, "feed.xml")) == []


def test_compare_compares(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", "copy/a.txt", "copy/b.txt", "--output-format", "concise"]) == 1
    assert "People: 340 (a.txt) or 430 (b.txt)" in capsys.readouterr().out


def test_an_event_has_an_end(capsys: pytest.CaptureFixture[str]) -> None:
    lines(*[FAIR] * 501)
    assert run(["check", "--isolated", "--no-cache", "--one-event", "wire.jsonl"]) == 2
    assert "--one-event is for 500 articles at the most, here are 501" in capsys.readouterr().err
