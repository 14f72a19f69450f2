"""The county's side of the sample: it knows every centre, and the finished ones have reported."""

from dataclasses import dataclass
from pathlib import Path

from models.reports.fontfiles import FontFiles
from models.seal.keys import PrivateKeys
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.county.county import County
from models.usecases.county.county_cards import CampaignDraft, PackChoice
from models.usecases.county.new_county import county_card_path
from models.usecases.packages.campaigns import issuable_packs
from models.usecases.packages.draw_report import draw_report
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.finalise import finalise
from models.usecases.packages.import_cards import Verdict
from models.usecases.packages.import_submission import import_folder
from models.usecases.packages.issue_campaign import issue_campaign
from models.usecases.packages.know_county import know_county
from models.usecases.packages.receive_campaign import receive_campaign
from models.vocabulary.clock import Clock
from models.vocabulary.progress import Progress

NOT_YET_SENT = "东岭镇"
"""Finished and still at home: there to try finalising and sending with."""
_CHECKED = "逐处核实过，情况属实"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountySide:
    """The open county of the sample and what its centres report with.

    ``sent``: the folder that stands for the stick the packages travel on, ``issued``
    for the one the county's announcement comes on.
    ``fonts``: for the report in each package; None sends packages without one.
    """

    county: County
    passphrase: str
    sent: Path
    issued: Path
    fonts: FontFiles | None
    clock: Clock
    progress: Progress


def announce(side: CountySide) -> Path:
    """Announce this year's round with the standard of township health centres; return the file."""
    today = side.clock.today()
    draft = CampaignDraft(
        title=f"{today.year} 年乡镇卫生院服务能力评价",
        year=today.year,
        opens=today.replace(month=6, day=1),
        closes=today.replace(month=9, day=30),
        message="请各卫生院先补齐人员和设备台账，再逐条自评，按期报送。",
        packs=tuple(
            PackChoice(digest=pack.digest)
            for pack in issuable_packs(side.county)
            if "township_health_centre" in pack.institution_kinds
        ),
    )
    card = issue_campaign(
        side.county, draft, side.issued, side.passphrase, side.clock, side.progress
    )
    return card.path


def introduce(side: CountySide, centre: Centre, keys: PrivateKeys) -> None:
    """Let centre and county compare fingerprints, and the centre take in what was announced."""
    card = write_enrolment(
        centre.workspace,
        centre.profile,
        keys,
        side.clock,
        centre.workspace.folder.packages,
        author=centre.author,
        progress=side.progress,
    )
    enrol(side.county, card.path, card.key.fingerprint, side.clock, progress=side.progress)
    know_county(centre, county_card_path(side.county), side.county.key().fingerprint, side.progress)
    for file in sorted(side.issued.iterdir()):
        receive_campaign(centre, file, side.progress)


def report_if_finished(side: CountySide, centre: Centre) -> None:
    """Finalise and send what has every criterion answered and nothing against it."""
    if centre.profile.township == NOT_YET_SENT:
        return
    checks = read_checks(centre)
    if centre.assessment.open or checks.errors:
        return
    accept_checks(centre, [item for item in checks.items if item.waits], _CHECKED)
    finalise(centre)
    paper = b"" if side.fonts is None else draw_report(centre, side.fonts, side.progress)
    export_submission(centre, side.sent, side.passphrase, paper, side.clock, side.progress)


def take_in(side: CountySide) -> None:
    """Import what was sent."""
    run = import_folder(side.county, side.sent, side.passphrase, side.clock, side.progress)
    if run.count(Verdict.ACCEPTED) != sum(number for _, number in run.counts):
        raise RuntimeError(f"the sample refuses its own packages: {run.counts}")
