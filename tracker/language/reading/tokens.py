"""A sentence as words, each with a letter for what it does in the sentence.

d determiner, a adjective or number, n noun, P name, s subject pronoun, o object pronoun, g possessive, i preposition,
c and/or/but, k opens a clause, t to, m modal, h have, b be, x do, r adverb, v finite verb, f plain verb form, z -ing,
e -ed, w who/which, T that, and punctuation as itself ("-" any dash, '"' any quotation mark).
"""

from dataclasses import dataclass, field
from functools import lru_cache

from tracker.language.reading.guesses import clitic_letter, guessed_letter
from tracker.language.reading.letters import NOUNS
from tracker.language.reading.settling import settle
from tracker.language.reading.vocabulary import ALSO_GIVEN_NAMES, FORMS, TAGS, Form
from tracker.language.tokens import READ, tokens

_SIGNS = {"‘": "'", "’": "'", "[": "(", "]": ")", "-": "-"}


@dataclass
class Words:
    """The words of one sentence: lower case, where they stand, what they do, and which of them may report."""

    text: str
    low: list[str]
    starts: list[int]
    ends: list[int]
    tags: str
    headline: bool = False
    forms: dict[int, Form] = field(default_factory=dict)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from `first` up to, not including, `last` stand in the text."""
        return self.starts[first], self.ends[last - 1]


def words_of(text: str, start: int, end: int, *, headline: bool = False) -> Words:
    """Cut and tag the words of a sentence."""
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    tags: list[str] = []
    forms: dict[int, Form] = {}
    fresh = True  # the next word begins a sentence or quotation, so that its capital says nothing
    for word, first, last, kind in tokens(text, READ, start, end):
        if kind == "clitic":
            lower = word.lower().replace("’", "'")
            tag = clitic_letter(lower, tags[-1] if tags else "")
        elif _is_possessive(word, first, low, ends, tags):
            lower, tag = "'", "g"
        else:
            lower, tag, form, fresh = _tagged_word(word, kind, fresh, headline)
            if form:
                forms[len(low)] = form
        low.append(lower)
        starts.append(first)
        ends.append(last)
        tags.append(tag)
    settle(low, tags, forms)
    return Words(text, low, starts, ends, "".join(tags), headline, forms)


def _is_possessive(word: str, first: int, low: list[str], ends: list[int], tags: list[str]) -> bool:
    """Whether a single mark is the genitive of a word in -s, "Albers' claim", and closes no quotation."""
    if word not in _SINGLES or not low or ends[-1] != first or not low[-1].endswith("s"):
        return False
    return tags[-1] in NOUNS and "'" not in low and "‘" not in low and "’" not in low


_SINGLES = frozenset(["'", "’"])
_SIGN_LETTERS = {"number": "a", "dash": "-", "quote": '"'}


@lru_cache(maxsize=50_000)
def _tagged_word(word: str, kind: str, fresh: bool, headline: bool) -> tuple[str, str, Form | None, bool]:
    """A word in lower case, its letter, whether it may report, and whether the next one's capital says nothing."""
    lower = word.lower().replace("’", "'")
    if kind in _SIGN_LETTERS:
        return lower, _SIGN_LETTERS[kind], None, kind == "quote"
    if kind == "other":
        tag = _SIGNS.get(word, word if word in ".,;:?!()'" else "y")
        return lower, tag, None, tag in ".?!:'"
    if word[0].isupper() and not fresh and not headline and lower in ALSO_GIVEN_NAMES:
        return lower, "P", None, False
    # "US" and "WHO" are names, "us" and "who" are not.
    abbreviated = word.isupper() and lower in {"us", "it", "who"}
    tag = "P" if abbreviated else TAGS.get(lower, "")
    capital = word[0].isupper() and not headline  # a headline writes every word with a capital
    form = FORMS.get(lower)
    if lower == "may" and capital and not fresh:
        return lower, "P", None, False  # the month
    if form is None:
        return lower, _letter(word, lower, tag, capital, fresh), None, False
    if capital and not fresh and not tag:
        return lower, "P", None, False  # "Mr Hope said": a name that looks like a verb
    return lower, tag or form.tag, form, False


def _letter(word: str, lower: str, tag: str, capital: bool, fresh: bool) -> str:
    """The letter of a word that does not report; `tag` is what the word lists say."""
    if capital and (not tag or tag in "navfze") and not (fresh and tag):
        guessed = guessed_letter(lower) if fresh and len(lower) > 5 else "P"
        return guessed if guessed in "zr" else "P"
    if tag:
        return tag
    guessed = guessed_letter(lower)
    return "P" if word[0].isupper() and guessed == "n" else guessed
