"""The whole way: finalise, export, enrol, import, read; through use cases on real folders."""

import json
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest

from models.assessment.findings import Verdict
from models.assessment.grades import Outcome
from models.exchange.outgoing import person_token
from models.gaps.shortages import GapState
from models.seal.keys import fingerprint, make_keys
from models.standards.pack import Grade
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.checks.checks_centre import CHECKS
from models.usecases.checks.checks_feedback import FEEDBACK_CHECKS
from models.usecases.checks.checks_rows import ROW_CHECKS
from models.usecases.checks.checks_tasks import TASK_CHECKS
from models.usecases.checks.preflight import read_preflight
from models.usecases.clauses.answer import tick_criterion, tick_grade, write_claim_reason
from models.usecases.clauses.departments import put_department_answers
from models.usecases.clauses.describe_evidence import describe_evidence
from models.usecases.clauses.read_checklist import read_clause
from models.usecases.county.new_county import county_card_path
from models.usecases.county.read_county import read_institutions, read_measures_of, read_submission
from models.usecases.ledgers.state_facts import state_facts
from models.usecases.packages.enrol import enrol, look_at_enrolment
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.finalise import read_revisions, reopen
from models.usecases.packages.import_cards import ImportLine
from models.usecases.packages.import_submission import (
    import_folder,
    import_package,
    look_at_package,
    read_refused,
)
from models.usecases.packages.know_county import know_county, known_county, look_at_county
from models.usecases.packages.revoke import revoke
from models.usecases.packages.verify_package import verify_in_workspace, verify_package
from models.vocabulary.codes import RefusalCode, TroubleCode
from models.vocabulary.failures import Refusal, Trouble
from models.vocabulary.ids import CriterionId, InstitutionId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    FACTS,
    ID_NUMBERS,
    LATER,
    MOBILES,
    PASSPHRASE,
    REPORT,
    SCAN,
    World,
    exported,
    make_county,
    make_world,
    row_counts,
)
from tests.finalising import finalise
from ui.texts.sentences import check_shown


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    made = make_world(tmp_path)
    yield made
    made.close()


def refused(code: RefusalCode, action: object, *arguments: object, **choices: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        action(*arguments, **choices)  # type: ignore[operator]
    assert caught.value.code == code
    return caught.value


def test_what_is_sent_is_what_the_county_reads(world: World) -> None:
    revision = finalise(world.centre)
    card = world.export()
    assert card.sealed_for == "青川县卫生健康局"
    assert card.path.name == "北渡乡卫生院-自评-2025-r1.dbag.age"
    imported = import_package(world.county, card.path, PASSPHRASE, LATER, Unwatched())
    assert (imported.already, imported.sealed, imported.replaces) == (False, True, 0)
    (line,) = read_institutions(world.county)
    assert line.submission is not None
    assert line.submission.short_hash == revision.short_hash == card.short_hash
    assert line.submission.counts == (
        (Grade.A, 0), (Grade.B, 1), (Grade.C, 3), (Grade.D, 0), (Grade.E, 1)
    )  # fmt: skip
    assert (line.submission.open, line.submission.over_claims) == (1, 1)
    assert line.submission.rates[0].exact == Fraction(4, 5)
    assert line.submission.received_at == "2025-07-01T08:00:00.000+00:00"
    found = read_submission(world.county, line.submission.digest)
    clauses = {clause.code: clause for clause in found.chapters[0].sections[0].clauses}
    sent = world.centre.assessment.clauses
    for code, clause in clauses.items():
        assert (clause.computed, clause.claimed) == (sent[code].computed, sent[code].claimed)
    over = clauses[next(code for code in clauses if code == "1.1.3")]
    assert (over.computed, over.claimed, over.over_claim) == (Grade.D, Grade.C, 1)
    assert over.criteria[0].computed is Outcome.NOT_MET
    assert (over.criteria[0].figures, over.criteria[0].need) == ("1", "≥ 5")
    assert [file.size for file in over.evidence] == [len(SCAN)]
    assert found.gaps_to == "basic"
    assert [(gap.state, gap.clauses) for gap in found.gaps][-1] == (GapState.OPEN, ("1.1.5",))
    assert (found.staff, found.devices, found.evidence_files) == (3, 1, 1)
    assert found.contact.filing_telephone == "0990-1234567"
    measures = {
        measure.id: measure for measure in read_measures_of(world.county, line.submission.digest)
    }
    assert measures["visits.tcm_share"].figures == "38/46 = 82.6%"
    assert measures["visits.tcm_share"].low == Fraction(38, 46)


def availability(centre: Centre) -> Verdict:
    return centre.assessment.levels[0].available


def test_stated_facts_travel_and_the_county_judges_with_them(world: World) -> None:
    assert availability(world.centre) is Verdict.MET
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, LATER, Unwatched())
    with world.county.workspace.store.reading() as read:
        (row,) = read.county.submissions(2025)
        document = read.county.document(row.digest)
    sent = json.loads(document)["content"]["facts"]
    assert sent == [{"key": key, "value": FACTS[key]} for key in sorted(FACTS)]
    state_facts(world.centre, {"place.in_county_town": "yes"})
    assert availability(world.centre) is Verdict.NOT_MET
    finalise(world.centre)
    second = world.export()
    import_package(world.county, second.path, PASSPHRASE, LATER, Unwatched())
    assert read_submission(world.county, second.digest).line.revision == 2


