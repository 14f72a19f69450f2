"""What the wheels do not bring along: Qt's libraries and the tools of the tests.

The one list of Debian packages; README.md repeats it and a test compares the two.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# soname -> Debian package: what Qt's own libraries and its X11 plugin are linked against.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}

# command -> Debian package: programs that are not ours, against which tests check our files.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "age": "age",
    "openssl": "openssl",
    "pdftotext": "poppler-utils",
    "xauth": "xauth",
    "xdotool": "xdotool",
}

ENSUREPIP = "python3-venv"
"""Debian keeps the part of Python that makes environments in a package of its own."""


def missing_for_environment() -> list[str]:
    """Name the package without which Python cannot make a virtual environment."""
    return [] if importlib.util.find_spec("ensurepip") else [ENSUREPIP]


def missing_for_desktop() -> list[str]:
    """Name the packages of those libraries that Qt needs and this Linux lacks."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted(package for library, package in LIBRARIES.items() if not _loads(library))


def missing_for_tests() -> list[str]:
    """Name the packages of those tools that the tests call and this Linux lacks."""
    if not sys.platform.startswith("linux"):
        return []
    return sorted(package for tool, package in TEST_TOOLS.items() if shutil.which(tool) is None)


def install(packages: list[str]) -> bool:
    """Install Debian packages if root on a Debian-like system, else print the command.

    Returns whether the packages are there now.
    """
    if not packages:
        return True
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if shutil.which("apt-get") is None:
        print("Missing; install what these Debian packages hold:", " ".join(packages))
        return False
    if not _is_root():
        print("Missing system packages. Install them with:\n  sudo " + " ".join(command))
        return False
    print("Installing missing system packages:", " ".join(packages))
    # A fresh container has no package lists yet, an old one has stale lists.
    return _apt(command) or (_apt(["apt-get", "update"]) and _apt(command))


def _apt(command: list[str]) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    ended = subprocess.run(
        command, check=False, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    return ended.returncode == 0


def _is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
