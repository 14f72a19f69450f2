"""The catalogue of packages made wrong: what is wrong with each, and its code."""

from collections.abc import Callable
from dataclasses import dataclass

from models.seal.archive import DEFAULT_LIMITS, ContainerLimits
from models.seal.signature import sign
from models.vocabulary.codes import RefusalCode as Code
from tests.hostile_packages import (
    COMMENT_BYTES,
    KEYS,
    OTHER_KEYS,
    PAYLOAD,
    PEM,
    SIG,
    TAGMANIFEST,
    Raw,
    bag,
    bomb,
    data_beyond_directory,
    deflated,
    ended,
    entry,
    entry_inside_another,
    flipped,
    foreign_zip,
    good,
    header_in_directory,
    info,
    lying_bomb,
    manifest,
    many_entries,
    named,
    same_local_header_twice,
    signed,
    tag,
    tagged_signatures,
    weak_signature,
    with_checksum,
    zip_of,
)

RSA_PEM = b"""-----BEGIN PUBLIC KEY-----
MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCfk39ckuUb3yiyPZ5KAOaBLUtL
80yOUC+28POlm/1Ohza2xNeTwdxcknSQXcBwntVQ5S83178YKfAke2B3rxBlTCD8
cmjZDEMXAkjk5dVaJWv8CQpukCVu6joihjfVJzadaSx9WxrqKDP8FkemV0XfxWKG
Zol8Qfp1ZVvrzKCpewIDAQAB
-----END PUBLIC KEY-----
"""


@dataclass(frozen=True, kw_only=True)
class Hostile:
    """One package: what it is, how it is made, the code it is refused with."""

    what: str
    code: Code
    make: Callable[[], bytes]
    limits: ContainerLimits = DEFAULT_LIMITS


def _cases(code: Code, **made: Callable[[], bytes]) -> list[Hostile]:
    return [Hostile(what=what, code=code, make=make) for what, make in made.items()]


NOT_A_PACKAGE = [
    *_cases(Code.PACKAGE_EMPTY, no_bytes=lambda: b"", zip_without_entries=lambda: zip_of([])),
    *_cases(
        Code.PACKAGE_NOT_ZIP,
        one_byte=lambda: b"P",
        text=lambda: "这不是数据包".encode() * 100,
        old_word_document=lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096),
        zeros=lambda: bytes(100_000),
    ),
    *_cases(
        Code.PACKAGE_TRUNCATED,
        half=lambda: good()[: len(good()) // 2],
        last_byte_missing=lambda: good()[:-1],
        comment_missing=lambda: good()[:-COMMENT_BYTES],
        end_record_cut=lambda: good()[: -COMMENT_BYTES - 10],
        first_header_only=lambda: good()[:30],
    ),
    *_cases(
        Code.PACKAGE_TRAILING_BYTES,
        one_byte_more=lambda: good() + b"\0",
        line_end_more=lambda: good() + b"\r\n",
        much_more=lambda: good() + bytes(5000),
        not_vouched_for=lambda: with_checksum(foreign_zip()),
    ),
    *_cases(
        Code.PACKAGE_FOREIGN_ZIP,
        packed_again=foreign_zip,
        other_comment=ended(comment=b"x" * COMMENT_BYTES),
        longer_comment=ended(comment=b"sha256=" + b"0" * 65),
    ),
    *_cases(
        Code.PACKAGE_DAMAGED,
        byte_changed=lambda: flipped(good(), 100),
        something_before_it=lambda: b"MZ" + good(),
        checksum_of_other_bytes=ended(comment=b"sha256=" + b"0" * 64),
        checksum_in_capitals=lambda: good()[:-64] + good()[-64:].upper(),
    ),
]