def test_the_county_reads_why_remarks_of_checks_were_let_stand(world: World) -> None:
    soft = [item for item in read_checks(world.centre).items if item.waits]
    reused = next(item for item in soft if item.code == "evidence.reused")
    accept_checks(world.centre, [reused], f"两处都要，电话 {MOBILES[0]}")
    finalise(world.centre)
    leaving = {code: count for code, count, _ in read_preflight(world.centre).leaving}
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, LATER, Unwatched())
    found = read_submission(world.county, card.digest).accepted
    assert {item.code for item in found} == {item.code for item in soft}
    assert len(found) == len(soft) == leaving["accepted-checks"]
    told = next(item for item in found if item.code == "evidence.reused")
    assert (told.clause, dict(told.params)["count"]) == (reused.clause, "2")
    assert told.accepted is not None
    assert told.accepted.reason == "两处都要，电话 ＊＊＊"
    assert told.accepted.author == world.centre.author
    assert check_shown(told) == check_shown(reused).replace(ID_NUMBERS[2], "＊＊＊")


def test_the_very_same_package_again_changes_nothing(world: World) -> None:
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    before = row_counts(world.county.workspace.folder.database)
    again = import_package(world.county, card.path, PASSPHRASE, LATER, Unwatched())
    assert again.already
    assert row_counts(world.county.workspace.folder.database) == before
    # Exported a second time, unsealed: other bytes, the same content.
    plain = world.export(sealed=False)
    assert plain.digest == card.digest
    assert import_package(world.county, plain.path, "", LATER, Unwatched()).already


def test_looking_first_writes_nothing(world: World) -> None:
    finalise(world.centre)
    card = world.export()
    before = row_counts(world.county.workspace.folder.database)
    seen = look_at_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    assert not seen.already
    assert seen.line.over_claims == 1
    assert row_counts(world.county.workspace.folder.database) == before
    assert sorted(path.name for path in world.county.workspace.folder.inbox.iterdir()) == [
        f"{path.stem}.dbag" for path in world.county.workspace.folder.inbox.glob("*.dbag")
    ]


def test_the_same_content_and_clock_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    world, card = exported(tmp_path / "one", sealed=False)
    other = tmp_path / "two" / "stick"
    other.mkdir()
    first = card.path.read_bytes()
    card.path.unlink()
    for path in world.centre.workspace.folder.packages.iterdir():
        path.unlink()
    again = export_submission(
        world.centre, other, PASSPHRASE, REPORT, LATER, Unwatched(), sealed=False
    )
    assert again.path.read_bytes() == first
    world.close()


def test_no_identity_or_mobile_number_leaves(world: World) -> None:
    finalise(world.centre)
    card = world.export(sealed=False)
    with zipfile.ZipFile(card.path) as archive:
        everything = b"\n".join(archive.read(name) + name.encode() for name in archive.namelist())
    assert "职工0".encode() in everything
    for number in (*ID_NUMBERS, *MOBILES, "0990-7654321", "只在本院看的备注"):
        assert number.encode() not in everything, number


