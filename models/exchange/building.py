"""From records to a signed bag: names, files, label."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from models.exchange.campaign import Campaign
from models.exchange.contents import Content, PackagePart, PersonToken, Submission
from models.exchange.feedback import Feedback
from models.exchange.introductions import CountyCard, Enrolment
from models.exchange.json_text import encode
from models.exchange.labels import (
    CAMPAIGN,
    COUNTY_CARD,
    ENROLMENT,
    FEEDBACK,
    ROLLUP,
    SUBMISSION,
    Label,
)
from models.exchange.outgoing import person_token
from models.exchange.rollup import Rollup
from models.ledger.records import StaffRow
from models.seal.bag import BagContent, BuiltBag, PayloadFile, build_bag
from models.seal.keys import PrivateKeys
from models.vocabulary.canonical import digest_of
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Progress

SUBMISSION_FILE = "submission.json"
ENROLMENT_FILE = "enrolment.json"
COUNTY_FILE = "county.json"
CAMPAIGN_FILE = "campaign.json"
FEEDBACK_FILE = "feedback.json"
ROLLUP_FILE = "rollup.json"
REPORT_FILE = "report.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Packing:
    """A submission and the files that go with it; ``evidence`` by digest."""

    submission: Submission
    evidence: Mapping[Digest, Path]
    report: bytes


def package_part(
    content: bytes,
    *,
    previous: str,
    recipient: str,
    report: bytes,
    tokens: Sequence[PersonToken],
) -> PackagePart:
    """Return what is known only when packing; ``content`` is its canonical JSON."""
    return PackagePart(
        content_digest=digest_of(content),
        previous=previous,
        recipient=recipient,
        report_digest=digest_of(report) if report else "",
        person_tokens=tuple(tokens),
    )


def tokens_for(
    content: Content, salt: bytes, people: Mapping[str, StaffRow]
) -> tuple[PersonToken, ...]:
    """Return the tokens of the people in ``content`` whose number is known; rows by id."""
    found = (
        PersonToken(row=person.row, token=person_token(salt, people[person.row].id_number))
        for person in content.staff
        if person.row in people
    )
    return tuple(one for one in found if one.token)


def build_submission(
    target: Path,
    packing: Packing,
    signer: PrivateKeys,
    *,
    built_at: datetime,
    progress: Progress,
) -> BuiltBag:
    """Write the signed, unsealed package; the same input gives the same bytes.

    Raises: as ``build_bag``.
    """
    payload = [PayloadFile(name=SUBMISSION_FILE, source=encode(packing.submission))]
    if packing.report:
        payload.append(PayloadFile(name=REPORT_FILE, source=packing.report))
    files = {part.file: Digest(part.digest) for part in packing.submission.content.evidence}
    payload.extend(
        PayloadFile(name=name, source=packing.evidence[files[name]]) for name in sorted(files)
    )
    label = submission_label(packing.submission)
    return _build(target, label, payload, [signer], built_at, progress)


def build_enrolment(
    target: Path,
    enrolment: Enrolment,
    signers: Sequence[PrivateKeys],
    built_at: datetime,
    progress: Progress,
) -> BuiltBag:
    """Write the package by which an institution introduces itself.

    ``signers``: the keys in it, and those it replaces.
    """
    payload = [PayloadFile(name=ENROLMENT_FILE, source=encode(enrolment))]
    return _build(target, enrolment_label(enrolment), payload, signers, built_at, progress)


def build_county_card(
    target: Path,
    card: CountyCard,
    signers: Sequence[PrivateKeys],
    built_at: datetime,
    progress: Progress,
) -> BuiltBag:
    """Write the package by which a county introduces itself; ``signers`` as above."""
    payload = [PayloadFile(name=COUNTY_FILE, source=encode(card))]
    return _build(target, county_label(card), payload, signers, built_at, progress)


def build_campaign(
    target: Path,
    campaign: Campaign,
    documents: Mapping[str, bytes],
    signer: PrivateKeys,
    *,
    built_at: datetime,
    progress: Progress,
) -> BuiltBag:
    """Write the package by which a county announces a round; ``documents`` by file name.

    Raises: as ``build_bag``.
    """
    payload = [PayloadFile(name=CAMPAIGN_FILE, source=encode(campaign))]
    payload.extend(
        PayloadFile(name=name, source=documents[name])
        for name in sorted(part.file for part in campaign.packs)
    )
    return _build(target, campaign_label(campaign), payload, [signer], built_at, progress)


def build_rollup(
    target: Path, rollup: Rollup, signer: PrivateKeys, built_at: datetime, progress: Progress
) -> BuiltBag:
    """Write the package a county hands upwards. Raises: as ``build_bag``."""
    payload = [PayloadFile(name=ROLLUP_FILE, source=encode(rollup))]
    return _build(target, rollup_label(rollup), payload, [signer], built_at, progress)


def build_feedback(
    target: Path, feedback: Feedback, signer: PrivateKeys, built_at: datetime, progress: Progress
) -> BuiltBag:
    """Write the package by which a county answers a submission, unsealed."""
    payload = [PayloadFile(name=FEEDBACK_FILE, source=encode(feedback))]
    return _build(target, feedback_label(feedback), payload, [signer], built_at, progress)


def submission_label(submission: Submission) -> Label:
    """Return the label a submission must carry."""
    content = submission.content
    return Label(
        kind=SUBMISSION,
        subject=content.institution.uscc,
        owner=content.institution.name,
        assessment=content.assessment.id,
        revision=str(content.assessment.revision),
        previous=submission.package.previous,
    )


def enrolment_label(enrolment: Enrolment) -> Label:
    """Return the label an enrolment must carry."""
    who = enrolment.institution
    return Label(kind=ENROLMENT, subject=who.uscc, owner=who.name)


def county_label(card: CountyCard) -> Label:
    """Return the label a county card must carry."""
    return Label(kind=COUNTY_CARD, subject=card.county.region, owner=card.county.name)


def campaign_label(campaign: Campaign) -> Label:
    """Return the label a campaign must carry."""
    return Label(
        kind=CAMPAIGN,
        subject=campaign.county.region,
        owner=campaign.county.name,
        campaign=str(campaign.number),
        revision=str(campaign.revision),
        previous=campaign.previous,
    )


def rollup_label(rollup: Rollup) -> Label:
    """Return the label a rollup must carry."""
    return Label(
        kind=ROLLUP,
        subject=rollup.county.region,
        owner=rollup.county.name,
        year=str(rollup.year),
        revision=str(rollup.revision),
        previous=rollup.previous,
    )


def feedback_label(feedback: Feedback) -> Label:
    """Return the label a feedback must carry; its subject is who it is for."""
    return Label(
        kind=FEEDBACK,
        subject=feedback.institution.uscc,
        owner=feedback.county.name,
        assessment=feedback.assessment.id,
        revision=str(feedback.revision),
        previous=feedback.previous,
    )


def _build(
    target: Path,
    label: Label,
    payload: Sequence[PayloadFile],
    signers: Sequence[PrivateKeys],
    built_at: datetime,
    progress: Progress,
) -> BuiltBag:
    top = "-".join(
        part
        for part in (
            label.kind,
            label.subject,
            label.campaign,
            label.year,
            label.revision and f"r{label.revision}",
        )
        if part
    )
    content = BagContent(top=top, payload=payload, info=label.elements())
    return build_bag(target, content, signers, built_at=built_at, progress=progress)
