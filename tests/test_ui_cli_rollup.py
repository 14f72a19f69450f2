"""A county hands its year upwards by commands; whoever gets it reads it without a workspace."""

from pathlib import Path

from tests.cli_world import PROFILE, ask, give, make_office


def test_a_rollup_is_looked_at_written_and_read(tmp_path: Path) -> None:
    office = make_office(tmp_path)
    county, stick = tmp_path / "county", tmp_path / "stick"
    stick.mkdir()
    phrase = ("--passphrase-file", str(office.passphrase))
    ask(
        "county", "new", county, "--name", "望禾县卫生健康局", "--region", PROFILE["region"],
        *phrase,
    )  # fmt: skip
    empty = ask("county", "rollup", "look", county, "--year", "2025")
    assert (empty.code, empty.json["code"]) == (2, "rollup.empty")
    made = ask("enrolment", office.workspace, "--out", stick, *phrase).json["enrolment"]
    ask("county", "enrol", county, made["path"], "--fingerprint", made["key"]["fingerprint"])

    looked = give("county", "rollup", "look", county, "--year", "2025")
    assert looked.code == 0, looked.err
    assert "登记 1 家，已报 0 家" in looked.out
    written = ask("county", "rollup", "issue", county, "--year", "2025", "--out", stick, *phrase)
    path = written.json["written"]["path"]
    told = ask("rollup", path).json["rollup"]
    assert told["rollup"]["institutions"][0]["name"] == PROFILE["name"]
    assert told["digest"] == written.json["written"]["card"]["digest"]
    assert ask("verify", path).json["package"]["kind"] == "rollup"
    listed = give("county", "rollup", "list", county)
    assert "2025 年度第 1 次" in listed.out
    none = ask("county", "rollup", "write", county, "--year", "2024", "--out", stick)
    assert none.json["code"] == "rollup.none-yet"
