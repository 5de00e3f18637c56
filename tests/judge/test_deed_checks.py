"""Who did what to whom, as several articles tell it."""

from __future__ import annotations

import pytest

from factcheck.judge.deeds import DeedJudge
from factcheck.link.kin import Kin
from factcheck.model import Article
from factcheck.pipeline import Engine


def severities(machine: Engine, *texts: str) -> list[str]:
    readings = [machine.read(Article(f"{number}.txt", text)) for number, text in enumerate(texts)]
    return [one.severity for one in DeedJudge(machine.rulebook).findings(readings, Kin.all(len(readings)))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ravi Anand overtook Petr Kovar on the last lap in Brno.", "Kovar overtook Anand two corners from the end in Brno.", ["warning"]),
        ("A lorry crashed into a school bus near Kielce on Monday.", "A school bus ran into a lorry near Kielce on Monday.", ["warning"]),
        ("Tom Reed stabbed Jan Berg in Hull.", "Tom Reed was stabbed by Jan Berg in Hull.", ["warning"]),
        ("Kessler AG has agreed to take over Orsini of Bologna.", "Orsini has struck an agreement to acquire Kessler.", ["warning"]),
        ("Corley beat Harrow 3-1 on Saturday.", "Corley lost to Harrow on Saturday.", ["warning"]),
        ("Harrow's 3-1 win over Corley was late.", "Corley beat Harrow 3-1.", ["warning"]),
        ("Orsini's takeover of Kessler was cleared.", "Kessler will buy Orsini.", ["warning"]),
        ("Tom Reed received 40,000 euros from the mayor.", "The mayor received 40,000 euros from Tom Reed.", ["warning"]),
        ("Arden extradited the banker to Harrow.", "Harrow extradited the banker to Arden.", ["warning"]),
        ("Sana Mirza accused her brother Anil of theft.", "Anil Mirza accused his sister Sana of theft.", ["note"]),
        ("The gallery lent the museum the map of Brno.", "The museum lent the gallery the map of Brno.", ["warning"]),
        ("Anand pulled Kovar from the river in Brno.", "Kovar saved Anand in Brno.", ["warning"]),
        ("Anand came second behind Kovar in Brno.", "Anand beat Kovar in Brno.", ["warning"]),
        ("Harrow's 3-1 win over Corley was late.", "Corley lost 3-1 to Harrow.", []),
        ("Tom Reed was paid 40,000 euros by the mayor.", "Tom Reed received 40,000 euros from the mayor.", []),
        ("Ravi Anand beat Petr Kovar in Brno.", "Petr Kovar was beaten by Anand in Brno.", []),
        ("Ravi Anand beat Petr Kovar in Brno.", "Petr Kovar beat Leo Sand in Brno.", []),
        ("Ravi Anand beat Petr Kovar in Brno.", "Petr Kovar could beat Ravi Anand in Brno.", []),
        ("Ravi Anand beat Petr Kovar in Brno. Kovar beat Anand in Graz.", "Petr Kovar beat Ravi Anand in Graz.", []),
    ],
)  # fmt: skip
def test_doer_and_sufferer(machine: Engine, one: str, other: str, expected: list[str]) -> None:
    assert severities(machine, one, other) == expected
