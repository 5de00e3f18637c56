"""Names: surface form -> name, kind, titles and role; what is no name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Article, Name
from factcheck.pipeline import Engine


def read(machine: Engine, text: str) -> list[Name]:
    _, sentences = machine.segmenter.segment(Article("a", text))
    return list(machine.names.names(text, sentences))


@pytest.mark.parametrize(
    ("text", "name", "titles", "role"),
    [
        ("They heard Gen. Orla Finch.", "Orla Finch", ("Gen.",), None),
        ("They heard Lt. General Orla Finch.", "Orla Finch", ("Lt. General",), None),
        ("They heard Harbour Minister Olga Benn.", "Olga Benn", (), "Harbour Minister"),
        ("They heard Harbour Guard spokesperson Col. Jan Moe.", "Jan Moe", ("Col.",), "Harbour Guard spokesperson"),
        ("They heard deputy finance minister Jonas Vik.", "Jonas Vik", (), "deputy finance minister"),
        ("They heard Ruth Landau, head of the harbour, twice.", "Ruth Landau", (), "head of the harbour"),
        ("They heard Chairman of the Chiefs of Staff Gen. Orla Finch.", "Orla Finch", ("Gen.",),
         "Chairman of the Chiefs of Staff"),
        ("They heard Marta van der Berg.", "Marta van der Berg", (), None),
        ("They heard G.K. Birch.", "G.K. Birch", (), None),
        ("They heard Karl Moe Jr. twice.", "Karl Moe Jr.", (), None),
        ("They heard Mr. Aldous.", "Aldous", ("Mr.",), None),
        ("They saw Zurine Oxley, 42, fall.", "Zurine Oxley", (), None),
    ],
)  # fmt: skip
def test_persons(machine: Engine, text: str, name: str, titles: tuple[str, ...], role: str | None) -> None:
    person = next(found for found in read(machine, text) if found.kind == "person")
    assert (person.text, person.titles, person.role) == (name, titles, role)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A word from the Kremlin came.", "Kremlin", "organisation"),
        ("The ship left for Norway.", "Norway", "place"),
        ("It was bought by Brightwater Ltd. of Oslo.", "Brightwater Ltd.", "organisation"),
        ("It was signed at the Ministry of Salt.", "Ministry of Salt", "organisation"),
        ("They study at the University of Straywick.", "University of Straywick", "organisation"),
        ("The barge sank in Hollow River.", "Hollow River", "place"),
        ("The barge sank, Interfax reported.", "Interfax", "media"),
        ("The barge sank near Straywick.", "Straywick", "place"),
    ],
)
def test_bodies_and_places(machine: Engine, text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(found.text, found.kind) for found in read(machine, text)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister met officials on Monday.",
        "However, rain fell. Thousands came.",
        "A Norwegian ship left.",
        "In June it closed.",
    ],
)
def test_no_names(machine: Engine, text: str) -> None:
    assert read(machine, text) == []


def test_a_possessive_ends_a_name(machine: Engine) -> None:
    found = read(machine, "They read Norway's Karl Moe aloud.")
    assert [(name.text, name.kind) for name in found] == [("Norway", "place"), ("Karl Moe", "person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They heard Omar al-Hadid twice.", "Omar al-Hadid"),
        ("al-Hadid spoke, and al-Hadid left.", "al-Hadid"),
        ("They heard Jeanne d’Orval twice.", "Jeanne d’Orval"),
        ("They heard Omar Abdel-Hadid twice.", "Omar Abdel-Hadid"),
        ("They heard Ruth O’Dunn twice.", "Ruth O’Dunn"),
    ],
)
def test_a_name_keeps_the_small_prefix_of_its_capital(machine: Engine, text: str, name: str) -> None:
    assert name in [found.text for found in read(machine, text)]


@pytest.mark.parametrize(
    "text", ["Write to desk@Straywick.example or #Straywick.", "See /Straywick/Moe and x_Straywick."]
)
def test_addresses_and_tags_are_no_names(machine: Engine, text: str) -> None:
    assert "Straywick" not in [found.text for found in read(machine, text)]


def test_a_sentence_ends_a_name(machine: Engine) -> None:
    found = read(machine, "They heard Karl Moe. Butler left with Anna Butler.")
    assert [name.text for name in found] == ["Karl Moe", "Butler", "Anna Butler"]


def test_a_lone_surname_is_a_person_where_the_full_name_stands(machine: Engine) -> None:
    found = read(machine, "They heard Karl Moe. Later Moe left.")
    assert [(name.text, name.kind) for name in found] == [("Karl Moe", "person"), ("Moe", "person")]


pieces = st.sampled_from(
    ["Gen.", "Karl", "Moe", "of", "the", "Ministry", ",", ".", "’s", "al-", "said", "Jr.", "\n\n", "U.S."]
)


@given(st.lists(pieces, max_size=25).map(" ".join))
def test_a_span_gives_back_its_text(machine: Engine, text: str) -> None:
    assert all(text[slice(*name.span)] == name.text for name in read(machine, text))
