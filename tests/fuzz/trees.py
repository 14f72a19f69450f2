"""Changes to JSON that keep it JSON, so that a fuzzer comes past the parser."""

import json
from collections.abc import Callable
from random import Random
from typing import Any, TypeAlias

import msgspec

Tree: TypeAlias = Any
_Change: TypeAlias = Callable[[list[Any] | dict[str, Any], Any, Random], None]

_VALUES: tuple[Any, ...] = (
    "", "0", "-1", "1/0", "38/46", "99999999999999999999", "1e9", "2025-02-30", "2025-06-12",
    "2025-06-12T09:41:00.000+00:00", "0" * 64, "f" * 16, "A", "E", "met", "not_met", "unknown",
    "yes", "no", "open", "closed", "../../x", "evidence/x", "卫生院", "e\u0301", "\u202e", "\ud800",
    "x" * 5_000, "990100", "12990100MB0000001P", "1.0", "2.0", "age1", "f1-1", "1.1.1", "1.1.1.C1",
    0, 1, 2, -1, 10_000, 2**53, 2**63, 2**64, 10**400, 0.5, 1e308, True, False, None, [], {}, [[]],
)  # fmt: skip


def changed(data: bytes, random: Random, most: int) -> bytes:
    """Return ``data`` with a few of its fields changed, as canonical as JSON can be.

    ValueError for what is no JSON object or list.
    """
    tree = json.loads(data)
    if not isinstance(tree, dict | list):
        raise ValueError("nothing to change")
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        places = _places(tree)
        if not places:
            break
        holder, key = random.choice(places)
        random.choice(_CHANGES)(holder, key, random)
    found = spelled(tree)
    if len(found) > most:
        raise ValueError("too long")
    return found


def spelled(tree: Tree) -> bytes:
    """Return the canonical bytes where there are any; quickly, and not in NFC."""
    try:
        return msgspec.json.encode(tree, order="sorted")
    except (ValueError, TypeError, OverflowError, RecursionError):
        return json.dumps(tree, separators=(",", ":"), sort_keys=True).encode()


def _places(tree: Tree) -> list[tuple[list[Any] | dict[str, Any], Any]]:
    found: list[tuple[list[Any] | dict[str, Any], Any]] = []
    waiting = [tree]
    while waiting:
        holder = waiting.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                waiting.append(holder[key])
    return found


def _put(holder: Any, key: Any, random: Random) -> None:
    holder[key] = random.choice(_VALUES)


def _move(holder: Any, key: Any, random: Random) -> None:
    """Change a value by little: what is almost right comes further than what is wrong."""
    value = holder[key]
    if isinstance(value, bool):
        holder[key] = not value
    elif isinstance(value, int):
        holder[key] = value + random.choice((-1, 1, 2**31))
    elif isinstance(value, str) and value:
        at = random.randrange(len(value))
        letter = chr(random.choice((48, 49, 57, 65, 97, 32, 45, 46, 0x4E00, 0x301, 0x1F600)))
        holder[key] = value[:at] + letter + value[at + random.choice((0, 1)) :]


def _drop(holder: Any, key: Any, _random: Random) -> None:
    del holder[key]


def _double(holder: Any, key: Any, random: Random) -> None:
    if isinstance(holder, list):
        holder.insert(key, holder[key])
    else:
        holder[random.choice(("x", f"{key}x"))] = holder[key]


def _swap(holder: Any, key: Any, random: Random) -> None:
    other = random.choice(list(holder) if isinstance(holder, dict) else range(len(holder)))
    holder[key], holder[other] = holder[other], holder[key]


_CHANGES: tuple[_Change, ...] = (_put, _put, _move, _move, _move, _drop, _double, _swap)
