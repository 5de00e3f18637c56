"""The page in a real browser, where there is one: its script runs under its own policy, hostile text does not."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import handmade
import pytest

from factcheck.model import Report
from factcheck.report import Look, renderer

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(BROWSER is None, reason="needs a Chromium")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Report], str]:
    """What the page has become once its script has run."""

    def open_(report: Report) -> str:
        folder: Path = tmp_path_factory.mktemp("page")
        (folder / "report.html").write_text(renderer("html")(report, Look()), encoding="utf-8")
        done = subprocess.run(
            [
                str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                f"--user-data-dir={folder / 'profile'}", "--dump-dom", (folder / "report.html").as_uri(),
            ],
            capture_output=True, text=True, encoding="utf-8", timeout=60, check=True,
        )  # fmt: skip
        return done.stdout

    return open_


def test_the_first_finding_is_chosen_and_its_claims_are_marked(opened: Callable[[Report], str]) -> None:
    page = opened(handmade.toll())
    assert '<body class="live">' in page
    assert len(re.findall(r'<mark data-f="0"[^>]* class="active">', page)) == 3
    assert page.count('aria-current="true"') == 1


def test_hostile_text_adds_no_element(opened: Callable[[Report], str]) -> None:
    page = opened(handmade.hostile())
    assert page.count("<script") == 1
    assert '<body class="live">' in page
