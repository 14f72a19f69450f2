"""Announcing and receiving by commands."""

from pathlib import Path

import pytest

from tests.cli_world import PROFILE, Office, ask, count, give, make_office


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> tuple[Office, Path]:
    """A centre that knows its county, and a stick with the county's first campaign."""
    root = tmp_path_factory.mktemp("campaign")
    office = make_office(root)
    made = ask(
        "county", "new", root / "county", "--name", "望禾县卫生健康局",
        "--region", PROFILE["region"], "--passphrase-file", office.passphrase,
    ).json  # fmt: skip
    known = ask(
        "know-county", office.workspace, made["card"], "--fingerprint", made["key"]["fingerprint"]
    )
    assert known.code == 0, known.out
    (root / "stick").mkdir()
    return office, root / "county"


def issue(office: Office, county: Path, *more: str) -> list[str]:
    return [
        "county", "campaign", "issue", str(county), "--title", "年度评价", "--opens", "2026-06-01",
        "--closes", "2026-09-30", "--passphrase-file", str(office.passphrase),
        "--out", str(office.root / "stick"), *more,
    ]  # fmt: skip


def test_a_round_travels_from_the_county_to_the_centre(ready: tuple[Office, Path]) -> None:
    office, county = ready
    issued = ask(*issue(office, county, "--message", "按时报送", "--pack", "township-2022")).json
    campaign = issued["issued"]["campaign"]
    assert (campaign["year"], campaign["closes"]) == (2026, "2026-09-30")
    assert [pack["id"] for pack in campaign["packs"]] == ["township-2022"]
    received = ask("campaign", "receive", office.workspace, issued["issued"]["path"])
    assert received.code == 0, received.out
    assert received.json["received"]["campaign"]["standard"]["id"] == "township-2022"
    assert received.json["received"]["campaign"]["in_use"]
    again = give("campaign", "receive", office.workspace, issued["issued"]["path"])
    assert again.code == 0
    assert "早已收过" in again.out
    assert count(office.workspace, "campaign") == 1
    shown = give("campaign", "show", office.workspace)
    number = campaign["number"]
    assert f"望禾县卫生健康局 第 {number} 号通知，第 1 次下发：年度评价" in shown.out
    assert "现在用的就是它" in shown.out
    revised = ask(*issue(office, county, "--revise", "--pack", "township-2022")).json
    assert revised["issued"]["campaign"]["revision"] == 2
    listed = ask("county", "campaign", "list", county).json
    assert [card["revision"] for card in listed["campaigns"]][:2] == [2, 1]
    Path(revised["issued"]["path"]).unlink()
    written = ask("county", "campaign", "write", county, "--out", office.root / "stick").json
    assert written["issued"]["file_digest"] == revised["issued"]["file_digest"]
    verified = give("verify", revised["issued"]["path"])
    assert "下发包" in verified.out


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("--closes", "2026-05-01"), "campaign.dates-wrong"),
        (("--opens", "tomorrow"), "command.usage"),
        (("--year", "1980"), "campaign.year-wrong"),
        (("--pack", "home"), "pack.not-found"),
        (("--pack", "township-2022=bakery"), "content.schema"),
        (("--pack", "township-2022=village_clinic"), "content.disagrees"),
    ],
)
def test_what_contradicts_itself_is_not_issued(
    ready: tuple[Office, Path], more: tuple[str, ...], code: str
) -> None:
    office, county = ready
    before = count(county, "campaign")
    said = ask(*issue(office, county, *more))
    assert said.code == 2
    assert said.json["code"] == code
    assert count(county, "campaign") == before


def test_a_centre_that_knows_no_county_is_told_what_to_do(
    ready: tuple[Office, Path], tmp_path: Path
) -> None:
    office, county = ready
    path = ask(*issue(office, county, "--pack", "township-2022")).json["issued"]["path"]
    (tmp_path / "other").mkdir()
    stranger = make_office(tmp_path / "other")
    said = give("campaign", "receive", stranger.workspace, path)
    assert said.code == 2
    assert "先导入县级标识并核对指纹" in said.err
    assert "还没有收到" in give("campaign", "show", stranger.workspace).out
