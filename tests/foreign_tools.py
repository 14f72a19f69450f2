"""What tools that are not ours say of a package: sha256sum, a BagIt validator, openssl."""

import shutil
import subprocess
import zipfile
from pathlib import Path

import bagit
import pytest


def run(*command: str, cwd: Path) -> str:
    """Return what a tool says; a machine without it skips the test, a fault fails it."""
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def unzip(package: Path, into: Path) -> Path:
    """Unpack a package into an empty folder; return its one top folder."""
    with zipfile.ZipFile(package) as archive:
        archive.extractall(into)
    (top,) = into.iterdir()
    return top


def check_digests(top: Path, *files: str, count: int) -> None:
    """sha256sum finds ``files`` whole, among ``count`` in all."""
    told = run("sha256sum", "-c", "manifest-sha256.txt", cwd=top)
    for name in files:
        assert f"{name}: OK" in told
    assert told.count(": OK") == count


def check_bag(top: Path) -> None:
    """A BagIt validator finds a valid bag."""
    assert bagit.Bag(str(top)).validate()


def check_signature(top: Path, key_id: str) -> None:
    """Openssl verifies the signature of the key over everything."""
    key = f"signatures/{key_id}"
    told = run(
        "openssl", "pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", f"{key}.pem",
        "-sigfile", f"{key}.sig", "-in", "tagmanifest-sha256.txt", cwd=top,
    )  # fmt: skip
    assert "Signature Verified Successfully" in told
