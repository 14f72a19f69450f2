"""The main job from beginning to end, as a script of the commands anybody can give.

A centre's spreadsheets are imported (once with every usual fault), the checklist
is answered, the report written, the revision finalised, packed, sealed and sent;
a county enrols the centre, imports the package and refuses one that was tampered
with. Everything lies below one folder; ``results.json`` says what came of it.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from models.usecases.checks.check_cards import PreflightItem
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Place, Refusal
from ui.cli.replies import REFUSED, Reply, Task
from ui.cli.shapes import Json, as_json
from ui.texts.marking import tr

RESULTS = "results.json"
_FOLDERS = ("input", "centre", "county", "report", "stick", "tampered")
_COUNTY_NAME = tr("望禾县卫生健康局")
_REASON = tr("另有纸质台账，尚未录入；原件已附。")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One command that was given, and what came of it."""

    words: tuple[str, ...]
    exit: int
    code: str = ""


@dataclass(slots=True, kw_only=True)
class _Script:
    """Gives commands one by one and keeps what came of them."""

    task: Task
    out: Path
    steps: list[_Step] = field(default_factory=list)
    facts: dict[str, Json] = field(default_factory=dict)

    def path(self, *parts: str) -> str:
        return str(self.out.joinpath(*parts))

    def do(self, *words: str) -> Reply:
        """Give a command; a refusal of rows is an answer, any other one passes through."""
        reply = self.task.carry_out(words)
        self.steps.append(
            _Step(words=words, exit=reply.code, code=str(reply.refused.get("code", "")))
        )
        return reply

    def refused(self, *words: str) -> str:
        """Give a command that must be refused, and return the code."""
        try:
            reply = self.task.carry_out(words)
        except Refusal as refusal:
            code = str(refusal.code)
        else:
            code = str(reply.refused.get("code", ""))
        if not code:
            raise AssertionError(f"not refused: {words}")
        self.steps.append(_Step(words=words, exit=REFUSED, code=code))
        return code


def demo(task: Task) -> Reply:
    """Do the whole main job below a folder."""
    out = Path(task.given.out).absolute()
    _make_room(task, out)
    script = _Script(task=task, out=out)
    jobs = (_write_inputs, _fill, _answer, _finish, _send, _receive)
    for done, job in enumerate(jobs):
        task.progress.step(done, len(jobs), "demo")
        job(script)
    task.progress.step(len(jobs), len(jobs), "demo")
    results = {"made_by": "dabiao demo", **script.facts, "steps": as_json(script.steps)}
    written = json.dumps(results, ensure_ascii=False, indent=1).encode()
    path = task.bridge.write_file(out / RESULTS, written)
    return Reply(
        body={"results": str(path), **script.facts},
        lines=[tr("全过程已走完，结果在 {path}").format(path=path), *_told(script)],
    )


def _make_room(task: Task, out: Path) -> None:
    """Clear away an earlier demo; anything else in the folder is somebody's and stays."""
    if not out.exists() or (out.is_dir() and not any(out.iterdir())):
        return
    if not (out / RESULTS).is_file() or not _is_ours(task, out / RESULTS):
        raise Refusal(RefusalCode.WORKSPACE_EXISTS, place=Place(file=str(out)))
    for name in _FOLDERS:
        shutil.rmtree(out / name, ignore_errors=True)
    (out / RESULTS).unlink()


def _is_ours(task: Task, results: Path) -> bool:
    try:
        told = json.loads(task.bridge.read_file(results, most=16 * 1024 * 1024))
    except ValueError:
        return False
    return isinstance(told, dict) and told.get("made_by") == "dabiao demo"


def _write_inputs(script: _Script) -> None:
    """Write what a centre would have at hand: profile, spreadsheets, papers."""
    bridge = script.task.bridge
    main = bridge.sample_institution()
    profile = {key: value for key, value in _json_object(as_json(main.profile)).items() if value}
    files: dict[str, bytes] = {
        "profile.json": json.dumps(profile, ensure_ascii=False, indent=1).encode(),
        "passphrase.txt": tr("示例口令-2025").encode(),
        "staff.xlsx": bridge.sample_workbook(main, "staff"),
        "staff-faulty.xlsx": bridge.faulty_staff_workbook(),
        "equipment.xlsx": bridge.sample_workbook(main, "equipment"),
        "annual.xlsx": bridge.sample_workbook(main, "annual"),
        **{f"register-{name}.json": data for name, data in _registers(script).items()},
        **{f"evidence/{file.name}": file.data for file in main.files},
    }
    for name, data in files.items():
        bridge.write_file(script.out / "input" / name, data)
    script.facts["inputs"] = [script.path("input", name) for name in files]


