"""Each output format, read back by its own reader, whatever stands in the articles."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import unquote

import handmade
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Report, Skipped, Suppressed
from factcheck.report import RENDERERS, Look, renderer
from factcheck.report.github import MOST, UNREAD
from factcheck.report.heading import heading
from factcheck.report.visible import inline, unspoken

REPORTS = [handmade.troops, handmade.toll, handmade.hostile]
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def rendered(form: str, report: Report, **look: object) -> str:
    return renderer(form)(report, Look(**look))  # type: ignore[arg-type]


@pytest.mark.parametrize("make", REPORTS)
@pytest.mark.parametrize("form", RENDERERS)
def test_no_format_speaks_to_the_terminal(form: str, make: Callable[[], Report]) -> None:
    assert not UNSEEN.search(rendered(form, make()))


@pytest.mark.parametrize("form", RENDERERS)
def test_no_line_is_a_command_to_the_ci_service(form: str) -> None:
    lines = rendered(form, handmade.hostile(), width=40).splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert all(form == "github" and re.match(r"::(error|warning|notice) title=factcheck", line) for line in commands)


@pytest.mark.parametrize("form", RENDERERS)
def test_a_report_of_nothing(form: str) -> None:
    text = rendered(form, Report(()))
    assert text.endswith("\n") or (form == "json-lines" and text == "")


@given(text=st.text(min_size=1))
def test_every_format_takes_every_text(text: str) -> None:
    report = handmade.report(
        handmade.reading(f"7 cats {text}", "7 cats", source=text, path=text),
        handmade.reading(f"{text} 8 cats", "8 cats"),
    )
    for form in RENDERERS:
        assert not UNSEEN.search(rendered(form, report))


def test_json_has_the_fields_of_the_contract() -> None:
    record = json.loads(rendered("json", handmade.troops(), comparisons=True))
    assert {"schema", "version", "rules_digest", "articles", "skipped", "findings", "comparisons"} <= set(record)
    (finding,) = record["findings"]
    head = {"code", "rule", "severity", "verdict", "message", "heading", "because", "slot", "fingerprint"}
    assert {*head, "claims"} == set(finding)
    left, right = finding["claims"]
    assert (left["article"], left["line"], left["column"], left["text"]) == ("a.txt", 1, 14, "about 100,000 troops")
    assert left["speaker"]["text"] == "Ann Lee"
    assert right["value"]["low"] == 135000
    assert right["value"]["high"] is None
    (pair,) = record["comparisons"]
    assert pair["verdict"] == "conflict"
    assert pair["right"] == {"article": "wire/b.txt", "in": "text", "span": [18, 38], "text": "over 1,35,000 troops"}


def test_json_leaves_out_comparisons_and_texts_unless_asked() -> None:
    record = json.loads(rendered("json", handmade.troops()))
    assert "comparisons" not in record
    assert "text" not in record["articles"][0]
    assert "text" in json.loads(rendered("json", handmade.troops(), text=True))["articles"][0]


def test_json_gives_hostile_text_back_as_it_was() -> None:
    report = handmade.hostile()
    assert json.loads(rendered("json", report))["findings"][0]["message"] == report.findings[0].message


def test_json_lines_are_one_object_each() -> None:
    records = [json.loads(line) for line in rendered("json-lines", handmade.hostile()).splitlines()]
    assert [("code" in record, "reason" in record) for record in records] == [(True, False), (False, True)]


TROOPS = "Troops: 100,000 (Hill Wire), more than 135,000 (b.txt, 11 February) - the numbers differ"


@pytest.mark.parametrize("form", [form for form in RENDERERS if form != "full"])
def test_every_format_has_the_same_line_for_a_finding(form: str) -> None:
    text = rendered(form, handmade.troops()).replace("\\", "")
    said = TROOPS.replace("%", "%25") if form == "github" else TROOPS
    assert said in text


def test_concise_is_path_line_column() -> None:
    first = rendered("concise", handmade.troops()).splitlines()[0]
    assert first == f"a.txt:1:14: FC101 error {TROOPS}"


def test_grouped_names_the_file_once() -> None:
    lines = rendered("grouped", handmade.troops()).splitlines()
    assert lines[:2] == ["a.txt:", f"  1:14 FC101 error {TROOPS} [wire/b.txt:1:19]"]


def test_sarif_has_the_other_source_as_a_related_place() -> None:
    (run,) = json.loads(rendered("sarif", handmade.troops()))["runs"]
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a.txt", "uriBaseId": "%SRCROOT%"}
    assert place["region"]["startColumn"] == 14
    assert result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "wire/b.txt"
    assert "](1)" in result["message"]["text"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "FC101"
    assert run["columnKind"] == "unicodeCodePoints"
    assert result["partialFingerprints"] == {"factcheckClaim/v1": "0123456789abcdef"}
    assert run["invocations"][0]["executionSuccessful"] is False


def test_sarif_encodes_every_path() -> None:
    report = handmade.hostile()
    (run,) = json.loads(rendered("sarif", report))["runs"]
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            assert re.fullmatch(r"[\w.~/%-]+", uri, re.A)
    first = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(first) == report.readings[0].article.path


def test_github_escapes_what_ends_a_command() -> None:
    first = rendered("github", handmade.hostile()).splitlines()[0]
    properties, _, message = first.removeprefix("::error ").partition("::")
    assert len(next(csv.reader([properties]))) == 6
    assert "%25" in message
    assert "%3A%3Aset-output" in properties


def test_github_keeps_within_the_limits_and_says_what_is_left() -> None:
    report = handmade.troops()
    many = report._replace(
        findings=tuple(
            report.findings[0]._replace(fingerprint=f"{grade}{n}", severity=grade)
            for grade in ("note", "error")
            for n in range(MOST + 5)
        )
    )
    lines = rendered("github", many).splitlines()
    assert [sum(line.startswith(f"::{kind} ") for line in lines) for kind in ("error", "notice")] == [MOST, MOST]
    assert any("11 findings more" in line for line in lines)
    assert lines[0].startswith("::error ")


def test_github_tells_of_files_that_could_not_be_read_within_the_limits() -> None:
    report = handmade.troops()
    lost = tuple(Skipped(f"{number}.pdf", "a scan") for number in range(20))
    mild = tuple(report.findings[0]._replace(fingerprint=str(n), severity="warning") for n in range(MOST + 5))
    lines = rendered("github", report._replace(findings=mild, skipped=lost)).splitlines()
    warnings = [line for line in lines if line.startswith("::warning ")]
    assert (len(warnings), sum("skipped" in line for line in warnings)) == (MOST, UNREAD)
    assert "10 findings and 15 skipped files more" in rendered("github", report._replace(findings=mild, skipped=lost))


def test_gitlab_tells_of_files_that_could_not_be_read() -> None:
    *_, lost = json.loads(rendered("gitlab", handmade.troops()))
    assert (lost["location"]["path"], lost["description"]) == ("photo.jpg", "FC901: not checked: binary")


def test_sarif_shows_what_is_settled_as_suppressed() -> None:
    report = handmade.troops()
    other = report.findings[0]._replace(fingerprint="feed")
    settled = (Suppressed(report.findings[0], "external", "both are right"), Suppressed(other, "inSource"))
    (run,) = json.loads(
        rendered("sarif", report._replace(findings=(), suppressed=settled, dropped=("suppressed: a.txt:1",)))
    )["runs"]
    assert sorted(str(result["suppressions"]) for result in run["results"]) == [
        "[{'kind': 'external', 'justification': 'both are right'}]", "[{'kind': 'inSource'}]",
    ]  # fmt: skip
    assert len(run["invocations"][0]["toolExecutionNotifications"]) == 1


@given(said=st.text(min_size=1))
def test_what_each_format_says_is_read_back_by_its_own_reader(said: str) -> None:
    report = handmade.troops()
    report = report._replace(findings=(report.findings[0]._replace(message=said),), skipped=())
    shown = inline(str(heading(report, report.findings[0])))
    assert inline(said).rpartition(": ")[2] in shown
    assert json.loads(rendered("json", report))["findings"][0]["message"] == said
    assert json.loads(rendered("json-lines", report).splitlines()[0])["message"] == said
    assert json.loads(rendered("gitlab", report))[0]["description"] == f"FC101: {shown}"
    for form, path in (("junit", ".//failure"), ("checkstyle", ".//error")):
        found = ET.fromstring(rendered(form, report)).find(path)
        assert found is not None
        assert found.attrib["message"] == shown
    assert shown in Page(rendered("html", report)).words
    message = rendered("github", report).splitlines()[0].split("::", 2)[2]
    assert message.replace("%25", "%") == f"{unspoken(shown)}; wire/b.txt:1"


SPOKEN = "##vso[task.x]1 ##[error]a ##teamcity[a] \n::set-output name=a::b\n##vso[b] \x85::error::c"


@pytest.mark.parametrize("form", RENDERERS)
def test_no_format_speaks_to_any_ci_service(form: str) -> None:
    report = handmade.report(
        handmade.reading(f"7 cats {SPOKEN}", "7 cats", source=SPOKEN, path=SPOKEN),
        handmade.reading(f"{SPOKEN} 8 cats", "8 cats", path="b.txt"),
        skipped=(Skipped(SPOKEN, SPOKEN),),
        dropped=(SPOKEN,),
    )
    report = report._replace(findings=(report.findings[0]._replace(message=SPOKEN, because=(SPOKEN,)),))
    for width in (40, 100):
        text = rendered(form, report, width=width, text=True)
        assert not re.search(
            r"##(?:\[|vso\[|teamcity\[)|^\s*::(?!(?:error|warning|notice) title=factcheck)", text, re.M
        )


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab"])
def test_what_was_said_to_the_ci_service_is_still_in_the_json(form: str) -> None:
    report = handmade.troops()
    said = "##vso[task.x] \\##[error]"
    text = rendered(form, report._replace(findings=(report.findings[0]._replace(message=said),)))
    assert "#vso[task.x]" in str(json.loads(text)).replace("\\", "")


def test_gitlab_fingerprints_are_unique() -> None:
    report = handmade.troops()
    issues = json.loads(rendered("gitlab", report._replace(findings=report.findings * 3)))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 4
    assert issues[0]["location"]["positions"]["begin"] == {"line": 1, "column": 14}


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("never", 0)])
def test_junit_fails_what_fails_the_run(fail_on: str, failures: int) -> None:
    root = ET.fromstring(rendered("junit", handmade.troops(), fail_on=fail_on))
    assert len(root.findall(".//failure")) == failures == int(root.attrib["failures"])
    assert len(root.findall(".//testcase")) == int(root.attrib["tests"]) == 3


def test_junit_and_checkstyle_give_hostile_text_back_with_its_signs_visible() -> None:
    report = handmade.hostile()
    said = inline(str(heading(report, report.findings[0])))
    failure = ET.fromstring(rendered("junit", report)).find(".//failure")
    assert failure is not None
    assert failure.attrib["message"] == said
    errors = ET.fromstring(rendered("checkstyle", report)).findall(".//error")
    assert errors[0].attrib["message"] == said


def test_markdown_tables_keep_their_columns() -> None:
    rows = [line for line in rendered("markdown", handmade.hostile()).splitlines() if line.startswith("| ")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {6}


class Page(HTMLParser):
    """The elements of a page, its text and what it would load."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_shows_hostile_text_and_runs_none_of_it() -> None:
    report = handmade.hostile()
    page = Page(rendered("html", report))
    assert page.tags.count("script") == 1
    assert not [name for name, _ in page.attributes if name in ("src", "style") or name.startswith("on")]
    assert inline(report.findings[0].message) in page.words


