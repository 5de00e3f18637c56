"""Judges linked claims and each article against itself; makes the findings."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.faults import fault
from factcheck.judge.ages import AgedJudge
from factcheck.judge.authorities import AuthorityJudge
from factcheck.judge.bearings import BearingJudge
from factcheck.judge.carriers import carriers, gathered
from factcheck.judge.credits import Credits
from factcheck.judge.deeds import DeedJudge
from factcheck.judge.durations import DurationJudge
from factcheck.judge.figures import FigureJudge, Judged
from factcheck.judge.inside import InsideJudge
from factcheck.judge.moments import MomentJudge
from factcheck.judge.names import NameJudge
from factcheck.judge.quotations import QuotationJudge
from factcheck.judge.ranks import RankJudge
from factcheck.judge.scores import ScoreJudge
from factcheck.judge.steps import StepJudge
from factcheck.judge.units import UnitJudge
from factcheck.judge.wholes import WholeJudge
from factcheck.link import Linked
from factcheck.link.bases import Bases
from factcheck.link.kin import Kin
from factcheck.model import Comparison, Figure, Finding, Mention, Name, Reading, Report, Skipped, Statement
from factcheck.rulebook import Rulebook
from factcheck.rulebook.kinds.checks import FigureCheck

SEVERITIES = ("error", "warning", "note")


class Judge:
    """Levels and checks by the rules of a rulebook, in the bases of linking; holds nothing of what it has judged."""

    def __init__(self, rulebook: Rulebook, bases: Bases | None):
        self.digest = rulebook.digest
        self.first = next((check.first for _, check in rulebook.of(FigureCheck)), ())
        self.figures = FigureJudge(rulebook)
        self.across = (
            NameJudge(rulebook),
            QuotationJudge(rulebook),
            MomentJudge(rulebook, bases),
            BearingJudge(rulebook, bases),
            DeedJudge(rulebook),
            DurationJudge(rulebook, bases),
            ScoreJudge(rulebook, bases),
            UnitJudge(rulebook),
            RankJudge(rulebook, bases),
            WholeJudge(rulebook, bases),
            StepJudge(rulebook, bases),
            AuthorityJudge(rulebook),
            AgedJudge(rulebook),
        )
        self.inside = InsideJudge(rulebook)
        self.credits = Credits(rulebook)

    def report(self, readings: tuple[Reading, ...], skipped: tuple[Skipped, ...], linked: Linked) -> Report:
        """The findings and comparisons of everything read, gravest findings first."""
        judged = self.figures.judged(readings, linked.pairs)
        comparisons = [one.comparison for one in judged]
        for judge in self.across:
            comparisons += judge.comparisons(readings, linked.kin)
        faults: list[Skipped] = []
        findings = [
            finding._replace(because=(*finding.because, *carriers(finding, readings, linked.origins)))
            for finding in gathered(once(self.findings(readings, linked.kin, judged, faults)), readings, linked.origins)
        ]
        return Report(
            readings, (*skipped, *faults), tuple(sorted(findings, key=lambda one: weight(one, readings, self.first))),
            tuple(sorted(comparisons, key=order)),
            len({one.slot for one in comparisons}), linked.dropped, self.digest,
        )  # fmt: skip

    def findings(
        self, readings: tuple[Reading, ...], kin: Kin, judged: list[Judged], faults: list[Skipped]
    ) -> Iterator[Finding]:
        """What is found across articles, then in each."""
        yield from (self.credits.told(one, readings) for one in self.figures.findings(readings, judged))
        for judge in self.across:
            yield from judge.findings(readings, kin)
        for index, reading in enumerate(readings):
            yield from self.own(index, reading, faults)

    def own(self, index: int, reading: Reading, faults: list[Skipped]) -> list[Finding]:
        """What is found in one article; a fault of ours costs only this one, and is added to `faults`."""
        try:
            return list(self.inside.findings(index, reading))
        except FactcheckError:
            raise
        except Exception as error:  # whatever it is, the other articles must still be checked
            faults.append(Skipped(reading.article.path or reading.article.id, f"{fault(error)} (its own checks)"))
            return []


def once(findings: Iterator[Finding]) -> list[Finding]:
    """Findings without those that say again what another said."""
    return list({finding.fingerprint: finding for finding in findings}.values())


def order(one: Comparison) -> tuple[int, int, int, int, str]:
    """Where a comparison stands: by its articles and offsets."""
    return *place(one.left), *place(one.right), one.slot


def weight(
    finding: Finding, readings: tuple[Reading, ...], first: tuple[str, ...]
) -> tuple[int, int, bool, int, int, str]:
    """Gravest first, then by how much it matters: deaths before prices, headlines before the rest, then by place."""
    figures = [mention.claim for mention in finding.claims if isinstance(mention.claim, Figure)]
    ranks = [first.index(figure.measure) for figure in figures if figure.measure in first]
    matter = min(ranks, default=len(first)), not is_headed(finding, readings)
    return SEVERITIES.index(finding.severity), *matter, *place(finding.claims[0]), finding.rule


def is_headed(finding: Finding, readings: tuple[Reading, ...]) -> bool:
    """Whether a claim of a finding stands in a headline or summary."""
    return any(
        readings[mention.reading].sentences[mention.claim.sentence].role in ("headline", "summary")
        for mention in finding.claims
        if isinstance(mention.claim, Figure | Name)
    )


def place(mention: Mention) -> tuple[int, int]:
    """Where a claim stands among all."""
    claim = mention.claim
    return mention.reading, claim.content[0][0] if isinstance(claim, Statement) else claim.span[0]
