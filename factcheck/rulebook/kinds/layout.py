"""Rule kinds of segmentation: which lines are not the story, and where sentences do and do not end."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Role
from factcheck.rulebook.kinds.types import Pattern


class LineRule(NamedTuple):
    """What a line that stands alone is when it is not the story: a subscription call, a credit, an editor's note.

    A line is matched by one of ``lines`` (the whole line, case and marks around it aside), ``starts``, ``holds``
    (anywhere in it), ``credits`` (a word in the bracket at its end) or ``patterns`` (the whole line), unless it starts
    with one of ``except`` or is longer than ``longest`` characters. With ``rest`` everything below has the same role.
    """

    role: Role
    lines: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    except_: tuple[str, ...] = ()
    longest: int = 300
    rest: bool = False


class AbbreviationRule(NamedTuple):
    """Words whose full stop need not end the sentence.

    ``ends``: ``never`` (``Gen.``); ``maybe`` where the next word decides (``U.S.``); ``after-comma`` where it does end
    before a capital if a comma stands before it (``Jackson, Miss.``), and else maybe; ``unless-number`` where only a
    number carries on (``No. 5``); ``unless-followed`` where only one of ``followers`` does (``9 a.m. Monday``).
    """

    words: tuple[str, ...]
    ends: Literal["never", "maybe", "after-comma", "unless-number", "unless-followed"] = "never"
    followers: tuple[str, ...] = ()


class OpenerRule(NamedTuple):
    """Words that begin a sentence: in upper case after a doubtful stop, and names that begin in lower case."""

    words: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()


class TagRule(NamedTuple):
    """Verbs that carry a sentence on after a quoted question or exclamation (``"Who?" Lee asked``)."""

    verbs: tuple[str, ...]


class DatelineRule(NamedTuple):
    """What stands between the dateline and the first words of the story."""

    dashes: tuple[str, ...]


class LanguageRule(NamedTuple):
    """The little words by which a language is told, ``name`` and ``code`` (ISO 639) of it; ``read`` by these rules.

    An article is of the language whose words make up most of it; one that is not read is left out, and told.
    """

    name: str
    code: str
    words: tuple[str, ...]
    read: bool = False


KINDS: dict[str, type] = {
    "line": LineRule,
    "abbreviation": AbbreviationRule,
    "opener": OpenerRule,
    "tag": TagRule,
    "dateline": DatelineRule,
    "language": LanguageRule,
}

SHOWS: dict[str, tuple[str, str | None]] = {
    "line": ("segments", None),
    "abbreviation": ("sentences", None),
    "opener": ("sentences", None),
    "tag": ("sentences", None),
    "dateline": ("segments", None),
    "language": ("languages", "rule"),
}
