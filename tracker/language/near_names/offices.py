"""People who are named by their office only: “Ukrainian president”, “Kremlin spokesman”."""

import re
from functools import lru_cache

from tracker.language.near_names.affixes import LETTERS_AFTER, SMALL_WORDS, TITLES, TITLES_AND_NAMES
from tracker.language.near_names.countries import is_country, with_countries
from tracker.language.near_names.words import plain_words_of, shown
from tracker.language.reading.names import names_a_body
from tracker.language.reading.wordlists import bag

_BESIDE_OFFICES = bag(
    "prime vice deputy acting first state foreign defence interior home finance justice economy health energy "
    "trade transport labour education environment agriculture security national supreme"
)
_BRITISH = {"defense": "defence", "labor": "labour"}
_OFFICES = (TITLES | TITLES_AND_NAMES) - LETTERS_AFTER
_SPEAKER = "(?:spokes(?:man|woman|person|people)|press (?:secretary|officer))"
_SPEAKS_FOR = re.compile(
    rf"(?:(?:an?|the) )?(?P<body>\S.{{0,59}}?)(?:'s)? {_SPEAKER}"
    rf"|(?:(?:an?|the) )?{_SPEAKER} (?:of|for) (?P<named>\S.{{0,59}})",
    re.IGNORECASE,
)

# “Holm's office”, “Holm campaign” and “Office of Anna Holm”; “press”, “private” and the like may stand before it.
_ROOM = (
    "(?:(?:press|media|private|campaign|transition) )?"
    "(?:office|service|secretariat|staff|team|campaign|administration|government)"
)
_ACTS_FOR = re.compile(
    rf"(?:the )?(?P<owner>[^\W\d_].{{0,59}}?)(?:'s|(?<=s)') {_ROOM}"
    r"|(?:the )?(?P<bearer>[^\W\d_].{0,59}?) (?:campaign|administration|government|team)"
    rf"|(?:(?:the )?{_ROOM} (?:of|for) (?:the )?|team )(?P<named>[^\W\d_].{{0,59}})",
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
def acts_for(name: str) -> str:
    """The person in whose name an office, a campaign or a speaker acts; nothing where a body has it."""
    match = _ACTS_FOR.fullmatch(shown(name).strip())
    person = next(filter(None, match.groups()), "") if match else speaks_for(name)
    is_body = names_a_body(person) or all(map(is_country, plain_words_of(person)))  # Jordan's government
    return person if person[:1].isupper() and not is_body else ""
