"""One fuzzing run: ``python -m tests.fuzz.run TARGET --seconds 60 --findings DIR``.

Each different way to fail is kept once, as the input that showed it, and the run goes
on. ``all`` takes every target in turn: the first byte of an input says which.
"""

import argparse
import hashlib
import sys
import tempfile
import traceback
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(
    include=["models.exchange", "models.seal", "models.standards"], enable_loader_override=False
):
    from tests.fuzz.targets import JSON_MOST, Range, Target

from tests.fuzz.trees import changed

_JSON_SHARE = 4
"""Of five changes to a document so many keep it JSON."""


class Run:
    """What libFuzzer calls: once to change an input, once to try it."""

    def __init__(self, ground: Range, targets: dict[str, Target], findings: Path) -> None:
        self._ground = ground
        self._targets = list(targets.items())
        self._findings = findings
        self._seen: set[str] = set()
        self.taken = 0

    def try_one(self, data: bytes) -> None:
        """Read one input; keep it if anything but a refusal came of it."""
        name, target, body = self._which(data)
        try:
            self.taken += target.survives(body)
            left = self._ground.leftovers()
            if left:
                raise AssertionError(f"left behind: {left}")
        except BaseException as error:  # noqa: BLE001  (what escapes is what is looked for)
            self._keep(name, body, error)

    def change(self, data: bytes, most: int, seed: int) -> bytes:
        """Return another input like ``data``; called by libFuzzer."""
        _, target, body = self._which(data)
        head = data[: len(data) - len(body)]
        random = Random(seed)
        room = most - len(head)
        if target.json and random.randrange(_JSON_SHARE + 1) < _JSON_SHARE:
            try:
                return head + changed(body, random, min(room, JSON_MOST))
            except (ValueError, RecursionError):
                pass
        return head + target.repair(bytes(atheris.Mutate(body, room)))[:room]

    def _which(self, data: bytes) -> tuple[str, Target, bytes]:
        if len(self._targets) == 1:
            return *self._targets[0], data
        at = data[0] % len(self._targets) if data else 0
        return *self._targets[at], data[1:]

    def _keep(self, name: str, body: bytes, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        sign = f"{type(error).__name__} " + " ".join(f"{f.name}:{f.lineno}" for f in frames)
        if sign in self._seen:
            return
        self._seen.add(sign)
        folder = self._findings / name
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{hashlib.sha256(body).hexdigest()[:16]}.bin"
        file.write_bytes(body)
        sys.stdout.write(f"FINDING {name} {file.name} {sign} {str(error)[:200]}\n")
        sys.stdout.flush()


def main() -> None:
    """Fuzz for a while; libFuzzer ends the process itself."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("target")
    parser.add_argument("--seconds", type=int, default=0)
    parser.add_argument("--runs", type=int, default=-1)
    parser.add_argument("--findings", type=Path, required=True)
    parser.add_argument("--corpus", type=Path)
    asked = parser.parse_args()
    place = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="dabiao-fuzz-", dir=place if place.is_dir() else None))
    ground = Range(folder)
    if asked.target == "all":
        targets = dict(ground.targets)
    else:
        targets = {asked.target: ground.targets[asked.target]}
    asked.findings.mkdir(parents=True, exist_ok=True)
    corpus = asked.corpus or folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for at, (name, target) in enumerate(targets.items()):
        for number, seed in enumerate(target.seeds):
            head = bytes([at]) if len(targets) > 1 else b""
            (corpus / f"seed-{name}-{number}").write_bytes(head + seed)
    run = Run(ground, targets, asked.findings)
    for target in targets.values():
        for seed in target.seeds:
            assert target.survives(seed) or not target.json, "a seed is not what it should be"
    options = [f"-max_total_time={asked.seconds}"] if asked.seconds else []
    if asked.runs >= 0:
        options.append(f"-runs={asked.runs}")
    atheris.Setup(
        [sys.argv[0], *options, "-max_len=400000", "-timeout=20", "-rss_limit_mb=1500",
         "-print_final_stats=1", "-seed=1", f"-artifact_prefix={asked.findings}/", str(corpus)],
        run.try_one,
        custom_mutator=run.change,
    )  # fmt: skip
    atheris.Fuzz()


if __name__ == "__main__":
    main()