def test_evidence_leaves_with_what_it_is_and_notes_and_departments_words_stay(
    world: World,
) -> None:
    before = read_clause(world.centre, "1.1.3")
    (file,) = before.evidence
    describe_evidence(
        world.centre, "1.1.3", file.digest, file.criterion,
        kind="certificate", dated_on="2025-03-01", valid_until="2025-12-31", remark="锁在柜子里",
    )  # fmt: skip
    put_department_answers(
        world.centre, "只答不报科", {CriterionId("1.1.3.C1"): False}, "科室填报表.xlsx"
    )
    finalise(world.centre)
    card = world.export(sealed=False)
    with zipfile.ZipFile(card.path) as archive:
        names = archive.namelist()
        everything = b"\n".join(archive.read(name) for name in names)
        (submission,) = (name for name in names if name.endswith("data/submission.json"))
        content = json.loads(archive.read(submission))["content"]
    told = {(part["clause"], part["kind"], part["dated_on"], part["valid_until"])
            for part in content["evidence"]}  # fmt: skip
    assert told == {("1.1.3", "certificate", "2025-03-01", "2025-12-31"), ("1.1.1", "", "", "")}
    (claim,) = (one for one in content["clauses"] if one["code"] == "1.1.3")
    assert (claim["computed"], claim["claimed"], claim["over_claim"]) == (
        str(before.computed), str(before.claimed), before.over_claim,
    )  # fmt: skip
    for kept in ("锁在柜子里", "只在本院看的备注", "只答不报科", "科室填报表.xlsx"):
        assert kept.encode() not in everything, kept
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    sent = read_submission(world.county, card.digest)
    files = [
        one
        for chapter in sent.chapters
        for section in chapter.sections
        for clause in section.clauses
        for one in clause.evidence
        if clause.code == "1.1.3"
    ]
    assert [(one.kind, one.valid_until) for one in files] == [("certificate", "2025-12-31")]


def test_person_tokens_need_the_county_and_say_nothing_else(world: World) -> None:
    finalise(world.centre)
    card = world.export()
    import_package(world.county, card.path, PASSPHRASE, CLOCK, Unwatched())
    with world.county.workspace.store.reading() as read:
        county = read.county.county()
    assert county is not None
    salt = bytes.fromhex(county.token_salt)
    expected = [person_token(salt, number) for number in ID_NUMBERS]
    database = world.county.workspace.folder.database
    assert tokens_of(database) == expected
    assert person_token(salt, "9901001985 0101-1236") == expected[0]
    assert person_token(b"other", ID_NUMBERS[0]) != expected[0]


