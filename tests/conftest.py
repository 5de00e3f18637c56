"""What every test may use: the one flag, one compiled engine, and the folder of stories."""

from __future__ import annotations

import gc
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from factcheck.pipeline import Engine, engine

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"

# What tests keep between runs lies in a folder of its own, that of the user stays as it is.
CACHE = tempfile.TemporaryDirectory(prefix="factcheck-tests-")
os.environ["FACTCHECK_CACHE_DIR"] = CACHE.name

# A shell that starts the tests in the background has them ignore an interrupt, and all that they start with them.
signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples at each run: a test that fails must fail again for whoever looks into it.
settings.register_profile(
    "steady", deadline=None, derandomize=True, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--regenerate", action="store_true", help="write the golden reports anew instead of comparing")


@pytest.fixture(scope="session")
def machine() -> Engine:
    """The engine with the rules that ship."""
    return engine()


@pytest.fixture(autouse=True)
def uncollected(request: pytest.FixtureRequest) -> Iterator[None]:
    """No garbage is collected while growth is measured: one sweep of a large heap costs more than what is timed."""
    timed = "_time_" in request.node.name
    if timed:
        gc.disable()
    yield
    if timed:
        gc.enable()


@pytest.fixture
def regenerate(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--regenerate"))
