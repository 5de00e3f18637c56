"""Reads layers of rule files into a rulebook; all mistakes of all files are told at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.rulebook import cache
from factcheck.rulebook.book import Rulebook
from factcheck.rulebook.files import File, files


def built_in() -> Path:
    """The folder of the rules that ship: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load(folders: Iterable[Path] = (), *, examples: bool = False) -> Rulebook:
    """The built-in rules with the layers `folders` on top, weakest first; with their examples where asked for.

    What was read and found in order once is kept in the user's cache, without examples. Raises RuleErrors with
    every mistake of every file.
    """
    errors: list[FactcheckError] = []
    layers = unique((built_in(), *folders))
    found = read(layers, errors)
    digest = digested(found)
    book = None if errors or examples else cache.kept(layers, digest)
    return book or parsed(layers, found, digest, errors, examples=examples)


def parsed(
    layers: Sequence[Path], found: Sequence[File], digest: str, errors: list[FactcheckError], *, examples: bool
) -> Rulebook:
    """The rules of these files, read and checked anew and kept for the next run."""
    from factcheck.rulebook.parse import parse  # the whole reading of TOML, which a warm cache never needs

    book = parse(found, digest, errors)
    bare = book._replace(rules=tuple(rule._replace(examples=()) for rule in book.rules))
    cache.keep(layers, bare)
    return book if examples else bare


def unique(folders: Iterable[Path]) -> list[Path]:
    """The folders in their order; one that is named twice counts once, at its first place."""
    return list({folder.resolve(): folder for folder in reversed([*folders])}.values())[::-1]


def read(layers: Sequence[Path], errors: list[FactcheckError]) -> list[File]:
    """The files of all layers, weakest first."""

    def refuse(path: str, reason: str) -> None:
        errors.append(FactcheckError(reason, path=path))

    return [file for layer, folder in enumerate(layers) for file in files(folder, layer, refuse)]


def digested(found: Iterable[File]) -> str:
    """A short name for these rules, the same wherever they lie."""
    digest = hashlib.sha256()
    for file in found:
        digest.update(f"{file.layer}:{file.name}:{len(file.raw)}:".encode("utf-8", "surrogateescape"))
        digest.update(file.raw)
    return digest.hexdigest()[:16]
