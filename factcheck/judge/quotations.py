"""Judges what several articles say that somebody said: same words, same mouth, same stance."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from factcheck.judge.mouths import Mouths, are_different, are_two, named, surname
from factcheck.judge.stances import opposed
from factcheck.judge.telling import Clash, finding
from factcheck.judge.unsourced import dropped
from factcheck.judge.wordings import Alteration, Weigher, alteration, is_excerpt
from factcheck.link.groups import grouped
from factcheck.link.kin import Kin
from factcheck.link.quotations import GAP, Near, Quoted, Words, neighbours, quoted, size, telling
from factcheck.model import Comparison, Finding, Mention, Reading, Severity, Statement, Verdict
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.statements import QuotationCheck

FEW = 6  # words of which one may differ where two mouths say the same
DIRECT = "direct"  # the form of a statement that is all in quotation marks
LONGER = 6  # letters of a word that nobody says by chance
Check = Callable[[Sequence[Reading], Kin, QuotationCheck], Iterator[Clash]]


class QuotationJudge:
    """The checks of a rulebook on what articles quote; holds nothing of what it has read."""

    def __init__(self, rulebook: Rulebook):
        self.rules = list(rulebook.of(QuotationCheck))
        self.near: Near = neighbours
        self.shortest = min((check.shortest for _, check in self.rules), default=5)
        self.weigher = Weigher(rulebook, next((check for _, check in self.rules if check.of == "wording"), None))
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
        if left.retold or right.retold:
            return None
        if is_same(left.words, right.words):
            if are_different(left.speaker, right.speaker):
                return "conflict", f"the same words are given to {named(left.speaker)} and to {named(right.speaker)}"
            return "agree", "the same words" if left.words == right.words else "one is an excerpt of the other"
        change = alteration(left.words, right.words)
        if any(altered(change, left, right, check) for check in self.on("wording", "spelling")):
            return "compatible", f"the wording differs: {change.shown()}"
        return None

    def on(self, *what: str) -> list[QuotationCheck]:
        """The checks of some kinds."""
        return [check for _, check in self.rules if check.of in what]

    def may_clash(self, one: Quoted, other: Quoted) -> bool:
        """Whether a rule may have something to tell about two quotations, or compare them at all."""
        return self.verdict(one, other) is not None or any(self.moving(one, other, rule) for rule in self.on("speaker"))

    def findings(self, readings: Sequence[Reading], kin: Kin) -> Iterator[Finding]:
        """What the rules report: one finding for all that hangs together, not one a pair."""
        for rule, check in self.rules:
            for clashes in grouped(self.checks[check.of](readings, kin, check), ends):
                yield finding(readings, rule, check, clashes)

    def moved(self, readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
        """The same words from two mouths."""
        for left, right in self.pairs(readings, kin, check.shortest):
            if severity := self.moving(left, right, check):
                speakers = f"{named(left.speaker)} and {named(right.speaker)}"
                yield Clash(left.mention, right.mention, speakers, severity)

    def moving(self, left: Quoted, right: Quoted, check: QuotationCheck) -> Severity | None:
        """How grave it is that two mouths say this; ``None`` where one says it, or the two say different things."""
        mouths = Mouths(check.callings, check.bodies)
        counts = [set(self.weigher.values(one.words)) for one in (left, right)]
        if not (left.retold or right.retold):
            same = is_repeated(left.words, right.words, check) or is_entire(left, right, check)
            return mouths.apart(left, right, check.severity) if same else None
        same = counts[0] == counts[1] and is_retold(left, right, check, bool(counts[0]))
        return mouths.apart(left, right, "warning") if same else None

    def reworded(self, readings: Sequence[Reading], kin: Kin, check: QuotationCheck) -> Iterator[Clash]:
        """One quotation in two wordings, of which neither article has both."""
        held: dict[int, set[Words]] = defaultdict(set)
        pairs = list(self.pairs(readings, kin, check.shortest))
        for one in (one for pair in pairs for one in pair):
            held[one.mention.reading].add(one.words)
        for left, right in pairs:
            both = left.words in held[right.mention.reading] or right.words in held[left.mention.reading]
            if both or left.retold or right.retold or is_same(left.words, right.words):
                continue
            change = None if are_two(left.speaker, right.speaker) else self.change(left, right, check)
            if change and self.weigher.is_grave(change) == (check.of == "wording"):
                yield Clash(left.mention, right.mention, change.shown())

    def change(self, left: Quoted, right: Quoted, check: QuotationCheck) -> Alteration | None:
        """What differs between two wordings of one quotation; nothing where they are two quotations."""
        return altered(alteration(left.words, right.words), left, right, check)


def ends(clash: Clash) -> tuple[Mention, Mention]:
    """The two claims of a clash."""
    return clash.left, clash.right


def is_same(left: Words, right: Words) -> bool:
    """Whether two quotations are the same words, or one an excerpt of the other."""
    return left == right or is_excerpt(left, right) or is_excerpt(right, left)


def is_repeated(left: Words, right: Words, check: QuotationCheck) -> bool:
    """Whether two quotations are the same words, so many or so telling that they are no chance; or nearly the same."""
    few = min(left, right, key=size)
    if left == right or is_same(left, right):
        long = sum(len(word) >= LONGER for word in few)
        return (
            size(few) >= check.excerpt
            or long >= check.telling
            or (left == right and long > 0 and size(few) >= check.whole)
        )
    change = alteration(left, right)
    change = change._replace(pairs=(*change.pairs, *change.tail))
    least = check.alike * max(size(left), size(right))
    most = min(check.most, max(1, size(few) // FEW))
    return size(few) >= check.excerpt and change.size <= most and change.shared >= least


def is_entire(left: Quoted, right: Quoted, check: QuotationCheck) -> bool:
    """Whether two quotations are the same words said in full, and enough of them, however short each is."""
    full = all(isinstance(one.mention.claim, Statement) and one.mention.claim.form == DIRECT for one in (left, right))
    return full and left.words == right.words and 0 < check.entire <= size(left.words)


def is_retold(left: Quoted, right: Quoted, check: QuotationCheck, counted: bool) -> bool:
    """Whether two statements, one at least in no quotation marks, tell the same in nearly the same words.

    Where they have a number in common (`counted`), one word less will do.
    """
    one, other = Counter(telling(left.words)), Counter(telling(right.words))
    if min(size(left.words), size(right.words)) < check.retold:
        return False
    if left.words == right.words:
        return True
    common = (one & other).total()
    return not (one - other and other - one) and common >= max(
        2 * check.telling - counted, check.alike * max(one.total(), other.total())
    )


def altered(change: Alteration, left: Quoted, right: Quoted, check: QuotationCheck) -> Alteration | None:
    """The change where two quotations are one told in other words: few words differ between many that do not.

    More may differ, and the end too, where both are known to be of one person.
    """
    few = min(size(one.words) for one in (left, right))
    whole = change._replace(pairs=(*change.pairs, *change.tail), tail=())
    if are_of_one(left, right) and 0 < whole.size <= check.known_most and change.shared >= check.known_alike * few:
        return whole
    return change if 0 < change.size <= check.most and change.shared >= check.alike * few else None


def are_of_one(left: Quoted, right: Quoted) -> bool:
    """Whether two quotations are known to be of one named person."""
    known = [surname(one.speaker) for one in (left, right) if one.speaker]
    return len(known) == 2 and known[0] == known[1] != ""
