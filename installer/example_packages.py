"""Make the worked examples of docs/packages/examples: one round of one institution, whole.

    python -m installer.example_packages [--out DIR]

The keys come from words that stand here, so anybody can open and sign as these parties:
they are for reading and trying, and no county may ever enrol them. The standard is made
up for the example. Everything else is written by the very use cases the program has.
"""

import argparse
import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from models.ledger.records import InstitutionProfile, StaffRow
from models.seal.keys import PrivateKeys, fingerprint, keys_from
from models.standards.pack import Grade
from models.standards.text import (
    ChapterText,
    ClauseText,
    CriterionText,
    LevelText,
    PackHead,
    PackText,
    SectionText,
)
from models.usecases.centre import Centre
from models.usecases.checks.checks import accept_checks, read_checks
from models.usecases.clauses.answer import tick_criterion, tick_grade
from models.usecases.clauses.attach_evidence import attach_evidence
from models.usecases.county.county import County
from models.usecases.county.county_cards import CampaignDraft, PackChoice
from models.usecases.county.new_county import county_card_path, create_county
from models.usecases.feedback.answer_item import answer_item
from models.usecases.feedback.feedback_cards import AnswerState
from models.usecases.feedback.receive_feedback import receive_feedback
from models.usecases.new_workspace import create_centre
from models.usecases.packages.campaigns import issuable_packs
from models.usecases.packages.enrol import enrol
from models.usecases.packages.enrolment import write_enrolment
from models.usecases.packages.export_submission import export_submission
from models.usecases.packages.finalise import finalise, reopen
from models.usecases.packages.import_submission import import_package
from models.usecases.packages.issue_campaign import issue_campaign
from models.usecases.packages.know_county import know_county
from models.usecases.packages.receive_campaign import receive_campaign
from models.usecases.packages.rotate import rotate_keys
from models.usecases.review.issue_feedback import issue_feedback
from models.usecases.review.record_review import (
    agree,
    agree_rest,
    close_item,
    decide,
    open_item,
    regrade,
)
from models.usecases.review.review_cards import ItemDraft
from models.usecases.rollup.issue import issue_rollup
from models.usecases.sample.numbers import REGION, credit_code, identity_number, row_id
from models.vocabulary.clock import FixedClock
from models.vocabulary.ids import Digest
from models.vocabulary.progress import Unwatched

OUT = Path(__file__).resolve().parent.parent / "docs" / "packages" / "examples"
PASSPHRASE = "public-example"
YEAR = 2025
_NOBODY = Unwatched()


def clock_at(month: int, day: int) -> FixedClock:
    """Return a clock that stands still."""
    return FixedClock(moment=datetime(YEAR, month, day, 8, 0, tzinfo=UTC))


def example_keys(owner: str) -> PrivateKeys:
    """Return the keys of one party of the example, from words anybody knows."""
    seed = hashlib.sha256(f"dabiao worked example, {owner}: sign".encode()).digest()
    secret = hashlib.sha256(f"dabiao worked example, {owner}: open".encode()).digest()
    return keys_from(seed, _age_identity(secret))


def _age_identity(secret: bytes) -> str:
    """Return an age identity (Bech32, as age spells it) of 32 bytes."""
    letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
    prefix = "age-secret-key-"
    bits = "".join(f"{byte:08b}" for byte in secret)
    data = [int(bits[at : at + 5].ljust(5, "0"), 2) for at in range(0, len(bits), 5)]
    expanded = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = 1
    for value in [*expanded, *data, 0, 0, 0, 0, 0, 0]:
        top = check >> 25
        check = (check & 0x1FFFFFF) << 5 ^ value
        for at, factor in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            check ^= factor if top >> at & 1 else 0
    check ^= 1
    data += [check >> 5 * (5 - at) & 31 for at in range(6)]
    return f"{prefix}1{''.join(letters[one] for one in data)}".upper()