def test_html_allows_nothing_but_itself() -> None:
    policy = dict(Page(rendered("html", handmade.troops())).attributes)["content"] or ""
    assert "default-src 'none'" in rendered("html", handmade.troops())
    assert "http:" not in policy


@pytest.mark.parametrize(("url", "linked"), [("https://a.example/x", True), ("javascript:alert(1)", False)])
def test_html_links_only_to_the_web(url: str, linked: bool) -> None:
    report = handmade.troops()
    first = report.readings[0]
    changed = first._replace(article=first.article._replace(url=url))
    page = Page(rendered("html", report._replace(readings=(changed, report.readings[1]))))
    assert (("href", url) in page.attributes) is linked


def test_html_marks_every_claim_in_its_article() -> None:
    page = rendered("html", handmade.toll())
    assert re.findall(r'<mark data-f="0" id="[^"]*">([^<]*)</mark>', page) == ["9 dead", "17 dead", "15 dead"]


def test_an_open_interval_reaches_over_the_last_value() -> None:
    drawn = re.findall(r'<line x1="([\d.]+)%" x2="([\d.]+)%"', rendered("html", handmade.troops()))
    assert all(float(left) < float(right) for left, right in drawn)
    assert len(drawn) == 1


def test_sarif_encodes_bytes_of_names_that_are_no_utf8() -> None:
    report = handmade.report(handmade.reading("4 ships", "4 ships", path="caf\udce9.txt"))
    (run,) = json.loads(rendered("sarif", report))["runs"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "caf%E9.txt"


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("path", ["caf\udce9.txt", "half\ud83d.txt"])
def test_halves_of_characters_can_be_written(form: str, path: str) -> None:
    report = handmade.report(handmade.reading("4 ships \ud83d", "4 ships", path=path))
    assert rendered(form, report).encode("utf-8")
