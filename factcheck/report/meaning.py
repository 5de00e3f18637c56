"""What a code means and how a finding of it is settled, in words that pages and manual share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.rulebook import Rulebook

SEVERE = {"error": "these cannot both hold", "warning": "time, scope or authority may explain it", "note": "of style"}
SETTLE = """\
One of them is wrong: correct it, and the finding is gone.
Both may stand: factcheck baseline update PATHS --reason "why" --author "who"; it comes back when a text changes.
In an article of your own: <!-- factcheck: ignore[{code}] why --> above the paragraph.
For the whole house, in factcheck.toml under [severity]: {code} = "note" (or "warning", "error", "off")."""


def settling(code: str) -> list[str]:
    """The ways in which a finding of a code is settled, a line each."""
    return SETTLE.format(code=code).splitlines()


def manual(book: Rulebook) -> dict[str, str]:
    """The summary of each rule by its id, and by its code what each check or level of one says, with its reason."""
    found = {rule.id: rule.summary for rule in book.rules}
    for rule in book.rules:
        for owner in (*getattr(rule.body, "level", ()), rule.body):
            code, says = getattr(owner, "code", ""), getattr(owner, "says", "")
            if code:
                words = says if says and "{" not in says else rule.summary
                found.setdefault(code, ". ".join(part for part in (words, " ".join(rule.why.split())) if part))
    return found
