"""What a submission must agree with: its own files, its signer, the county, the year."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from models.exchange.building import REPORT_FILE, SUBMISSION_FILE
from models.exchange.contents import Content, Submission
from models.exchange.json_text import encode
from models.ledger.facts import check_fact
from models.seal.container import BagFile
from models.seal.names import shown
from models.store.records import EnrolledRow
from models.vocabulary.amounts import parse_exact
from models.vocabulary.canonical import digest_of
from models.vocabulary.clock import is_iso_day
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Param, Place, Refusal
from models.vocabulary.limits import SUBMISSION_YEARS_BACK

CONTENT = f"{SUBMISSION_FILE}.content"
PACKAGE = f"{SUBMISSION_FILE}.package"


def disagrees(path: str, stated: Param, found: Param) -> Refusal:
    """Return the refusal CONTENT_DISAGREES; ``path`` points at the field that lies."""
    return Refusal(
        RefusalCode.CONTENT_DISAGREES,
        place=Place(path=path),
        stated=shown(stated) if isinstance(stated, str) else stated,
        found=shown(found) if isinstance(found, str) else found,
    )


def check_identity(submission: Submission, signer: EnrolledRow, region: str) -> None:
    """Refuse a submission that is not its signer's own, or not of this county.

    SIGNER_OTHER_INSTITUTION, INSTITUTION_WRONG (``what``: region), CONTENT_DISAGREES
    for another age recipient than was enrolled.
    """
    who = submission.content.institution
    path = f"{CONTENT}.institution"
    if who.uscc != signer.uscc:
        raise Refusal(
            RefusalCode.SIGNER_OTHER_INSTITUTION,
            place=Place(path=f"{path}.uscc"),
            stated=who.uscc,
            signer=signer.uscc,
        )
    if who.region != region:
        raise Refusal(
            RefusalCode.INSTITUTION_WRONG,
            place=Place(path=f"{path}.region"),
            what="region",
            stated=who.region,
            expected=region,
        )
    if submission.package.recipient != signer.recipient:
        raise disagrees(f"{PACKAGE}.recipient", submission.package.recipient, signer.recipient)


def plausible_years(today: date) -> tuple[int, int]:
    """Return the first and the last year an assessment can be about now."""
    return today.year - SUBMISSION_YEARS_BACK, today.year + 1


def check_year(content: Content, today: date) -> None:
    """Refuse a year nobody can be reporting now: YEAR_WRONG."""
    first, last = plausible_years(today)
    year = content.assessment.year
    if not first <= year <= last:
        raise Refusal(
            RefusalCode.YEAR_WRONG,
            place=Place(path=f"{CONTENT}.assessment.year"),
            year=year,
            first=first,
            last=last,
        )


def check_files(submission: Submission, files: Sequence[BagFile]) -> None:
    """Refuse a list of files that is not exactly what lies in the bag: CONTENT_DISAGREES."""
    content, package = submission.content, submission.package
    digest = digest_of(encode(content))
    if package.content_digest != digest:
        raise disagrees(f"{PACKAGE}.content_digest", package.content_digest, digest)
    by_name = {file.name: file for file in files}
    report = by_name.get(REPORT_FILE)
    found = report.digest if report else ""
    if package.report_digest != found:
        raise disagrees(f"{PACKAGE}.report_digest", package.report_digest, found)
    for at, part in enumerate(content.evidence):
        path = f"{CONTENT}.evidence[{at}]"
        file = by_name.get(part.file)
        if file is None:
            raise disagrees(f"{path}.file", part.file, "")
        if file.digest != part.digest or part.digest not in part.file:
            raise disagrees(f"{path}.digest", part.digest, file.digest)
        if file.size != part.size:
            raise disagrees(f"{path}.size", part.size, file.size)
    told = {SUBMISSION_FILE, REPORT_FILE, *(part.file for part in content.evidence)}
    check_nothing_else(files, told)


def check_nothing_else(files: Sequence[BagFile], told: Collection[str]) -> None:
    """Refuse a file of the bag that the content does not speak of: CONTENT_DISAGREES."""
    for file in sorted(files, key=lambda file: file.name):
        if file.name not in told:
            raise disagrees(f"data/{shown(file.name)}", "", file.digest)


def check_lists(submission: Submission) -> None:
    """Refuse lists that name a thing twice, or speak of what is not there.

    CONTENT_DISAGREES; FACT_UNKNOWN, FACT_VALUE for a fact nobody here can read.
    """
    content = submission.content
    each_once(f"{CONTENT}.measures", (one.id for one in content.measures))
    each_once(f"{CONTENT}.figures", (one.key for one in content.figures))
    each_once(f"{CONTENT}.facts", (one.key for one in content.facts))
    for at, fact in enumerate(content.facts):
        check_fact(fact.key, fact.value, Place(path=f"{CONTENT}.facts[{at}]"))
    each_once(f"{CONTENT}.staff", (one.row for one in content.staff))
    each_once(f"{CONTENT}.equipment", (one.row for one in content.equipment))
    each_once(
        f"{CONTENT}.evidence",
        (f"{one.clause} {one.criterion} {one.digest}" for one in content.evidence),
    )
    for at, part in enumerate(content.evidence):
        for name, day in (("dated_on", part.dated_on), ("valid_until", part.valid_until)):
            if day and not is_iso_day(day):
                raise disagrees(f"{CONTENT}.evidence[{at}].{name}", day, "")
    _check_tasks(content)
    _check_responses(content)
    each_once(f"{PACKAGE}.person_tokens", (one.row for one in submission.package.person_tokens))
    rows = {person.row for person in content.staff}
    for at, token in enumerate(submission.package.person_tokens):
        if token.row not in rows:
            raise disagrees(f"{PACKAGE}.person_tokens[{at}].row", token.row, "")
    for at, measure in enumerate(content.measures):
        low, high = measure.low, measure.high
        # One spelling for one amount (``Exact``): the same text is the same amount.
        if low != high and low and high and parse_exact(low) > parse_exact(high):
            raise disagrees(f"{CONTENT}.measures[{at}].low", measure.low, measure.high)


def _check_tasks(content: Content) -> None:
    path = f"{CONTENT}.rectification"
    each_once(path, (task.row for task in content.rectification))
    for at, task in enumerate(content.rectification):
        each_once(f"{path}[{at}].clauses", task.clauses)
        for name, day in (("due", task.due), ("closed_on", task.closed_on)):
            if day and not is_iso_day(day):
                raise disagrees(f"{path}[{at}].{name}", day, "")


def _check_responses(content: Content) -> None:
    """Refuse answers to no feedback, two to one item, and evidence that did not come along."""
    path = f"{CONTENT}.responses"
    if content.responses and not content.feedback:
        raise disagrees(f"{CONTENT}.feedback", "", len(content.responses))
    each_once(path, (one.item for one in content.responses))
    here = {part.digest for part in content.evidence}
    for at, one in enumerate(content.responses):
        for place, digest in enumerate(one.evidence):
            if digest not in here:
                raise disagrees(f"{path}[{at}].evidence[{place}]", digest, "")


def each_once(path: str, names: Iterable[str]) -> None:
    """Refuse a name that comes twice: CONTENT_DISAGREES at its second place."""
    seen: set[str] = set()
    for at, name in enumerate(names):
        if name in seen:
            raise disagrees(f"{path}[{at}]", name, name)
        seen.add(name)
