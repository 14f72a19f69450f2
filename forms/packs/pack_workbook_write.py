"""A pack as a workbook that an officer reads and edits in a spreadsheet program.

Every cell is text, nothing is protected, what has a closed vocabulary offers
it in a list. ``pack_workbook_read`` gives back the same pack.
"""

from forms.packs.pack_entries import standard_entries
from forms.packs.policy_entries import policy_entries
from models.standards.notation_names import names_of
from models.standards.policy_text import PolicyText
from models.standards.text import PackText


def write_pack_workbook(text: PackText | PolicyText) -> bytes:
    """Return a standard or a policy as xlsx; the same pack gives the same bytes.

    Raises: Refusal PACK_CELL_TOO_LONG, PACK_CELL_HIDDEN with sheet, row and
    column, for what a cell cannot hold.
    """
    # openpyxl takes long to import: not before somebody exports.
    from forms.packs.pack_drawing import draw_pack  # noqa: PLC0415

    head, names = text.head, names_of(text.kinds)
    about = f"{head.title}（{head.id} {head.version}）"
    if isinstance(text, PolicyText):
        return draw_pack(about, policy_entries(text), names)
    return draw_pack(about, standard_entries(text), names)
