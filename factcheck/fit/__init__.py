"""Fits the weights of comparisons to marked stories, and tells how they do on stories that they have not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.fit import files
from factcheck.fit.marks import Labelled, Story, labelled, part_of
from factcheck.fit.weights import (
    Example,
    Scored,
    examples,
    fields,
    fit,
    of_table,
    precision,
    shown,
    sums,
    table,
    threshold,
)
from factcheck.link.match import Matcher
from factcheck.pipeline import Engine

THRESHOLDS = {"link-differing": 0.75, "perhaps": 0.75, "report": 0.82, "certain": 0.82}
PAIRS = "pairs.txt"  # beside the rule of the match
PARTS = 5  # of the stories; the pairs of each are judged by weights from the others
SHARES = (0.9, 0.8, 0.7, 0.6, 0.5)  # of right pairs, for which the sums are told


def points(machine: Engine, stories: Iterable[Story]) -> list[Example]:
    """The labelled pairs of all stories."""
    matcher = machine.linker.matchers[0]
    return [one for story in stories for one in examples(labelled(machine, story), matcher)]


def crossed(found: Sequence[Example], matcher: Matcher) -> list[Scored]:
    """The sum of each pair of two values by weights that were fitted without its part of the stories."""
    scored: list[Scored] = []
    for part in range(PARTS):
        held_out = [one for one in found if part_of(one.pair.story, PARTS) == part]
        others = [one for one in found if part_of(one.pair.story, PARTS) != part]
        if held_out and others:
            scored += [one for one in sums(held_out, fit(others, matcher), matcher) if differ(one[1])]
    return scored


def told(found: Sequence[Example], scored: Sequence[Scored]) -> Iterator[str]:
    """For several shares of right pairs among those of two values: from which sum on, and how many it finds."""
    taught = [one.pair.same for one in found if one.pair.teaches]
    yield f"{len(taught)} pairs, {sum(taught)} of them the same; each judged by the other stories"
    for share in SHARES if scored else ():
        least = threshold(scored, share)
        right, said, wanted = precision(scored, least)
        yield f"sum from {least:.2f} on: {right} of {said} right ({share:.0%}), {wanted} wanted"


def differ(pair: Labelled) -> bool:
    """Whether two figures print different numbers."""
    return pair.left.printed != pair.right.printed


def written(machine: Engine, found: Sequence[Example], scored: Sequence[Scored]) -> None:
    """Writes the weights of all pairs, and thresholds by sums from other stories, into the rules in force."""
    matcher = machine.linker.matchers[0]
    rows = table(found, matcher)
    pairs, same = len(rows), sum(same for _, same in rows)
    weights = of_table(rows, matcher)
    values = shown(weights.weights)
    for field in (*matcher.fields, *matcher.rivalry.values()):
        own = {level: value for (name, level), value in values.items() if name == field.check.field}
        files.comparison(Path(machine.rulebook.rule(field.rule).path), own, pairs, same)
    values_ = {"prior": weights.prior, **thresholds(scored)}
    path = Path(machine.rulebook.rule(matcher.rule).path)
    files.match(path, values_, pairs, same)
    files.pairs(path.with_name(PAIRS), rows, fields(matcher))


def thresholds(scored: Sequence[Scored]) -> dict[str, float]:
    """From which sum on two values are compared, told as a perhaps, reported, and an error."""
    return {name: threshold(scored, share) for name, share in THRESHOLDS.items()}