def example_standard() -> PackText:
    """Return a standard of three clauses that nobody ever issued."""

    def clause(code: str, title: str, requirement: dict[str, Any] | None = None) -> ClauseText:
        first = CriterionText(text=f"{title}：有", requirement=requirement)
        texts: dict[Any, tuple[CriterionText, ...]] = {
            "C": (first,),
            "B": (CriterionText(text=f"{title}：有记录"),),
        }
        return ClauseText(
            code=code, title=title, status="local", source="示例，无人发布", criteria=texts
        )

    clauses = (
        clause("1.1.1", "值班制度"),
        clause("1.1.2", "在岗人员", {"measure": "staff.total", "at_least": "2"}),
        clause("1.1.3", "抢救药箱"),
    )
    return PackText(
        head=PackHead(
            id="example",
            version="1.0",
            title="示例标准",
            edition="示例",
            institution_kinds=("township_health_centre",),
            status="local",
            source="示例，无人发布",
            levels=(
                LevelText(
                    id="basic",
                    title="示例等级",
                    shares={"C": "100%"},
                    status="local",
                    source="示例，无人发布",
                ),
            ),
        ),
        chapters=(
            ChapterText(
                code="1",
                title="章",
                sections=(SectionText(code="1.1", title="节", clauses=clauses),),
            ),
        ),
        kinds=(),
    )


