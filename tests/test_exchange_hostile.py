"""Packages that lie, signed by people who hold a key: refused with a reason, no row left."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from models.exchange.checks import check_files
from models.exchange.reading import read_submission
from models.seal.container import open_bag
from models.seal.keys import PrivateKeys, make_keys
from models.seal.sealing import seal
from models.usecases.packages.enrol import revoke
from models.usecases.packages.import_submission import import_package, read_refused
from models.usecases.packages.seat_keys import unlocked
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import InstitutionId
from models.vocabulary.progress import Unwatched
from tests.exchange_world import (
    CLOCK,
    PASSPHRASE,
    Edit,
    Forgery,
    Tree,
    World,
    enrol_centre,
    forged,
    make_world,
    row_counts,
)
from tests.finalising import finalise
from ui.texts.sentences import sentence

R = RefusalCode
STRANGER = make_keys()
NEIGHBOUR = make_keys()
NEIGHBOUR_USCC = InstitutionId("12990100MB0000002T")


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One world, one genuine package that was never imported, one for each test to forge."""

    world: World
    genuine: Path


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    world = make_world(tmp_path_factory.mktemp("attacks"))
    who = replace(world.centre.profile, uscc=NEIGHBOUR_USCC, name="南山乡卫生院")
    enrol_centre(world, who, NEIGHBOUR)
    finalise(world.centre)
    yield Ground(world=world, genuine=world.export(sealed=False).path)
    world.close()


def attempt(ground: Ground, forgery: Forgery, target: Path) -> Refusal:
    """Import a forgery; whatever the reason, every table keeps its number of rows."""
    path = forged(ground.genuine, target / "forged.dbag", forgery, ground.world.keys)
    return attempt_file(ground.world, path)


def attempt_file(world: World, path: Path) -> Refusal:
    database = world.county.workspace.folder.database
    inbox = world.county.workspace.folder.inbox
    before, files = row_counts(database), set(inbox.glob("*.dbag"))
    noted = len(read_refused(world.county))
    with pytest.raises(Refusal) as caught:
        import_package(world.county, path, PASSPHRASE, CLOCK, Unwatched())
    assert row_counts(database) == before
    assert set(inbox.glob("*.dbag")) == files
    (line,) = read_refused(world.county)[noted:]
    assert line.code == caught.value.code
    return caught.value


def put(path: str, value: object) -> Edit:
    """Return an edit that sets one field, e.g. ``content.clauses.0.claimed``."""
    *steps, last = path.split(".")

    def edit(tree: Tree) -> None:
        node: object = tree
        for step in steps:
            node = node[int(step)] if isinstance(node, list) else node[step]  # type: ignore[index]
        if isinstance(node, list):
            node[int(last)] = value
        else:
            node[last] = value  # type: ignore[index]

    return edit


def all_of(*edits: Edit) -> Edit:
    def edit(tree: Tree) -> None:
        for one in edits:
            one(tree)

    return edit


def doubled(name: str) -> Edit:
    return lambda tree: tree["content"][name].append(tree["content"][name][0])


def swapped_clauses(tree: Tree) -> None:
    clauses = tree["content"]["clauses"]
    clauses[0], clauses[1] = clauses[1], clauses[0]


def without_first_clause(tree: Tree) -> None:
    del tree["content"]["clauses"][0]


def unlisted_evidence(tree: Tree) -> None:
    tree["content"]["evidence"] = []


def better_everywhere(tree: Tree) -> None:
    """Claim the level with counts and shares to match, but not the clauses."""
    tree["content"]["counts"] |= {"b": 2, "c": 3, "open": 0}
    tree["content"]["levels"][0]["reached"] = True
    tree["content"]["assessment"]["level"] = "basic"


def open_clause_called_met(tree: Tree) -> None:
    clause = tree["content"]["clauses"][4]
    clause["claimed"] = clause["computed"] = "C"


