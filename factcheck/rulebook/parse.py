"""Makes rules of the bytes of rule files: parsed, laid on top of each other, checked. Needed only on a cold cache."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.errors import FactcheckError, RuleErrors
from factcheck.rulebook.book import Rule, Rulebook
from factcheck.rulebook.draft import Draft, Header, Tell, drafted, header
from factcheck.rulebook.files import File
from factcheck.rulebook.kinds import KINDS
from factcheck.rulebook.layers import layered
from factcheck.rulebook.schema import MisfitError, build, key, unknown


def parse(found: Iterable[File], digest: str, errors: list[FactcheckError]) -> Rulebook:
    """The rulebook of these files; raises RuleErrors with `errors` and all that are found on the way."""
    drafts = [draft for file in found if (draft := drafted(file, errors.append)) is not None]
    rules = [rule(draft, errors.append) for draft in layered(drafts, errors.append).values()]
    if errors:
        raise RuleErrors(sorted(errors, key=lambda error: (error.path or "", error.line or 0)))
    sound = sorted((rule for rule in rules if rule is not None), key=lambda rule: rule.id)
    return Rulebook(tuple(sound), digest)


def rule(draft: Draft, tell: Tell) -> Rule | None:
    """The rule of a draft, or ``None`` after telling what is wrong with it."""
    complain = draft.complain(tell)
    head = header(draft, complain)
    kind = draft.table.get("kind")
    if isinstance(kind, str) and kind not in KINDS:
        complain(("kind",), *unknown(kind, KINDS, "kind"))
    if not isinstance(kind, str) or kind not in KINDS:
        return None
    shared = {key(name) for name in Header._fields}
    try:
        body = build(KINDS[kind], {name: raw for name, raw in draft.table.items() if name not in shared}, complain)
    except MisfitError:
        return None
    if head is None:
        return None
    examples = tuple(draft.table.get("example", ()))
    return Rule(draft.id, kind, head.summary, body, head.why, head.status, draft.path, examples, draft.layer)
