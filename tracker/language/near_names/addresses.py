"""Names of sources that are the addresses of their sites."""

import re
from functools import lru_cache

from tracker.language.reading.wordlists import bag

GENERIC_LABELS = bag(
    "www m en mobile amp com org net info co gov gob gouv ac edu int mil blogspot wordpress substack medium github "
    "facebook twitter youtube telegram t me x instagram example europa news online"
)
"""Parts of an address that say nothing of whose site it is."""

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


@lru_cache(maxsize=8192)
def labels(name: str) -> frozenset[str]:
    """The telling parts of a name that is the address of a site; nothing for another name."""
    text = name.strip().lower()
    if not _ADDRESS.fullmatch(text):
        return frozenset()
    host = re.split(r"[/?#:]", re.sub(r"^https?://", "", text))[0]
    inner = (label for label in host.split(".")[:-1] if label not in GENERIC_LABELS and len(label) > 1)
    return frozenset(label.replace("-", "") for label in inner) or frozenset({host})