STRUCTURE = [
    *_cases(
        Code.PACKAGE_LEADING_BYTES,
        program_before_it=ended(lead=b"MZ\x90\0" + bytes(200)),
        empty_zip_before_it=ended(lead=b"PK\x05\x06" + bytes(18)),
    ),
    *_cases(
        Code.PACKAGE_MANY_DISKS,
        second_disk=ended(disk=1),
        part_of_the_entries=ended(here=2),
        entry_on_disk_two=entry(disk=2),
    ),
    *_cases(
        Code.PACKAGE_ZIP64,
        count_elsewhere=ended(count=0xFFFF, here=0xFFFF),
        directory_elsewhere=ended(directory_at=0xFFFFFFFF),
        locator=ended(before_end=b"PK\x06\x07" + bytes(16)),
        size_elsewhere=entry(size=0xFFFFFFFF),
    ),
    *_cases(
        Code.PACKAGE_DIRECTORY_MALFORMED,
        one_entry_uncounted=ended(count=7, here=7),
        one_entry_too_many=ended(count=9, here=9),
        starts_elsewhere=ended(directory_at=0),
        ends_early=ended(directory_size=40),
        bytes_after_it=ended(before_end=b"hidden"),
        wrong_mark=entry(central_mark=b"PK\x01\x03"),
        name_past_its_end=entry(central_name_length=60_000),
    ),
    *_cases(
        Code.PACKAGE_HEADERS_DISAGREE,
        no_local_header=entry(local_mark=b"PK\x03\x05"),
        other_name=entry(local_name=b"p/data/c.json"),
        longer_name=entry(local_name=b"p/data/b.jsonx"),
        other_size=entry(local_size=3),
    ),
    *_cases(
        Code.PACKAGE_ENTRIES_OVERLAP,
        one_content_two_names=same_local_header_twice,
        one_inside_another=entry_inside_another,
        content_beyond_directory=data_beyond_directory,
        header_in_directory=header_in_directory,
    ),
    *_cases(
        Code.PACKAGE_HIDDEN_BYTES,
        between_entries=entry(gap=b"hidden"),
        before_directory=ended(before_directory=b"hidden"),
        entry_elsewhere=entry(header_at=0x7FFFFFFF),
        much_after_compressed_stream=entry(packed=deflated(b"x") + bytes(600_000)),
        after_compressed_stream=entry(packed=deflated(PAYLOAD["data/b.json"]) + b"hidden"),
    ),
    *_cases(Code.PACKAGE_ENCRYPTED_ENTRY, encrypted=entry(flags=1), strongly=entry(flags=0x41)),
    *_cases(
        Code.PACKAGE_METHOD,
        bzip2=entry(method=12),
        lzma=entry(method=14),
        deflate64=entry(method=9),
        aes=entry(method=99),
    ),
    *_cases(
        Code.PACKAGE_ENTRY_FEATURE,
        sizes_after_content=entry(flags=8),
        patch=entry(flags=0x20),
        extra_field=entry(extra=b"\x75\x70\x04\x00abcd"),
        entry_comment=entry(comment=b"note"),
        made_on_dos=entry(made_by=20),
        needs_newer=entry(needed=45),
        text_mark=entry(internal=1),
    ),
    *_cases(
        Code.PACKAGE_SPECIAL_ENTRY,
        symbolic_link=entry(external=0o120777 << 16),
        device=entry(external=0o060644 << 16),
        pipe=entry(external=0o010644 << 16),
        setuid=entry(external=0o104755 << 16),
        dos_folder_mark=entry(external=0o100644 << 16 | 0x10),
        folder=entry(external=0o040755 << 16),
        folder_by_name=named("p/data/c/"),
    ),
]

