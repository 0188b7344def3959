"""Whether letters in brackets are short for the words before them: “(CDC)” for the Centers for Disease Control."""

from tracker.language.comparing.words import is_grammar
from tracker.language.tokens import SPELLED
from tracker.language.tokens import words as cut_words

_MOST_WORDS = 12
_MOST_LEFT = 2  # words behind the last letter: “… and Prevention”
# A body that is named by its kind alone: “the alliance (NATO)”.
_KIND_WORDS = """
    agency alliance army association authority bank board body bureau bloc center centre commission committee
    company confederation corporation council court department federation firm forum front fund group guild
    institute league ministry mission movement office organisation organization parliament party police regulator
    service society tribunal union university watchdog
"""
KINDS = frozenset(_KIND_WORDS.split())
"""Words for what kind of body a name is of."""

# Letters of another language's name, with a word that the English name has.
_FOREIGN = {
    "afd": "alternative",
    "bfv": "protection",
    "bka": "criminal",
    "bnd": "intelligence",
    "bsw": "wagenknecht",
    "cdu": "democrat",
    "cern": "nuclear",
    "csu": "social",
    "dgse": "external",
    "dgsi": "internal",
    "farc": "revolutionary",
    "fdp": "democrat",
    "fifa": "football",
    "fsb": "security",
    "gru": "intelligence",
    "icrc": "red",
    "kgb": "security",
    "mid": "foreign",
    "msf": "doctors",
    "mvd": "interior",
    "ovp": "people",
    "fpo": "freedom",
    "pis": "justice",
    "pkk": "kurdi",
    "psoe": "socialist",
    "sbu": "security",
    "spd": "democrat",
    "svr": "intelligence",
    "ypg": "people",
}


def is_short_for(acronym: str, before: str) -> bool:
    """Whether the letters are those of the last words before it, or of a body that these name in another way."""
    letters = "".join(filter(str.isalpha, acronym)).lower()
    words = cut_words(before, SPELLED)[-_MOST_WORDS:]
    if not 1 < len(letters) <= _MOST_WORDS or not words:
        return False
    plain = [word.lower() for word in words]
    foreign = _FOREIGN.get(letters)
    if foreign and any(word.startswith(foreign) for word in plain[-6:]):
        return True
    if words[-1].islower() and plain[-1] in KINDS:
        return plain[-1][0] in letters or _has_initials(letters, words)
    return _has_initials(letters, words)


def _has_initials(letters: str, words: list[str]) -> bool:
    # “MPs” and “NGOs” are several of them.
    singular = letters.removesuffix("s")
    return any(_spells(form, words[start:]) for form in {letters, singular} for start in range(len(words)))


def _spells(letters: str, words: list[str]) -> bool:
    """Whether the words begin with these letters in order; small words may have none, two may follow the last."""
    position = 0
    for index, word in enumerate(words):
        if position == len(letters):
            return _may_be_left(words[index:])
        own = _own_letters(word)
        if letters.startswith(own, position):
            position += len(own)
        elif letters[position] == word[0].lower():
            position += 1
        elif not is_grammar(word.lower()):
            return False
    return position == len(letters)


def _may_be_left(words: list[str]) -> bool:
    """Whether a name may end in these words without a letter for them: “… and Prevention”."""
    return words[-1][0].isupper() and sum(not is_grammar(word.lower()) for word in words) <= _MOST_LEFT


def _own_letters(word: str) -> str:
    """The letters of “U.S.” and “UN”, which stand in “USIC” and “UNHCR” as they are."""
    letters = "".join(filter(str.isalpha, word))
    return letters.lower() if letters.isupper() else letters[0].lower()
