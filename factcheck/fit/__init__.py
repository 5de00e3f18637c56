"""Fits the weights of comparisons to marked stories, and tells how they do on stories that they have not seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factcheck.fit import files
from factcheck.fit.marks import Labelled, Story, is_seen, labelled
from factcheck.fit.regression import Fit
from factcheck.fit.weights import Example, examples, fit, precision, shown, sums, threshold
from factcheck.pipeline import Engine

THRESHOLDS = {"link-differing": 0.75, "perhaps": 0.75, "report": 0.8, "certain": 0.9}
SHARES = (0.9, 0.8, 0.7, 0.6, 0.5)  # of right pairs, for which the sums are told


def points(machine: Engine, stories: Iterable[Story]) -> list[Example]:
    """The labelled pairs of all stories."""
    matcher = machine.linker.matchers[0]
    return [one for story in stories for one in examples(labelled(machine, story), matcher)]


def halves(found: Iterable[Example]) -> tuple[list[Example], list[Example]]:
    """The pairs of the stories on which weights are fitted, and those of the others."""
    every = list(found)
    return [one for one in every if is_seen(one.pair.story)], [one for one in every if not is_seen(one.pair.story)]


def refitted(machine: Engine, seen: Sequence[Example]) -> Fit:
    """The weights that pairs give."""
    return fit(seen, machine.linker.matchers[0])


def told(weights: Fit, seen: Sequence[Example], unseen: Sequence[Example]) -> Iterator[str]:
    """For several shares of right pairs among those of two values: from which sum on, and how it does elsewhere."""
    yield f"{len(seen)} pairs fitted, {sum(one.pair.same for one in seen)} of them the same; {len(unseen)} unseen"
    scored = [[(value, pair) for value, pair in sums(half, weights) if differ(pair)] for half in (seen, unseen)]
    for share in SHARES if all(scored) else ():
        least = threshold(scored[0], share)
        right, said, wanted = precision(scored[1], least)
        yield f"sum from {least:.2f} on ({share:.0%} right in the seen half): unseen {right} of {said}, {wanted} wanted"


def differ(pair: Labelled) -> bool:
    """Whether two figures print different numbers."""
    return pair.left.printed != pair.right.printed


def written(machine: Engine, weights: Fit, seen: Sequence[Example]) -> None:
    """Writes the weights of the pairs seen into the files of the rules in force."""
    pairs, same = len(seen), sum(one.pair.same for one in seen)
    matcher, values = machine.linker.matchers[0], shown(weights.weights)
    for field in (*matcher.fields, *matcher.rivalry.values()):
        own = {level: value for (name, level), value in values.items() if name == field.check.field}
        files.comparison(Path(machine.rulebook.rule(field.rule).path), own, pairs, same)
    values_ = {"prior": weights.prior, **thresholds([one for one in sums(seen, weights) if differ(one[1])])}
    files.match(Path(machine.rulebook.rule(matcher.rule).path), values_, pairs, same)


def thresholds(scored: Sequence[tuple[float, Labelled]]) -> dict[str, float]:
    """From which sum on two values are compared, told as a perhaps, reported, and an error."""
    return {name: threshold(scored, share) for name, share in THRESHOLDS.items()}
