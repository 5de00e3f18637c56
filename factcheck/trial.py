"""Tries the rules on their own examples, through the whole flow, and takes parts away to see what an example needs.

Stands above the pipeline: examples are articles, and what must be found in them is what a user would be shown.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from factcheck.model import Article, Claim, Figure, Period, Reading, Statement
from factcheck.pipeline import Engine
from factcheck.report import records
from factcheck.rulebook.book import Rule, Rulebook
from factcheck.rulebook.kinds import ABLATED, MARKING, SHOWS

Record = dict[str, Any]
Example = Mapping[str, Any]


class Failure(NamedTuple):
    """An example that does not come out, or a part of a rule that no example needs."""

    rule: str
    path: str
    what: str


def failures(machine: Engine, rule: Rule) -> Iterator[Failure]:
    """Every example of a rule that shows something else than it expects; a side that has no example at all."""
    for sense in lacking(rule):
        yield Failure(rule.id, rule.path, f"has no example that {sense}")
    for number, example in enumerate(rule.examples, start=1):
        found = shown(machine, rule, example)
        if not agree(example.get("expect", []), found):
            told = f"example {number} {summary(example)}: expected {example.get('expect', [])}, found {brief(found)}"
            told += misspelt(example.get("expect", []), found)
            yield Failure(rule.id, rule.path, told)


def lacking(rule: Rule) -> Iterator[str]:
    """The sides that a rule has no example of. What only marks or cuts what is there anyway shows that by a second."""
    hits = [example for example in rule.examples if example.get("expect")]
    if not hits:
        yield "must match"
    if len(hits) == len(rule.examples) and (rule.kind not in MARKING or len(hits) < 2):
        yield "must not match"


def idle(rulebook: Rulebook, rule: Rule) -> Iterator[Failure]:
    """Every item of the ablated fields of a rule without which all its examples come out just the same."""
    for field in ABLATED.get(rule.kind, ()):
        for item, body in without(rule.body, field):
            machine = Engine(rulebook.replaced(rule._replace(body=body)))
            if all(agree(one.get("expect", []), shown(machine, rule, one)) for one in rule.examples):
                yield Failure(rule.id, rule.path, f"{field} {item!r}: no example needs it")


def without(body: Any, field: str) -> Iterator[tuple[Any, Any]]:
    """(item, the body without it) for each item of a list or table; the last one is never taken."""
    name = field if field in body._fields else f"{field}_"
    items = getattr(body, name)
    if len(items) < 2:
        return
    if isinstance(items, dict):
        for key in items:
            yield key, body._replace(**{name: {other: value for other, value in items.items() if other != key}})
        return
    for at, item in enumerate(items):
        yield item, body._replace(**{name: (*items[:at], *items[at + 1 :])})


def shown(machine: Engine, rule: Rule, example: Example) -> list[Record]:
    """What the flow shows of an example, as far as the kind of the rule looks at it."""
    part, field = SHOWS[rule.kind]
    found = PARTS[part](machine, example)
    if part == "findings" and (code := getattr(rule.body, "code", None)):
        return [record for record in found if record["code"] == code]
    return [record for record in found if field is None or record.get(field) == rule.id.rsplit(".", 1)[-1]]


def articles(example: Example) -> list[Article]:
    """The articles of an example: its text, or its texts, with their days where it gives them."""
    texts = example.get("texts") or [example["text"]]
    dates = example.get("dates") or [example.get("published")] * len(texts)
    return [
        Article(f"article {number}", text, f"article {number}", published=day(when))
        for number, (text, when) in enumerate(zip(texts, dates, strict=True), start=1)
    ]


def day(when: str | date | None) -> Period:
    """The day of publication that an example gives; empty text is none."""
    if not when:
        return Period()
    found = when if isinstance(when, date) else date.fromisoformat(when)
    return Period(found, found)


def claims(part: str) -> Callable[[Engine, Example], list[Record]]:
    """The records of one part of the extraction, spans as the words that they cover."""

    def found(machine: Engine, example: Example) -> list[Record]:
        reading = machine.read(articles(example)[0])
        return [worded(record, reading) for record in records.extraction(reading)[part]]

    return found


def worded(record: Record, reading: Reading) -> Record:
    """A record with words in the place of offsets: span, speaker, cue, content, and value for low and high."""
    text = reading.article.text
    changed = dict(record)
    if "span" in record:
        changed["span"] = text[slice(*record["span"])]
    if "low" in record:
        ends = (-math.inf, record["low"]), (math.inf, record["high"])
        changed["value"] = [fallback if end is None else end for fallback, end in ends]
    if "content" in record:
        changed["content"] = " ... ".join(text[slice(*span)] for span in record["content"])
        changed |= {key: record[key] and record[key]["text"] for key in ("speaker", "cue")}
    return changed


def segments(machine: Engine, example: Example) -> list[Record]:
    """The segments of an example by role."""
    article = articles(example)[0]
    return [{"span": article.text[slice(*one.span)], "role": one.role} for one in machine.segmenter.segment(article)[0]]


def languages(machine: Engine, example: Example) -> list[Record]:
    """The language of an example."""
    found = machine.languages.told(articles(example)[0])
    return [found._asdict()] if found else []


def sentences(machine: Engine, example: Example) -> list[Record]:
    """The sentences of an example."""
    article = articles(example)[0]
    found = machine.segmenter.segment(article)[1]
    return [{"span": article.text[slice(*one.span)].strip(), "role": one.role} for one in found]


def findings(machine: Engine, example: Example) -> list[Record]:
    """What checking the articles of an example reports."""
    report = machine.check(articles(example))
    return [
        {**one._asdict(), "claims": [wording(report.readings[m.reading], m.claim) for m in one.claims]}
        for one in report.findings
    ]


def comparisons(machine: Engine, example: Example) -> list[Record]:
    """The judged pairs of figures of an example, with the code of the finding that a pair has made."""
    report = machine.check(articles(example))
    codes = {frozenset(finding.claims[:2]): finding.code for finding in report.findings}
    return [
        {side: wording(report.readings[m.reading], m.claim) for side, m in (("left", one.left), ("right", one.right))}
        | {"verdict": one.verdict, "slot": one.slot, "code": codes.get(frozenset((one.left, one.right)))}
        for one in report.comparisons
        if isinstance(one.left.claim, Figure)
    ]


def wording(reading: Reading, claim: Claim) -> str:
    """The words of a claim."""
    spans = claim.content if isinstance(claim, Statement) else (claim.span,)
    return " ... ".join(reading.article.text[slice(*span)] for span in spans)


def origins(machine: Engine, example: Example) -> list[Record]:
    """Which articles of an example share their wording."""
    readings = tuple(machine.read(article) for article in articles(example))
    return [origin._asdict() for origin in machine.linker.link(readings).origins]


PARTS: dict[str, Callable[[Engine, Example], list[Record]]] = {
    **{part: claims(part) for part in ("figures", "statements", "names", "moments")},
    "segments": segments,
    "languages": languages,
    "sentences": sentences,
    "findings": findings,
    "comparisons": comparisons,
    "origins": origins,
}


def agree(expected: Sequence[Record], found: Sequence[Record]) -> bool:
    """Whether expected and found records fit one to one, whatever their order (bipartite matching, Kuhn 1955)."""
    if len(expected) != len(found):
        return False
    taken: dict[int, int] = {}
    return all(placed(number, expected, found, taken, set()) for number in range(len(expected)))


def placed(
    number: int, expected: Sequence[Record], found: Sequence[Record], taken: dict[int, int], tried: set[int]
) -> bool:
    """Gives an expected record a found one, moving others to their second choice where that helps."""
    for at, record in enumerate(found):
        if at in tried or not fits(expected[number], record):
            continue
        tried.add(at)
        if at not in taken or placed(taken[at], expected, found, taken, tried):
            taken[at] = number
            return True
    return False


def misspelt(expected: Sequence[Record], found: Sequence[Record]) -> str:
    """A hint at keys of the example that no record has; empty where there are none, or nothing was found."""
    known = {key for record in found for key in record}
    unknown = sorted({key for wanted in expected for key in wanted} - known) if known else []
    if not unknown:
        return ""
    return f" (no record has {', '.join(unknown)}; there are {', '.join(sorted(known))})"


def fits(wanted: Any, found: Any) -> bool:
    """Whether a value has all that is wanted: of a table the keys given, of a message a part, of numbers their size.

    Nothing at all is wanted where an example has an empty text.
    """
    if wanted == "":
        return not found
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(
            key in found and (value in str(found[key]) if key == "message" else fits(value, found[key]))
            for key, value in wanted.items()
        )
    if isinstance(wanted, list):
        return len(wanted) == len(found) and all(fits(a, b) for a, b in zip(wanted, found, strict=True))
    if isinstance(wanted, int | float) and isinstance(found, int | float):
        return math.isclose(wanted, found, rel_tol=1e-4)
    return bool(wanted == found)


def summary(example: Example) -> str:
    """The beginning of the text of an example."""
    text = " | ".join(example.get("texts") or [example.get("text", "")])
    return repr(text if len(text) < 70 else f"{text[:67]}...")


def brief(found: list[Record]) -> str:
    """The telling keys of what was found."""
    keys = ("span", "value", "role", "speaker", "cue", "content", "code", "claims", "left", "right", "verdict", "start")
    return str([{key: record[key] for key in keys if key in record} for record in found])
