"""Makers of slips in dates, durations and times of day."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from drawing import MONTHS, WEEKDAYS, Made, planted


def any_day(draw: Random) -> date:
    return date(2012, 1, 1) + timedelta(days=draw.randrange(5000))


def weekday(draw: Random) -> Made:
    day = any_day(draw)
    name = MONTHS[day.month - 1]
    shape = draw.choice([
        "The hall opens on {weekday}, {name} {day}, {year}.", "The hall is to open on {weekday} {day} {name} {year}.",
        "The vote was on {weekday}, {day} {name}.", "Voters go to the polls on {weekday}, {name} {day}.",
        "The court will sit on {short}. {day} {name} {year}.",
    ])  # fmt: skip
    published = (day + timedelta(days=draw.randrange(-20, 20))).isoformat()
    right = WEEKDAYS[day.weekday()]
    wrong = WEEKDAYS[(day.weekday() + draw.randrange(1, 7)) % 7]
    words = {"name": name, "day": day.day, "year": day.year}
    return planted(shape, words, weekday=(right, wrong), short=(right[:3], wrong[:3]), day_of=published)


def no_such_day(draw: Random) -> Made:
    name, day = draw.choice([("February", 30), ("April", 31), ("June", 31), ("September", 31), ("November", 31)])
    shape = draw.choice([
        "The accounts were closed on {day} {name}.", "It opened on {name} {day}, 2019.", "On {name} {day} it rained.",
    ])  # fmt: skip
    return planted(shape, {"name": name}, day=(day - 3, day), day_of="2019-12-01")


def duration(draw: Random) -> Made:
    month = draw.choice(MONTHS)
    first = draw.randrange(1, 14)
    days = draw.randrange(3, 14)
    shape = draw.choice([
        "The {days}-day fair runs from {first} to {last} {month}.",
        "The fair lasts {days} days, from {month} {first} to {month} {last}.",
        "The {days}-day fair, {month} {first}-{last}, is free.",
    ])  # fmt: skip
    words = {"first": first, "last": first + days - 1, "month": month}
    return planted(shape, words, days=(days, days + draw.choice([2, 3, -2])))


def later(draw: Random) -> Made:
    month = draw.choice(MONTHS)
    first, days = draw.randrange(1, 14), draw.randrange(2, 13)
    shape = draw.choice([
        "He was arrested on {first} {month} and freed {days} days later, on {last} {month}.",
        "It sank on {month} {first}. {days} days later, on {month} {last}, it was found.",
    ])  # fmt: skip
    words = {"first": first, "last": first + days, "month": month}
    wrong = days + draw.choice([2, 3, 5])
    return planted(shape, words, days=(days, wrong))


def after_publication(draw: Random) -> Made:
    published = any_day(draw)
    shape = draw.choice([
        "The mill burned down on {date}.", "Two men were killed in the blast on {date}.", "The ship sank on {date}.",
    ])  # fmt: skip
    days = (published - timedelta(draw.randrange(3, 200)), published + timedelta(draw.randrange(5, 300)))
    before, after = (f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in days)
    return planted(shape, {}, date=(before, after), day_of=published.isoformat())


def zone(draw: Random) -> Made:
    hour = draw.randrange(1, 5)
    place, ahead = draw.choice([("in Paris", 2), ("in Moscow", 3), ("in Tokyo", 9), ("in London", 1)])
    utc = hour + 12
    local = (utc + ahead) % 24
    shown = f"{(local - 1) % 12 + 1}:30 {'p' if local >= 12 else 'a'}.m."
    wrong_hour = (local + draw.choice([1, 2, 22])) % 24
    wrong = f"{(wrong_hour - 1) % 12 + 1}:30 {'p' if wrong_hour >= 12 else 'a'}.m."
    shape = "The quake struck at {utc}:30 GMT ({local} {place})."
    return planted(shape, {"utc": utc, "place": place}, local=(shown, wrong), day_of="2019-07-10")


def years(draw: Random) -> Made:
    first, count = draw.randrange(1900, 1980), draw.randrange(6, 40)
    shape = draw.choice([
        "The pact lasted {count} years, from {first} to {last}.",
        "He left the navy in {first} and died {count} years later, in {last}.",
    ])  # fmt: skip
    words = {"first": first, "last": first + count}
    return planted(shape, words, count=(count, count + draw.choice([3, 5, 10])))
