"""A step in an amount and in percent, and the value that it led to: ``rose $5, or 10 percent, to $55``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.judge.arithmetic.intervals import Interval, difference, printed, quotient, told, total
from factcheck.judge.inside.findings import finding
from factcheck.judge.inside.likeness import is_percent
from factcheck.judge.inside.page import Line, Page
from factcheck.model import Figure, Finding
from factcheck.rulebook.kinds.inside import StepCheck

CLOSE = 4  # words between the step and the value
LEADS = frozenset({"new", "where"})  # roles of words that lead to the value: to, at


class Step(NamedTuple):
    """The step as an amount and in percent, and the value after it."""

    amount: Figure
    share: Figure
    value: Figure


def stepped(page: Page, rule: str, check: StepCheck) -> Iterator[Finding]:
    """A step whose percentage is not that of the amount in the value before it."""
    for line, _ in page.rows:
        for at in range(len(line.figures) - 2):
            step = read(line, at)
            scale = step and scaled(step, check)
            computed = percent(step, scale) if step and scale else None
            if step and computed and not printed(step.share).meets(computed, check.slack):
                middle = told((computed.low + computed.high) / 2, "percent")
                words = {"amount": page.wording(step.amount), "value": page.wording(step.value)}
                yield finding(page, rule, check, [step.share, step.amount, step.value], **words, computed=middle)


def read(line: Line, at: int) -> Step | None:
    """The step whose first figure is at place `at`."""
    first, second, value = line.figures[at : at + 3]
    if not (first.change and second.change) or first.change != second.change or first.change.kind != "by":
        return None
    if "equals" not in line.before(at + 1) or is_percent(first) == is_percent(second) or first.change.direction is None:
        return None
    if (value.change and value.change.kind != "to") or value.bound != "exact":
        return None
    if len(line.gaps[at + 2]) > CLOSE or not line.within(at + 2) & LEADS:
        return None
    return Step(second, first, value) if is_percent(first) else Step(first, second, value)


def scaled(step: Step, check: StepCheck) -> float | None:
    """How much of the unit of the value one of the amount is: the same, or a hundredth; ``None`` for other units."""
    amount, value = step.amount.unit, step.value.unit
    if amount in check.hundredths:
        return 0.01 if (value or "").isupper() else None
    return 1.0 if amount == value or (amount in check.bare and value is None) else None


def percent(step: Step, scale: float) -> Interval | None:
    """The amount in percent of the value before the step."""
    amount = Interval(*(end * scale for end in printed(step.amount)))
    after = printed(step.value)
    fell = step.amount.change is not None and step.amount.change.direction == "down"
    share = quotient(amount, total([after, amount]) if fell else difference(after, amount))
    return share and Interval(share.low * 100, share.high * 100)