CONTENT_LIES: dict[str, tuple[Edit, str]] = {
    "claimed grade above its criteria": (
        put("content.clauses.0.claimed", "A"), "content.clauses[0].claimed"),
    "computed grade raised": (
        put("content.clauses.2.computed", "C"), "content.clauses[2].computed"),
    "open clause called met": (open_clause_called_met, "content.clauses[4].computed"),
    "over-claim hidden": (put("content.clauses.2.over_claim", 0), "content.clauses[2].over_claim"),
    "over-claim without a reason": (
        put("content.clauses.2.claim_reason", ""), "content.clauses[2].claim_reason"),
    "attested criterion computed as met": (
        put("content.clauses.4.criteria.0.computed", "met"),
        "content.clauses[4].criteria[0].claimed"),
    "attested criterion claimed and computed apart": (
        put("content.clauses.0.criteria.0.computed", "not_met"),
        "content.clauses[0].criteria[0].computed"),
    "claim that is not the tick": (
        put("content.clauses.2.criteria.0.claimed", "not_met"),
        "content.clauses[2].criteria[0].claimed"),
    "tick that is not the claim": (
        put("content.clauses.0.criteria.0.tick", False),
        "content.clauses[0].criteria[0].claimed"),
    "E without a reason": (
        put("content.clauses.3.not_applicable_reason", ""), "content.clauses[3].computed"),
    "E where the standard forbids it": (
        put("content.clauses.0.not_applicable_reason", "没有"),
        "content.clauses[0].not_applicable_reason"),
    "core clause called ordinary": (
        put("content.clauses.0.core", False), "content.clauses[0].core"),
    "another title": (put("content.clauses.0.title", "别的条款"), "content.clauses[0].title"),
    "unknown clause": (put("content.clauses.0.code", "9.9.9"), "content.clauses[0]"),
    "clause twice": (doubled("clauses"), "content.clauses[6]"),
    "clause left out": (without_first_clause, "content.clauses[0]"),
    "clauses in another order": (swapped_clauses, "content.clauses[0]"),
    "unknown criterion": (
        put("content.clauses.0.criteria.0.id", "1.1.1.C9"), "content.clauses[0].criteria[0]"),
    "counts that lie": (put("content.counts.a", 3), "content.counts.a"),
    "fewer open clauses": (put("content.counts.open", 0), "content.counts.open"),
    "level out of the air": (put("content.assessment.level", "basic"), "content.assessment.level"),
    "counts and level together": (better_everywhere, "content.counts.open"),
    "share that lies": (
        put("content.levels.0.shares.0.reached", 5), "content.levels[0].shares"),
    "threshold lowered": (put("content.levels.0.shares.0.needed", 1), "content.levels[0].shares"),
    "level reached by word": (put("content.levels.0.reached", True), "content.levels[0].reached"),
    "not provisional by word": (
        put("content.levels.0.provisional", False), "content.levels[0].provisional"),
    "unknown level": (put("content.levels.0.id", "gold"), "content.levels[0]"),
    "evidence not listed": (unlisted_evidence, "data/evidence/"),
    "evidence of another size": (put("content.evidence.0.size", 1), "content.evidence[0].size"),
    "evidence of another clause": (
        put("content.evidence.0.clause", "9.9.9"), "content.evidence[0].clause"),
    "evidence of another criterion": (
        put("content.evidence.0.criterion", "1.1.2.C1"), "content.evidence[0].criterion"),
    "evidence of a day there is not": (
        put("content.evidence.0.dated_on", "2025-02-30"), "content.evidence[0].dated_on"),
    "evidence valid until a day there is not": (
        put("content.evidence.0.valid_until", "2025-13-01"), "content.evidence[0].valid_until"),
    "evidence that is not there": (
        put("content.evidence.0.file", f"evidence/{'0' * 64}.pdf"), "content.evidence[0].file"),
    "evidence twice": (doubled("evidence"), "content.evidence[2]"),
    "person twice": (doubled("staff"), "content.staff[3]"),
    "fact twice": (doubled("facts"), "content.facts[2]"),
    "fact that shuts the level": (put("content.facts.1.value", "yes"), "levels[0].available"),
    "level shut against the fact": (
        put("content.levels.0.available", "not_met"), "content.levels[0].available"),
    "measure twice": (doubled("measures"), "content.measures["),
    "measure the wrong way round": (
        all_of(put("content.measures.0.low", "5"), put("content.measures.0.high", "4")),
        "content.measures[0].low"),
    "token of nobody": (
        put("package.person_tokens.0.row", "nobody"), "package.person_tokens[0].row"),
    "report swapped": (put("package.report_digest", "0" * 64), "package.report_digest"),
    "sealed answers to somebody else": (
        put("package.recipient", STRANGER.public.age_recipient), "package.recipient"),
    "assessment label": (put("content.assessment.id", "another"), "bag-info.txt"),
    "revision label": (put("content.assessment.revision", 2), "bag-info.txt"),
    "previous label": (put("package.previous", "0" * 64), "bag-info.txt"),
}  # fmt: skip


