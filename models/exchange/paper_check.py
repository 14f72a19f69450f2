"""Do a sheet of paper and a file belong together? Compared here, told elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.exchange.paper_marks import CodeMark, PaperMark
from models.vocabulary.checkcode import hex_of_code
from models.vocabulary.ids import AssessmentId, Digest, InstitutionId


class PaperVerdict(StrEnum):
    """What came of holding a paper beside what is here."""

    SAME = "same"
    OLDER = "older"
    """It is whole, and a later revision is here."""
    NEWER = "newer"
    """A later revision than any that is here."""
    DIFFERS = "differs"
    """The paper says otherwise than what is here of the same revision."""
    UNKNOWN = "unknown"
    """No revision here has this code; it tells no institution, or one that never sent any."""
    SEVERAL = "several"
    """Two revisions begin with the same eight characters."""


class PaperField(StrEnum):
    """What a paper and a package both say."""

    INSTITUTION = "institution"
    YEAR = "year"
    REVISION = "revision"
    DIGEST = "digest"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPaper:
    """A finalised revision that is here. ``counts``: A, B, C, D, E.

    ``package``: digest of the package it came in, at a centre the content's own.
    """

    package: Digest
    content: Digest
    institution: InstitutionId
    name: str
    assessment: AssessmentId
    year: int
    revision: int
    counts: tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFound:
    """``here``: the revision the paper is held against, None where there is none.

    ``newest``: the latest of the same assessment, where it is another; ``choices``: those
    that a short code fits, where it fits several.
    """

    verdict: PaperVerdict
    here: KnownPaper | None = None
    newest: KnownPaper | None = None
    differing: frozenset[PaperField] = frozenset()
    choices: tuple[KnownPaper, ...] = ()


def compare_paper(mark: PaperMark | CodeMark, known: Sequence[KnownPaper]) -> PaperFound:
    """Return what the paper is beside ``known``: those its code fits, its institution's others.

    ``known`` may hold more; order makes no difference.
    """
    if isinstance(mark, CodeMark):
        return _by_code(mark, known)
    same = [one for one in known if one.content == mark.digest]
    if same:
        here = min(same, key=lambda one: len(_differing(mark, one)))
        differing = _differing(mark, here)
        if differing:
            return PaperFound(verdict=PaperVerdict.DIFFERS, here=here, differing=differing)
        return _in_its_order(here, known)
    theirs = [one for one in known if (one.institution, one.year) == (mark.institution, mark.year)]
    return _without_its_file(mark, theirs)


def _by_code(mark: CodeMark, known: Sequence[KnownPaper]) -> PaperFound:
    begins = hex_of_code(mark.code)
    fitting = [one for one in known if one.content.startswith(begins)]
    if not fitting:
        return PaperFound(verdict=PaperVerdict.UNKNOWN)
    if len({one.content for one in fitting}) > 1:
        return PaperFound(verdict=PaperVerdict.SEVERAL, choices=tuple(fitting))
    return _in_its_order(fitting[0], known)


def _in_its_order(here: KnownPaper, known: Sequence[KnownPaper]) -> PaperFound:
    """Return whether what fits is still the latest of its assessment."""
    chain = [one for one in known if one.assessment == here.assessment]
    newest = max(chain, key=lambda one: one.revision)
    if newest.revision > here.revision:
        return PaperFound(verdict=PaperVerdict.OLDER, here=here, newest=newest)
    return PaperFound(verdict=PaperVerdict.SAME, here=here)


def _without_its_file(mark: PaperMark, theirs: Sequence[KnownPaper]) -> PaperFound:
    """Return what a paper is whose content is not here, beside what else the sender sent."""
    if not theirs:
        return PaperFound(verdict=PaperVerdict.UNKNOWN)
    newest = max(theirs, key=lambda one: one.revision)
    if mark.revision > newest.revision:
        return PaperFound(verdict=PaperVerdict.NEWER, newest=newest)
    equal = [one for one in theirs if one.revision == mark.revision]
    if not equal:
        return PaperFound(verdict=PaperVerdict.OLDER, newest=newest)
    return PaperFound(
        verdict=PaperVerdict.DIFFERS, here=equal[0], differing=_differing(mark, equal[0])
    )


def _differing(mark: PaperMark, here: KnownPaper) -> frozenset[PaperField]:
    pairs = {
        PaperField.INSTITUTION: (mark.institution, here.institution),
        PaperField.YEAR: (mark.year, here.year),
        PaperField.REVISION: (mark.revision, here.revision),
        PaperField.DIGEST: (mark.digest, here.content),
        PaperField.COUNTS: (mark.counts, here.counts),
    }
    return frozenset(field for field, (stated, found) in pairs.items() if stated != found)
