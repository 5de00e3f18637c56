"""Makers of slips in conversions, grouping and powers of ten."""

from __future__ import annotations

from random import Random

from drawing import Made, grouped, planted

UNITS = [
    ("miles", "km", 1.609344),
    ("feet", "meters", 0.3048),
    ("kilograms", "pounds", 2.2046),
    ("acres", "hectares", 0.4047),
]


def conversion(draw: Random) -> Made:
    first, second, times = draw.choice(UNITS)
    value = draw.randrange(12, 400)
    right = round(value * times)
    wrong = round(right * draw.choice([1.3, 0.7, 10]))
    shape = draw.choice(
        ["It measured {value} {first} ({other} {second}).", "It was {value} {first}, or {other} {second}."]
    )
    words = {"value": value, "first": first, "second": second}
    return planted(shape, words, other=(right, wrong))


def degrees(draw: Random) -> Made:
    value = draw.randrange(-10, 42)
    right = round(value * 1.8 + 32)
    shape = "The thermometer showed {value} degrees Celsius ({other} degrees Fahrenheit) at noon."
    wrong = right + draw.choice([12, 20, -12])
    return planted(shape, {"value": value}, other=(right, wrong))


def symbols(draw: Random) -> Made:
    first, second, times, zero = draw.choice(
        [("F", "C", 1 / 1.8, -17.78), ("feet", "m", 0.3048, 0), ("lbs", "g", 453.6, 0)]
    )
    value = draw.randrange(60, 120)
    right = round(value * times + zero)
    hedge = draw.choice(["", "about ", "roughly "])
    wrong = round(right * draw.choice([1.5, 0.6]))
    return planted(f"It was {value} {first} ({hedge}{{other}} {second}) there.", {}, other=(right, wrong))


def currency(draw: Random) -> Made:
    value = draw.randrange(2, 90)
    symbol, code = draw.choice([("€", 0.9), ("£", 0.75)])
    other = f"{value * code:.1f}"
    shape = "The sale brought ${value} million ({symbol}{other} {scale}), the house said."
    words = {"value": value, "symbol": symbol, "other": other}
    return planted(shape, words, scale=("million", "billion"))


def grouping(draw: Random) -> Made:
    value = draw.randrange(1_000_000, 99_000_000)
    right = grouped(value)
    wrong = draw.choice([right.replace(",", "", 1)[:4] + "," + str(value)[4:], right + "0", right[:-1]])
    shape = "Printers made {value} ballots for the vote."
    return planted(shape, {}, value=(right, wrong))


def magnitude(draw: Random) -> Made:
    value = draw.choice([1.2, 3.4, 5.6, 7.8, 2.5, 4.3, 6.1, 8.7])
    shape = "The ministry will pay ${value} billion for the frigates. The frigates cost the ministry ${value} {scale}."
    return planted(shape, {"value": value}, scale=("billion", "million"))
