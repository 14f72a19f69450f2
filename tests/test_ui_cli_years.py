"""Years by commands: what there is, begin one from the one before, confirm what came over."""

from pathlib import Path

from tests.cli_world import ask, give, make_office


def test_a_year_is_begun_looked_at_and_confirmed(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    planned = ask("year", "open", root, "--dry-run").json
    assert (planned["opened"]["year"], planned["dry_run"]) == (2026, True)
    assert [each["year"] for each in ask("year", "list", root).json["years"]] == [2025]
    opened = ask("year", "open", root).json["opened"]
    assert opened["came"] == planned["opened"]["came"]
    years = ask("year", "list", root).json["years"]
    assert [(each["year"], each["unconfirmed"] > 0) for each in years] == [
        (2025, False),
        (2026, True),
    ]
    told = give("year", "list", root)
    assert "2026" in told.out
    assert "没有确认" in told.out
    confirmed = ask("year", "confirm", root, "profile").json
    assert confirmed["confirmed"] == 1
    everything = ask("year", "confirm", root).json
    assert everything["unconfirmed"] == {}
    assert ask("year", "confirm", root).json["confirmed"] == 0


def test_a_year_that_cannot_begin_is_refused_with_its_code(tmp_path: Path) -> None:
    root = make_office(tmp_path).workspace
    ask("year", "open", root)
    cases = {
        "year.exists": ("2026", "--from", "2025"),
        "year.backwards": ("2024", "--from", "2025"),
        "year.without-profile": ("2030", "--from", "2023"),
    }
    for code, words in cases.items():
        said = ask("year", "open", root, *words)
        assert said.code == 2
        assert said.json["code"] == code