def make_examples(out: Path) -> None:
    """Write every example into ``out``, numbered in the order they travel."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.dbag*"):
        old.unlink()
    with TemporaryDirectory() as folder:
        _Round(Path(folder), out).play()


class _Round:
    """One county, one centre, and the stick between them."""

    def __init__(self, folder: Path, out: Path) -> None:
        self._out = out
        self._stick = folder / "stick"
        self._stick.mkdir()
        self._folder = folder
        self._kept = 0
        self._county_keys, self._centre_keys = example_keys("county"), example_keys("centre")
        start = clock_at(6, 2)
        self._county: County = create_county(
            folder / "county",
            "示例县卫生健康局",
            REGION,
            PASSPHRASE,
            start,
            packs=(example_standard(),),
            author="周敏",
            keys=self._county_keys,
        )
        self._centre: Centre = create_centre(
            folder / "centre",
            _profile(),
            PASSPHRASE,
            (example_standard(),),
            start,
            author="李梅",
            keys=self._centre_keys,
        )

    def play(self) -> None:
        """Let both sides do what they do in a year."""
        try:
            self._meet()
            first = self._submit(clock_at(6, 20))
            self._answer_first(first)
            self._mend()
            second = self._submit(clock_at(7, 20))
            self._accept(second)
            self._hand_upwards()
            self._change_key()
        finally:
            self._county.close()
            self._centre.close()
        (self._out / "county-identity.txt").write_text(
            self._county_keys.age_identity + "\n", encoding="ascii"
        )
        (self._out / "centre-identity.txt").write_text(
            self._centre_keys.age_identity + "\n", encoding="ascii"
        )

    def _meet(self) -> None:
        clock = clock_at(6, 3)
        card = write_enrolment(
            self._centre.workspace, self._centre.profile, self._centre_keys, clock, self._stick
        )
        self._keep(card.path, "enrolment")
        enrol(self._county, card.path, fingerprint(self._centre_keys.public), clock)
        self._keep(county_card_path(self._county), "county-card")
        know_county(self._centre, county_card_path(self._county), self._county.key().fingerprint)
        draft = CampaignDraft(
            title=f"{YEAR} 年示例评价",
            year=YEAR,
            opens=date(YEAR, 6, 5),
            closes=date(YEAR, 9, 30),
            message="这是示例。",
            packs=tuple(PackChoice(digest=one.digest) for one in issuable_packs(self._county)),
        )
        issued = issue_campaign(self._county, draft, self._stick, PASSPHRASE, clock, _NOBODY)
        self._keep(issued.path, "campaign")
        receive_campaign(self._centre, issued.path, _NOBODY)
        self._fill_in()

    def _fill_in(self) -> None:
        with self._centre.changing_ledgers() as write:
            write.ledgers.add_staff(YEAR, tuple(_people()))
        tick_grade(self._centre, "1.1.1", Grade.B)
        tick_criterion(self._centre, "1.1.3.C1", value=False)
        paper = self._folder / "值班表.txt"
        paper.write_text("六月值班表（示例）\n", encoding="utf-8")
        attach_evidence(self._centre, "1.1.1", paper)

    def _submit(self, clock: FixedClock) -> Digest:
        waiting = [item for item in read_checks(self._centre).items if item.waits]
        accept_checks(self._centre, waiting, "示例，逐条核实过")
        finalise(self._centre)
        card = export_submission(
            self._centre, self._stick, PASSPHRASE, b"", clock, _NOBODY, sealed=False
        )
        self._keep(card.path, f"submission-r{card.revision}")
        if card.revision == 1:
            sealed = export_submission(
                self._centre, self._stick, PASSPHRASE, b"", clock, _NOBODY, sealed=True
            )
            self._keep(sealed.path, "submission-r1-sealed")
        import_package(self._county, card.path, PASSPHRASE, clock, _NOBODY)
        return card.digest

    def _answer_first(self, digest: Digest) -> None:
        agree_rest(self._county, digest)
        regrade(self._county, digest, "1.1.1", Grade.C, "只有值班表，没有交接记录")
        agree(self._county, digest, "1.1.3")
        open_item(
            self._county,
            digest,
            ItemDraft(clause="1.1.3", text="配齐抢救药箱", due=date(YEAR, 7, 15)),
        )
        decide(self._county, digest, "returned", "值班制度改评 C；抢救药箱配齐后再报。")
        card = issue_feedback(
            self._county, digest, self._stick, PASSPHRASE, clock_at(7, 1), _NOBODY
        )
        self._keep(self._plain(card.path), "feedback-1")
        self._keep(card.path, "feedback-1-sealed")
        receive_feedback(self._centre, card.path, PASSPHRASE, _NOBODY)

    def _mend(self) -> None:
        reopen(self._centre)
        tick_criterion(self._centre, "1.1.3.C1", value=True)
        answer_item(self._centre, "f1-1", AnswerState.DONE, "7 月 10 日已配齐，专人管理")

    def _accept(self, digest: Digest) -> None:
        agree_rest(self._county, digest)
        regrade(self._county, digest, "1.1.1", Grade.C, "仍没有交接记录")
        agree(self._county, digest, "1.1.3")
        close_item(self._county, digest, "f1-1", "现场看过，药箱齐全")
        decide(self._county, digest, "accepted", "达到示例等级。")
        card = issue_feedback(
            self._county, digest, self._stick, PASSPHRASE, clock_at(8, 1), _NOBODY
        )
        self._keep(self._plain(card.path), "feedback-2")

    def _hand_upwards(self) -> None:
        made = issue_rollup(
            self._county, YEAR, (), self._stick, PASSPHRASE, clock_at(9, 20), _NOBODY
        )
        self._keep(made.path, "rollup")

    def _change_key(self) -> None:
        clock, second = clock_at(10, 8), example_keys("centre, second")
        rotate_keys(self._centre, PASSPHRASE, clock, new=second)
        card = write_enrolment(
            self._centre.workspace, self._centre.profile, second, clock, self._stick,
            before=self._centre_keys,
        )  # fmt: skip
        self._keep(card.path, "rotation")

    def _plain(self, sealed: Path) -> Path:
        """Return the county's own copy of what it sealed."""
        name = sealed.name.removesuffix(".age").removesuffix(".dbag")
        return self._county.workspace.folder.packages / f"{name}.dbag"

    def _keep(self, path: Path, name: str) -> None:
        self._kept += 1
        ending = ".dbag.age" if path.name.endswith(".age") else ".dbag"
        (self._out / f"{self._kept:02}-{name}{ending}").write_bytes(path.read_bytes())


def _profile() -> InstitutionProfile:
    return InstitutionProfile(
        uscc=credit_code(901),
        name="示例乡卫生院",
        region=REGION,
        kind="township_health_centre",
        population=9000,
        year=YEAR,
        head="王示例",
        filing_contact="李示例",
    )


def _people() -> list[StaffRow]:
    return [
        StaffRow(
            row_id=row_id(date(YEAR, 6, 4), at, "example"),
            name=name,
            profession=profession,
            id_number=identity_number(date(1985, 3, 1 + at), at, "1"),
        )
        for at, (name, profession) in enumerate((("赵示例", "11"), ("钱示例", "21")))
    ]


def main() -> None:
    """Write the examples."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=OUT)
    make_examples(parser.parse_args().out)


if __name__ == "__main__":
    main()
