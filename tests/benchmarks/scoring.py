"""How much of what is planted in stories is found: tests/stories/README.md says how a slip counts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.ingest.jsonl import read
from factcheck.link.group import Group
from factcheck.pipeline import Engine
from factcheck.report import records

Story = dict[str, Any]
Found = list[dict[str, Any]]
HEAD = ("id", "date", "source", "title", "text")


class Slip(NamedTuple):
    """A slip with its sides as (article, printed words); ``whole`` where a finding must touch each of them."""

    kind: str
    difficulty: str
    sides: tuple[tuple[str, str], ...]
    whole: bool

    def is_caught(self, finding: dict[str, Any], texts: dict[str, Story]) -> bool:
        """Whether a finding is the slip."""
        touched = (touches(finding, *side, texts) for side in self.sides)
        return all(touched) if self.whole else finding["severity"] != "note" and any(touched)


class Outcome(NamedTuple):
    """What came of one story: which slips were caught, the other alarms, and which held pairs were called errors."""

    story: str
    slips: tuple[tuple[Slip, bool], ...]
    alarms: tuple[str, ...]
    held: tuple[bool, ...]


def stories(path: Path) -> list[Story]:
    """The stories of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def articles(story: Story) -> list[Story]:
    """The articles of a story; what is empty is left away."""
    found = story.get("articles") or [{key: story[key] for key in HEAD}]
    return [{key: value for key, value in one.items() if value != ""} for one in found]


def slips(story: Story) -> Iterator[Slip]:
    """What is planted in a story."""
    for one in story.get("slips", ()):
        sides = tuple((one[side]["doc"], one[side]["printed"]) for side in ("a", "b"))
        yield Slip(one["kind"], one["difficulty"], sides, whole=True)
    if own := story.get("slip"):
        sides = tuple((story["id"], printed) for printed in own["printed"])
        yield Slip(own["kind"], own["difficulty"], sides, whole=False)


def findings(machine: Engine, story: Story) -> Found:
    """What the articles of a story, named by hand, give: errors, warnings and what is found on persons and days."""
    raw = "".join(json.dumps(one) + "\n" for one in articles(story)).encode()
    report = machine.check(read(raw, "story.jsonl"), group=Group(frozenset(["story.jsonl"])))
    found: Found = records.check(report)["findings"]
    return [one for one in found if one["severity"] != "note" or one["code"].startswith("FC2")]


def touches(finding: dict[str, Any], doc: str, printed: str, texts: dict[str, Story]) -> bool:
    """Whether a finding has a claim on the printed words of an article."""
    words = printed.lower()
    for claim in finding["claims"]:
        if claim["article"] != doc:
            continue
        text = (claim["text"] or "").lower()
        if text and (text in words or words in text):
            return True
        sentence = texts[doc].get(claim["in"], "")[slice(*claim["sentence"])]
        if finding["code"].startswith("FC2") and words in sentence.lower():
            return True
    return False


def outcome(machine: Engine, story: Story) -> Outcome:
    """What came of a story."""
    found, texts = findings(machine, story), {one["id"]: one for one in articles(story)}
    planted = list(slips(story))
    caught = [[one for one in found if slip.is_caught(one, texts)] for slip in planted]
    good = {one["fingerprint"] for some in caught for one in some}
    false = [one for one in found if one["fingerprint"] not in good and is_alarming(one)]
    held = [
        any(one["severity"] == "error" and all(touches(one, pair[side]["doc"], pair[side]["printed"], texts)
            for side in ("a", "b")) for one in false)
        for pair in story.get("same", ())
    ]  # fmt: skip
    told = tuple(f"{one['code']} {one['severity']}: {one['message']}" for one in false)
    pairs = tuple((slip, bool(some)) for slip, some in zip(planted, caught, strict=True))
    return Outcome(story["id"], pairs, told, tuple(held))


def is_alarming(finding: dict[str, Any]) -> bool:
    """Whether somebody has to look at it at once."""
    return finding["severity"] in ("error", "warning") and finding["verdict"] != "update"
