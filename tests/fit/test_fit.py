"""``factcheck rules fit``: what it takes from stories, and what it writes."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from factcheck import fit
from factcheck.commands import rules
from factcheck.fit import files, weights
from factcheck.fit.marks import labelled, stories
from factcheck.pipeline import Engine

ONE = "A ferry sank off Osterby on Monday with 61 passengers and 40 goats on board."
OTHER = "The ferry that sank off Osterby on Monday carried 64 passengers and 40 goats."


def story(name: str, **marks: Any) -> dict[str, Any]:
    """A story of two articles."""
    articles = [{"id": f"{name}-{at}", "title": "", "text": text} for at, text in enumerate((ONE, OTHER))]
    return {"id": name, "articles": articles, **marks}


def slip(name: str) -> dict[str, Any]:
    return {
        "a": {"doc": f"{name}-0", "printed": "61 passengers"},
        "b": {"doc": f"{name}-1", "printed": "64 passengers"},
    }


def same(machine: Engine, found: dict[str, Any]) -> dict[tuple[str, str], bool]:
    """The pairs that teach, by their printed words."""
    pairs = (one for one in labelled(machine, found) if one.teaches)
    return {(one.left.figure.text, one.right.figure.text): one.same for one in pairs}


def test_marked_pairs_are_the_same_and_all_others_are_not(machine: Engine) -> None:
    found = same(machine, story("s", slips=[slip("s")]))
    assert found["61 passengers", "64 passengers"]
    assert not found["61 passengers", "40 goats"]


def test_pairs_that_are_marked_as_of_two_things_are_not_the_same(machine: Engine) -> None:
    found = same(machine, story("s", same=[{**slip("s"), "relation": "different"}]))
    assert not found["61 passengers", "64 passengers"]


def test_slots_name_the_thing_of_each_figure_and_leave_out_all_others(machine: Engine) -> None:
    at = ONE.index("61 passengers"), OTHER.index("64 passengers")
    slots = [{"doc": f"s-{n}", "span": [start, start + 13], "slot": "passengers"} for n, start in enumerate(at)]
    assert same(machine, story("s", slots=slots)) == {("61 passengers", "64 passengers"): True}


def test_figures_that_go_together_do_not_teach_but_stand_among_the_rivals(machine: Engine) -> None:
    articles = [
        {"id": f"s-{at}", "title": "", "text": text}
        for at, text in enumerate(("The mill at Corley sold 488 goats.", "The mill at Corley sold about 500 goats."))
    ]
    marks = [{"a": {"doc": "s-0", "printed": "488"}, "b": {"doc": "s-1", "printed": "500"}, "relation": "compatible"}]
    [pair] = labelled(machine, {"id": "s", "articles": articles, "same": marks})
    assert pair.same
    assert not pair.teaches


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    """A copy of the rules of sameness as a layer on top."""
    built_in = Path(__file__).resolve().parents[2] / "rules"
    folder = tmp_path / "rules"
    shutil.copytree(built_in / "check" / "same", folder / "check" / "same")
    for path in folder.rglob("*.toml"):
        name = ".".join(path.relative_to(folder).with_suffix("").parts)
        path.write_text(f'replaces = "{name}"\n{path.read_text(encoding="utf-8")}', encoding="utf-8")
    return folder


def test_the_verb_writes_weights_into_the_rules_in_force(layer: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = [str(name) for name in range(7)]
    path = layer.parent / "stories.jsonl"
    path.write_text("".join(f"{json.dumps(story(name, slips=[slip(name)]))}\n" for name in names))
    assert run(["fit", str(path), "--rules", str(layer)]) == 0
    assert "each judged by the other stories" in capsys.readouterr().out
    text = (layer / "check" / "same" / "figure" / "noun.toml").read_text()
    assert "pairs = 1" in text or "pairs = 2" in text
    assert text.count("[[example]]") == 2
    assert run(["test", "check.same.figure.noun", "--rules", str(layer)]) in (0, 1)


def run(argv: list[str]) -> int:
    import argparse

    parser = argparse.ArgumentParser()
    rules.arguments(parser)
    return rules.run(parser.parse_args(argv))


def test_a_file_keeps_all_but_its_weights(tmp_path: Path) -> None:
    path = tmp_path / "noun.toml"
    path.write_text(
        'kind = "comparison"\n\n[[level]]\nis = "same"\nweight = 9\nsays = "x"\n\n[[example]]\ntexts = []\n'
    )
    files.comparison(path, {"same": 1.5}, pairs=7, same=3)
    assert path.read_text() == (
        'kind = "comparison"\n\n[[level]]\nis = "same"\nweight = 1.5\nsays = "x"\n\n'
        "[fitted]\npairs = 7\nsame = 3\n\n[[example]]\ntexts = []\n"
    )


def test_the_same_stories_give_the_same_weights(machine: Engine, tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl"
    path.write_text("".join(f"{json.dumps(story(name, slips=[slip(name)]))}\n" for name in "abcdef"))
    found = fit.points(machine, stories([path]))
    matcher = machine.linker.matchers[0]
    assert weights.fit(found, matcher) == weights.fit([*reversed(found)], matcher)


def test_every_weight_is_the_one_that_the_pairs_give(machine: Engine) -> None:
    """The pairs stand beside the rules as levels without words; a weight that was moved by hand is noticed."""
    matcher = machine.linker.matchers[0]
    path = Path(machine.rulebook.rule(matcher.rule).path).with_name(fit.PAIRS)
    found = weights.of_table(files.kept(path, weights.fields(matcher)), matcher)
    every = (*matcher.fields, *matcher.rivalry.values())
    written = {(one.check.field, level.is_): level.weight for one in every for level in one.check.level if level.weight}
    given = {part: weight for part, weight in weights.shown(found.weights).items() if weight}
    assert written == pytest.approx(given, abs=0.011)
    assert matcher.match.prior == pytest.approx(found.prior, abs=0.011)


def test_pairs_are_read_as_they_were_written(tmp_path: Path) -> None:
    levels = {"noun": ("same", "unknown"), "value": ("near", "far")}
    rows = [((("noun", "same"), ("value", "far")), True), ((("value", "near"),), False)]
    files.pairs(tmp_path / "pairs.txt", [*rows, rows[0]], levels)
    assert sorted(files.kept(tmp_path / "pairs.txt", levels)) == sorted([*rows, rows[0]])