def _registers(script: _Script) -> Mapping[str, bytes]:
    """Return the answers to each register as the file ``register --from`` reads."""
    main = script.task.bridge.sample_institution()
    told: dict[str, dict[str, object]] = {}
    for entry in main.registers:
        one = told.setdefault(
            entry.register,
            {"filled": entry.register in main.registers_filled, "kinds": {}, "others": []},
        )
        kinds, others = one["kinds"], one["others"]
        if entry.kind and isinstance(kinds, dict):
            counted = entry.present and entry.quantity
            kinds[entry.kind] = entry.quantity if counted else entry.present
        elif isinstance(others, list):
            others.append(entry.name)
    return {
        name: json.dumps(one, ensure_ascii=False, indent=1).encode() for name, one in told.items()
    }


def _fill(script: _Script) -> None:
    """Make the workspace and take the spreadsheets in, a faulty one too."""
    workspace, given = script.path("centre"), script.path("input")
    made = script.do(
        "new", workspace, "--profile", f"{given}/profile.json",
        "--passphrase-file", f"{given}/passphrase.txt",
    )  # fmt: skip
    imported = {}
    for ledger in ("staff", "equipment", "annual"):
        reply = script.do("ledger", "import", workspace, ledger, f"{given}/{ledger}.xlsx")
        imported[ledger] = reply.body["imported"]
    faulty = f"{given}/staff-faulty.xlsx"
    tried = script.do("ledger", "import", workspace, "staff", faulty, "--dry-run")
    rows = tried.refused.get("rows", [])
    script.facts |= {
        "workspaces": {"centre": workspace, "county": script.path("county")},
        "enrolment": made.body["enrolment"],
        "imported": imported,
        "faulty_import": {"counts": tried.body["imported"], "rows": rows},
    }
    for name in _registers(script):
        script.do("register", workspace, name, "--from", f"{given}/register-{name}.json")


def _answer(script: _Script) -> None:
    """Answer the checklist from a file, and attach the papers."""
    bridge, workspace = script.task.bridge, script.path("centre")
    main = bridge.sample_institution()
    opened = bridge.open_centre(Path(workspace), for_writing=False)
    try:
        said = bridge.sample_answers(opened, main)
    finally:
        opened.close()
    ticks = json.dumps(dict(said.ticks), indent=1).encode()
    bridge.write_file(script.out / "input" / "answers.json", ticks)
    script.do("tick", workspace, "--from", script.path("input", "answers.json"))
    for clause, reason in said.not_applicable.items():
        script.do("not-applicable", workspace, clause, "--reason", reason)
    for clause, reason in said.reasons.items():
        script.do("reason", workspace, clause, reason)
    for file in main.files:
        paper = script.path("input", "evidence", file.name)
        script.do("attach", workspace, file.clause, paper, "--criterion", file.criterion)
    measures = script.do("measures", workspace).body["measures"]
    assert isinstance(measures, list)
    script.facts["measures"] = len(measures)


def _finish(script: _Script) -> None:
    """Settle what stops finalising, finalise, and write the report."""
    workspace = script.path("centre")
    before = _over_claims(script)
    if before:
        script.facts["finalise_refused"] = script.refused("finalise", workspace)
    for item in before:
        _settle(script, item)
    script.do("preflight", workspace)
    checklist = _json_object(script.do("assess", workspace).body["checklist"])
    gaps = {}
    for level in ("qualified", "basic", "recommended"):
        found = script.do("gaps", workspace, "--level", level).body["gaps"]
        gaps[level] = len(found) if isinstance(found, list) else 0
    script.do("check", "accept", workspace, "--all", "--reason", tr("逐处核实过，情况属实"))
    finalised = script.do("finalise", workspace).body["revision"]
    report = script.do("report", workspace, "--out", script.path("report")).body["report"]
    script.facts |= {
        "counts": {name: checklist[name] for name in ("total", "applicable", "settled", "open")},
        "grades": checklist["counts"],
        "levels": checklist["levels"],
        "level": checklist["level"],
        "gaps": gaps,
        "revision": finalised,
        "report": report,
    }


