"""The package as programs use it: texts and files in, a report out; the examples of its page are run."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from contextlib import redirect_stdout
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import ROOT, SEEDS

import factcheck

PAGE = ROOT / "docs" / "api.md"
EXAMPLE = re.compile(r"```python\n(?P<code>.*?)```\n\nprints\n\n```text\n(?P<shown>.*?)```\n", re.S)
NINE = "A fire at the Rowley mill in Corley killed 9 people on Wednesday, police said."
TWELVE = "A fire at the Rowley mill in Corley killed 12 people on Wednesday, police said."


def codes(report: factcheck.Report) -> list[str]:
    return [finding.code for finding in report.findings]


def two(**more: str) -> list[dict[str, str]]:
    return [{"text": text, "date": "2026-03-05", **more} for text in (NINE, TWELVE)]


def test_the_page_shows_what_its_examples_print(regenerate: bool) -> None:
    page = PAGE.read_text(encoding="utf-8")

    def run(match: re.Match[str]) -> str:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(match["code"], str(PAGE), "exec"), {})
        return match[0].replace(f"```text\n{match['shown']}```", f"```text\n{out.getvalue()}```")

    made = EXAMPLE.sub(run, page)
    if regenerate:
        PAGE.write_text(made, encoding="utf-8")
    assert made == PAGE.read_text(encoding="utf-8")
    assert page.count("```python") == len(EXAMPLE.findall(page))


def test_all_that_is_named_is_there() -> None:
    assert [name for name in factcheck.__all__ if not hasattr(factcheck, name)] == []


def test_the_package_says_that_it_is_typed() -> None:
    assert (files("factcheck") / "py.typed").is_file()


def test_the_import_alone_loads_no_rules_and_no_engine() -> None:
    script = "import sys, factcheck; print(sorted(name for name in sys.modules if name.startswith('factcheck.')))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "factcheck.pipeline" not in done.stdout
    assert "factcheck.version" in done.stdout


def test_texts_mappings_and_articles_are_compared() -> None:
    assert codes(factcheck.check(two())) == ["FC101"]
    assert codes(factcheck.check([factcheck.article(**one) for one in two(id="a")])) == ["FC101"]
    assert codes(factcheck.check([NINE, TWELVE], as_of="2026-03-05")) == ["FC101"]
    assert codes(factcheck.check([NINE, TWELVE], as_of=date(2026, 3, 5))) == ["FC101"]


def test_files_are_compared_with_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NINE, encoding="utf-8")
    report = factcheck.check([tmp_path / "a.txt", TWELVE], as_of="2026-03-05")
    assert codes(report) == ["FC101"]
    assert {reading.article.path for reading in report.readings} == {tidy(tmp_path / "a.txt"), "text-1"}


def tidy(path: Path) -> str:
    return str(path).replace("\\", "/")


def test_one_item_need_not_be_a_list() -> None:
    assert len(factcheck.check(SEEDS / "ferry").readings) == len(factcheck.check([str(SEEDS / "ferry")]).readings) == 3


def test_an_article_that_somebody_made_is_compared_as_a_text_is() -> None:
    made = [factcheck.Article(name, text) for name, text in (("a", NINE), ("b", TWELVE))]
    assert codes(factcheck.check(made, as_of="2026-03-05")) == ["FC101"]


def test_against_gives_findings_on_the_items_alone() -> None:
    third = {"text": "Police said 15 boats sank off Reem on Monday. Police said 11 boats sank off Reem.", "id": "third"}
    assert codes(factcheck.check(two()[0], against=[two()[1], third])) == ["FC101"]
    assert codes(factcheck.check({"text": "The harbour is open.", "id": "own"}, against=two())) == []


@pytest.mark.parametrize(("chosen", "found"), [({"select": ["FC2"]}, []), ({"ignore": ["FC101"]}, [])])
def test_codes_are_chosen(chosen: dict[str, list[str]], found: list[str]) -> None:
    assert codes(factcheck.check(two(), **chosen)) == found  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["no such.txt", "no/such", Path("nine people died.")])
def test_a_path_that_is_not_there_is_refused(path: str | Path) -> None:
    with pytest.raises(factcheck.UsageError, match="no such file"):
        factcheck.check(path)


@pytest.mark.parametrize("item", [7, {"id": "a"}, {"text": 7}, {"text": " "}, factcheck.Report(())])
def test_what_is_no_article_is_refused(item: object) -> None:
    with pytest.raises(factcheck.UsageError):
        factcheck.check([item])  # type: ignore[list-item]


@pytest.mark.parametrize("known", ["soon", "2026-13-01"])
def test_a_day_that_is_none_is_refused(known: str) -> None:
    with pytest.raises(factcheck.UsageError, match="no day"):
        factcheck.check([NINE], as_of=known)


def test_a_file_that_cannot_be_read_stands_among_the_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 torn")
    report = factcheck.check([tmp_path / "a.docx", NINE])
    assert [skipped.path for skipped in report.skipped] == [tidy(tmp_path / "a.docx")]
    assert len(report.readings) == 1
    read = factcheck.read([tmp_path / "a.docx", NINE])
    assert {type(item) for item in read} == {factcheck.Skipped, factcheck.Reading}


def test_own_rules_lie_on_top(tmp_path: Path) -> None:
    rule = 'kind = "measure"\nsummary = "Lighthouses"\nnouns = ["lighthouse"]\n'
    (tmp_path / "lighthouses.toml").write_text(rule, encoding="utf-8")
    (reading,) = factcheck.read("The coast has 42 lighthouses.", rules=[tmp_path])
    assert isinstance(reading, factcheck.Reading)
    assert reading.figures[0].measure == "lighthouses"


def test_a_title_is_read_and_the_text_keeps_its_words() -> None:
    (reading,) = factcheck.read({"text": NINE, "title": "Mill fire kills 12"})
    assert isinstance(reading, factcheck.Reading)
    assert [figure.text for figure in reading.figures] == ["12", "9 people"]


def test_a_report_is_written_in_the_formats_of_the_command() -> None:
    report = factcheck.check(two())
    assert "FC101 error Deaths" in factcheck.render(report, "concise")
    page = factcheck.render(report, "html")
    assert page.startswith("<!doctype html>")
    assert "Two figures of one quantity" in page  # what FC101 means
    with pytest.raises(factcheck.UsageError, match="no format"):
        factcheck.render(report, "yaml")