@pytest.mark.parametrize("name", CONTENT_LIES)
def test_content_that_lies_is_refused_where_it_lies(
    ground: Ground, tmp_path: Path, name: str
) -> None:
    edit, path = CONTENT_LIES[name]
    refusal = attempt(ground, Forgery(edit=edit), tmp_path)
    assert refusal.code is R.CONTENT_DISAGREES
    assert path in refusal.place.path


def test_content_changed_under_its_check_code(ground: Ground, tmp_path: Path) -> None:
    edit = put("content.institution.head", "别人")
    refusal = attempt(ground, Forgery(edit=edit, honest=False), tmp_path)
    assert refusal.code is R.CONTENT_DISAGREES
    assert refusal.place.path.endswith("package.content_digest")


FACT_LIES: dict[str, tuple[Edit, R]] = {
    "key nobody knows": (put("content.facts.0.key", "level.gold"), R.FACT_UNKNOWN),
    "key that is never stated": (put("content.facts.0.key", "institution.kind"), R.FACT_UNKNOWN),
    "value outside the options": (put("content.facts.1.value", "maybe"), R.FACT_VALUE),
    "label instead of the code": (put("content.facts.1.value", "No"), R.FACT_VALUE),
    "day that no calendar has": (put("content.facts.0.value", "2025-02-30"), R.FACT_VALUE),
    "day in another spelling": (put("content.facts.0.value", "20250331"), R.FACT_VALUE),
}


@pytest.mark.parametrize("name", FACT_LIES)
def test_facts_that_cannot_be_read_are_refused_with_their_place(
    ground: Ground, tmp_path: Path, name: str
) -> None:
    edit, code = FACT_LIES[name]
    refusal = attempt(ground, Forgery(edit=edit), tmp_path)
    assert refusal.code is code
    assert "content.facts[" in refusal.place.path
    assert sentence(refusal).count("。") >= 2


SCHEMA_LIES: dict[str, tuple[Edit, str]] = {
    "unknown field": (put("content.assessment.score", 100), "content.assessment"),
    "number as text": (put("content.counts.a", "3"), "content.counts.a"),
    "negative count": (put("content.counts.a", -1), "content.counts.a"),
    "fact without a value": (put("content.facts.0.value", ""), "content.facts[0].value"),
    "fact as a sentence": (put("content.facts.0.value", "没有 的"), "content.facts[0].value"),
    "more facts than there can be": (
        put("content.facts", [{"key": "x", "value": "y"}] * 5_001), "content.facts"),
    "grade F": (put("content.clauses.0.claimed", "F"), "content.clauses[0].claimed"),
    "amount as decimal": (put("content.measures.0.low", "0.5"), "content.measures[0].low"),
    "divided by zero": (put("content.measures.0.low", "1/0"), "content.measures[0].low"),
    "writing turned round": (
        put("content.institution.name", "卫生\u202e院"), "content.institution.name"),
    "name of ten thousand characters": (
        put("content.institution.name", "院" * 10_000), "content.institution.name"),
    "day that is none": (
        put("content.assessment.finalised_at", "yesterday"), "content.assessment.finalised_at"),
    "path out of the bag": (
        put("content.evidence.0.file", "../../etc/passwd"), "content.evidence[0].file"),
    "evidence of an unknown kind": (
        put("content.evidence.0.kind", "poem"), "content.evidence[0].kind"),
    "evidence of a day that is text": (
        put("content.evidence.0.dated_on", "去年"), "content.evidence[0].dated_on"),
    "kind of another package": (put("kind", "feedback"), "kind"),
    "later format inside": (put("format", "2.0"), "format"),
    "list where a record belongs": (put("content", []), "content"),
    "revision zero": (put("content.assessment.revision", 0), "content.assessment.revision"),
}  # fmt: skip


@pytest.mark.parametrize("name", SCHEMA_LIES)
def test_content_of_another_shape_is_refused_with_its_path(
    ground: Ground, tmp_path: Path, name: str
) -> None:
    edit, path = SCHEMA_LIES[name]
    refusal = attempt(ground, Forgery(edit=edit), tmp_path)
    assert refusal.code is R.CONTENT_SCHEMA
    assert path in refusal.place.path


def key_twice(data: bytes) -> bytes:
    return data.replace(b'{"content":', b'{"kind":"submission","content":', 1)


