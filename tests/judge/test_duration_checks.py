"""Lengths of time that two articles give to one happening."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.model import Article, Period
from factcheck.pipeline import Engine

DAY = Period(date(2024, 3, 5), date(2024, 3, 5))
DARK = "A power cut on Monday left Corley in the dark for three hours."


@pytest.mark.parametrize(
    ("other", "count"),
    [
        ("It took six hours to mend the power cut that put Corley in the dark on Monday.", 1),
        ("It was dark in Corley on Monday: the power cut lasted 190 minutes.", 0),
        ("Six hours after a power cut on Monday the mayor of Corley spoke.", 0),
        ("A power cut on Monday left Corley in the dark for six hours. In 2019 it took two hours to mend.", 0),
        ("A power cut on Monday left Corley in the dark. The last one was mended in 40 hours.", 0),
    ],
)
def test_one_length_each(machine: Engine, other: str, count: int) -> None:
    articles = (Article(f"{at}", text, f"{at}.txt", published=DAY) for at, text in enumerate((DARK, other)))
    assert sum(finding.code == "FC225" for finding in machine.check(articles).findings) == count
