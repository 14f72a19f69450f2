"""Try the corpus of attacks and tell the worst of each family: ``dev.py attack``."""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MOST_SECONDS = 2.0
MOST_MEMORY = 300 * 1024 * 1024


def main() -> int:
    """Print one line per family and what broke a limit; 1 if anything did."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.hostile_run"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    families = defaultdict(list)
    for line in done.stdout.splitlines():
        outcome = json.loads(line)
        families[outcome["family"]].append(outcome)
    print(f"{'family':12} {'attacks':>7} {'codes':>5} {'slowest s':>9} {'most MB':>7}  the slowest")
    wrong = []
    for family, of_family in sorted(families.items()):
        slowest = max(of_family, key=lambda one: one["seconds"])
        most = max(one["peak"] for one in of_family)
        codes = len({one["code"] for one in of_family})
        print(
            f"{family:12} {len(of_family):7} {codes:5} {slowest['seconds']:9.3f} "
            f"{most / 1e6:7.0f}  {slowest['name']}"
        )
        wrong += [
            one["name"]
            for one in of_family
            if one["seconds"] > MOST_SECONDS or one["peak"] > MOST_MEMORY or one["changed"]
        ]
    total = sum(map(len, families.values()))
    print(f"{total} attacks; over {MOST_SECONDS} s, over 300 MB or with a trace: {len(wrong)}")
    for name in wrong:
        print(f"  {name}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
