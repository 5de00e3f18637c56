"""Judges what several articles say that somebody said: same words, same mouth, same stance."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.judge.mouths import are_different, named
from factcheck.judge.telling import finding
from factcheck.judge.wordings import Alteration, alteration, is_excerpt
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.link.quotations import GAP, Near, Quoted, Words, content, neighbours, quoted, words
from factcheck.model import Comparison, Finding, Mention, Reading, Speaker, Statement, Verdict
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import QuotationCheck

OPPOSED = {("deny", "confirm"), ("confirm", "deny")}
RUN = 6  # words in a row by which a content is looked up


class Clash(NamedTuple):
    """What a check found between two claims; ``differing`` is what its message shows."""

    left: Mention
    right: Mention
    differing: str


Check = Callable[[Sequence[Reading], Kin, QuotationCheck], Iterator[Clash]]


class QuotationJudge:
    """The checks of a rulebook on what articles quote; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.rules = list(rulebook.of(QuotationCheck))
        self.near: Near = neighbours
        self.shortest = min((check.shortest for _, check in self.rules), default=5)
        self.checks: dict[str, Check] = {
            "speaker": self.moved, "wording": self.reworded, "spelling": self.reworded,
            "stance": opposed, "dropped": dropped,
        }  # fmt: skip

    def comparisons(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Comparison]:
        """Every pair of quotations that may be one, with the verdict on them."""
        for left, right in self.pairs(readings, kin, self.shortest):
            if judged := self.verdict(left, right):
                verdict, reason = judged
                slot = "quotation: " + " ".join(word for word in left.words[:6] if word != GAP)
                yield Comparison(slot, left.mention, right.mention, verdict, (reason,))

    def pairs(self, readings: Sequence[Reading], kin: Kin, shortest: int) -> Iterator[tuple[Quoted, Quoted]]:
        """The quotations of kin that may be one."""
        found = list(quoted(readings, shortest))
        return ((found[one], found[other]) for one, other in self.near(found, kin))

    def verdict(self, left: Quoted, right: Quoted) -> tuple[Verdict, str] | None:
        """What two quotations are to each other, in one word and in a sentence; nothing where they are two."""
        if is_same(left.words, right.words):
            if are_different(left.speaker, right.speaker):
                return "conflict", f"the same words are given to {named(left.speaker)} and to {named(right.speaker)}"
            return "agree", "the same words" if left.words == right.words else "one is an excerpt of the other"
        change = alteration(left.words, right.words)
        rules = [check for _, check in self.rules if check.of in ("wording", "spelling")]
        if any(is_altered(change, left, right, check) for check in rules):
            return "compatible", f"the wording differs: {change.shown()}"
        return None

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """What the rules report: one finding for all that hangs together, not one a pair."""
        for rule, check in self.rules:
            for clashes in grouped(self.checks[check.of](readings, kin, check), ends):
                mentions = list(dict.fromkeys(mention for clash in clashes for mention in clash[:2]))
                differing = "; ".join(dict.fromkeys(clash.differing for clash in clashes))
                yield finding(readings, rule, check, mentions, differing)

    def moved(self, readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
        """The same words from two mouths."""
        for left, right in self.pairs(readings, kin, check.shortest):
            long = left.words == right.words or min(len(left.words), len(right.words)) >= check.excerpt
            if long and is_same(left.words, right.words) and are_different(left.speaker, right.speaker):
                yield Clash(left.mention, right.mention, f"{named(left.speaker)} and {named(right.speaker)}")

    def reworded(self, readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
        """One quotation in two wordings."""
        for left, right in self.pairs(readings, kin, check.shortest):
            if is_same(left.words, right.words) or are_different(left.speaker, right.speaker):
                continue
            change = alteration(left.words, right.words)
            if change.is_spelling == (check.of == "spelling") and is_altered(change, left, right, check):
                yield Clash(left.mention, right.mention, change.shown())


def ends(clash: Clash) -> tuple[Mention, Mention]:
    """The two claims of a clash."""
    return clash.left, clash.right


def is_same(left: Words, right: Words) -> bool:
    """Whether two quotations are the same words, or one an excerpt of the other."""
    return left == right or is_excerpt(left, right) or is_excerpt(right, left)


def is_altered(change: Alteration, left: Quoted, right: Quoted, check: QuotationCheck) -> bool:
    """Whether two quotations are one told in other words: few words differ between many that do not."""
    size = min(len(one.words) - one.words.count(GAP) for one in (left, right))
    return 0 < change.size <= check.most and change.shared >= check.alike * size


def opposed(readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
    """The same content, denied in one article and confirmed in another of the same event."""
    found = [one for number, reading in enumerate(readings) for one in stances(number, reading, check.shortest)]
    near = kin.meeting(found, lambda one: one[0].reading, lambda one: one[1])
    for (at, other), shared in sorted(near.items()):
        (left, told), (right, known) = found[at], found[other]
        if opposes(left, right) and shared >= check.alike * min(len(told), len(known)):
            yield Clash(left, right, " ".join(sorted(told & known)))


def stances(number: int, reading: Reading, shortest: int) -> Iterator[tuple[Mention, frozenset[str]]]:
    """What an article tells as denied or confirmed, with the words that tell what it is about."""
    for statement in reading.statements:
        if statement.stance in ("deny", "confirm"):
            words = telling(content(reading, statement))
            if len(words) >= shortest:
                yield Mention(number, statement), words


def opposes(left: Mention, right: Mention) -> bool:
    """Whether two statements of different articles take opposite stances."""
    if left.reading == right.reading:
        return False
    here, there = left.claim, right.claim
    return isinstance(here, Statement) and isinstance(there, Statement) and (here.stance, there.stance) in OPPOSED


def telling(said: Words) -> frozenset[str]:
    """The words of a content that tell what it is about: the longer ones, without plural."""
    return frozenset(word.rstrip("s") for word in said if len(word) > 3)


def dropped(readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
    """What one article attributes and another of the event states word for word as its own."""
    found = [one for number, reading in enumerate(readings) for one in tellings(number, reading, check.shortest)]
    for at, other in sorted(kin.meeting(found, lambda one: one.mention.reading, lambda one: [one.words[:RUN]])):
        told, plain = sorted((found[at], found[other]), key=lambda one: one.plain)
        if is_dropped(told, plain, check.most):
            yield Clash(told.mention, plain.mention, named(speaker(told)))


class Telling(NamedTuple):
    """What is told by somebody, or, where it is ``plain``, by the article itself, with its words."""

    mention: Mention
    words: Words
    plain: bool


def tellings(number: int, reading: Reading, shortest: int) -> Iterator[Telling]:
    """What an article has from somebody in its own words, and what it says by itself."""
    for statement in reading.statements:
        said = content(reading, statement)
        said = said[said[:1] == ("that",) :]
        if statement.form == "indirect" and is_named(statement) and len(said) >= shortest:
            yield Telling(Mention(number, statement), said, plain=False)
    for mention, said in unattributed(number, reading, shortest):
        yield Telling(mention, said, plain=True)


def is_dropped(told: Telling, plain: Telling, most: int) -> bool:
    """Whether what is told by somebody is told by the article itself elsewhere, with no more than `most` words more."""
    said, other = told.words, plain.words
    return plain.plain > told.plain and said == other[: len(said)] and len(other) <= len(said) + most


def speaker(told: Telling) -> Speaker | None:
    """Who tells it."""
    return told.mention.claim.speaker if isinstance(told.mention.claim, Statement) else None


def is_named(statement: Statement) -> bool:
    """Whether a message can say whose statement it is: not *he*."""
    speaker = statement.speaker
    return speaker is not None and (speaker.name is not None or " " in speaker.text or len(speaker.text) > 4)


def unattributed(number: int, reading: Reading, shortest: int) -> Iterator[tuple[Mention, Words]]:
    """(claim, words) of the sentences of a story in which nobody is said to say anything."""
    attributed = {statement.sentence for statement in reading.statements}
    text = reading.article.text
    for at, sentence in enumerate(reading.sentences):
        plain = text[slice(*sentence.span)]
        if sentence.role == "body" and at not in attributed and not set(plain) & set('"“”«'):
            said = words(plain)
            if len(said) >= shortest:
                claim = Statement("", None, None, (sentence.span,), "indirect", "assert", sentence=at)
                yield Mention(number, claim), said
