"""Puts a quantity into its frame: what it counts, what was done, of what kind the number is."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extract.ages import Ages
from factcheck.extract.figurewords import FigureWords
from factcheck.extract.hedges import Hedged, opened
from factcheck.extract.measures import Measures
from factcheck.extract.motions import Motions
from factcheck.extract.negations import Negations
from factcheck.extract.nouns import Counted, Nouns, is_acronym
from factcheck.extract.predicates import Doing, Predicates
from factcheck.extract.quantities import TIME, Quantities, Quantity
from factcheck.extract.tokens import Tokens
from factcheck.extract.topics import CLAUSE, TOPIC_REACH, Topics
from factcheck.model import Change, Figure, Frame
from factcheck.rulebook import Rulebook

UNRULED = "en.numeral.words"
LEAD = 5  # words before a number in which a phrase leads to it
ELLIPSIS = 4  # figures back to the one whose noun an elided one takes
TIMES = frozenset({"age", "time", "temperature", "speed"})


class Framer:
    """Frames figures with the nouns, predicates and measures of a rulebook."""

    def __init__(self, rulebook: Rulebook, around: FigureWords, motions: Motions, quantities: Quantities):
        self.determiners, self.growing = around.of("determiner"), around.of("growing")
        self.subsets = around.phrases("subset")
        self.nouns = Nouns(rulebook, around)
        self.predicates = Predicates(rulebook, around)
        self.measures = Measures(rulebook)
        self.ages = Ages(rulebook, self.nouns)
        self.topics = Topics(around, self.measures, self.nouns, motions)
        self.negations = Negations(around, self.predicates, motions)
        self.motions = motions
        self.quantities = quantities
        self.nouns.states = self.nouns.plural.keys() & {
            *self.predicates.states,
            *self.predicates.nouns,
            *self.predicates.verbs,
        }
        self.nouns.numbers = frozenset(quantities.numerals.words)
        self.nouns.verbs = frozenset({*self.predicates.verbs, *motions.verbs})

    def plural_follows(self, line: Tokens, at: int) -> bool:
        """Whether a plural in lower case stands within three words from `at`."""
        for place in range(at, at + 3):
            word = line.words[place]
            if not word[:1].isalpha() or word in self.nouns.ends:
                return False
            if word.islower() and self.nouns.is_plural(word):
                return True
        return False

    def framed(
        self, line: Tokens, quantity: Quantity, hedged: Hedged, behind: Hedged, before: Sequence[Figure]
    ) -> Figure | None:
        """The figure of a quantity; `before` are those of the sentence so far. None where nothing is counted."""
        thing = self.thing(line, quantity, (hedged.first, behind.stop), before)
        if thing is None:
            return None
        quantity, counted = thing
        number = quantity.number
        unit = quantity.unit
        name = self.bearer(line, quantity.first) if unit == "year of age" and counted is None else None
        stop = max(behind.stop, counted.stop if counted else quantity.stop)
        change = self.change(line, quantity, hedged, behind.stop, before)
        doing = self.doing(line, quantity, hedged.first, stop, counted)
        part = counted is not None and quantity.dimension == "share"
        topic = self.topics.find(line, hedged.first, behind.stop, quantity, part) if unit or counted is None else None
        elided = counted is None and unit is None
        rule = self.rule(line, quantity, hedged.first, counted=counted, doing=doing, topic=topic)
        if rule is None and elided and number.style == "digits" and number.low != int(number.low):
            rule = self.measures.again(before)
        if number.style == "zero" and rule not in self.measures.casualties:
            return None
        noun = line.text[line.starts[counted.first] : line.ends[counted.stop - 1]] if counted else name
        if noun is None:
            noun = self.elided(before) if elided else topic
        frame = self.frame(line, quantity, hedged.first, stop, counted=counted, doing=doing, topic=topic)
        if counted is not None and unit is None and counted.stop > quantity.stop:
            rated = self.quantities.rated_count(line, quantity._replace(stop=counted.stop))
            if rated.per:
                quantity, stop, frame = rated, rated.stop, frame._replace(per=rated.per)
        return self.figure(line, quantity, hedged, behind, stop=stop, change=change, frame=frame, noun=noun, rule=rule)

    def thing(
        self, line: Tokens, quantity: Quantity, ends: tuple[int, int], before: Sequence[Figure]
    ) -> tuple[Quantity, Counted | None] | None:
        """The quantity, an age where it is one, and what it counts; `ends` are where it begins and stops with hedges.

        Nothing where the number belongs to a name, or is a one that counts nothing.
        """
        number, (first, stop) = quantity.number, ends
        if before and before[-1].unit is None and before[-1].span[1] == line.starts[quantity.first] - 1:
            quantity = quantity._replace(compound=quantity.unit is not None)  # 40 9 litre cases
        counted = self.counted(line, quantity, first, stop)
        if quantity.unit is not None:
            return quantity, counted
        if counted is None and number.style == "words":
            counted = self.nouns.before_or(line, quantity.first)
        if self.names_a_model(line, quantity, counted):
            return None
        bare = counted is None and quantity.kind == "number"
        if bare and number.low == 1 and number.style == "words" and not self.casualty(line, first):
            return None
        known = before if counted is None else ()
        age = self.ages.read(line, quantity, known) if quantity.kind != "tally" else None
        return (age, None) if age is not None else (quantity, counted)

    def doing(self, line: Tokens, quantity: Quantity, first: int, stop: int, counted: Counted | None) -> Doing | None:
        """What was done to or by the counted: told around it, or by its own words where those say more."""
        doing = None if quantity.dimension in TIMES else self.predicates.find(line, first, stop)
        told = self.predicates.nouns.get(counted.head.lower()) if counted else None
        if told is not None and doing is not None and told.family in self.measures.predicates:
            return told if doing.family not in self.measures.predicates else doing  # cost 14 lives is no payment
        if counted is None or (doing is not None and doing.shown_by != "noun"):
            return doing
        return self.predicates.state(counted.head.lower()) or doing or self.predicates.modified(counted.modifiers)

    def figure(
        self, line: Tokens, quantity: Quantity, hedged: Hedged, behind: Hedged, *, stop: int, change: Change | None,
        frame: Frame, noun: str | None, rule: str | None,
    ) -> Figure:  # fmt: skip
        """The record of a figure."""
        low, high = quantity.low, quantity.high
        least, most = sorted((low / quantity.divisor, high / quantity.divisor))
        ends = opened(least, most, hedged.hedges + behind.hedges)
        if quantity.margin:
            low, high = least - quantity.margin, most + quantity.margin
            ends = ends._replace(low=low, high=high, bound="about", approximate=True)
            low, high = quantity.low, quantity.high
        first = min(hedged.first, quantity.first)
        span = (line.starts[first], line.ends[stop - 1])
        number = quantity.number
        vague = number.style == "vague"
        return Figure(
            "", span, line.text[span[0] : span[1]], ends.low, ends.high, (low, high),
            ends.bound, ends.strict, ends.approximate or number.approximate, vague,
            "tally" if quantity.kind == "tally" else quantity.unit, quantity.dimension,
            rule.rpartition(".")[2] if rule else None, noun, change, frame, quantity.notation,
            rule=rule or quantity.rule or UNRULED,
        )  # fmt: skip

    def counted(self, line: Tokens, quantity: Quantity, first: int, stop: int) -> Counted | None:
        """What the quantity counts: behind the number, behind ``of`` or ``in`` after a unit."""
        unit, lows = quantity.unit, line.lows
        if quantity.kind == "tally":
            return None
        single = quantity.high == 1 or unit is not None
        if unit in ("factor", "ratio"):
            at = stop
            while lows[at] in self.growing:
                at += 1
            led = at > stop or unit == "ratio" or lows[stop] == "margin"
            return self.nouns.read(line, at, unit == "factor") if led else None
        if unit is None or quantity.compound or unit.endswith("age"):
            return self.nouns.read(line, stop, single)
        if lows[stop] == "of" or (lows[stop] in ("in", "worth") and quantity.dimension == "currency"):
            at = stop + 2 if lows[stop + 1] in self.determiners else stop + 1
            counted = self.nouns.read(line, at, True)
            return None if counted is None or (lows[stop] == "in" and self.is_time(counted)) else counted
        if quantity.dimension not in ("currency", "share") or lows[stop] in self.nouns.ends:
            return None
        determined = first > 0 and (lows[first - 1] in self.nouns.openers or lows[first] in self.nouns.openers)
        if determined or lows[stop] in self.measures.topics or self.nouns.is_plural(lows[stop]):
            return self.nouns.read(line, stop, True)
        return None

    def is_time(self, counted: Counted) -> bool:
        """Whether what stands behind ``in`` only says when: in the third quarter."""
        known = self.quantities.units.plain.get(counted.lemma)
        return counted.lemma in self.quantities.numerals.parts or (known is not None and known.dimension == TIME)

    def names_a_model(self, line: Tokens, quantity: Quantity, counted: Counted | None) -> bool:
        """Whether letters in capitals make a number the name of a thing: a 9600 GT chip, USB 3.0 ports."""
        at, number = quantity.first, quantity.number
        if number.style != "digits" or number.low <= 1:
            return False
        if at and "." in line.words[at] and is_acronym(line, at - 1) and line.starts[at] > line.ends[at - 1]:
            return True
        plural = counted is not None and self.nouns.is_plural(counted.head.lower())
        return counted is not None and not plural and is_acronym(line, quantity.stop)

    def casualty(self, line: Tokens, first: int) -> bool:
        """Whether a verb right before a bare ``one`` makes it a count: killed one and injured two."""
        doing = self.predicates.governing(line, first)
        return doing is not None and doing.family in self.measures.predicates

    def elided(self, before: Sequence[Figure]) -> str | None:
        """The noun of the last count before one that has none of its own: of 120 ships, 40 sank."""
        counts = (figure.noun for figure in reversed(before[-ELLIPSIS:]) if figure.unit is None)
        return next((noun for noun in counts if noun), None)

    def is_idle(self, word: str) -> bool:
        """Whether a word before an age does not say whose it is: in *his* *early* fifties."""
        return word in self.nouns.ends or word in self.quantities.numerals.thirds

    def bearer(self, line: Tokens, first: int) -> str | None:
        """The capitalised name or the noun that an age stands behind."""
        stop = first
        while stop and (self.is_idle(line.lows[stop - 1]) or not line.words[stop - 1][:1].isalpha()):
            stop -= 1
        at = stop
        while at and line.words[at - 1][:1].isupper() and at > stop - 4:
            at -= 1
        at = at if at < stop else max(0, stop - 1)
        at += at < stop - 1 and line.lows[at] in self.nouns.ends
        return line.text[line.starts[at] : line.ends[stop - 1]] if at < stop else None

    def step(self, line: Tokens, first: int, before: Sequence[Figure]) -> Change | None:
        """The step that led to the level at `first`: down 3% at 812.4 points."""
        last = before[-1] if before else None
        if last is None or last.change is None or last.change.kind != "by" or line.lows[first - 1] != "at":
            return None
        return last.change if last.span[1] == line.ends[first - 2] else None

    def change(
        self, line: Tokens, quantity: Quantity, hedged: Hedged, stop: int, before: Sequence[Figure]
    ) -> Change | None:
        """The movement that the figure tells."""
        if multiple := self.motions.multiples.get(line.lows[quantity.first]):
            return multiple.change
        money = quantity.dimension == "currency" and (quantity.unit or "").isupper()
        if (step := self.step(line, hedged.first, before)) is not None:
            return Change(step.direction, "to")
        return self.motions.change(line, (hedged.first, quantity.first), stop, quantity.unit is not None, money)

    def rule(
        self, line: Tokens, quantity: Quantity, first: int, *, counted: Counted | None, doing: Doing | None,
        topic: str | None,
    ) -> str | None:  # fmt: skip
        """The id of the measure rule that decides the family."""
        if quantity.kind == "tally":
            return self.measures.units.get("tally")
        if led := self.measures.led(line.lows[max(0, first - LEAD) : first], quantity.dimension):
            return led
        if quantity.unit is not None and quantity.unit != "ratio" and quantity.dimension is not None:
            known = quantity.unit.partition(" per ")[0] if quantity.per else quantity.unit
            return self.measures.measured(known, quantity.dimension, topic)
        if rule := self.near(line, quantity, first, counted):
            return rule
        head = self.measures.named(counted.head.lower(), counted.lemma) if counted else None
        before = counted.modifiers[-1] if counted and counted.modifiers else ""
        person = head is not None and self.nouns.is_person(head)
        family = doing.family if doing else None
        return self.measures.counted(head, before, family, person)

    def near(self, line: Tokens, quantity: Quantity, first: int, counted: Counted | None) -> str | None:
        """The rule that a word near the number claims it for; a bare decimal takes one from further in its clause."""
        words = line.lows[max(0, first - 3) : quantity.first] + line.lows[quantity.stop : quantity.stop + 4]
        broken = quantity.number.style == "digits" and quantity.low != int(quantity.low)
        if broken and counted is not None and (rule := self.measures.decimals.get(counted.lemma)):
            return rule
        if broken and counted is None:
            for word in reversed(line.lows[max(0, first - TOPIC_REACH) : first]):
                if word in CLAUSE:
                    break
                words.append(word)
        return next((self.measures.near[word] for word in words if word in self.measures.near), None)

    def frame(
        self, line: Tokens, quantity: Quantity, first: int, stop: int, *, counted: Counted | None,
        doing: Doing | None, topic: str | None,
    ) -> Frame:  # fmt: skip
        """What linking lives on: head, modifiers, predicate, denominator, scope, topic."""
        lows = line.lows
        scope = self.predicates.scope(line, first, quantity.first, (quantity.stop, stop))
        subset = any(tuple(lows[at : at + 2]) in self.subsets for at in (stop, quantity.stop))
        family = doing.family if doing else None
        head, modifiers = (counted.lemma, counted.modifiers) if counted else (None, ())
        denied = self.negations.denied(line, first, stop, count=quantity.unit is None)
        return Frame(head, modifiers, family, quantity.per, scope, topic, subset, denied)
