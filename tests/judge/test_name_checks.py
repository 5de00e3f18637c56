"""Persons across articles: who is one person in two spellings, and what is reported of it."""

from __future__ import annotations

import pytest

from factcheck.judge.names import NameJudge
from factcheck.link.kin import Kin
from factcheck.model import Article, Finding
from factcheck.pipeline import Engine


def findings(machine: Engine, *texts: str) -> list[Finding]:
    readings = [machine.read(Article(str(number), text)) for number, text in enumerate(texts)]
    return list(NameJudge(machine.rulebook).findings(readings, Kin.all(len(readings))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President Oleksandr Bilyk", "President Oleksandr Bilik"),
        ("Minister Oleksiy Hrab", "Minister Alexei Hrab"),
        ("President Volodymyr Zorensky", "President Volodymyr Zorenskyy"),
        ("Gen. Dmitri Kharkin", "Gen. Dmitry Harkin"),
        ("Harbour master Sara Coyle", "Harbour master Sarah Coyle"),
        ("Gen. Mark Dilley", "Gen. Mark Dilly"),
    ],
)
def test_one_person_in_two_spellings(machine: Engine, one: str, other: str) -> None:
    found = findings(machine, f"They heard {one}.", f"They heard {other}.")
    assert [(finding.code, finding.severity) for finding in found] == [("FC201", "note")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gen. Valery Zorin", "Gen. Valery Gerov"),
        ("Karl Moe", "Karl Moe Jr."),
        ("Bill Dilley", "Jill Dilley"),
        ("Karl Moe", "Karl B. Moe"),
        ("Jürgen Bock", "Jürgen Bock"),
        ("Anna Lunde", "Karl Lunde"),
    ],
)
def test_two_persons_or_one_name(machine: Engine, one: str, other: str) -> None:
    assert findings(machine, f"They heard Gen. {one}.", f"They heard Gen. {other}.") == []


def test_names_side_by_side_in_one_article_are_two_persons(machine: Engine) -> None:
    assert findings(machine, "Maria Lopes met Mariah Lopes.", "Mariah Lopes left.") == []


def test_a_victim_makes_it_a_warning(machine: Engine) -> None:
    [found] = findings(machine, "Sara Coyle was killed at the pier.", "Killed at the pier was Sarah Coyle.")
    assert found.severity == "warning"


def test_one_finding_for_all_spellings(machine: Engine) -> None:
    texts = [f"They heard Minister {name} Hrab." for name in ("Oleksiy", "Oleksii", "Alexei")]
    [found] = findings(machine, *texts)
    assert len(found.claims) == 3


def test_an_article_of_another_event_makes_no_slip(machine: Engine) -> None:
    texts = (
        "Minister Oleksiy Hrab opened the new bridge over the Tarn at Corley on Monday.",
        "Fishermen in Marsk caught a whale. Minister Alexei Hrab had no comment on quotas, nets and the Marsk harbour fees.",
    )
    assert findings(machine, *texts)  # whoever compares them finds it
    assert [one.code for one in machine.check(Article(str(at), text) for at, text in enumerate(texts)).findings] == []


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        ("Fisheries minister Karin Holt", "Karin Holt, minister of agriculture,", ["FC202"]),
        ("Foreign minister Karin Holt", "Karin Holt, minister of foreign affairs,", []),
        ("The deputy head of the port, Ole Vik,", "Ole Vik, head of the port,", ["FC202"]),
        ("Hospital director Ana Paz", "The director of the museum, Ana Paz,", ["FC202"]),
        ("Judge Mia Tan", "Prosecutor Mia Tan", ["FC202"]),
        ("Judge Mia Tan", "The former prosecutor Mia Tan", []),
        ("Captain Ines Prado", "Lieutenant Ines Prado", ["FC202"]),
        ("Detective Sergeant Ines Prado", "Sgt Ines Prado", []),
        ("Mayor Viktor Sidorenko", "The mayor, Oleg Sidorenko,", ["FC203"]),
        ("The tug Merlinda", "The tug Merlinde", ["FC204"]),
        ("The village of Lower Marsh", "The village of Upper Marsh", []),
    ],
)
def test_offices_and_things(machine: Engine, one: str, other: str, codes: list[str]) -> None:
    assert [finding.code for finding in findings(machine, f"{one} was there.", f"{other} was there.")] == codes


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Energy Minister Olga Benn spoke.", "Olga Benn, the environment minister, spoke.", 1),
        ("The harbour's deputy chief, Olga Benn, spoke.", "Olga Benn, chief of the harbour, spoke.", 1),
        ("Olga Benn heads the city library.", "Olga Benn, director of the city museum, spoke.", 1),
        ("Olga Benn is the mayor of Corley.", "Governor Olga Benn spoke.", 1),
        ("His lawyer, Olga Benn, spoke.", "Prosecutor Olga Benn spoke.", 1),
        ("Goalkeeper Olga Benn left.", "Midfielder Olga Benn left.", 1),
        ("The pilot, Olga Benn, spoke.", "The co-pilot, Olga Benn, spoke.", 1),
        ("Deputy Prime Minister Olga Benn spoke.", "Finance Minister Olga Benn spoke.", 0),
        ("Interim coach Olga Benn spoke.", "Coach Olga Benn spoke.", 0),
        ("Olga Benn, a doctor, spoke.", "Surgeon Olga Benn spoke.", 0),
        ("Olga Benn, the harbour's chief, spoke.", "Police spokeswoman Olga Benn spoke.", 0),
        ("The registrar of the college, Dr. Olga Benn, spoke.", "The bursar, Olga Benn, spoke.", 1),
        ("Olga Benn, who leads the opposition, spoke.", "Olga Benn, leader of the ruling party, spoke.", 1),
        ("Coach Benn spoke.", "Olga Benn, the team's captain, spoke.", 1),
        ("Olga Benn, actress and former reporter, spoke.", "Reporter Olga Benn spoke.", 0),
        ("A friend of the mayor, Olga Benn, spoke.", "Governor Olga Benn spoke.", 0),
        ("Olga Benn was the mayor of Corley.", "Governor Olga Benn spoke.", 0),
        ("Deputy mayor Olga Benn spoke.", "Olga Benn, the future mayor, spoke.", 0),
        ("Harbour master Olga Benn spoke.", "Tom Benn and the deputy harbour master, Olga Benn, spoke.", 1),
    ],
)
def test_two_offices_of_one_person(machine: Engine, one: str, other: str, count: int) -> None:
    articles = (Article(f"{at}", text, f"{at}.txt") for at, text in enumerate((one, other)))
    assert sum(finding.code == "FC202" for finding in machine.check(articles).findings) == count
