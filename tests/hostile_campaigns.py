"""Lies inside a campaign by somebody who holds the county's key: each with its code and place."""

from models.exchange.building import CAMPAIGN_FILE
from models.seal.keys import make_keys
from models.standards.text import to_json
from models.vocabulary.codes import RefusalCode
from tests.campaign_world import VILLAGE, station_pack, with_document
from tests.exchange_world import Forgery, Tree
from tests.hostile_submissions import put

R = RefusalCode
STRANGER = make_keys()


def twice(tree: Tree) -> None:
    tree["packs"].append(tree["packs"][0])


def same_id_in_capitals(tree: Tree) -> None:
    tree["packs"][1] |= {"id": "TINY", "file": "packs/TINY-1.0.json"}


def one_kind_for_two(tree: Tree) -> None:
    tree["packs"][0]["institution_kinds"] = [VILLAGE]


def unlisted(tree: Tree) -> None:
    del tree["packs"][1]


OTHER_REGION = {"Dabiao-Subject": "990200"}
LIES: dict[str, tuple[Forgery, RefusalCode, str]] = {
    "signed by a stranger": (Forgery(signer=STRANGER), R.CAMPAIGN_SIGNER_OTHER, ""),
    "another region": (
        Forgery(edit=put("county.region", "990200"), info=OTHER_REGION),
        R.CAMPAIGN_REGION_WRONG, "county.region"),
    "another county's name": (
        Forgery(edit=put("county.name", "红旗县卫生健康局")), R.CONTENT_DISAGREES, "county.name"),
    "another signing key inside": (
        Forgery(edit=put("keys.signing_key", "0" * 64)), R.CONTENT_DISAGREES, "keys.signing_key"),
    "answers sealed to somebody else": (
        Forgery(edit=put("keys.recipient", STRANGER.public.age_recipient)),
        R.CONTENT_DISAGREES, "keys.recipient"),
    "label of another region": (
        Forgery(info=OTHER_REGION), R.CONTENT_DISAGREES, "bag-info.txt"),
    "label of another number": (
        Forgery(info={"Dabiao-Campaign": "2"}), R.CONTENT_DISAGREES, "bag-info.txt"),
    "label of another revision": (
        Forgery(info={"Dabiao-Revision": "2"}), R.CONTENT_DISAGREES, "bag-info.txt"),
    "label of an assessment": (
        Forgery(info={"Dabiao-Assessment": "a1"}), R.CONTENT_DISAGREES, "bag-info.txt"),
    "called a submission": (Forgery(info={"Dabiao-Kind": "submission"}), R.KIND_WRONG, ""),
    "a later format": (Forgery(info={"Dabiao-Format": "2.0"}), R.FORMAT_VERSION, ""),
    "no content": (Forgery(files={CAMPAIGN_FILE: None}), R.PACKAGE_ENTRY_UNKNOWN, ""),
    "year far away": (Forgery(edit=put("year", 2099)), R.CAMPAIGN_YEAR_WRONG, "year"),
    "year long ago": (Forgery(edit=put("year", 1999)), R.CAMPAIGN_YEAR_WRONG, "year"),
    "closed before it opens": (
        Forgery(edit=put("closes", "2025-05-31")), R.CAMPAIGN_DATES_WRONG, "closes"),
    "a day that is none": (
        Forgery(edit=put("opens", "2025-02-30")), R.CAMPAIGN_DATES_WRONG, "closes"),
    "a program from the future": (
        Forgery(edit=put("minimal_program", "99.0")),
        R.CAMPAIGN_PROGRAM_OLDER, "minimal_program"),
    "first revision with a past": (
        Forgery(edit=put("previous", "0" * 64), info={"Dabiao-Previous": "0" * 64}),
        R.CAMPAIGN_CHAIN_BROKEN, ""),
    "second revision without one": (
        Forgery(edit=put("revision", 2), info={"Dabiao-Revision": "2"}),
        R.CAMPAIGN_CHAIN_BROKEN, ""),
    "pack listed twice": (Forgery(edit=twice), R.CAMPAIGN_PACK_TWICE, "packs[2].id"),
    "pack listed twice in capitals": (
        Forgery(edit=same_id_in_capitals), R.CAMPAIGN_PACK_TWICE, "packs[1].id"),
    "two standards for one kind": (
        Forgery(edit=one_kind_for_two), R.CAMPAIGN_KIND_TWICE, "packs[1].institution_kinds"),
    "a standard for a kind it is not made for": (
        Forgery(edit=put("packs.1.institution_kinds", ["community_health_centre"])),
        R.CONTENT_DISAGREES, "packs[1].institution_kinds"),
    "pack not listed": (Forgery(edit=unlisted), R.CONTENT_DISAGREES, "data/packs/"),
    "stowaway": (Forgery(files={"readme.exe": b"MZ"}), R.CONTENT_DISAGREES, "readme.exe"),
    "pack that is not there": (
        Forgery(files={"packs/tiny-1.json": None}), R.CONTENT_DISAGREES, "packs[0].file"),
    "pack under another name": (
        Forgery(edit=put("packs.0.file", "packs/station-2022-1.0.json")),
        R.CONTENT_DISAGREES, "packs[0].file"),
    "digest of another pack": (
        Forgery(edit=put("packs.0.digest", "0" * 64)),
        R.CAMPAIGN_PACK_DIFFERS, "packs[0].digest"),
    "pack exchanged under its digest": (
        Forgery(files={"packs/tiny-1.json": to_json(station_pack())}),
        R.CAMPAIGN_PACK_DIFFERS, "packs[0].digest"),
    "pack of another size": (
        Forgery(edit=put("packs.0.size", 1)), R.CONTENT_DISAGREES, "packs[0].size"),
    "pack of another title": (
        Forgery(edit=put("packs.0.title", "别的标准")), R.CONTENT_DISAGREES, "packs[0].title"),
    "standard called a policy": (
        Forgery(edit=put("packs.0.kind", "policy")), R.CAMPAIGN_PACK_UNREADABLE, ""),
    "another pack, honestly digested": (
        with_document("packs/tiny-1.json", to_json(station_pack())),
        R.CAMPAIGN_PACK_DIFFERS, "packs[0]"),
    "pack that is no JSON": (
        with_document("packs/tiny-1.json", b"not json"), R.CAMPAIGN_PACK_UNREADABLE, ""),
    "pack that is empty": (
        with_document("packs/tiny-1.json", b""), R.CAMPAIGN_PACK_UNREADABLE, ""),
    "pack that nests without end": (
        with_document("packs/tiny-1.json", b"[" * 100_000), R.CAMPAIGN_PACK_UNREADABLE, ""),
    "unknown field": (Forgery(edit=put("score", 100)), R.CONTENT_SCHEMA, CAMPAIGN_FILE),
    "number zero": (Forgery(edit=put("number", 0)), R.CONTENT_SCHEMA, "number"),
    "pack id that leaves the folder": (
        Forgery(edit=put("packs.0.id", "../../etc/passwd")), R.CONTENT_SCHEMA, "packs[0].id"),
    "file out of the bag": (
        Forgery(edit=put("packs.0.file", "packs/../../x.json")),
        R.CONTENT_SCHEMA, "packs[0].file"),
    "unknown kind of institution": (
        Forgery(edit=put("packs.0.institution_kinds", ["bakery"])), R.CONTENT_SCHEMA, "packs[0]"),
    "writing turned round": (
        Forgery(edit=put("title", "评价\u202e通知")), R.CONTENT_SCHEMA, "title"),
    "version in words": (
        Forgery(edit=put("minimal_program", "newest")), R.CONTENT_SCHEMA, "minimal_program"),
    "other spelling": (Forgery(raw=lambda data: data + b"\n"), R.CONTENT_NOT_JSON, CAMPAIGN_FILE),
    "key given twice": (
        Forgery(raw=lambda data: data.replace(b'{"closes"', b'{"kind":"campaign","closes"', 1)),
        R.CONTENT_NOT_JSON, CAMPAIGN_FILE),
}  # fmt: skip