NAMES = [
    *_cases(Code.PACKAGE_NAME_ABSOLUTE, root=named("/etc/passwd"), server=named("//server/share")),
    *_cases(
        Code.PACKAGE_NAME_TRAVERSAL,
        up=named("p/data/../../x"),
        first_up=named("../x"),
        here=named("p/data/./x"),
        nothing=named("p/data//x"),
        no_name=named(""),
    ),
    *_cases(Code.PACKAGE_NAME_DRIVE, drive=named("C:x"), drive_path=named("c:/windows/x")),
    *_cases(
        Code.PACKAGE_NAME_BACKSLASH, backslash=named("p\\data\\x"), up=named("p/data/..\\..\\x")
    ),
    *_cases(
        Code.PACKAGE_NAME_CONTROL,
        nul=named("p/data/x\0.json"),
        line_end=named("p/data/x\n.json"),
        delete=named("p/data/x\x7f"),
        turned_around=named("p/data/x\u202egpj.exe"),
        invisible=named("p/data/x\u200b"),
        line_separator=named("p/data/x\u2028y"),
    ),
    *_cases(
        Code.PACKAGE_NAME_DEVICE,
        con=named("p/data/CON"),
        nul_with_type=named("p/data/nul.txt"),
        port=named("p/data/Com1.json"),
        raised_digit=named("p/data/lpt¹"),
        folder=named("p/data/aux/x"),
        blank=named("p/data/nul .txt"),
    ),
    *_cases(
        Code.PACKAGE_NAME_UNSAFE,
        dot_at_end=named("p/data/x."),
        blank_at_end=named("p/data/x "),
        blank_before=named("p/data/ x"),
        wide_blank_at_end=named("p/data/x\u3000"),
        stream=named("p/data/x:y"),
        question=named("p/data/x?"),
        percent=named("p/data/x%0A"),
    ),
    *_cases(
        Code.PACKAGE_NAME_NOT_NFC,
        decomposed=named("p/data/e\u0301"),
        compatibility_ideograph=named("p/data/\uf900"),
    ),
    *_cases(
        Code.PACKAGE_NAME_NOT_UTF8,
        gbk=named("p/data/台账".encode("gbk")),
        surrogate=named("p/data/\ud800"),
        overlong=named(b"p/data/\xc0\xaf"),
    ),
    Hostile(
        what="utf8_not_declared",
        code=Code.PACKAGE_NAME_NOT_UTF8,
        make=lambda: zip_of([Raw(name="p/data/台账".encode(), flags=0)]),
    ),
    *_cases(
        Code.PACKAGE_NAME_TOO_LONG,
        ascii_name=named("p/data/" + "x" * 300),
        chinese=named("p/data/" + "账" * 80),
        longest=named("p/" + "x" * 60_000),
    ),
    *_cases(Code.PACKAGE_NAME_TOO_DEEP, seven_folders=named("p/data/1/2/3/4/5/x")),
    *_cases(Code.PACKAGE_NAME_TWICE, same=named("p/data/x", "p/data/x")),
    *_cases(
        Code.PACKAGE_NAME_CASE_COLLIDES,
        file=named("p/data/A.JSON"),
        folder=named("p/data/c/1", "p/data/C/2"),
        sharp_s=named("p/data/ß", "p/data/SS"),
    ),
    *_cases(
        Code.PACKAGE_NAME_FILE_AND_FOLDER,
        file_first=named("p/data/a.json/x"),
        folder_first=named("p/data/c/x", "p/data/c"),
        other_case=named("p/data/A.json/x"),
    ),
    *_cases(
        Code.PACKAGE_MANY_TOPS,
        second=named("q/data/x"),
        at_root=named("x"),
        top_as_file=lambda: zip_of([Raw(name=b"p", content=b"x")]),
    ),
]

SIZES = [
    Hostile(
        what="file_too_large",
        code=Code.PACKAGE_TOO_LARGE,
        make=good,
        limits=ContainerLimits(file_bytes=1000),
    ),
    Hostile(
        what="unpacks_too_large",
        code=Code.PACKAGE_UNPACKS_TOO_LARGE,
        make=good,
        limits=ContainerLimits(unpacked_bytes=500),
    ),
    *_cases(Code.PACKAGE_UNPACKS_TOO_LARGE, claims_four_gigabytes=entry(size=0xFFFFFFFE)),
    *_cases(Code.PACKAGE_TOO_MANY_ENTRIES, entries=many_entries(5_001)),
    *_cases(
        Code.PACKAGE_EXPANDS,
        bomb=lambda: zip_of([Raw(name=b"p/data/a", content=bomb(100))]),
        claims_much=entry(size=2**31),
    ),
    *_cases(
        Code.PACKAGE_SIZE_LIES,
        lying_bomb=lying_bomb,
        less_than_claimed=entry(size=281),
        one_more_than_claimed=entry(size=279),
        stored_and_shorter=entry(method=0, size=279),
        stored_and_longer=entry(method=0, size=281),
    ),
    *_cases(
        Code.PACKAGE_STREAM_DAMAGED,
        no_stream=entry(packed=b"\xff" * 40),
        nothing=entry(packed=b""),
        cut=entry(packed=deflated(PAYLOAD["data/b.json"])[:-2]),
    ),
    *_cases(Code.PACKAGE_CRC_DIFFERS, crc=entry(crc=1), stored=entry(crc=1, method=0)),
]

_OXUM = "Payload-Oxum: 287.2\n"
_ABSENT = "0" * 64

