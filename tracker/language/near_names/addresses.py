"""Names of sources that are the addresses of their sites."""

import re
from functools import lru_cache

from tracker.language.reading.wordlists import bag

GENERIC_LABELS = bag(
    "www m en mobile amp com org net info co gov gob gouv ac edu int mil blogspot wordpress substack medium github "
    "facebook twitter youtube telegram t me x instagram example europa news online"
)
"""Parts of an address that say nothing of whose site it is."""

_KIND_AT_END = re.compile(r"(?:news|online|media|radio|tv|press|agency|hq|official)$")
_HANDLE = re.compile(r"@(\w{2,30})")
_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)


@lru_cache(maxsize=8192)
def labels(name: str) -> frozenset[str]:
    """The telling parts of a name that is the address of a site; nothing for another name."""
    text = name.strip().lower()
    if handle := _HANDLE.fullmatch(text):
        return _with_bare(re.sub(r"[\d_]", "", handle[1]) or handle[1])
    if not _ADDRESS.fullmatch(text):
        return frozenset()
    host = re.split(r"[/?#:]", re.sub(r"^https?://", "", text))[0]
    inner = (label for label in host.split(".")[:-1] if label not in GENERIC_LABELS and len(label) > 1)
    return frozenset(form for label in inner for form in _with_bare(label.replace("-", ""))) or frozenset({host})


def _with_bare(label: str) -> frozenset[str]:
    """A label, and without the word for what it is that sites add to a name: “apnews”, “@DefenceHQ”."""
    bare = _KIND_AT_END.sub("", label)
    return frozenset({label, bare} if len(bare) > 1 else {label})
