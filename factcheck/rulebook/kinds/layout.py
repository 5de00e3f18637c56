"""Rule kinds of segmentation: what is not the story, and where sentences do not end."""

from __future__ import annotations

from typing import NamedTuple


class BoilerplateRule(NamedTuple):
    """Lines that are not the story: subscription calls, copyright notices, credits."""

    patterns: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    role: str = "boilerplate"
    except_: tuple[str, ...] = ()


class AbbreviationRule(NamedTuple):
    """Words whose full stop ends no sentence (``Gen.``, ``Va.``, ``a.m.``)."""

    words: tuple[str, ...]


KINDS: dict[str, type] = {"boilerplate": BoilerplateRule, "abbreviation": AbbreviationRule}
