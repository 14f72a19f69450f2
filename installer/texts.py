"""The English texts: collected from the screens into a .ts file, compiled into a .qm file.

``python3 installer/dev.py texts`` runs this in the environment, whose Qt brings
both tools. The .ts is what people edit; the .qm is what the program loads, and
is committed so that nothing has to be built. The command line (ui/cli) speaks
Chinese only and is left out.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCREENS = ROOT / "ui"
NO_SCREEN = SCREENS / "cli"
SOURCE = ROOT / "resources" / "translations" / "dabiao_en.ts"
COMPILED = SOURCE.with_suffix(".qm")
COLLECTING, COMPILING = "pyside6-lupdate", "pyside6-lrelease"


def tool(name: str) -> Path | None:
    """Return a tool of the environment this runs in, or None."""
    found = shutil.which(name, path=Path(sys.executable).parent)
    return Path(found) if found else None


def collect(into: Path) -> None:
    """Bring a .ts file up to date with the screens, keeping what is translated.

    Texts no longer used are dropped. Places in the code are not written down: a
    moved line must not show up as a changed translation. Raises
    FileNotFoundError without the tool, CalledProcessError if it fails.
    """
    screens = sorted(path for path in SCREENS.rglob("*.py") if not path.is_relative_to(NO_SCREEN))
    options = ["-locations", "none", "-no-obsolete"]
    languages = ["-source-language", "zh_CN", "-target-language", "en"]
    _run(COLLECTING, *map(str, screens), *options, *languages, "-ts", str(into))


def compile_texts(source: Path, into: Path) -> None:
    """Compile finished translations; raises like ``collect``."""
    _run(COMPILING, str(source), "-qm", str(into))


def _run(name: str, *words: str) -> None:
    found = tool(name)
    if found is None:
        raise FileNotFoundError(name)
    subprocess.run([str(found), *words], check=True)


def main() -> int:
    """Update both files; the tools print what is new and what is unfinished."""
    try:
        collect(SOURCE)
        compile_texts(SOURCE, COMPILED)
    except FileNotFoundError as missing:
        print(f"{missing} is not in the environment", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as failed:
        return int(failed.returncode) or 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
