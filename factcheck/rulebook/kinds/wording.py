"""Rule kinds of the checks of names and quotations inside one article; those of its figures and dates stand beside."""

from __future__ import annotations

from typing import Literal, NamedTuple

from factcheck.model import Severity


class SpellingCheck(NamedTuple):
    """One name spelled two ways, in its ``first`` or its ``last`` part.

    ``shortest``: letters of that part; ``most``: how often the rarer spelling may stand, for what is printed again and
    again is another person; ``two``: pairs that are two names (``maria/marie``); ``letters``: what stands for a letter
    that a keyboard has not. ``titled``: the severity where two first names go with one title and one surname.
    ``begun``: letters with which a surname behind a form of address begins like that of the one person whom it means.
    """

    code: str
    severity: Severity
    of: Literal["first", "last"]
    says: str
    letters: dict[str, str]
    shortest: int = 4
    most: int = 1
    two: tuple[str, ...] = ()
    titled: Severity | None = None
    begun: int = 0


class TitleCheck(NamedTuple):
    """One person with two titles of a ladder.

    ``ladders``: name -> its rungs, each with its forms parted by a slash; those in ``short`` may be shortened to their
    last word; ``past`` words in the sentence excuse a title.
    """

    code: str
    severity: Severity
    says: str
    ladders: dict[str, tuple[str, ...]]
    short: tuple[str, ...] = ()
    past: tuple[str, ...] = ()


class QuoteCheck(NamedTuple):
    """The same words quoted twice, with other words between them (``wording``) or from another mouth (``speaker``).

    ``shortest``: words that both share, in runs of at least ``run``; ``alike``: what share of the shorter these are;
    ``most``: words that may differ; ``marked``: marks of words that the writer put in or left out.
    """

    code: str
    severity: Severity
    of: Literal["wording", "speaker"]
    says: str
    shortest: int = 6
    run: int = 2
    alike: float = 0.7
    most: int = 3
    marked: tuple[str, ...] = ()


class HeadQuoteCheck(NamedTuple):
    """A quotation of the headline that the body has in other words.

    ``shortest``: words that it has at least; ``alike``: the share of them that the quotation of the body has, in order.
    """

    code: str
    severity: Severity
    says: str
    shortest: int = 5
    alike: float = 0.55


KINDS: dict[str, type] = {
    "inside-spelling": SpellingCheck,
    "inside-title": TitleCheck,
    "inside-quote": QuoteCheck,
    "inside-head-quote": HeadQuoteCheck,
}
