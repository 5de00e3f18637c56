"""Layers: what a folder of a newsroom may say of the rules below it, and what its author reads where it may not."""

from __future__ import annotations

from pathlib import Path

import pytest
from quarry import mistakes, write
from quarry import workshop as workshop

from factcheck.rulebook import Rulebook, load

OAK = """\
kind = "plant"
summary = "Oaks"
words = ["oak", "acorn"]
height = 20.0
sizes = { bole = 3, leaf = 0.1 }
except = ['oaken']

[[example]]
text = "an oak"
expect = []
"""


@pytest.fixture
def shipped(workshop: Path) -> Path:
    return write(workshop, en__oak=OAK)


def laid(newsroom: str, *, examples: bool = False) -> Rulebook:
    return load([write("newsroom", oak=newsroom)], examples=examples)


def test_a_new_rule_stands_beside_the_old(shipped: Path) -> None:
    write("newsroom", en__elm='kind = "plant"\nsummary = "Elms"\nwords = ["elm"]')
    assert [(rule.id, rule.layer) for rule in load([Path("newsroom")]).rules] == [("en.elm", 1), ("en.oak", 0)]


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("height = 30", "height", 30.0),
        ('words = ["oak"]', "words", ("oak",)),
        ('words = { add = ["mast"] }', "words", ("oak", "acorn", "mast")),
        ('words = { drop = ["acorn"] }', "words", ("oak",)),
        ('words = { add = ["mast"], drop = ["oak"] }', "words", ("acorn", "mast")),
        ("except = { drop = ['oaken'] }", "except_", ()),
        ("sizes = { leaf = 0.2 }", "sizes", {"leaf": 0.2}),
        ("sizes = { add = { twig = 0.5 }, drop = ['bole'] }", "sizes", {"leaf": 0.1, "twig": 0.5}),
        ("sizes = { add = { leaf = 0.2 } }", "sizes", {"bole": 3.0, "leaf": 0.2}),
        ("shapes = { add = [{ cues = ['c'] }] }", "shapes", ((("c",), (1.0, 1.0)),)),
    ],
)
def test_what_extends_says_of_one_key(shipped: Path, line: str, field: str, value: object) -> None:
    rule = laid(f'extends = "en.oak"\n{line}').rule("en.oak")
    assert getattr(rule.body, field) == value


def test_what_extends_does_not_say_stays(shipped: Path) -> None:
    rule = laid('extends = "en.oak"\nsummary = "Our oaks"\nheight = 30').rule("en.oak")
    assert (rule.summary, rule.body.words, rule.layer) == ("Our oaks", ("oak", "acorn"), 1)


def test_examples_are_inherited(shipped: Path) -> None:
    book = laid('extends = "en.oak"\n[[example]]\ntext = "mast"\nexpect = []', examples=True)
    assert [example["text"] for example in book.rule("en.oak").examples] == ["an oak", "mast"]


def test_examples_are_not_inherited_where_the_rule_says_so(shipped: Path) -> None:
    book = laid('extends = "en.oak"\ninherit-examples = false\n[[example]]\ntext = "mast"\nexpect = []', examples=True)
    assert [example["text"] for example in book.rule("en.oak").examples] == ["mast"]


def test_replaces_keeps_nothing_but_the_id(shipped: Path) -> None:
    book = laid('replaces = "en.oak"\nkind = "stone"\nsummary = "Not a tree"\nweight = 2', examples=True)
    rule = book.rule("en.oak")
    assert (rule.kind, rule.body, rule.examples) == ("stone", (2,), ())


def test_a_layer_may_change_what_a_layer_below_changed(shipped: Path) -> None:
    one = write("one", oak='extends = "en.oak"\nwords = { add = ["mast"] }')
    two = write("two", oak='extends = "en.oak"\nwords = { drop = ["oak"] }')
    assert load([one, two]).rule("en.oak").body.words == ("acorn", "mast")


