"""A centre of the sample takes in its county's round and sends its printed report along."""

from pathlib import Path
from zipfile import ZipFile

from models.reports.fontfiles import FontFiles
from models.seal.keys import make_keys
from models.standards.decode import decode_pack
from models.usecases.county.new_county import create_county
from models.usecases.new_workspace import create_centre
from models.usecases.packages.campaigns import read_campaign
from models.usecases.sample.county_side import (
    CountySide,
    announce,
    introduce,
    report_if_finished,
    take_in,
)
from models.usecases.sample.institutions import sample_institutions
from models.usecases.sample.numbers import REGION
from models.usecases.sample.workspaces import PASSPHRASE, SAMPLE_MOMENT, fill_centre
from models.vocabulary.clock import FixedClock
from models.vocabulary.progress import Unwatched
from resources import pack_files, resource

CLOCK = FixedClock(moment=SAMPLE_MOMENT)


def test_the_round_is_received_and_a_package_carries_its_report(tmp_path: Path) -> None:
    pack_text = decode_pack(pack_files(resource("standards", "township-2022")))
    fonts = FontFiles(
        regular=resource("fonts", "NotoSansSC-Regular.ttf"),
        semibold=resource("fonts", "NotoSansSC-SemiBold.ttf"),
        serif=resource("fonts", "NotoSerifSC-SemiBold.ttf"),
    )
    seat = create_county(
        tmp_path / "county", "望禾县卫生健康局", REGION, PASSPHRASE, CLOCK, packs=[pack_text]
    )
    side = CountySide(
        county=seat,
        passphrase=PASSPHRASE,
        sent=tmp_path / "sent",
        issued=tmp_path / "issued",
        fonts=fonts,
        clock=CLOCK,
        progress=Unwatched(),
    )
    for folder in (side.sent, side.issued):
        folder.mkdir()
    announced = announce(side)
    small, keys = sample_institutions()[10], make_keys()
    centre = create_centre(
        tmp_path / "centre", small.profile, PASSPHRASE, [pack_text], CLOCK, keys=keys
    )
    try:
        fill_centre(centre, small, tmp_path / "papers")
        introduce(side, centre, keys)
        campaign = read_campaign(centre)
        assert campaign is not None
        assert campaign.file_name == announced.name
        assert campaign.in_use
        assert campaign.opens <= CLOCK.today() <= campaign.closes
        report_if_finished(side, centre)
        take_in(side)
        kept = next(centre.workspace.folder.packages.glob("*r1.dbag"))
        with ZipFile(kept) as bag:
            assert [name for name in bag.namelist() if name.endswith("report.pdf")]
    finally:
        centre.close()
        seat.close()
