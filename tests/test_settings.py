"""Settings files: which one holds, how they are laid over each other, what is said of mistakes in them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from factcheck.commands.init import BEGINNING, schema
from factcheck.errors import FactcheckError
from factcheck.report import RENDERERS
from factcheck.settings import PLAIN, Settings, nearest, settings, shown


def written(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_file_settles_nothing(tmp_path: Path) -> None:
    assert settings(written(tmp_path, "")) == PLAIN


@pytest.mark.parametrize("names", [["factcheck.toml", ".factcheck.toml"], [".factcheck.toml", "pyproject.toml"]])
def test_of_one_folder_the_first_name_wins(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        written(tmp_path, "[tool.factcheck]\n", name)
    assert nearest(tmp_path) == tmp_path / names[0]


def test_the_nearest_folder_wins(tmp_path: Path) -> None:
    written(tmp_path, "")
    inner = written(tmp_path / "desk", "")
    assert nearest(tmp_path / "desk" / "city") == inner


def test_a_pyproject_that_does_not_speak_of_factcheck_is_passed_over(tmp_path: Path) -> None:
    outer = written(tmp_path, "")
    written(tmp_path / "desk", "[tool.ruff]\n", "pyproject.toml")
    assert nearest(tmp_path / "desk") == outer


def test_a_table_of_pyproject(tmp_path: Path) -> None:
    path = written(tmp_path, '[tool.factcheck]\nignore = ["FC2"]\n', "pyproject.toml")
    assert settings(path).ignore == ("FC2",)


def test_paths_are_led_from_the_file(tmp_path: Path) -> None:
    found = settings(written(tmp_path, 'rules = ["own"]\nbaseline = "b.json"\n'))
    assert found.rules == (str(tmp_path / "own"),)
    assert found.baseline == str(tmp_path / "b.json")


def test_what_extends_lies_on_top(tmp_path: Path) -> None:
    written(tmp_path, 'rules = ["house"]\nfail-on = "note"\nignore = ["FC1"]\n[severity]\nFC1 = "note"\nFC2 = "off"\n')
    path = written(
        tmp_path / "desk",
        'extend = "../factcheck.toml"\nrules = ["own"]\nignore = ["FC4"]\n[severity]\nFC1 = "error"\n',
    )
    found = settings(path)
    assert [Path(name).name for name in found.rules] == ["house", "own"]
    assert (found.fail_on, found.ignore, found.severity) == ("note", ("FC4",), {"FC1": "error", "FC2": "off"})


def test_a_circle_of_files_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, 'extend = "factcheck.toml"\n')
    with pytest.raises(FactcheckError, match="extend themselves"):
        settings(path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('\nselct = ["FC1"]', ":2: there is no key 'selct' here; did you mean 'select'?"),
        ('fail-on = "eror"', "did you mean 'error'?"),
        ('select = "FC1"', ":1: "),
        ('[severity]\nFC1 = "of"', ":2: "),
        ("[[per-path]]\npaths = []\nignroe = []", ":3: there is no key 'ignroe' here"),
        ("[[per-path]]\nignore = []", "'paths' is missing"),
        ("a = = b", "no TOML"),
        ("a = " + "[" * 5000, "no TOML"),
        ('extend = "nowhere.toml"', "cannot be read"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        settings(written(tmp_path, text))
    assert said in str(caught.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError) as caught:
        settings(written(tmp_path, "one = 1\ntwo = 2\n"))
    assert "'one'" in str(caught.value)
    assert "'two'" in str(caught.value)


def test_shown_settings_are_a_settings_file(tmp_path: Path) -> None:
    first = settings(
        written(
            tmp_path, 'select = ["FC1"]\n[severity]\nFC1 = "off"\n[[per-path]]\npaths = ["a/*"]\nignore = ["FC2"]\n'
        )
    )
    assert settings(written(tmp_path / "again", shown(first))) == first
    assert tomllib.loads(shown(Settings()))


def test_a_format_that_there_is_not_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"factcheck.toml:1: .*xml"):
        settings(written(tmp_path, 'output-format = "xml"\n'))


def test_the_schema_knows_the_keys_the_formats_and_what_init_says_of_them() -> None:
    made = schema()
    assert set(made["properties"]) == {name.replace("_", "-") for name in Settings._fields}
    assert made["properties"]["output-format"]["enum"] == list(RENDERERS)
    assert [key for key, value in made["properties"].items() if not value.get("description")] == []
    assert made["additionalProperties"] is False


def test_the_schema_takes_what_init_writes_and_no_slip(tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    whole = "\n".join(line.removeprefix("# ") for line in BEGINNING.splitlines()[2:])
    jsonschema.validate(tomllib.loads(whole), schema())
    assert settings(written(tmp_path, whole.replace("extend =", "# extend ="))) != PLAIN
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"fail-on": "fatal"}, schema())