def test_a_folder_named_twice_counts_once(shipped: Path) -> None:
    one = write("one", en__elm='kind = "plant"\nsummary = "Elms"\nwords = ["elm"]')
    assert len(load([one, Path("one/../one")]).rules) == 2


@pytest.mark.parametrize(
    ("newsroom", "told"),
    [
        (
            'extends = "en.aok"',
            "newsroom/oak.toml:1: there is no rule 'en.aok' here; did you mean 'en.oak'?\n  allowed: en.oak",
        ),
        (
            'extends = "en.oak"\nreplaces = "en.oak"',
            "newsroom/oak.toml:2: a rule extends or replaces another, never both",
        ),
        (
            'extends = "en.oak"\nkind = "stone"',
            "newsroom/oak.toml:2: the rule en.oak is of kind 'plant'; only `replaces` changes that",
        ),
        ('extends = "en.oak"\nwords = { drop = ["fir"] }', "newsroom/oak.toml:2: words: there is no 'fir' to drop"),
        (
            'extends = "en.oak"\n[words]\nadd = ["oak"]\ndrop = [\n"fir",\n]',
            "newsroom/oak.toml:5: words: there is no 'fir' to drop",
        ),
        ('extends = "en.oak"\nwords = { drop = "oak" }', "newsroom/oak.toml:2: words: drop wants a list"),
        ('extends = "en.oak"\nwords = { add = "mast" }', "newsroom/oak.toml:2: words: add wants a list"),
        ('extends = "en.oak"\nheight = { add = [1] }', "newsroom/oak.toml:2: height: only a list or a table has add and drop"),
        ('extends = "en.oak"\nheight = "x"', "newsroom/oak.toml:2: height: a number is wanted, not 'x'"),
        ('extends = "en.oak"\ninherit-examples = 0', "newsroom/oak.toml:2: inherit-examples: true or false is wanted, not 0"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_layer(shipped: Path, newsroom: str, told: str) -> None:
    assert mistakes(write("newsroom", oak=newsroom)) == [told]


def test_a_mistake_of_the_layer_below_is_told_where_it_stands(workshop: Path) -> None:
    write(workshop, en__oak=OAK.replace("20.0", "'tall'"))
    told = mistakes(write("newsroom", oak='extends = "en.oak"\nwords = ["oak"]'))
    assert told == [f"{workshop}/en/oak.toml:4: height: a number is wanted, not 'tall'"]


def test_the_same_id_twice_names_both_files(shipped: Path) -> None:
    told = mistakes(write("newsroom", en__oak=OAK))
    assert told == [
        f"newsroom/en/oak.toml: the rule en.oak is there already: {shipped}/en/oak.toml\n"
        '  write `extends = "en.oak"` or `replaces = "en.oak"`'
    ]


def test_the_same_id_twice_in_one_layer(shipped: Path) -> None:
    Path("newsroom/fr").mkdir(parents=True)
    Path("newsroom/fr/oak.toml").write_text(OAK)
    Path("newsroom/fr.oak.toml").write_text(OAK)
    assert mistakes(Path("newsroom")) == [
        "newsroom/fr/oak.toml: the rule fr.oak is there already: newsroom/fr.oak.toml\n  rename one of them"
    ]


def test_one_layer_changes_a_rule_once(shipped: Path) -> None:
    told = mistakes(write("newsroom", one='extends = "en.oak"', two='replaces = "en.oak"'))
    assert told == ["newsroom/two.toml:1: newsroom/one.toml changes en.oak already; one layer changes a rule once"]


def test_no_rule_extends_what_a_later_layer_brings(shipped: Path) -> None:
    write("one", oak='extends = "en.elm"')
    write("two", en__elm='kind = "plant"\nsummary = "Elms"\nwords = ["elm"]')
    assert mistakes(Path("one"), Path("two"))[0].startswith("one/oak.toml:1: there is no rule 'en.elm'")
