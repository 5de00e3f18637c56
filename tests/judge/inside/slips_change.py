"""Makers of slips in movements: a change that its two values do not give."""

from __future__ import annotations

from random import Random

from drawing import SUBJECTS, THINGS, Made, grouped, planted


def percent_change(draw: Random) -> Made:
    old = draw.randrange(40, 900)
    share = draw.choice([-40, -30, -25, -20, 15, 20, 25, 30, 40, 50, 60, 80])
    new = round(old * (1 + share / 100))
    size, wrong = abs(share), abs(share) + draw.choice([-12, 9, 14, 25])
    up = share > 0
    subject = draw.choice(SUBJECTS)
    shape = draw.choice([
        "{subject} {verb} from {old} to {new}, a {size} percent {noun}.",
        "{subject} {verb} {size} percent, from {old} to {new}.",
        "{subject} {verb} by {size} percent to {new} from {old} a year earlier.",
        "{subject} {verb} {size}% to {new}, compared with {old} last year.",
        "{subject} {verb} from {old} to {new}, {word} {size} percent, the report said.",
    ])  # fmt: skip
    words = {
        "subject": subject, "old": grouped(old), "new": grouped(new), "word": "up" if up else "down",
        "verb": draw.choice(["rose", "grew", "increased"] if up else ["fell", "dropped", "declined"]),
        "noun": draw.choice(["increase", "rise"] if up else ["decrease", "drop"]),
    }  # fmt: skip
    return planted(shape, words, size=(size, wrong))


def money_change(draw: Random) -> Made:
    old = draw.randrange(20, 90)
    share = draw.choice([25, 50, 75, 100, 40])
    new = old * (100 + share) / 100
    shape = "Revenue {verb} {size} percent to ${new} million from ${old} million a year earlier."
    words = {"verb": draw.choice(["rose", "climbed", "jumped"]), "new": f"{new:g}", "old": old}
    return planted(shape, words, size=(share, share - 15))


def points(draw: Random) -> Made:
    old = draw.randrange(20, 90) / 10
    step = draw.choice([0.3, 0.4, 0.5, 0.6, 0.8])
    shape = "{subject} {verb} {step} {unit}, from {old} percent to {new} percent."
    words = {"subject": draw.choice(["Unemployment", "Inflation"]), "verb": draw.choice(["rose", "climbed"]),
             "old": old, "new": f"{old + step:.1f}", "step": step}  # fmt: skip
    return planted(shape, words, unit=("percentage points", "percent"))


def difference(draw: Random) -> Made:
    old, step = draw.randrange(20, 400), draw.randrange(5, 19)
    shape = draw.choice([
        "The fare rose by ${step} to ${new} from ${old}.", "The fee rose by ${step}, from ${old} to ${new}.",
    ])  # fmt: skip
    words = {"old": old, "new": old + step}
    return planted(shape, words, step=(step, step + draw.choice([2, 10, -3])))


def factor(draw: Random) -> Made:
    old = draw.randrange(3, 90)
    times, word = draw.choice([(2, "doubled"), (3, "tripled"), (0.5, "halved")])
    old *= 2
    thing = draw.choice(THINGS)
    shape = "The number of {thing} {word} from {old} to {new} in a year."
    wrong = round(old * times * draw.choice([0.6, 1.5]))
    words = {"thing": thing, "word": word, "old": old}
    return planted(shape, words, new=(round(old * times), wrong))


def direction(draw: Random) -> Made:
    old, step = draw.randrange(30, 300), draw.randrange(5, 25)
    up = draw.random() < 0.5
    verb = draw.choice(["rose", "climbed", "increased"] if up else ["fell", "dropped", "declined"])
    low, high = old, old + step
    first, last = (low, high) if up else (high, low)
    shape = draw.choice(["{subject} {verb} from {a} to {b}.", "{subject} {verb} to {b} from {a}."])
    words = {"subject": draw.choice(SUBJECTS), "verb": verb}
    return planted(shape, words, a=(first, last), b=(last, first))


def step(draw: Random) -> Made:
    up = draw.random() < 0.5
    old, share = draw.randrange(20, 90) * 10, draw.choice([5, 10, 15, 20])
    amount = old * share / 100
    new = old + amount if up else old - amount
    shape = draw.choice([
        "Shares of the brewery {verb} ${amount}, or {share} percent, to ${new}.",
        "Shares of the brewery {verb} {share} percent, or ${amount}, to close at ${new}.",
        "The index {verb} {amount} points, or {share} percent, to {new}.",
    ])  # fmt: skip
    words = {"verb": draw.choice(["rose", "climbed"] if up else ["fell", "dropped"]),
             "amount": f"{amount:g}", "new": grouped(new) if new == int(new) else f"{new:g}"}  # fmt: skip
    return planted(shape, words, share=(share, share + draw.choice([7, 12, -3])))
