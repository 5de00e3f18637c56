"""Which findings a user wants to see, and what they mean for the exit code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import get_args

from factcheck.model import Finding, Report, Severity
from factcheck.settings import Grade, PerPath

SEVERITIES: tuple[Severity, ...] = get_args(Severity)  # gravest first
CLEAN, FOUND, REFUSED, INCOMPLETE = range(4)


def by_weight(report: Report) -> list[Finding]:
    """The findings as people read and number them: gravest first, as the judge has ordered them; each perhaps last."""
    return sorted(report.findings, key=lambda item: (is_perhaps(item), SEVERITIES.index(item.severity)))


def selected(report: Report, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Report:
    """The report with the findings that `select` names (all when empty) and `ignore` does not."""
    kept = [item for item in report.findings if (not select or named(item, select)) and not named(item, ignore)]
    return report._replace(findings=tuple(kept))


def named(finding: Finding, names: Sequence[str]) -> bool:
    """Whether a name is the finding's code or the beginning of it, or its rule or a folder of that."""
    return any(
        finding.code.startswith(name.upper()) or f"{finding.rule}.".startswith(f"{name.removesuffix('.')}.")
        for name in names
    )


def counted(report: Report) -> dict[Severity, int]:
    """How many findings there are of each severity."""
    return {grade: sum(item.severity == grade for item in report.findings) for grade in SEVERITIES}


def exit_code(report: Report, fail_on: str = "error", *, exit_zero: bool = False) -> int:
    """What the shell learns: incomplete beats found; `exit_zero` hides findings, never what could not be read."""
    if any(not item.deliberate for item in report.skipped):
        return INCOMPLETE
    if exit_zero or fail_on == "never":
        return CLEAN
    grave = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return FOUND if any(item.severity in grave and not is_perhaps(item) for item in report.findings) else CLEAN


def is_perhaps(finding: Finding) -> bool:
    """Whether a finding only says that two figures may be one thing: a line is enough, and no run fails for it."""
    return finding.verdict == "perhaps"


def summary(report: Report) -> str:
    """The last line: what was found, in how many articles, what was left out."""
    found = counted(report)
    grades = ", ".join(plural(number, grade) for grade, number in found.items())
    files = len({reading.article.path or reading.article.id for reading in report.readings})
    total = plural(len(report.findings), "discrepancy", "discrepancies")
    purpose = sum(item.deliberate for item in report.skipped)
    left = f", {purpose} left out on purpose" if purpose else ""
    return f"{total} ({grades}) in {plural(files, 'file')}, {len(report.skipped) - purpose} skipped{left}"


def lost(report: Report) -> Iterator[tuple[str, str]]:
    """(what gave no article, why): each file that failed, those left out on purpose counted by their reason."""
    purpose: dict[str, list[str]] = {}
    for item in sorted(report.skipped):
        if item.deliberate:
            purpose.setdefault(item.reason, []).append(item.path)
        else:
            yield item.path, item.reason
    for reason, paths in purpose.items():
        yield paths[0] if len(paths) == 1 else plural(len(paths), "file"), reason


def plural(number: int, one: str, many: str = "") -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def graded(report: Report, severity: Mapping[str, Grade], per_path: Sequence[PerPath] = ()) -> Report:
    """The report with the severities that a newsroom has settled; what is switched off is gone."""
    kept = []
    for finding in report.findings:
        item = regraded(finding, severity)
        for rule in per_path:
            if item and concerns(report, item, rule.paths):
                item = None if named(item, rule.ignore) else regraded(item, rule.severity)
        if item:
            kept.append(item)
    return report._replace(findings=tuple(kept))


def regraded(finding: Finding, severity: Mapping[str, Grade]) -> Finding | None:
    """The finding with its severity; the longest name that fits it decides. ``None`` where that says off."""
    fitting = [name for name in severity if named(finding, (name,))]
    if not fitting:
        return finding
    grade = severity[max(fitting, key=len)]
    return None if grade == "off" else finding._replace(severity=grade)


def concerns(report: Report, finding: Finding, globs: Sequence[str]) -> bool:
    """Whether one of the finding's articles lies in a place that one of `globs` matches."""
    paths = {report.readings[mention.reading].article.path or "" for mention in finding.claims}
    return any(fnmatchcase(path, glob) for path in paths for glob in globs)
