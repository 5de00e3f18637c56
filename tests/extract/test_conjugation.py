"""The forms of verbs: by their endings, and those that the rules list."""

from __future__ import annotations

import pytest

from factcheck.tokens.inflection import Conjugation, forms

KNOWN = Conjugation({"say": ("said",), "write": ("wrote", "written")}, frozenset({"admit"}))


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("claim", "claim claims claimed claiming"),
        ("note", "note notes noted noting"),
        ("agree", "agree agrees agreed agreeing"),
        ("deny", "deny denies denied denying"),
        ("say", "say says said saying"),
        ("stress", "stress stresses stressed stressing"),
        ("admit", "admit admits admitted admitting"),
        ("write", "write writes wrote written writing"),
        ("lie", "lie lies lied lying"),
    ],
)
def test_forms(verb: str, expected: str) -> None:
    assert [form for form, _ in forms(verb, KNOWN)] == expected.split()