def _over_claims(script: _Script) -> tuple[PreflightItem, ...]:
    bridge = script.task.bridge
    opened = bridge.open_centre(Path(script.path("centre")), for_writing=False)
    try:
        card = bridge.read_preflight(opened)
    finally:
        opened.close()
    return tuple(item for item in card.items if item.severity == "error")


def _settle(script: _Script, item: PreflightItem) -> None:
    workspace, clause = script.path("centre"), str(item.clause)
    match item.code:
        case "over-claim.no-reason":
            script.do("reason", workspace, clause, _REASON)
        case "over-claim.no-evidence":
            script.do("attach", workspace, clause, script.path("input", "staff.xlsx"))


def _send(script: _Script) -> None:
    """Make the county, let both sides compare fingerprints, export sealed."""
    workspace, county = script.path("centre"), script.path("county")
    phrase = ("--passphrase-file", script.path("input", "passphrase.txt"))
    region = script.task.bridge.sample_institution().profile.region
    made = script.do("county", "new", county, "--name", _COUNTY_NAME, "--region", region, *phrase)
    key = _json_object(made.body["key"])
    card = str(made.body["card"])
    wrong = "00000" * 6
    refused = script.refused("know-county", workspace, card, "--fingerprint", wrong)
    script.do("know-county", workspace, card, "--fingerprint", str(key["fingerprint"]))
    enrolment = _json_object(script.facts["enrolment"])
    own = _json_object(enrolment["key"])
    script.do(
        "county", "enrol", county, str(enrolment["path"]),
        "--fingerprint", str(own["fingerprint"]),
    )  # fmt: skip
    stick = script.out / "stick"
    stick.mkdir()
    package = _json_object(
        script.do("export", workspace, "--out", str(stick), *phrase).body["package"]
    )
    verified = script.do("verify", str(package["path"]), "--workspace", county, *phrase).body[
        "package"
    ]
    script.facts |= {
        "county_card": card,
        "wrong_fingerprint": refused,
        "packages": {"enrolment": enrolment["path"], "submission": package["path"]},
        "package": package,
        "verified": verified,
    }


def _receive(script: _Script) -> None:
    """Refuse a tampered copy, import the package, and read it as the county does."""
    county = script.path("county")
    phrase = ("--passphrase-file", script.path("input", "passphrase.txt"))
    sent = Path(str(_json_object(script.facts["packages"])["submission"]))
    data = bytearray(script.task.bridge.read_file(sent, most=sent.stat().st_size))
    data[len(data) // 2] ^= 1
    tampered = script.out / "tampered" / sent.name
    script.task.bridge.write_file(tampered, bytes(data))
    code = script.refused("county", "import", county, str(tampered), *phrase)
    script.do("county", "import", county, str(sent), *phrase)
    again = script.do("county", "import", county, str(sent), *phrase).body["files"]
    listed = script.do("county", "list", county).body["institutions"]
    uscc = script.task.bridge.sample_institution().profile.uscc
    shown = _json_object(script.do("county", "show", county, uscc).body["submission"])
    script.facts |= {
        "tampered": {"path": str(tampered), "refused": code},
        "imported_again": again,
        "institutions": listed,
        "shown": {name: shown[name] for name in ("line", "levels", "evidence_files")},
    }


def _told(script: _Script) -> Iterator[str]:
    report, package = (_json_object(script.facts[name]) for name in ("report", "package"))
    yield tr("报告 {path}").format(path=report["pdf"])
    yield tr("表格 {path}").format(path=report["workbook"])
    yield tr("上报包 {path}，校验码 {code}").format(
        path=package["path"], code=package["short_hash"]
    )
    yield tr("改动过的包被退回：{code}").format(
        code=_json_object(script.facts["tampered"])["refused"]
    )
    yield tr("共执行 {count} 条命令").format(count=len(script.steps))


def _json_object(value: Json) -> Mapping[str, Json]:
    assert isinstance(value, Mapping)
    return value
