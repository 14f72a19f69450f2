"""Fuzz one target after another: ``dev.py fuzz [target…] [--minutes N] [--runs N]``."""

import argparse
import importlib.util
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FINDINGS = ROOT / "tests" / "fixtures" / "fuzz"
"""Whatever is found is kept here, and tried again by every run of the tests."""
TARGETS = (
    "bag", "layers", "unseal", "enrolment", "rotation", "county-card", "campaign", "submission",
    "feedback", "rollup", "keyfile", "mark",
)  # fmt: skip
_LAST = re.compile(r"cov: (?P<cov>\d+) ft: (?P<ft>\d+)")
_UNITS = re.compile(r"number_of_executed_units: (?P<units>\d+)")


def main() -> int:
    """Give each target its share of the time; 1 if anything was found."""
    parser = argparse.ArgumentParser(prog="dev.py fuzz")
    parser.add_argument("targets", nargs="*", metavar="target", help=" ".join((*TARGETS, "all")))
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--runs", type=int, help="so many inputs instead of minutes")
    asked = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("Skipped: atheris has no wheel for this system.")
        return 0
    chosen = asked.targets or list(TARGETS)
    found = []
    print(f"{'target':12} {'inputs':>8} {'edges':>6} {'features':>8}  findings")
    for target in chosen:
        limit = (
            ["--runs", str(asked.runs)]
            if asked.runs is not None
            else ["--seconds", str(max(1, int(asked.minutes * 60 / len(chosen))))]
        )
        done = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.run", target, *limit, "--findings", FINDINGS],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        said = done.stdout + done.stderr
        of_target = [line for line in said.splitlines() if line.startswith("FINDING ")]
        edges = _LAST.findall(said)
        units = _UNITS.search(said)
        if units is None:
            print(said[-2_000:], file=sys.stderr)
            of_target.append(f"{target} ended by itself")
        coverage, features = edges[-1] if edges else ("?", "?")
        inputs = units["units"] if units else "?"
        print(f"{target:12} {inputs:>8} {coverage:>6} {features:>8}  {len(of_target)}", flush=True)
        for line in of_target:
            print(f"  {line}")
        found += of_target
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
