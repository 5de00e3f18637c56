"""The house holds its shape: who may import whom, who alone may import what, how large a room may grow."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "factcheck"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Lowest first: a stage may import what stands before it in this list, never what stands after it.
ORDER = [
    "version", "model", "errors", "faults", "rulebook", "settings", "ingest", "segment", "tokens", "syntax", "extract", "resolve", "link", "judge",
    "archive", "cache", "report", "pipeline", "sweep", "intake", "trial", "fit", "api", "commands", "__main__",
]  # fmt: skip

# A package of others that only one place of ours may import.
ALONE = {
    "quantulum3": set(),
    "rapidfuzz": {"factcheck.link.likeness"},
    "rich": {"factcheck.report.terminal"},
}


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """(line, module) of every import of a file, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def stage(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if parts[0] == "factcheck" and len(parts) > 1 else None


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_run_one_way(path: Path) -> None:
    mine = stage(name_of(path))
    if mine is None:
        return
    allowed = ORDER[: ORDER.index(mine) + 1]
    wrong = [(line, module) for line, module in imports(path) if stage(module) not in (None, *allowed)]
    assert not wrong, f"{mine} may import {allowed} only"


def within(path: Path) -> set[str]:
    """The files of ours that a file imports, those that are imported for types alone, too."""
    found = set[str]()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                found.add(name if name in FILES else node.module)
    return (found & FILES.keys()) - {name_of(path)}


FILES = {name_of(path): path for path in MODULES}


def circle(graph: dict[str, set[str]]) -> list[str]:
    """A way along imports that leads back to where it began; empty where there is none."""
    done = set[str]()

    def walked(name: str, way: list[str]) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        done.add(name)
        return next((found for other in sorted(graph[name]) if (found := walked(other, [*way, name]))), [])

    return next((found for name in sorted(graph) if (found := walked(name, []))), [])


def test_no_files_import_each_other_in_a_circle() -> None:
    assert circle({name: within(path) for name, path in FILES.items()}) == []


def test_a_circle_would_be_found() -> None:
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == ["b", "c", "b"]


ASSERTING = ("raises", "fail", "warns", "parse_args")


def asserts(body: ast.FunctionDef, helpers: set[str]) -> bool:
    """Whether a function asserts something of what it has made, itself or by one of the `helpers`."""
    for node in ast.walk(body):
        if isinstance(node, ast.Assert) and not isinstance(node.test, ast.Constant):
            return True
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ASSERTING or name in helpers:
                return True
    return False


TESTS = sorted((PACKAGE.parent / "tests").rglob("test_*.py"))


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_each_test_can_fail(path: Path) -> None:
    """It asserts something; what only must not raise says so by its name."""
    functions = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    helpers = {one.name for one in functions if not one.name.startswith("test_") and asserts(one, set())}
    tests = [one for one in functions if one.name.startswith("test_") and "_raises_" not in one.name]
    assert [test.name for test in tests if not asserts(test, helpers)] == []


@pytest.mark.parametrize("path", TESTS, ids=lambda path: path.stem)
def test_no_assertion_holds_whatever_is_found(path: Path) -> None:
    """No tuple is asserted (it is always true), and no ``len(...) >= 0``."""
    idle = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Assert) and (isinstance(node.test, ast.Tuple) or is_no_bound(node.test))
    ]
    assert idle == []


def is_no_bound(test: ast.expr) -> bool:
    """``... >= 0``."""
    if not isinstance(test, ast.Compare) or not isinstance(test.ops[-1], ast.GtE):
        return False
    last = test.comparators[-1]
    return isinstance(last, ast.Constant) and last.value == 0


@pytest.mark.parametrize("package", ALONE)
def test_only_one_place_imports(package: str) -> None:
    places = {name_of(path) for path in MODULES for _, module in imports(path) if module.split(".")[0] == package}
    within = {place for place in places if any(place == one or place.startswith(one + ".") for one in ALONE[package])}
    assert places == within


def test_the_model_is_pure() -> None:
    allowed = {
        "__future__",
        "datetime",
        "typing",
        "factcheck.model.claims",
        "factcheck.model.outcome",
        "factcheck.model.reading",
    }
    assert {module for path in (PACKAGE / "model").glob("*.py") for _, module in imports(path)} <= allowed


def test_every_import_is_declared() -> None:
    ours = {"factcheck", *sys.stdlib_module_names}
    declared = {
        "quantulum3",
        "rapidfuzz",
        "regex",
        "rich",
        "trafilatura",
        "pypdf",
        "duckdb",
        "pyspark",
        "yaml",
        "shtab",
        "striprtf",
    }
    foreign = {module.split(".")[0] for path in MODULES for _, module in imports(path)} - ours
    assert foreign <= declared


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_room_grows_too_large(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_function_grows_too_long(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [f.name for f in functions if (f.end_lineno or f.lineno) - f.lineno >= 45] == []


def test_no_hint_installs_a_package_of_a_stranger() -> None:
    """On the index the name factcheck is somebody else's: hints name the dependency, or the folder of the project."""
    root = PACKAGE.parent
    texts = [
        *MODULES,
        *root.glob("*.md"),
        *root.glob("docs/*.md"),
        root / "action.yml",
        root / ".pre-commit-hooks.yaml",
    ]
    wrong = re.compile(r"install (?:-\S+ )*['\"]?factcheck\b")
    assert [str(path) for path in texts if wrong.search(path.read_text(encoding="utf-8"))] == []
    assert '\nname = "factcheck"' not in (root / "pyproject.toml").read_text(encoding="utf-8")