def tokens_of(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as plain:
        rows = plain.execute("SELECT token FROM submission_staff ORDER BY ordinal").fetchall()
    return [row[0] for row in rows]


def test_without_a_county_nothing_is_sealed_and_there_are_no_tokens(tmp_path: Path) -> None:
    world = make_world(tmp_path, known=False)
    assert known_county(world.centre) is None
    finalise(world.centre)
    refused(RefusalCode.COUNTY_UNKNOWN, world.export, sealed=True)
    card = world.export()
    assert card.sealed_for == ""
    assert card.path.suffix == ".dbag"
    import_package(world.county, card.path, "", CLOCK, Unwatched())
    assert tokens_of(world.county.workspace.folder.database) == ["", "", ""]
    world.close()


def test_a_chain_of_revisions(world: World) -> None:
    finalise(world.centre)
    first = world.export()
    assert reopen(world.centre) == 2
    tick_criterion(world.centre, "1.1.5.C1", value=True)
    finalise(world.centre)
    second = world.export()
    assert second.path.name.endswith("-r2.dbag.age")
    import_package(world.county, first.path, PASSPHRASE, CLOCK, Unwatched())
    imported = import_package(world.county, second.path, PASSPHRASE, LATER, Unwatched())
    assert imported.replaces == 1
    (line,) = read_institutions(world.county, 2025)
    assert line.submission is not None
    assert (line.submission.revision, line.submissions) == (2, 2)
    assert [number for number, _ in read_submission(world.county, first.digest).revisions] == [1, 2]
    assert not read_submission(world.county, first.digest).line.newest
    assert read_institutions(world.county, 2024)[0].submission is None
    assert [row.package_digest for row in read_revisions(world.centre)] == [
        first.digest, second.digest
    ]  # fmt: skip


def test_finalising_closes_and_reopening_opens(world: World) -> None:
    refused(RefusalCode.ASSESSMENT_NOT_FINALISED, reopen, world.centre)
    refused(RefusalCode.ASSESSMENT_NOT_FINALISED, world.export)
    finalise(world.centre)
    refused(RefusalCode.ASSESSMENT_FINALISED, finalise, world.centre)
    refused(RefusalCode.ASSESSMENT_FINALISED, tick_criterion, world.centre, "1.1.5.C1", value=True)
    assert reopen(world.centre) == 2
    tick_criterion(world.centre, "1.1.5.C1", value=True)


def test_errors_of_the_preflight_stop_finalising(world: World) -> None:
    write_claim_reason(world.centre, "1.1.3", "")
    card = read_preflight(world.centre)
    assert [(item.code, item.clause) for item in card.items if item.severity == "error"] == [
        ("over-claim.no-reason", "1.1.3")
    ]
    assert refused(RefusalCode.PREFLIGHT_ERRORS, finalise, world.centre).params == {"count": 1}
    assert not read_revisions(world.centre)


def test_the_preflight_tells_what_leaves_and_what_stays(world: World) -> None:
    tick_grade(world.centre, "1.1.5", Grade.A)
    card = read_preflight(world.centre)
    assert {(item.severity, item.code) for item in card.items} == {
        ("confirm", "evidence.missing"),
        ("confirm", "evidence.reused"),
        ("confirm", "clauses.not-applicable"),
        ("confirm", "level.provisional"),
        ("missing", "figures.empty"),
        ("missing", "staff.no-category"),
    }
    assert card.passed == len((*CHECKS, *FEEDBACK_CHECKS, *TASK_CHECKS, *ROW_CHECKS)) - 6
    leaving = {code: (count, size) for code, count, size in card.leaving}
    assert leaving["evidence"] == (1, len(SCAN))
    assert leaving["person-tokens"] == (3, 0)
    assert dict(card.staying) == {
        "identity-numbers": 3, "telephone-numbers": 6,
        "notes": 1, "department-answers": 0, "ledger-rows": 0, "held-rows": 0,
    }  # fmt: skip


def test_lost_evidence_is_seen_before_finalising(world: World) -> None:
    with world.centre.workspace.store.reading() as read:
        links = read.assessments.evidence(world.centre.row.assessment_id)
    world.centre.workspace.folder.evidence.path(links[0].digest).unlink()
    codes = [item.code for item in read_preflight(world.centre).items if item.severity == "error"]
    assert codes == ["evidence.lost"] * 2


def test_a_stick_that_is_gone_leaves_nothing_marked_as_exported(world: World) -> None:
    finalise(world.centre)
    with pytest.raises(Trouble) as caught:
        export_submission(
            world.centre, world.folder / "gone", PASSPHRASE, REPORT, CLOCK, Unwatched()
        )
    assert caught.value.code is TroubleCode.TARGET_GONE
    assert read_revisions(world.centre)[0].package_digest == ""
    refused(RefusalCode.PASSPHRASE_WRONG, export_submission, world.centre, world.stick,
            "wrong passphrase", REPORT, CLOCK, Unwatched())  # fmt: skip
    assert not list(world.stick.glob("*自评*"))
    card = world.export()
    assert read_revisions(world.centre)[0].package_digest == card.digest


def test_what_does_not_read_back_is_not_exported(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalise(world.centre)
    from models.usecases.packages import export_submission as module

    def flipping(source: Path, recipients: object, to: Path, progress: object) -> None:
        to.write_bytes(source.read_bytes()[:-9] + b"000000000")

    monkeypatch.setattr(module, "seal", flipping)
    with pytest.raises(Trouble) as caught:
        world.export()
    assert caught.value.code is TroubleCode.READ_BACK_DIFFERS
    assert read_revisions(world.centre)[0].package_digest == ""
    assert not list(world.stick.glob("*自评*"))


def test_verifying_with_and_without_a_workspace(world: World) -> None:
    finalise(world.centre)
    sealed, plain = world.export(), world.export(sealed=False)
    card = verify_package(plain.path, Unwatched())
    assert (card.kind, card.trust, card.owner) == ("submission", "unknown", "北渡乡卫生院")
    assert card.fingerprint == fingerprint(world.keys.public)
    assert card.short_hash == plain.short_hash
    refused(RefusalCode.SEALED_NEEDS_KEY, verify_package, sealed.path, Unwatched())
    county, centre = world.county.workspace, world.centre.workspace
    assert verify_in_workspace(county, sealed.path, PASSPHRASE, Unwatched()).trust == "enrolled"
    assert verify_in_workspace(centre, sealed.path, PASSPHRASE, Unwatched()).trust == "own"
    revoke(world.county, world.keys.public.key_id, CLOCK, why="电脑丢了", since=CLOCK.today())
    assert verify_in_workspace(county, plain.path, "", Unwatched()).trust == "revoked"
    card = verify_package(county_card_path(world.county), Unwatched())
    assert (card.kind, card.subject, card.trust) == ("county-card", "990100", "unknown")
    damaged = world.stick / "damaged.dbag"
    damaged.write_bytes(plain.path.read_bytes()[:-200])
    with pytest.raises(Refusal):
        verify_package(damaged, Unwatched())


def test_a_county_is_known_only_after_comparing(world: World, tmp_path: Path) -> None:
    other = make_county(tmp_path / "other", region="990200", name="邻县")
    path = county_card_path(other)
    assert look_at_county(path).fingerprint == other.key().fingerprint
    before = row_counts(world.centre.workspace.folder.database)
    refused(RefusalCode.FINGERPRINT_DIFFERS, know_county, world.centre, path, "12345 " * 6)
    refused(RefusalCode.FINGERPRINT_DIFFERS, know_county, world.centre, path, "")
    refused(RefusalCode.INSTITUTION_WRONG, know_county, world.centre, path, other.key().fingerprint)
    assert row_counts(world.centre.workspace.folder.database) == before
    again = know_county(
        world.centre,
        county_card_path(world.county),
        world.county.key().fingerprint.replace(" ", "-"),
    )
    known = known_county(world.centre)
    assert known is not None
    assert known == again
    other.close()


def test_enrolling_once_again_and_anew(world: World) -> None:
    who = world.centre.profile
    path = world.stick / "北渡乡卫生院-登记.dbag"
    assert look_at_enrolment(path).fingerprint == fingerprint(world.keys.public)
    assert enrol(world.county, path, fingerprint(world.keys.public), CLOCK).already
    new = make_keys()
    other = write_enrolment(world.centre.workspace, who, new, CLOCK, world.stick).path
    told = fingerprint(new.public)
    refused(RefusalCode.ENROLMENT_EXISTS, enrol, world.county, other, told, CLOCK)
    card = enrol(world.county, other, told, CLOCK, replace=True)
    assert card.replaced == (world.keys.public.key_id,)
    (line,) = read_institutions(world.county)
    assert (line.key_id, line.key_state) == (new.public.key_id, "active")
    back = write_enrolment(world.centre.workspace, who, world.keys, CLOCK, world.stick).path
    refused(
        RefusalCode.SIGNER_REVOKED, enrol, world.county, back, fingerprint(world.keys.public), CLOCK
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"region": "990200"}, RefusalCode.INSTITUTION_WRONG),
        ({"uscc": InstitutionId("12990100MB0000002X")}, RefusalCode.USCC_CHECK_DIGIT),
    ],
)
def test_enrolments_that_do_not_fit_are_refused(
    world: World, changes: dict[str, str], code: RefusalCode
) -> None:
    keys = make_keys()
    who = replace(world.centre.profile, **changes)  # type: ignore[arg-type]
    path = write_enrolment(world.centre.workspace, who, keys, CLOCK, world.stick).path
    before = row_counts(world.county.workspace.folder.database)
    refused(code, enrol, world.county, path, fingerprint(keys.public), CLOCK)
    assert row_counts(world.county.workspace.folder.database) == before


