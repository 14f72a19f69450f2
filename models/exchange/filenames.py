"""Names of package files that every system can store, and of evidence inside them."""

import re
import unicodedata

from models.vocabulary.ids import Digest

PACKAGE_ENDING = ".dbag"
SEALED_ENDING = ".dbag.age"
EVIDENCE_FOLDER = "evidence/"

_REFUSED = re.compile(r'[<>:"/\\|?*%\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_LONGEST = 60
_INVISIBLE = frozenset(["Cc", "Cf", "Cs", "Zl", "Zp"])
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{1,8})$")


def file_safe(name: str) -> str:
    """Return ``name`` as FAT, NTFS and ext4 store it: at most 60 characters, none refused."""
    plain = unicodedata.normalize("NFC", name)
    visible = "".join(c for c in plain if unicodedata.category(c) not in _INVISIBLE)
    kept = _REFUSED.sub("_", visible)[:_LONGEST].strip(" .")
    return f"_{kept}" if not kept or _DEVICE.fullmatch(kept) else kept


def submission_name(institution: str, year: int, revision: int) -> str:
    """Return the file name of a submission, without its ending."""
    return f"{file_safe(institution)}-自评-{year}-r{revision}"


def evidence_file(digest: Digest, name: str) -> str:
    """Return where a piece of evidence lies below ``data/``.

    The name people gave it is in ``submission.json``: it may be too long or
    unsafe for a path, and two files may share it.
    """
    found = _EXTENSION.search(name)
    ending = f".{found[1].lower()}" if found else ""
    return f"{EVIDENCE_FOLDER}{digest}{ending}"
