"""Logistic regression with a ridge whose weights never rise down the levels of a field; plain Python."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

Levels = tuple[str, ...]  # of one field, the surest first
Point = tuple[tuple[str, str], ...]  # (field, level) of a pair
UNKNOWN = "unknown"
STEPS = 25  # of Newton's method; it needs about eight
ROUNDS = 40  # of tying levels that stand in the wrong order


class Fit(NamedTuple):
    """The weight of every level and what the sum starts from."""

    prior: float
    weights: Mapping[tuple[str, str], float]

    def sum(self, point: Iterable[tuple[str, str]]) -> float:
        """The log odds of a pair."""
        return self.prior + sum(self.weights.get(part, 0.0) for part in point)


def fitted(points: Sequence[tuple[Point, bool]], fields: Mapping[str, Levels], ridge: float) -> Fit:
    """The weights that fit the points; levels in the wrong order are tied, until none is."""
    counts = Counter(points)
    tied = {(field, level): (field, level) for field, levels in fields.items() for level in levels}
    for field, levels in fields.items():
        if UNKNOWN in levels:
            tied[field, UNKNOWN] = ("", "")
    for _ in range(ROUNDS):
        fit = newton(counts, tied, ridge)
        wrong = disorder(fit, fields, tied)
        if wrong is None:
            break
        old, new = wrong
        tied = {part: new if group == old else group for part, group in tied.items()}
    return fit


def disorder(
    fit: Fit, fields: Mapping[str, Levels], tied: Mapping[tuple[str, str], tuple[str, str]]
) -> tuple[tuple[str, str], tuple[str, str]] | None:
    """The first group of levels that weighs more than the one above it, with the group that it is to join."""
    for field, levels in fields.items():
        if UNKNOWN not in levels:
            continue
        for upper, lower in pairwise(levels):
            one, other = tied[field, upper], tied[field, lower]
            if one != other and fit.weights[field, upper] < fit.weights[field, lower] - 1e-9:
                return (one, other) if other == ("", "") else (other, one)
    return None


def newton(
    counts: Mapping[tuple[Point, bool], int], tied: Mapping[tuple[str, str], tuple[str, str]], ridge: float
) -> Fit:
    """The maximum of the penalised likelihood; groups of levels share a weight, the group without a name weighs 0."""
    groups = {group: at for at, group in enumerate(sorted({*tied.values()} - {("", "")}), start=1)}
    rows = [
        ([0, *(groups[group] for part in point if (group := tied.get(part, ("", ""))) in groups)], same, count)
        for (point, same), count in sorted(counts.items())
    ]
    weights = [0.0] * (len(groups) + 1)
    for _ in range(STEPS):
        step = solved(*derivatives(rows, weights, ridge))
        weights = [weight + change for weight, change in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return Fit(weights[0], {part: weights[groups[group]] if group in groups else 0.0 for part, group in tied.items()})


def derivatives(
    rows: Sequence[tuple[list[int], bool, int]], weights: Sequence[float], ridge: float
) -> tuple[list[list[float]], list[float]]:
    """The negative second and the first derivatives of the penalised likelihood; the prior is not penalised."""
    size = len(weights)
    second = [[ridge if at == other and at else 0.0 for other in range(size)] for at in range(size)]
    first = [-ridge * weight if at else 0.0 for at, weight in enumerate(weights)]
    second[0][0] += 1e-9
    for active, same, count in rows:
        chance = 1 / (1 + math.exp(-sum(weights[at] for at in active)))
        slope, curve = count * (same - chance), count * chance * (1 - chance)
        for at in active:
            first[at] += slope
            row = second[at]
            for other in active:
                row[other] += curve
    return second, first


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a system of linear equations with a positive definite matrix, by elimination."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            if factor:
                rows[below] = [a - factor * b for a, b in zip(rows[below], rows[at], strict=True)]
    found = [0.0] * size
    for at in range(size - 1, -1, -1):
        found[at] = (rows[at][size] - sum(rows[at][k] * found[k] for k in range(at + 1, size))) / rows[at][at]
    return found