RAW_LIES = {
    "key given twice": (key_twice, "key-twice"),
    "byte order mark": (lambda data: b"\xef\xbb\xbf" + data, "syntax"),
    "not UTF-8": (lambda data: data.replace("北".encode(), b"\xb1\xb1", 1), "utf-8"),
    "not NFC": (lambda data: data.replace("职工0".encode(), "e\u0301".encode(), 1), "not-nfc"),
    "other spelling": (lambda data: data + b"\n", "not-canonical"),
    "number with a sign": (lambda data: data.replace(b'"open":1,', b'"open":1e0,', 1), ""),
    "float": (lambda data: data.replace(b'"revision":1,', b'"revision":1.0,', 1), ""),
    "half a file": (lambda data: data[: len(data) // 2], "syntax"),
    "deep nest": (lambda data: b"[" * 100_000, ""),
    "nothing": (lambda data: b"", "syntax"),
}


@pytest.mark.parametrize("name", RAW_LIES)
def test_json_with_a_second_reading_is_refused(ground: Ground, tmp_path: Path, name: str) -> None:
    raw, what = RAW_LIES[name]
    refusal = attempt(ground, Forgery(raw=raw), tmp_path)
    if not what:
        assert refusal.code in {R.CONTENT_NOT_JSON, R.CONTENT_SCHEMA}
        return
    assert refusal.code is R.CONTENT_NOT_JSON
    assert refusal.params["what"] == what


OTHER_LIES: dict[str, tuple[Forgery, RefusalCode]] = {
    "signed by a stranger": (Forgery(signer=STRANGER), R.SIGNER_UNKNOWN),
    "signed by the neighbour": (Forgery(signer=NEIGHBOUR), R.SIGNER_OTHER_INSTITUTION),
    "the neighbour's name under our key": (
        Forgery(
            edit=put("content.institution.uscc", NEIGHBOUR_USCC),
            info={"Dabiao-Subject": NEIGHBOUR_USCC},
        ),
        R.SIGNER_OTHER_INSTITUTION,
    ),
    "another county": (
        Forgery(edit=put("content.institution.region", "990200")), R.INSTITUTION_WRONG),
    "wrong kind": (Forgery(info={"Dabiao-Kind": "enrolment"}), R.KIND_WRONG),
    "kind nobody knows": (Forgery(info={"Dabiao-Kind": "virus"}), R.KIND_WRONG),
    "no kind": (Forgery(info={"Dabiao-Kind": None}), R.KIND_WRONG),
    "future format": (Forgery(info={"Dabiao-Format": "2.0"}), R.FORMAT_VERSION),
    "no format": (Forgery(info={"Dabiao-Format": None}), R.FORMAT_VERSION),
    "format in words": (Forgery(info={"Dabiao-Format": "newest"}), R.FORMAT_VERSION),
    "label of another institution": (
        Forgery(info={"Dabiao-Subject": NEIGHBOUR_USCC}), R.CONTENT_DISAGREES),
    "year far away": (Forgery(edit=put("content.assessment.year", 2099)), R.YEAR_WRONG),
    "year long ago": (Forgery(edit=put("content.assessment.year", 1999)), R.YEAR_WRONG),
    "unknown standard": (Forgery(edit=put("content.assessment.pack_id", "home")), R.PACK_NOT_FOUND),
    "altered standard": (
        Forgery(edit=put("content.assessment.pack_digest", "0" * 64)), R.PACK_OTHER_DIGEST),
    "first revision with a past": (
        Forgery(
            edit=put("package.previous", "0" * 64), info={"Dabiao-Previous": "0" * 64}
        ),
        R.CHAIN_BROKEN,
    ),
    "no content": (
        Forgery(files={"submission.json": None}), R.PACKAGE_ENTRY_UNKNOWN),
    "report exchanged": (Forgery(files={"report.pdf": b"%PDF other"}), R.CONTENT_DISAGREES),
    "report removed": (Forgery(files={"report.pdf": None}), R.CONTENT_DISAGREES),
    "stowaway": (Forgery(files={"readme.exe": b"MZ"}), R.CONTENT_DISAGREES),
}  # fmt: skip


@pytest.mark.parametrize("name", OTHER_LIES)
def test_packages_that_are_not_what_they_should_be(
    ground: Ground, tmp_path: Path, name: str
) -> None:
    forgery, code = OTHER_LIES[name]
    assert attempt(ground, forgery, tmp_path).code is code


def evidence_of(ground: Ground) -> str:
    bag = open_bag(ground.genuine, Unwatched())
    return next(file.name for file in bag.files if file.name.startswith("evidence/"))


@pytest.mark.parametrize("data", [b"another scan", None])
def test_evidence_exchanged_or_removed(ground: Ground, tmp_path: Path, data: bytes | None) -> None:
    refusal = attempt(ground, Forgery(files={evidence_of(ground): data}), tmp_path)
    assert refusal.code is R.CONTENT_DISAGREES
    assert "content.evidence[0]" in refusal.place.path


def test_files_that_are_no_packages(ground: Ground, tmp_path: Path) -> None:
    data = ground.genuine.read_bytes()
    middle = len(data) // 2
    cases = {
        "empty": (b"", R.PACKAGE_EMPTY),
        "no zip": (b"hello, county", R.PACKAGE_NOT_ZIP),
        "half": (data[:middle], None),
        "one byte changed": (data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :], None),
    }
    for name, (content, code) in cases.items():
        path = tmp_path / f"{name}.dbag"
        path.write_bytes(content)
        refusal = attempt_file(ground.world, path)
        assert code in (None, refusal.code), name


def sealed_for(ground: Ground, keys: PrivateKeys, to: Path) -> Path:
    seal(ground.genuine, [keys.public.age_recipient], to, Unwatched())
    return to


def test_sealed_for_somebody_else(ground: Ground, tmp_path: Path) -> None:
    path = sealed_for(ground, STRANGER, tmp_path / "a.dbag.age")
    assert attempt_file(ground.world, path).code is R.SEALED_FOR_OTHERS


def test_sealed_and_no_passphrase(ground: Ground, tmp_path: Path) -> None:
    path = sealed_for(ground, STRANGER, tmp_path / "a.dbag.age")
    with pytest.raises(Refusal) as caught:
        import_package(ground.world.county, path, "", CLOCK, Unwatched())
    assert caught.value.code is R.SEALED_NEEDS_KEY


def test_the_genuine_package_would_have_been_accepted(ground: Ground, tmp_path: Path) -> None:
    """The forger itself adds nothing: unchanged, its package passes every check."""
    path = forged(ground.genuine, tmp_path / "same.dbag", Forgery(), ground.world.keys)
    assert open_bag(path, Unwatched()).digest == open_bag(ground.genuine, Unwatched()).digest
    bag = open_bag(path, Unwatched())
    check_files(read_submission(bag), bag.files)


@pytest.fixture
def accepted(tmp_path: Path) -> Iterator[tuple[World, Path]]:
    """A world whose county has accepted revision 1."""
    world = make_world(tmp_path)
    finalise(world.centre)
    card = world.export(sealed=False)
    import_package(world.county, card.path, "", CLOCK, Unwatched())
    yield world, card.path
    world.close()


def revised(number: int, previous: str) -> Forgery:
    return Forgery(
        edit=all_of(put("content.assessment.revision", number), put("package.previous", previous)),
        info={"Dabiao-Revision": str(number), "Dabiao-Previous": previous or None},
    )


def test_order_and_replay(accepted: tuple[World, Path], tmp_path: Path) -> None:
    world, genuine = accepted
    first = open_bag(genuine, Unwatched()).digest

    def refuse(name: str, forgery: Forgery) -> RefusalCode:
        path = forged(genuine, tmp_path / f"{name}.dbag", forgery, world.keys)
        return attempt_file(world, path).code

    other = Forgery(edit=put("content.institution.head", "另一位院长"))
    assert refuse("same-revision", other) is R.REVISION_CONFLICT
    assert refuse("broken", revised(2, "0" * 64)) is R.CHAIN_BROKEN
    assert refuse("forgotten", revised(2, "")) is R.CHAIN_BROKEN
    anew = Forgery(edit=put("content.assessment.id", "anew"), info={"Dabiao-Assessment": "anew"})
    assert refuse("begun-anew", anew) is R.REVISION_CONFLICT
    third = forged(genuine, tmp_path / "third.dbag", revised(3, "0" * 64), world.keys)
    assert import_package(world.county, third, "", CLOCK, Unwatched()).replaces == 1
    assert refuse("back", revised(2, first)) is R.REVISION_LOWER


def test_a_revoked_key_ends_but_what_it_signed_stays(
    accepted: tuple[World, Path], tmp_path: Path
) -> None:
    world, genuine = accepted
    revoke(world.county, world.keys.public.key_id, CLOCK)
    forgery = revised(2, "")
    path = forged(genuine, tmp_path / "late.dbag", forgery, world.keys)
    assert attempt_file(world, path).code is R.SIGNER_REVOKED
    assert import_package(world.county, genuine, "", CLOCK, Unwatched()).already


def test_the_countys_own_key_submits_nothing(accepted: tuple[World, Path], tmp_path: Path) -> None:
    world, genuine = accepted
    county_keys = unlocked(world.county.workspace.folder, PASSPHRASE)
    path = forged(genuine, tmp_path / "own.dbag", revised(2, ""), county_keys)
    assert attempt_file(world, path).code is R.SIGNER_UNKNOWN
