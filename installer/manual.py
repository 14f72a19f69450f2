"""The manual's page of keys, written from the program's own list.

``python -m installer.manual`` writes it; the pictures are taken anew by
``python3 installer/dev.py shots --manual`` (``installer.shots_manual``).
"""

import sys

from resources import resource
from ui.help.keylist import key_groups, keys_markdown

KEYS = resource("manual", "keys.md")


def main() -> int:
    """Write the page of keys."""
    KEYS.write_text(keys_markdown(key_groups()), encoding="utf-8")
    print(KEYS)
    return 0


if __name__ == "__main__":
    sys.exit(main())
