"""Kill processes and fill disks: ``dev.py faults [deed…] [--runs 200] [--step KiB]``."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Print one line per deed; 1 if a killed process or a full disk left anything wrong."""
    parser = argparse.ArgumentParser(prog="dev.py faults")
    parser.add_argument("deeds", nargs="*", metavar="deed")
    parser.add_argument("--runs", type=int, default=200, help="how often each deed is killed")
    parser.add_argument("--step", type=int, default=16, help="KiB of room more each time")
    asked = parser.parse_args()
    if not sys.platform.startswith("linux"):
        print("Skipped: killing and mounting are done on Linux.")
        return 0
    wrong = _told("tests.hostile_faults", [*asked.deeds, "--runs", str(asked.runs)])
    if os.geteuid() == 0 and shutil.which("mount"):
        wrong += _told("tests.hostile_disks", [*asked.deeds, "--step", str(asked.step)])
    else:
        print("Disks that fill up are skipped: only root mounts a disk.")
    return int(bool(wrong))


def _told(module: str, words: Sequence[str]) -> int:
    running = subprocess.Popen(
        [sys.executable, "-m", module, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    wrong = 0
    for line in running.stdout:
        told = json.loads(line)
        wrong += len(told["wrong"])
        where = f" ({told['disk']} full, {told['tries']} tries)" if "disk" in told else ""
        print(f"{told['deed']}{where}: {told['seen']}, wrong: {len(told['wrong'])}", flush=True)
        for fault in told["wrong"]:
            print(f"  {fault}")
    return wrong + abs(running.wait())


if __name__ == "__main__":
    sys.exit(main())
