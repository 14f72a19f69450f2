"""Lies inside a submission by somebody who holds an enrolled key: each with its code and place.

Told of a package that is otherwise honest: packed, labelled and signed as it should be.
"""

from models.seal.keys import make_keys
from models.vocabulary.codes import RefusalCode
from models.vocabulary.ids import InstitutionId
from tests.exchange_world import Edit, Forgery, Tree

R = RefusalCode
STRANGER = make_keys()
NEIGHBOUR = make_keys()
NEIGHBOUR_USCC = InstitutionId("12990100MB0000002T")


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


FACT_LIES: dict[str, tuple[Edit, R]] = {
    "key nobody knows": (put("content.facts.0.key", "level.gold"), R.FACT_UNKNOWN),
    "key that is never stated": (put("content.facts.0.key", "institution.kind"), R.FACT_UNKNOWN),
    "value outside the options": (put("content.facts.1.value", "maybe"), R.FACT_VALUE),
    "label instead of the code": (put("content.facts.1.value", "No"), R.FACT_VALUE),
    "day that no calendar has": (put("content.facts.0.value", "2025-02-30"), R.FACT_VALUE),
    "day in another spelling": (put("content.facts.0.value", "20250331"), R.FACT_VALUE),
}


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
    "wrong kind": (Forgery(info={"Dabiao-Kind": "enrolment"}), R.PACKAGE_ENTRY_UNKNOWN),
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
