"""The regression behind the weights: what it recovers, and the laws that it keeps."""

from __future__ import annotations

import math

import pytest

from factcheck.fit.regression import Point, fitted, solved

FIELDS = {"noun": ("same", "kind-of", "unknown", "different")}


def points(counts: dict[str, tuple[int, int]]) -> list[tuple[Point, bool]]:
    """Pairs of one field: for each level how many are the same and how many are not."""
    return [
        ((("noun", level),), same)
        for level, (right, wrong) in counts.items()
        for same, many in ((True, right), (False, wrong))
        for _ in range(many)
    ]


def test_weights_are_the_log_odds_of_the_levels() -> None:
    fit = fitted(points({"same": (80, 20), "unknown": (50, 50), "different": (20, 80)}), FIELDS, ridge=1e-6)
    assert fit.prior == pytest.approx(0, abs=0.01)
    assert fit.weights["noun", "same"] == pytest.approx(math.log(4), abs=0.01)
    assert fit.weights["noun", "different"] == pytest.approx(-math.log(4), abs=0.01)


def test_unknown_weighs_nothing() -> None:
    fit = fitted(points({"same": (80, 20), "unknown": (10, 90), "different": (20, 80)}), FIELDS, ridge=0.1)
    assert fit.weights["noun", "unknown"] == 0
    assert fit.weights["noun", "different"] <= 0


def test_levels_in_the_wrong_order_share_a_weight() -> None:
    fit = fitted(points({"same": (60, 40), "kind-of": (90, 10), "unknown": (50, 50)}), FIELDS, ridge=0.1)
    assert fit.weights["noun", "same"] == fit.weights["noun", "kind-of"] > 0


def test_a_ridge_keeps_what_few_pairs_say_small() -> None:
    few = points({"same": (3, 0), "unknown": (50, 50)})
    loose, tight = (fitted(few, FIELDS, ridge).weights["noun", "same"] for ridge in (0.1, 10))
    assert 0 < tight < loose


def test_equations_are_solved() -> None:
    assert solved([[4.0, 1.0], [1.0, 3.0]], [1.0, 2.0]) == pytest.approx([1 / 11, 7 / 11])
