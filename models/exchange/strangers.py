"""Who a package is from when nobody here knows its key: told, never believed."""

from models.exchange.reading import KeyLookup, read_sent, trusted_signer
from models.seal.container import Bag
from models.seal.names import shown
from models.store.records import EnrolledRow
from models.vocabulary.codes import RefusalCode
from models.vocabulary.failures import Refusal


def known_signer(bag: Bag, key_of: KeyLookup, region: str) -> EnrolledRow:
    """Return whose enrolled key signed a submission; see ``trusted_signer``.

    Of a stranger's package only the region it states is looked at, so that one for
    another county can say so. Raises: Refusal SIGNER_OTHER_COUNTY, and as there.
    """
    try:
        return trusted_signer(bag, key_of)
    except Refusal as refusal:
        if refusal.code is not RefusalCode.SIGNER_UNKNOWN:
            raise
        raise _elsewhere(bag, region) or refusal from refusal


def _elsewhere(bag: Bag, region: str) -> Refusal | None:
    try:
        who = read_sent(bag).submission.content.institution
    except Refusal:
        return None
    if who.region == region:
        return None
    return Refusal(
        RefusalCode.SIGNER_OTHER_COUNTY,
        name=shown(who.name),
        stated=who.region,
        expected=region,
    )