BAG = [
    *_cases(
        Code.BAG_TAG_MISSING,
        declaration=bag(drop=frozenset(["bagit.txt"])),
        info=bag(drop=frozenset(["bag-info.txt"])),
        manifest=bag(drop=frozenset(["manifest-sha256.txt"])),
        tagmanifest=bag(drop=frozenset(["tagmanifest-sha256.txt"])),
    ),
    *_cases(
        Code.BAG_TAG_MALFORMED,
        empty=tag("bagit.txt", b""),
        line_ends=tag("bagit.txt", b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n"),
        byte_order_mark=tag(
            "bagit.txt", b"\xef\xbb\xbfBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        ),
        more=tag("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: 1\n"),
    ),
    *_cases(
        Code.BAG_VERSION,
        older=tag("bagit.txt", b"BagIt-Version: 0.96\nTag-File-Character-Encoding: UTF-8\n"),
        newer=tag("bagit.txt", b"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n"),
    ),
    *_cases(
        Code.BAG_ENCODING,
        gbk=tag("bagit.txt", b"BagIt-Version: 1.0\nTag-File-Character-Encoding: GBK\n"),
    ),
    *_cases(
        Code.BAG_TAG_NOT_UTF8,
        declaration=tag("bagit.txt", b"\xff\xfe"),
        info=tag("bag-info.txt", "Source-Organization: 卫生院\n".encode("gbk")),
        manifest=tag("manifest-sha256.txt", b"\xff\n"),
    ),
    Hostile(
        what="tag_too_large",
        code=Code.BAG_TAG_TOO_LARGE,
        make=info(_OXUM * 40),
        limits=ContainerLimits(tag_bytes=500),
    ),
    *_cases(
        Code.BAG_INFO_MALFORMED,
        folded=info(_OXUM + "Note: a\n  b\n"),
        no_colon=info(_OXUM + "Note\n"),
        no_value=info(_OXUM + "Note: \n"),
        line_ends=info("Payload-Oxum: 287.2\r\n"),
        no_last_line_end=info(_OXUM.strip()),
        blank_line=info(_OXUM + "\n"),
        decomposed=info(_OXUM + "Note: e\u0301\n"),
        control=info(_OXUM + "Note: a\x1bb\n"),
        long_line=info(_OXUM + "Note: " + "x" * 2000 + "\n"),
        many_lines=info(_OXUM + "".join(f"N{number}: x\n" for number in range(200))),
        oxum_is_no_oxum=info("Payload-Oxum: 287,2\n"),
        oxum_with_zeros=info("Payload-Oxum: 0287.2\n"),
    ),
    *_cases(Code.BAG_INFO_TWICE, twice=info(_OXUM + _OXUM), case=info(_OXUM + _OXUM.upper())),
    *_cases(Code.BAG_OXUM_MISSING, nothing=info(""), other=info("Note: x\n")),
    *_cases(
        Code.BAG_OXUM_DIFFERS,
        bytes=info("Payload-Oxum: 286.2\n"),
        files=info("Payload-Oxum: 287.3\n"),
    ),
    *_cases(
        Code.BAG_MANIFEST_MALFORMED,
        one_blank=manifest(lambda text: text.replace(b"  ", b" ")),
        star=manifest(lambda text: text.replace(b"  ", b" *")),
        capitals=manifest(lambda text: text.replace(text[:64], text[:64].upper())),
        line_ends=manifest(lambda text: text.replace(b"\n", b"\r\n").replace(b"  ", b"\t")),
        no_last_line_end=manifest(lambda text: text[:-1]),
        blank_line=manifest(lambda text: text + b"\n"),
        md5=manifest(lambda text: text[32:]),
    ),
    *_cases(
        Code.BAG_LISTED_TWICE,
        same=manifest(lambda text: text + text),
        other_digest=manifest(lambda text: text + f"{_ABSENT}  data/a.json\n".encode()),
    ),
    *_cases(
        Code.BAG_FILE_UNLISTED,
        payload=manifest(lambda text: text.splitlines(keepends=True)[0]),
        nothing_listed=manifest(lambda _: b""),
        tag=bag(vouched={"tagmanifest-sha256.txt": TAGMANIFEST.splitlines(keepends=True)[0]}),
    ),
    *_cases(
        Code.BAG_FILE_MISSING,
        payload=manifest(lambda text: text + f"{_ABSENT}  data/c.json\n".encode()),
        outside=manifest(lambda text: text + f"{_ABSENT}  data/../../x\n".encode()),
        tag=bag(vouched={"tagmanifest-sha256.txt": TAGMANIFEST + f"{_ABSENT}  x.txt\n".encode()}),
    ),
    *_cases(
        Code.BAG_DIGEST_DIFFERS,
        payload=bag(extra={"data/a.json": b'{"a":2}'}),
        exchanged=manifest(lambda text: text.replace(text[:1], b"f" if text[:1] != b"f" else b"0")),
    ),
    *_cases(
        Code.BAG_TAG_DIGEST_DIFFERS,
        info=bag(extra={"bag-info.txt": _OXUM.encode() + b"Note: x\n"}),
        declaration=bag(
            vouched={"tagmanifest-sha256.txt": TAGMANIFEST.replace(TAGMANIFEST[100:105], b"00000")},
        ),
    ),
    *_cases(
        Code.BAG_FETCH_REFUSED,
        fetch=bag(tags={"fetch.txt": b"https://example.org/x 1 data/x\n"}),
    ),
    *_cases(
        Code.BAG_FILE_UNEXPECTED,
        other_manifest=bag(tags={"manifest-md5.txt": b""}),
        note=bag(extra={"readme.txt": b"x"}),
        data_as_file=bag(payload={}, extra={"data": b"x"}),
        other_folder=bag(extra={"metadata/x": b"x"}),
    ),
    *_cases(Code.BAG_PAYLOAD_MISSING, none=bag(payload={})),
]

SIGNATURES = [
    *_cases(
        Code.SIGNATURE_MISSING,
        none=bag(signatures={}),
        key_only=bag(signatures={PEM: KEYS.public.signing_pem}),
    ),
    *_cases(Code.SIGNATURE_KEY_MISSING, no_key=bag(signatures={SIG: sign(TAGMANIFEST, KEYS)})),
    *_cases(
        Code.SIGNATURE_FILE_NAME,
        other_type=tagged_signatures({"signatures/x.asc": b"x"}),
        capitals=tagged_signatures({"signatures/ABCDEF0123456789.sig": b"x"}),
        folder=tagged_signatures({"signatures/more/x.sig": b"x"}),
    ),
    *_cases(
        Code.SIGNATURE_MALFORMED,
        short=tagged_signatures({SIG: sign(TAGMANIFEST, KEYS)[:-1]}),
        long=tagged_signatures({SIG: sign(TAGMANIFEST, KEYS) + b"\n"}),
        empty=tagged_signatures({SIG: b""}),
    ),
    *_cases(
        Code.SIGNATURE_WRONG,
        zeros=tagged_signatures({SIG: bytes(64)}),
        first_byte=tagged_signatures({SIG: flipped(sign(TAGMANIFEST, KEYS), 0)}),
        last_byte=tagged_signatures({SIG: flipped(sign(TAGMANIFEST, KEYS), 63, 0x80)}),
        other_bytes=tagged_signatures({SIG: sign(TAGMANIFEST + b"\n", KEYS)}),
        other_signer=tagged_signatures({SIG: sign(TAGMANIFEST, OTHER_KEYS)}),
        content_changed_and_listed=bag(
            payload={**PAYLOAD, "data/a.json": b'{"a":9}'}, signatures=signed(TAGMANIFEST)
        ),
    ),
    *_cases(
        Code.SIGNATURE_KEY_MALFORMED,
        empty=tagged_signatures({PEM: b""}),
        no_pem=tagged_signatures({PEM: b"-----BEGIN PUBLIC KEY-----\n"}),
        rsa=tagged_signatures({PEM: RSA_PEM}),
        other_spelling=tagged_signatures({PEM: KEYS.public.signing_pem.rstrip()}),
        text_before=tagged_signatures({PEM: b"x\n" + KEYS.public.signing_pem}),
        fits_every_text=weak_signature,
    ),
    *_cases(
        Code.SIGNATURE_KEY_OTHER,
        another=tagged_signatures({PEM: OTHER_KEYS.public.signing_pem}),
    ),
    *_cases(
        Code.PACKAGE_TOO_MANY_ENTRIES,
        crowd=tagged_signatures(
            {
                f"signatures/{number:016x}.{kind}": b"x"
                for number in range(9)
                for kind in ("sig", "pem")
            }
        ),
    ),
]

ALL = [*NOT_A_PACKAGE, *STRUCTURE, *NAMES, *SIZES, *BAG, *SIGNATURES]
