"""The targets of a policy (B rows) over the institutions of a county."""

from collections.abc import Iterator

from models.assessment.shown import shown_interval
from models.county.targets import AskResult, TargetResult, judge_targets
from models.exchange.contents import Submission
from models.exchange.json_text import stored
from models.exchange.stated_readings import StatedReadings
from models.ledger.readings import Readings
from models.ledger.records import InstitutionProfile, Ledgers
from models.standards.policy import Policy
from models.store.records import SubmissionRow
from models.usecases.county.county import County
from models.usecases.packs.library_cards import AskCard, TargetCard
from models.vocabulary.ids import InstitutionId


def newest_submissions(county: County) -> tuple[SubmissionRow, ...]:
    """Return the newest revision of each institution for the newest year there is."""
    with county.workspace.store.reading() as read:
        rows = read.county.submissions()
    if not rows:
        return ()
    year = max(row.year for row in rows)
    newest = {row.uscc: row for row in rows if row.year == year}
    return tuple(newest.values())


def check_targets(
    county: County, policy: Policy, rows: tuple[SubmissionRow, ...]
) -> dict[str, TargetCard]:
    """Return every B row judged over ``rows``, by its number.

    Submissions are read one at a time. Whoever has not submitted is not in any
    figure: the card says how many there are.
    """
    if not rows:
        return {}
    year = rows[0].year
    names = {row.uscc: row.name for row in rows}
    results = judge_county(county, policy, rows, year)
    return {result.row.row: _card(result, names, len(rows), year) for result in results}


def judge_county(
    county: County, policy: Policy, rows: tuple[SubmissionRow, ...], year: int
) -> tuple[TargetResult, ...]:
    """Return every B row of a policy judged over ``rows``, in the policy's order."""
    return judge_targets(policy.targets, _read(county, rows, policy), _area(county, policy, year))


def _read(
    county: County, rows: tuple[SubmissionRow, ...], policy: Policy
) -> Iterator[tuple[InstitutionId, Readings]]:
    for row in rows:
        with county.workspace.store.reading() as read:
            document = read.county.document(row.digest)
        content = stored(document, Submission).content
        yield row.uscc, StatedReadings(content, policy.kinds)


def _area(county: County, policy: Policy, year: int) -> Readings:
    """Return the county's own ledgers: as yet only where it is and which year is asked."""
    profile = InstitutionProfile(
        uscc=InstitutionId(""),
        name=county.name,
        region=county.region,
        kind="",
        population=None,
        year=year,
    )
    return Readings(Ledgers(profile=profile, year=year), policy.kinds)


def _card(
    result: TargetResult, names: dict[InstitutionId, str], institutions: int, year: int
) -> TargetCard:
    return TargetCard(
        standing=result.standing,
        beside=result.beside,
        in_years=result.in_years,
        year=year,
        institutions=institutions,
        asks=tuple(_ask(ask, names) for ask in result.asks),
    )


def _ask(result: AskResult, names: dict[InstitutionId, str]) -> AskCard:
    form = "share" if result.per is not None else "count"
    need = result.ask.bound if result.ask.comparison is not None else None
    value, per = result.value, result.per
    return AskCard(
        label=result.ask.label,
        verdict=result.verdict,
        value=shown_interval(value.low, value.high),
        per="" if per is None else shown_interval(per.low, per.high),
        shown=shown_interval(result.low, result.high, form=form, need=need),
        short=result.short,
        failed=tuple(names[one] for one in value.failed if one in names),
        open=tuple(names[one] for one in value.open if one in names),
    )
