"""One quantity printed in two units, or a sum in two currencies: the second must be the first converted."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from factcheck.extract.relations.scales import RATIO
from factcheck.judge.arithmetic.intervals import Interval, half_step, printed, told
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.page import Page
from factcheck.model import NO_COUNTRY, Figure, Finding
from factcheck.rulebook.kinds.inside import ConversionCheck, CurrencyCheck

AGAIN = "converted"  # the relation of two figures that are one quantity
Said = tuple[Figure, Figure | None, Interval, str]  # a figure, the same in another unit, what that says, its unit


def twice_told(page: Page) -> Iterator[Said]:
    """Every figure that is said again in another unit: beside it in other words, or inside its text."""
    for figure in page.reading.figures:
        if figure.also and page.told(figure.sentence) and not figure.frame.negated:
            apart = {(one.printed[0], one.unit) for one in page.reading.figures if one.sentence == figure.sentence}
            for value, unit in figure.also:
                if (value, unit) not in apart:
                    room = half_step(f"{value:g}", value, exact=False)
                    yield figure, None, Interval(value - room, value + room), unit
    for one in page.reading.relations:
        if one.kind == AGAIN and one.claim.unit and page.told(one.claim.sentence):
            between = page.text[one.of[0].span[1] : one.claim.span[0]]
            if not any(letter.isdigit() for letter in between):  # (17st 9lb)
                yield one.of[0], one.claim, printed(one.claim), one.claim.unit


def is_money(figure: Figure | None) -> bool:
    """Whether the sign of a currency stands with a number, so that its pounds are no weight."""
    return figure is not None and any(unicodedata.category(mark) == "Sc" for mark in figure.text)


def is_step(figure: Figure | None) -> bool:
    """Whether a figure is by how much something rose or fell, which no zero point shifts."""
    return figure is not None and figure.change is not None and figure.change.kind == "by"


def converted(page: Page, rule: str, check: ConversionCheck) -> Iterator[Finding]:
    """A conversion that does not give the quantity beside it."""
    for figure, again, second, read in twice_told(page):
        unit = check.twins.get(read, read) if not is_money(again) else read
        first, other = page.units.get(figure.unit or ""), page.units.get(unit)
        if first is None or other is None or first.dimension != other.dimension:
            continue
        if RATIO in (unit, figure.unit):
            continue  # a share beside what it is computed from is another check
        value = printed(figure)
        shifts = (False,) if any(is_step(one) for one in (figure, again)) else (True, False)
        ways = [Interval(*(first.into(other, end, shift=shift) for end in value)) for shift in shifts]
        if not any(second.meets(way, check.slack) for way in ways):
            computed = told(first.into(other, figure.printed[0], shift=shifts[0]), unit, other.plural)
            claims = [again, figure] if again else [figure]
            yield finding(page, rule, check, claims, other=page.wording(figure), computed=computed)


def exchanged(page: Page, rule: str, check: CurrencyCheck) -> Iterator[Finding]:
    """Two currencies whose ratio no rate of exchange has ever come near."""
    for figure, again, second, unit in twice_told(page):
        first = figure.unit or ""
        if first == unit or first not in check.dollars or unit not in check.dollars:
            continue
        value, rates = printed(figure), (worth(check, figure, first), worth(check, again, unit))
        low, high = value.low * rates[0][0], value.high * rates[0][1]
        other = Interval(second.low * rates[1][0], second.high * rates[1][1])
        if low > 0 and not Interval(low / check.room, high * check.room).meets(other):
            times = told(max(other.low / high, low / other.high))
            claims = [again, figure] if again else [figure]
            yield finding(page, rule, check, claims, other=page.wording(figure), times=times)


def worth(check: CurrencyCheck, figure: Figure | None, unit: str) -> tuple[float, float]:
    """What a currency has been worth; of a name without a country, what any currency of that name has."""
    shared = figure is not None and figure.notation == NO_COUNTRY
    return check.shared.get(unit, check.dollars[unit]) if shared else check.dollars[unit]
