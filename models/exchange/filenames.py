"""Names of package files that every system can store, and of evidence inside them."""

import re
import unicodedata

from models.seal.names import check_name
from models.vocabulary.failures import Refusal
from models.vocabulary.ids import Digest

PACKAGE_ENDING = ".dbag"
SEALED_ENDING = ".dbag.age"
EVIDENCE_FOLDER = "evidence/"

_REFUSED = re.compile(r'[<>:"/\\|?*%\x00-\x1f\x7f]')
_LONGEST, _LONGEST_BYTES = 60, 200
"""Characters, and UTF-8 bytes: file systems end at 255, and endings follow."""
_INVISIBLE = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{1,8})$")


def file_safe(name: str) -> str:
    """Return ``name`` as FAT, NTFS and ext4 store it: at most 60 characters, none refused."""
    spaced = " ".join(unicodedata.normalize("NFC", name).split())
    visible = "".join(c for c in spaced if unicodedata.category(c) not in _INVISIBLE)
    short = _REFUSED.sub("_", visible)[:_LONGEST].encode()[:_LONGEST_BYTES]
    kept = short.decode(errors="ignore").strip(" .")
    try:
        check_name(kept)
    except Refusal:
        # Nothing left, or the name of a device (CON, NUL, COM1 …).
        return f"_{kept}"
    return kept


def submission_name(institution: str, year: int, revision: int) -> str:
    """Return the file name of a submission, without its ending."""
    return f"{file_safe(institution)}-自评-{year}-r{revision}"


def campaign_name(county: str, number: int, revision: int) -> str:
    """Return the file name of a campaign, without its ending."""
    return f"{file_safe(county)}-下发-{number}-r{revision}"


def rollup_name(county: str, year: int, revision: int) -> str:
    """Return the file name of a rollup, without its ending."""
    return f"{file_safe(county)}-汇总-{year}-r{revision}"


def feedback_name(institution: str, year: int, submission: int, revision: int) -> str:
    """Return the file name of a feedback, without its ending.

    ``submission``: the revision it is about; ``revision``: the feedback's own, told from the
    second on, so that two feedbacks about one submission do not share a name.
    """
    again = f"-f{revision}" if revision > 1 else ""
    return f"{file_safe(institution)}-反馈-{year}-r{submission}{again}"


def evidence_file(digest: Digest, name: str) -> str:
    """Return where a piece of evidence lies below ``data/``.

    The name people gave it is in ``submission.json``: it may be too long or
    unsafe for a path, and two files may share it.
    """
    found = _EXTENSION.search(name)
    ending = f".{found[1].lower()}" if found else ""
    return f"{EVIDENCE_FOLDER}{digest}{ending}"
