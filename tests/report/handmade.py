"""Reports made by hand, so that each output format is tested without the flow that fills them."""

from __future__ import annotations

from datetime import date

from factcheck.model import (
    Article,
    Comparison,
    Figure,
    Finding,
    Mention,
    Period,
    Reading,
    Report,
    Sentence,
    Skipped,
    Speaker,
    Statement,
)

DAYS = {day: date(2026, 3, day) for day in range(1, 29)}  # of one month
HOSTILE = "[red]12[/red] 3:100: :smile: [/no] \x1b[2Jx\x9b31m \u202eabc 1\u200b2 | `a` </script>]]>&\"' ::error::x %0A"


def reading(
    text: str, *spans: str, source: str | None = None, day: date | None = None, path: str = "a.txt", said: str = ""
) -> Reading:
    """An article of one sentence, with a figure at each of `spans`, said by `said` where given."""
    article = Article(path, text, path, source=source, published=Period(day, day))
    speaker = Speaker((text.index(said), text.index(said) + len(said)), said) if said else None
    statements = (Statement("s1", speaker, None, ((0, len(text)),), "indirect", "assert"),) if said else ()
    figures = tuple(figure(text, span, "s1" if said else None) for span in spans)
    return Reading(article, (), (Sentence((0, len(text)), "body", 0),), figures, statements)


def figure(text: str, span: str, statement: str | None = None) -> Figure:
    """A figure whose value is the digits of its words."""
    start = text.index(span)
    value = float("".join(sign for sign in span if sign.isascii() and sign.isdigit()) or 0)
    high = None if span.startswith("over") else value
    return Figure(
        f"f{start}", (start, start + len(span)), span, value, high, (value, value),
        strict=span.startswith("over"), noun=span.rsplit(maxsplit=1)[-1], statement=statement,
    )  # fmt: skip


def finding(readings: tuple[Reading, ...], **changes: object) -> Finding:
    """A conflict of the first figures of all readings."""
    claims = tuple(Mention(index, item.figures[0]) for index, item in enumerate(readings))
    made = Finding(
        "FC101", "check.figures", "error", "conflict", "the numbers differ", ("both count troops", "35 % apart"),
        "troops at the border", claims, "0123456789abcdef",
    )  # fmt: skip
    return made._replace(**changes)  # type: ignore[arg-type]


def report(*readings: Reading, **changes: object) -> Report:
    """A report with one conflict between all `readings`."""
    found = finding(readings)
    pair = Comparison(found.slot, found.claims[0], found.claims[-1], "conflict", found.because)
    made = Report(readings, (), (found,), (pair,), slots=1, rules_digest="feed")
    return made._replace(**changes)  # type: ignore[arg-type]


def troops() -> Report:
    """Two outlets, two figures, one skipped file."""
    return report(
        reading(
            "Ann Lee said about 100,000 troops stood at the border.", "about 100,000 troops", source="Hill Wire",
            said="Ann Lee",
        ),
        reading(
            "The army has sent over 1,35,000 troops.", "over 1,35,000 troops", day=date(2022, 2, 11), path="wire/b.txt"
        ),
        skipped=(Skipped("photo.jpg", "binary"),),
    )  # fmt: skip


def toll() -> Report:
    """Three values over time."""
    texts = ("Police counted 9 dead.", "By noon there were 17 dead.", "There are 15 dead.")
    spans = ("9 dead", "17 dead", "15 dead")
    return report(
        *(
            reading(text, span, day=date(2024, 3, day), path=f"{day}.txt")
            for day, (text, span) in enumerate(zip(texts, spans, strict=True), 1)
        )
    )


def hostile() -> Report:
    """An article, a file name, a message and a reason that try to speak to whatever shows them."""
    text = f"7 cats {HOSTILE} end."
    name = "x\x1b]0;t\x07\n::set-output <b>%.txt"
    made = report(
        reading(text, "7 cats", source=HOSTILE, path=name),
        reading(f"8 cats {HOSTILE}\u2028 end.", "8 cats", path="b&<.txt"),
        skipped=(Skipped(name, HOSTILE),),
        dropped=(HOSTILE,),
    )
    return made._replace(findings=(made.findings[0]._replace(message=HOSTILE, because=(HOSTILE,), slot=HOSTILE),))
