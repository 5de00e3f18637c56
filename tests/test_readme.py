"""The README and the pages of docs promise only what is so: their blocks are run, their commands parsed, links followed.

`pytest --regenerate tests/test_readme.py` writes the blocks anew.
"""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from conftest import ROOT

from factcheck import __version__
from factcheck.commands import VERBS
from factcheck.commands.slips import Parser
from factcheck.ingest import articles
from factcheck.model import Article
from factcheck.report import RENDERERS

README = ROOT / "README.md"
PAGES = [README, *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"<!-- output(?P<files> with the files)?: (?P<command>.+?) -->\n```\n(?P<shown>.*?)```\n", re.S)
FILE = re.compile(r"<!-- file: (?P<name>.+?) -->\n```\w+\n(?P<text>.*?)```\n", re.S)
COMMAND = re.compile(r"^(?:    - )?(factcheck [^\n#]+?)(?:  +#[^\n]*)?$", re.M)
INLINE = re.compile(r"`(factcheck [^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)\)")
YAML = re.compile(r"```yaml\n(.*?)```", re.S)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def factcheck(*args: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *args],
        cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8",
    )  # fmt: skip


def laid_out(folder: Path, page: Path = README) -> None:
    """Writes the files that a page shows."""
    for match in FILE.finditer(text_of(page)):
        path = folder / match["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(match["text"], encoding="utf-8")


def printed(match: re.Match[str], folder: Path) -> str:
    done = factcheck(*shlex.split(match["command"]), cwd=folder if match["files"] else ROOT)
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def test_shown_output_is_real(regenerate: bool, tmp_path: Path) -> None:
    laid_out(tmp_path)
    text = text_of(README)

    def fresh(match: re.Match[str]) -> str:
        files = match["files"] or ""
        return f"<!-- output{files}: {match['command']} -->\n```\n{printed(match, tmp_path)}```\n"

    made = BLOCK.sub(fresh, text)
    if regenerate:
        README.write_text(made, encoding="utf-8")
    assert made == text_of(README)


def test_the_first_stories_find_what_is_told_of_them(tmp_path: Path) -> None:
    laid_out(tmp_path)
    done = factcheck("check", "stories", "--output-format", "json", cwd=tmp_path)
    assert done.returncode == 1
    found = json.loads(done.stdout)
    assert {item["code"] for item in found["findings"] if item["severity"] == "error"} >= {"FC101", "FC401"}
    assert [item["source"] for item in found["articles"]] == ["The Courier", "Corley Herald", None]
    assert all(item["published"] for item in found["articles"])


def test_the_first_job_ends_with_one_as_the_readme_says() -> None:
    assert factcheck("check", "seeds").returncode == 1
    assert "It ends with exit code 1, and that is success" in text_of(README)


def test_the_first_rule_works(tmp_path: Path) -> None:
    laid_out(tmp_path, ROOT / "docs" / "rules.md")
    done = factcheck("rules", "test", "--rules", "newsroom", "lighthouses", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("marker", ["main job", "tests"])
def test_the_two_commands_stand_alone_on_a_line(marker: str) -> None:
    block = re.search(rf"<!-- {marker} -->\n```\n(.+)\n```", text_of(README))
    assert block is not None
    assert block[1].startswith("python3 -m venv .venv && ")


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "README.md" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def commands() -> list[str]:
    found = [command for page in PAGES for pattern in (COMMAND, INLINE) for command in pattern.findall(text_of(page))]
    return list(
        dict.fromkeys(re.split(r" [|>] ", command)[0].strip() for command in found)
    )  # what a shell takes is cut


@pytest.mark.parametrize("command", commands())
def test_each_command_is_one_that_the_program_takes(command: str) -> None:
    _, *argv = shlex.split(command)
    verb = argv.pop(0) if argv[0] in VERBS else "check"
    parser = Parser(prog="factcheck")
    import_module(VERBS[verb]).arguments(parser)
    parser.parse_args(argv)  # leaves the process with 2 where it does not


def test_each_option_is_one_of_some_verb() -> None:
    known = {"--all-files", "--force", "--quiet", "--rules"}  # of pre-commit, pipx and pip, and of the actions of rules
    for module in VERBS.values():
        parser = Parser(prog="factcheck")
        import_module(module).arguments(parser)
        known |= {name for action in parser._actions for name in action.option_strings}
    pages = [page for page in PAGES if page.name != "engines.md"]  # which has those of Spark
    told = {name for page in pages for name in re.findall(r"(?<![\w!<-])--[a-z][a-z-]+", text_of(page))}
    assert told - known == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_link_leads_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(text_of(page)) if "://" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_formats_are_those_that_there_are() -> None:
    rows = re.findall(r"^\| (`[a-z`, -]+`) \|", text_of(README).partition("## In CI and scripts")[2], re.M)
    assert {name for row in rows for name in re.findall(r"`([a-z-]+)`", row)} == set(RENDERERS)


def test_what_it_says_of_ci_is_yaml_with_hooks_that_there_are() -> None:
    yaml = pytest.importorskip("yaml")
    hooks = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    inputs = set(yaml.safe_load((ROOT / "action.yml").read_text())["inputs"])
    precommit, github, gitlab = map(yaml.safe_load, YAML.findall(text_of(README)))
    (repository,) = precommit["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= hooks
    assert {"factcheck-files", "factcheck-push"} <= hooks
    own = next(step for step in github if "factcheck@" in step["uses"])
    assert set(own["with"]) <= inputs
    assert repository["rev"] == own["uses"].partition("@")[2] == f"v{__version__}"
    upload = next(step for step in github if "upload-sarif" in step["uses"])
    assert upload["if"] == "always()"
    assert upload["with"]["sarif_file"] == own["with"]["sarif-file"]
    assert gitlab["factcheck"]["artifacts"]["when"] == "always"


@pytest.mark.parametrize(
    ("name", "text", "source"),
    [
        ("a.md", "---\nsource: Herald\ndate: 2026-03-05\n---\nIt sank.\n", "Herald"),
        ("a.md", "---\nsource: Herald\npubDate: 2026-03-05\n---\nIt sank.\n", "Herald"),
        ("2026-03-05-fire.md", "---\nsource: Herald\n---\nIt sank.\n", "Herald"),
        ("a.html", "---\nsource: Herald\npublishDate: 2026-03-05\n---\n<p>It sank.</p>\n", "Herald"),
        ("a.txt", "date 2026-03-05\n\nIt sank.\n", None),
        ("a.jsonl", None, "Herald"),
    ],
)
def test_outlet_and_date_stand_where_the_readme_says(
    name: str, text: str | None, source: str | None, tmp_path: Path
) -> None:
    sample = re.search(r"a line is `(\{.+\})`", text_of(README))
    assert sample is not None
    (tmp_path / name).write_text(sample[1] + "\n" if text is None else text, encoding="utf-8")
    (found,) = articles([str(tmp_path / name)])
    assert isinstance(found, Article)
    assert (found.source, str(found.published.first)) == (source, "2026-03-05")


def test_a_dateline_dates_plain_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("CORLEY, March 5, 2026 - Nine people died.\n")
    done = factcheck("extract", "a.txt", cwd=tmp_path)
    assert json.loads(done.stdout)["article"]["published"] == "2026-03-05"


def test_as_of_dates_what_has_no_date(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine people died on Monday.\n")
    done = factcheck("check", "a.txt", "--as-of", "2026-03-05", "--output-format", "json", "--no-cache", cwd=tmp_path)
    assert json.loads(done.stdout)["articles"][0]["published"] == "2026-03-05"
