"""Every mistake of a rule file: what stands in it, and what its author reads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quarry import mistakes, write
from quarry import workshop as workshop

from factcheck.errors import RuleErrors
from factcheck.rulebook import load
from factcheck.rulebook.files import File
from factcheck.rulebook.parse import parse

HEAD = 'kind = "plant"\nsummary = "Trees"\n'
KEYS = "allowed: edible, except, height, leaves, left-of, season, shapes, sizes, words"

IN_A_PLANT = [
    ("", "home/oak.toml: the key 'words' is missing"),
    ('wrods = ["oak"]\nwords = []', f"home/oak.toml:3: there is no key 'wrods' here; did you mean 'words'?\n  {KEYS}"),
    ('left_of = "elm"\nwords = []', f"home/oak.toml:3: there is no key 'left_of' here; did you mean 'left-of'?\n  {KEYS}"),
    ("colour = 1\nwords = []", f"home/oak.toml:3: there is no key 'colour' here\n  {KEYS}"),
    ('words = "oak"', "home/oak.toml:3: words: a list is wanted, not 'oak'"),
    ('words = [\n  "oak",\n  7,\n]', "home/oak.toml:5: words: text in quotes is wanted, not 7"),
    ("words = []\nheight = true", "home/oak.toml:4: height: a number is wanted, not true"),
    ("words = []\nleaves = 1.5", "home/oak.toml:4: leaves: a whole number is wanted, not 1.5"),
    ("words = []\nedible = 1", "home/oak.toml:4: edible: true or false is wanted, not 1"),
    (
        'words = []\nseason = "autum"',
        "home/oak.toml:4: there is no season 'autum' here; did you mean 'autumn'?\n  allowed: autumn, spring",
    ),
    ('words = []\nsizes = { a = 1, b = "x" }', "home/oak.toml:4: sizes.b: a number is wanted, not 'x'"),
    ('words = []\n[sizes]\na = 1\nb = "x"', "home/oak.toml:6: sizes.b: a number is wanted, not 'x'"),
    ('words = []\nexcept = ["a", "(b"]', "home/oak.toml:4: except: no pattern: missing ) at character 3 of '(b'"),
    (
        "words = []\nexcept = [\n  'a',\n  '*b',\n]",
        "home/oak.toml:6: except: no pattern: nothing to repeat at character 1 of '*b'",
    ),
    ('words = []\nexcept = [""]', "home/oak.toml:4: except: an empty pattern matches everywhere"),
    (
        f"words = []\nexcept = ['{'a' * 2001}']",
        "home/oak.toml:4: except: a pattern of 2001 characters is longer than 2000",
    ),
    (
        f"words = []\nexcept = ['{'(' * 1900}']",
        "home/oak.toml:4: except: no pattern: too deep or too large (RecursionError)",
    ),
    ('words = []\n[[shapes]]\ncues = []\n[[shapes]]\ncues = []\ncue = []', "home/oak.toml:8: "
     "there is no key 'cue' here; did you mean 'cues'?\n  allowed: cues, scale"),
    (
        "words = []\n[[shapes]]\ncues = []\n[[shapes]]\ncues = []\nscale = [1]",
        "home/oak.toml:8: shapes.scale: a list of 2 is wanted, not a list",
    ),
    ("words = []\n[[shapes]]\nscale = [1, 2]", "home/oak.toml:4: the key 'cues' is missing"),
    ("words = []\nshapes = [3]", "home/oak.toml:4: shapes: a table is wanted, not 3"),
    (
        'words = []\nstatus = "beta"',
        "home/oak.toml:4: there is no status 'beta' here\n  allowed: stable, trial",
    ),
    ("words = []\n[[example]]\nexpect = []", "home/oak.toml:4: an example has either a text or texts"),
    (
        'words = []\n[[example]]\ntxet = "x"\ntext = "x"\nexpect = []',
        "home/oak.toml:5: there is no key 'txet' here; did you mean 'text'?\n"
        "  allowed: dates, expect, published, text, texts, why",
    ),
    (
        'words = []\n[[example]]\ntext = "x"\nexpect = []\n[sizes]\na = 1',
        "home/oak.toml:7: [[example]] must stand after everything else\n  move the examples to the end of the file",
    ),
]  # fmt: skip

WHOLE_FILES = [
    ('kind = "plnat"\nsummary = "x"', "home/oak.toml:1: there is no kind 'plnat' here; did you mean 'plant'?\n"
     "  allowed: plant, stone"),
    ('summary = "x"', "home/oak.toml: the key 'kind' is missing"),
    (f'kind = "stone"\nweight = 1\nsummary = "{"x" * 81}"', "home/oak.toml:3: a summary has 1 to 80 characters, not 81"),
    ('kind = "stone"\nsummary = ', "home/oak.toml:2: no TOML: Invalid value"),
    ('kind = "stone"\nkind = "stone"', "home/oak.toml:2: no TOML: Cannot overwrite a value"),
    ('kind = "stone"\nsummary = "a', "home/oak.toml:2: no TOML: Unterminated string"),
    ("x = " + "[" * 5000, "home/oak.toml: no TOML: nested too deeply"),
    (b'kind = "stone"\nsummary = "\xe9t\xe9"', "home/oak.toml:2: no UTF-8 (byte 26)\n  save the file as UTF-8"),
    ('kind = "stone"'.encode("utf-16"), "home/oak.toml:1: no UTF-8 (byte 0)\n"
     "  it begins with the mark of UTF-16; save the file as UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "told"), IN_A_PLANT)
def test_a_mistake_in_a_rule(lines: str, told: str) -> None:
    assert mistakes(write("home", oak=HEAD + lines)) == [told]


@pytest.mark.parametrize(("content", "told"), WHOLE_FILES)
def test_a_mistake_in_a_file(content: str | bytes, told: str) -> None:
    assert mistakes(write("home", oak=content)) == [told]


def test_all_mistakes_of_all_files_are_told_at_once() -> None:
    write("home", oak=HEAD + "height = 'x'\nwods = []", elm=HEAD + "words = [1]", flint='kind = "stone"')
    assert [line.split(" ")[0] for text in mistakes(Path("home")) for line in text.split("\n") if "home" in line] == [
        "home/elm.toml:3:", "home/flint.toml:", "home/flint.toml:", "home/oak.toml:", "home/oak.toml:3:",
        "home/oak.toml:4:",
    ]  # fmt: skip


def test_a_mark_of_utf_8_and_line_ends_of_windows_do_no_harm() -> None:
    write("home", oak=b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode() + b'words = ["oak"]\r\n')
    assert load([Path("home")]).rule("oak").body.words == ("oak",)


@pytest.mark.parametrize("name", ["Oak", "two words", "under_score", "-oak"])
def test_a_path_that_is_no_id(name: str) -> None:
    Path("home").mkdir()
    Path("home", f"{name}.toml").write_text(HEAD + "words = []")
    assert mistakes(Path("home")) == [
        f"home/{name}.toml: '{name}.toml' cannot be the path of a rule\n"
        "  the path of a rule is its id: lower-case letters, digits, hyphens"
    ]


def test_a_folder_that_is_not_there() -> None:
    assert mistakes(Path("nowhere")) == ["nowhere: the folder of rules cannot be read: No such file or directory"]


def test_a_link_out_of_the_folder_is_refused() -> None:
    write("elsewhere", oak=HEAD + "words = []")
    Path("home").mkdir()
    Path("home/oak.toml").symlink_to("../elsewhere/oak.toml")
    Path("home/more").symlink_to("../elsewhere")
    assert mistakes(Path("home")) == [
        "home/more: a link to a folder is not followed; name the folder itself as a layer of rules",
        "home/oak.toml: a link that leads out of the folder of rules is not followed",
    ]


def test_a_link_inside_the_folder_is_a_file_like_any_other() -> None:
    write("home", drafts__oak=HEAD + "words = []")
    Path("home/elm.toml").symlink_to("drafts/oak.toml")
    assert [rule.id for rule in load([Path("home")]).rules] == ["drafts.oak", "elm"]


def test_a_pipe_is_no_rule_file() -> None:
    Path("home").mkdir()
    os.mkfifo("home/oak.toml")
    assert mistakes(Path("home")) == ["home/oak.toml: this is no regular file"]


def test_a_file_that_nobody_typed() -> None:
    assert mistakes(write("home", oak="#" * 1_000_001)) == ["home/oak.toml: the file is larger than 1,000,000 bytes"]


def test_hidden_files_are_left_alone() -> None:
    write("home", oak=HEAD + "words = []")
    Path("home/.oak.toml").write_text("no rule")
    assert len(load([Path("home")]).rules) == 1


FRAGMENTS = st.sampled_from(
    [
        b"kind", b"=", b'"plant"', b"summary", b'"x"', b"words", b"[", b"]", b"[[example]]", b"text", b"\n", b"{", b"}", b",",
        b"extends", b'"oak"', b"add", b"drop", b"except", b"'(a'", b"1", b"inf", b"'''", b'"""', b"#", b".", b"1979-05-27",
        b"shapes", b"true", b"expect", b"inherit-examples", b"\xff", b"\xef\xbb\xbf", b"[shapes]", b"9" * 5000,
    ]
)  # fmt: skip


@given(parts=st.lists(FRAGMENTS | st.binary(max_size=6), max_size=20), layer=st.integers(0, 1))
def test_no_bytes_raise_anything_but_rule_errors(parts: list[bytes], layer: int) -> None:
    below = File("a/oak.toml", 0, "oak.toml", HEAD.encode() + b'words = ["a"]')
    try:
        parse([below, File("b/elm.toml", layer, "elm.toml", b" ".join(parts))], "", [])
    except RuleErrors as errors:
        assert all(error.path for error in errors.errors)


@given(pattern=st.text(alphabet="ab()[]{}*+?|^$\\.0123456789,:<>=!PRe&~#-", max_size=20))
def test_no_pattern_raises_anything_but_rule_errors(pattern: str) -> None:
    content = HEAD + f"words = []\nexcept = ['{pattern}']"
    try:
        parse([File("oak.toml", 1, "oak.toml", content.encode())], "", [])
    except RuleErrors as errors:
        assert len(errors.errors) == 1