def test_a_mistyped_fingerprint_enrols_nobody(world: World) -> None:
    path = world.stick / "北渡乡卫生院-登记.dbag"
    county = make_county(world.folder / "second")
    before = row_counts(county.workspace.folder.database)
    told = fingerprint(world.keys.public)
    wrong = told[:-1] + str((int(told[-1]) + 1) % 10)
    refused(RefusalCode.FINGERPRINT_DIFFERS, enrol, county, path, wrong, CLOCK)
    assert row_counts(county.workspace.folder.database) == before
    assert not list(county.workspace.folder.inbox.iterdir())
    county.close()


def test_a_folder_gives_one_answer_a_file(world: World) -> None:
    finalise(world.centre)
    world.export()
    (world.stick / "坏的.dbag").write_bytes(b"not a package")
    (world.stick / "说明.txt").write_bytes(b"hello")
    lines: list[ImportLine] = []
    import_folder(world.county, world.stick, PASSPHRASE, CLOCK, Unwatched(), told=lines.append)
    assert {line.file: str(line.verdict) for line in lines} == {
        "北渡乡卫生院-登记.dbag": "already",
        "北渡乡卫生院-自评-2025-r1.dbag.age": "accepted",
        "坏的.dbag": "refused",
    }
    (noted,) = read_refused(world.county)
    assert noted.code == "package.not-zip"
    assert len(noted.sha256) == 64
