"""What is in another language is told and left out, never read as English."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.commands import run
from factcheck.model import Article, Reading, Skipped
from factcheck.pipeline import Engine

OTHERS = {
    "German": "Bei dem Brand in der Fabrik sind am Freitag 12 Menschen verletzt worden, teilte die Feuerwehr mit.",
    "French": "Douze personnes ont été blessées vendredi dans l'incendie d'une usine, selon les pompiers de la ville.",
    "Spanish": "Doce personas resultaron heridas el viernes en el incendio de una fábrica, según los bomberos.",
    "Portuguese": "Doze pessoas ficaram feridas na sexta-feira no incêndio de uma fábrica, segundo os bombeiros.",
    "Italian": "Dodici persone sono rimaste ferite venerdì nell'incendio di una fabbrica, secondo i vigili del fuoco.",
    "Dutch": "Bij een brand in de fabriek zijn vrijdag twaalf mensen gewond geraakt, meldt de brandweer van het dorp.",
    "Swedish": "Tolv personer skadades i en brand på fabriken i fredags, enligt polisen som inte vill säga mer om det.",
    "Polish": "W pożarze fabryki zostało rannych 12 osób, podała straż pożarna. Nie jest jasne, co się stało z halą.",
    "Turkish": "Fabrikada çıkan yangında on iki kişi yaralandı ve bir kişi için arama çalışması bu sabah da devam etti.",
    "Indonesian": "Dua belas orang terluka dalam kebakaran pabrik pada hari Jumat dan polisi akan menyelidiki hal itu.",
}
LETTERS = {
    "Cyrillic": "В пятницу при пожаре на фабрике пострадали 12 человек, сообщили в пожарной службе города.",
    "Arabic": "أصيب 12 شخصا في حريق بمصنع يوم الجمعة، بحسب رجال الإطفاء في المدينة.",
    "Cjk": "星期五工厂发生火灾，12人受伤，消防部门说。目前尚不清楚起火原因，调查正在进行。",
    "Greek": "Δώδεκα άνθρωποι τραυματίστηκαν την Παρασκευή σε πυρκαγιά σε εργοστάσιο, είπε η πυροσβεστική.",
}


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_told_by_its_little_words(language: str, machine: Engine) -> None:
    found = machine.guarded(Article("a", OTHERS[language]))
    assert isinstance(found, Skipped)
    assert found.reason.startswith(f"in {language}")
    assert not found.deliberate


@pytest.mark.parametrize("script", LETTERS)
def test_another_script_is_told_by_its_letters(script: str, machine: Engine) -> None:
    found = machine.guarded(Article("a", LETTERS[script]))
    assert isinstance(found, Skipped)
    assert found.reason.startswith(f"in {script} letters")


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Juan de la Cruz and Maria del Rosario opened the Las Rosas bridge near Villa de los Santos on Monday.",
        "In the play Die Welt, der Held and die Frau of the title never meet, and the end is as sad as it is short.",
        "Results: Tennet 3 Corley 1. Marsk 2 Alder Bay 0. Port Sorell 4 Westport 4.",
        "12 hurt",
        "The word «скорая» was on the van, and the men in it said «помощь» when the police came to the door.",
        "",
    ],
)
@pytest.mark.parametrize("marked", ["en", "de"])
def test_english_is_read_whatever_names_stand_in_it(text: str, marked: str, machine: Engine) -> None:
    if marked == "en" or text.count(" the "):
        assert isinstance(machine.guarded(Article("a", text, language=marked)), Reading)


def test_the_letters_of_stamps_are_no_words(machine: Engine) -> None:
    stamps = "Lena Okafor updated 3 May 2031-05-03T07:15:22.040Z Lena Okafor posted 2031-05-03T08:20:11.305Z"
    assert isinstance(machine.guarded(Article("a", stamps)), Reading)


def test_what_a_file_says_of_its_language_counts_where_the_words_tell_nothing(machine: Engine) -> None:
    text = "Tolf slösuðust þegar eldur kviknaði verksmiðju föstudag samkvæmt slökkviliði borgarinnar Reykjavík"
    found = machine.guarded(Article("a", text, language="is"))
    assert isinstance(found, Skipped)
    assert found.reason == "marked as language 'is': only English is read"


def test_a_run_with_such_an_article_is_incomplete(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(OTHERS["German"], encoding="utf-8")
    (tmp_path / "b.txt").write_text("Twelve people were hurt in the fire on Friday.", encoding="utf-8")
    assert run(["a.txt", "b.txt", "--no-color"]) == 3
    assert "skipped a.txt: in German: only English is read" in capsys.readouterr().out
    assert run(["extract", "a.txt"]) == 3
    assert "in German" in capsys.readouterr().err
