"""People who are named by their office only: “Ukrainian president”, “Kremlin spokesman”."""

import re
from functools import lru_cache

from tracker.language.near_names.affixes import LETTERS_AFTER, SMALL_WORDS, TITLES, TITLES_AND_NAMES
from tracker.language.near_names.countries import with_countries
from tracker.language.near_names.words import plain_words_of, shown
from tracker.language.reading.wordlists import bag

_BESIDE_OFFICES = bag(
    "prime vice deputy acting first state foreign defence interior home finance justice economy health energy "
    "trade transport labour education environment agriculture security national supreme"
)
_BRITISH = {"defense": "defence", "labor": "labour"}
_OFFICES = (TITLES | TITLES_AND_NAMES) - LETTERS_AFTER
_SPEAKER = "(?:spokes(?:man|woman|person|people)|press (?:secretary|officer))"
# Those whom somebody has around: a body by the sort of it, and what it says comes from that person.
_AROUND = re.compile(
    r"(?P<holder>\S.{0,59}?)'s? (?:(?:private|press|campaign|legal|family|transition|media) )?"
    r"(?:office|team|staff|campaign|camp|lawyers?|attorneys?|aides?|advisers?|advisors?|family|entourage)",
    re.IGNORECASE,
)
_SPEAKS_FOR = re.compile(
    rf"(?:(?:an?|the) )?(?P<body>\S.{{0,59}}?)(?:'s)? {_SPEAKER}"
    rf"|(?:(?:an?|the) )?{_SPEAKER} (?:of|for) (?P<named>\S.{{0,59}})",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def office_in(name: str) -> str:
    """The office of a country that a name consists of, its words in one order; nothing for another name."""
    words = [
        _BRITISH.get(word, word)
        for word in plain_words_of(re.sub(r"'s?(?!\w)", "", shown(name)))
        if word not in SMALL_WORDS
    ]
    tokens = [token for token, _ in with_countries(words)]
    office = [token for token in tokens if not token.startswith("country ")]
    is_office = not _OFFICES.isdisjoint(office) and set(office) <= _OFFICES | _BESIDE_OFFICES
    return " ".join(sorted(tokens)) if is_office and len(office) < len(tokens) else ""


@lru_cache(maxsize=8192)
def speaks_for(name: str) -> str:
    """The body of somebody who is named as its speaker only; nothing for another name."""
    match = _SPEAKS_FOR.fullmatch(shown(name).strip())
    return (match["body"] or match["named"]) if match else ""


@lru_cache(maxsize=8192)
def holder_of(name: str) -> str:
    """Whose office or people a name speaks of: “Holm's office”; nothing for another name."""
    match = _AROUND.fullmatch(shown(name).strip())
    return match["holder"] if match else ""
