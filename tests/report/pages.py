"""Opens pages in a real browser, where there is one; tests import the two fixtures."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.model import Report
from factcheck.report import Look, renderer

playwright = pytest.importorskip("playwright.sync_api")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_a_browser = pytest.mark.skipif(BROWSER is None, reason="needs a Chromium")

Open = Callable[..., Any]  # what pages can do is not known to the type checker where playwright is not installed
CHOSEN = "#list a[aria-current]"  # the finding that is shown


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as program:
        yield program.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Open]:
    """Opens a report's page; the test fails where the page asked for anything else or complained."""
    wrong: list[str] = []
    contexts = []

    def open_(report: Report, width: int = 1440, height: int = 900, **context: object) -> Any:
        (tmp_path / "report.html").write_text(renderer("html")(report, Look()), encoding="utf-8")
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, **context))
        page = contexts[-1].new_page()
        page.on("console", lambda message: wrong.append(message.text))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda asked: asked.url.startswith("file:") or wrong.append(asked.url))
        page.goto((tmp_path / "report.html").as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not wrong


def visible(page: Any, selector: str) -> list[str]:
    """The words of what can be seen."""
    return [item.inner_text() for item in page.locator(selector).all() if item.is_visible()]
