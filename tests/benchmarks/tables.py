"""The figures of stories for people: on the screen, and as the table of the README."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
README, MEASURED = ROOT / "README.md", ROOT / "tests" / "stories" / "measured.json"
BEGIN, END = "<!-- stories -->\n", "<!-- end of stories -->\n"
UNREAD = "invented stories that nobody who works on the rules has read"
OURS = "the stories of [tests/stories](tests/stories/README.md), which those who work on the rules do read"
WHERE = {"cross": "between articles", "inside": "inside one article"}


def shown(results: dict[str, Any]) -> str:
    """All figures, those of a file below its name."""
    return "".join(
        f"== {name}\n" + "".join(f"  {key:30} {value}\n" for key, value in values.items())
        for name, values in results.items()
    )


def tabled(results: dict[str, Any], day: str, *, unread: bool) -> None:
    """Writes down what was measured on a day, on stories that nobody has read or on ours, and the table for people."""
    record = {"date": day, "unread": unread, "results": results}
    MEASURED.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    README.write_text(before + BEGIN + table(record) + END + rest.partition(END)[2], encoding="utf-8")


def table(record: dict[str, Any]) -> str:
    """What was found, by where, difficulty and kind, in Markdown."""
    head = "| | caught | easy | medium | hard | other alarms | clean stories with an alarm |\n|---|---|---|---|---|---|---|\n"
    rows = "".join(row(name, values) for name, values in record["results"].items())
    kinds = "".join(f"- {called(name)}: {listed(values['by kind'])}\n" for name, values in record["results"].items())
    return f"On {UNREAD if record['unread'] else OURS}, {record['date']}:\n\n{head}{rows}\nBy kind:\n\n{kinds}"


def row(name: str, values: dict[str, Any]) -> str:
    """One line of the table."""
    grades = [values["by difficulty"].get(grade, "-") for grade in ("easy", "medium", "hard")]
    hits = sum(int(share.split("/")[0]) for share in values["by kind"].values())
    cells = [
        called(name),
        f"{hits}/{values['slips']}",
        *grades,
        str(values["other alarms"]),
        values["clean with alarm"],
    ]
    return f"| {' | '.join(cells)} |\n"


def called(name: str) -> str:
    """What a file of stories holds."""
    return WHERE.get(name, name)


def listed(kinds: dict[str, str]) -> str:
    """Each kind with its share."""
    return ", ".join(f"{kind.replace('_', ' ')} {share}" for kind, share in kinds.items())
