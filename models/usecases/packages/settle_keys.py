"""Put right what a power failure in the middle of a change of the county's key left.

The key file is changed in one step, the county's own row in another. Between them the
new key has a row of its own that is not in force: whichever key the file holds is.
"""

from models.exchange.snapshot import moment_text
from models.store.unit import Writer
from models.store.workspace import Workspace
from models.usecases.packages.seat_keys import public_side
from models.vocabulary.clock import Clock
from models.vocabulary.failures import Trouble


def settle_keys(workspace: Workspace, clock: Clock, author: str) -> None:
    """Let the row in force be that of the key file; nothing is done where it is so already."""
    with workspace.store.reading() as read:
        waiting = read.keys.next_own()
    if waiting is None:
        return
    try:
        held = public_side(workspace.folder).key_id
    except Trouble:
        return  # told where the key is asked for
    with workspace.store.writing(clock, author, fixed=True) as write:
        if held == waiting.key_id:
            put_in_force(write)
        else:
            write.keys.drop_next()


def put_in_force(write: Writer) -> None:
    """Let the county's new key take the place of the one in force, and note it down."""
    new, old = write.keys.next_own(), write.county.county()
    if new is None or old is None:
        raise ValueError("there is no key to be put in force")
    write.keys.take_place(old.key_id, new.key_id, at=moment_text(write.moment))
    write.note_down("keys.rotated", new.key_id, old.key_id)
