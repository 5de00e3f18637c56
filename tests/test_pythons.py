"""One answer on every Python: what its versions do differently is not used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from re import _constants as parts  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from factcheck.pipeline import Engine

PACKAGE = Path(__file__).resolve().parent.parent / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))
GREEDY = (parts.POSSESSIVE_REPEAT, parts.ATOMIC_GROUP)  # Python 3.11.2, that of Debian 12, loses groups inside of them
RECORDED = """
import re
seen, compile_ = set(), re._compile
def recorded(pattern, flags):
    if isinstance(pattern, str):
        seen.add(pattern)
    return compile_(pattern, flags)
re._compile = recorded
import importlib, pkgutil, factcheck
for module in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
    if not module.name.endswith("__main__") and not module.name.startswith("factcheck.sweep"):
        importlib.import_module(module.name)
from factcheck.pipeline import engine
engine().compiled()
print(ascii(sorted(seen)))
"""


def greedy(node: Any) -> bool:
    """Whether a parsed pattern has anything that gives nothing back."""
    if isinstance(node, tuple) and node and node[0] in GREEDY:
        return True
    return isinstance(node, list | tuple | _parser.SubPattern) and any(map(greedy, node))


@pytest.mark.parametrize("pattern", ["a++", "a*+b", "(a?+)", "(?:a{1,3}+|b)", "(?>a)", "x(?=(?>a|b))"])
def test_what_gives_nothing_back_is_seen(pattern: str) -> None:
    assert greedy(_parser.parse(pattern))


def test_no_pattern_for_re_is_possessive_or_atomic() -> None:
    done = subprocess.run([sys.executable, "-c", RECORDED], capture_output=True, text=True, check=True)
    patterns = ast.literal_eval(done.stdout)
    assert len(patterns) > 100
    assert [pattern for pattern in patterns if greedy(_parser.parse(pattern))] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_sums_are_of_whole_numbers_or_exact(path: Path) -> None:
    """From 3.12 on the sum of floats is rounded otherwise; ``math.fsum`` is exact on each, in whatever order."""
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    summed = [node.args[0] for node in calls if isinstance(node.func, ast.Name) and node.func.id == "sum"]
    divided = (part for one in summed for part in ast.walk(one) if isinstance(part, ast.BinOp | ast.Attribute))
    assert [part.lineno for part in divided if is_float(part)] == []


def is_float(part: ast.AST) -> bool:
    """Whether a part of a sum is a division, or a field of ours that holds a float."""
    if isinstance(part, ast.BinOp):
        return isinstance(part.op, ast.Div)
    return isinstance(part, ast.Attribute) and part.attr in ("low", "high", "printed", "weight", "odds")


def test_the_speaker_behind_a_quotation_with_a_number(machine: Engine) -> None:
    from factcheck.model import Article

    text = '"The tank was tested in 1971." Harbour master Agata Zielinska said nobody had looked at it since.'
    (statement, *_) = machine.read(Article("a", text)).statements[-1:]
    assert statement.speaker is not None
    assert "1971" not in statement.speaker.text
