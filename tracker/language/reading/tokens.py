"""A sentence as words, each with a letter for what it does in the sentence.

d determiner, a adjective or number, n noun, P name, s subject pronoun, o object pronoun, g possessive, i preposition,
c and/or/but, k opens a clause, t to, m modal, h have, b be, x do, r adverb, v finite verb, f plain verb form, z -ing,
e -ed, w who/which, T that, and punctuation as itself ("-" any dash, '"' any quotation mark).
"""

from dataclasses import dataclass, field
from functools import lru_cache

from tracker.language.attitudes import ATTACKS, TURNING, VERBS
from tracker.language.english import is_plural
from tracker.language.reading.guesses import clitic_letter, guessed_letter, opens_with_participle
from tracker.language.reading.letters import NOUNS
from tracker.language.reading.needed_verbs import give_verbs, needs_plain_verb, stands_as_noun
from tracker.language.reading.vocabulary import FORMS, TAGS, Form
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
        else:
            lower, tag, form, fresh = _tagged_word(word, kind, fresh, headline)
            if form:
                forms[len(low)] = form
        low.append(lower)
        starts.append(first)
        ends.append(last)
        tags.append(tag)
    _settle(low, tags, forms)
    return Words(text, low, starts, ends, "".join(tags), headline, forms)


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
    # "US" and "WHO" are names, "us" and "who" are not.
    abbreviated = word.isupper() and lower in {"us", "it", "who"}
    tag = "P" if abbreviated else TAGS.get(lower, "")
    capital = word[0].isupper() and not headline  # a headline writes every word with a capital
    form = FORMS.get(lower)
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


@dataclass(frozen=True)
class _Neighbours:
    """A word whose letter is undecided, with the words around it."""

    low: list[str]
    tags: list[str]
    forms: dict[int, Form]
    at: int

    @property
    def before(self) -> str:
        """The letter before it; a full stop stands before the first word."""
        return self.tags[self.at - 1] if self.at else "."

    @property
    def second_before(self) -> str:
        """The letter before that, if there is one."""
        return self.tags[self.at - 2] if self.at > 1 else ""

    @property
    def after(self) -> str:
        """The letter after it; a full stop stands after the last word."""
        return self.tags[self.at + 1] if self.at + 1 < len(self.tags) else "."

    @property
    def form(self) -> Form | None:
        """What it is if it reports."""
        return self.forms.get(self.at)

    @property
    def after_singular(self) -> bool:
        """Whether no plural stands before it: "officials plan" is a verb, "the peace plan" a noun."""
        return not is_plural(self.low[self.at - 1])


def _noun_is_verb(word: _Neighbours) -> bool:
    """Whether an unknown word is a verb: "to scrutinise the deal", "could not corroborate"."""
    if is_plural(word.low[word.at]):
        return False
    if word.before == "t" and word.after in _OBJECT_BEGINS:
        return True
    return needs_plain_verb(word.low, word.tags, word.at)


def _plain_is_noun(word: _Neighbours) -> bool:
    """Whether a plain verb form is a noun: "the call", "a peace plan"."""
    # An adverb says nothing about what follows it: "to openly call" is as "to call".
    before = word.second_before if word.before == "r" and word.at > 1 else word.before
    if before in _NEEDS_VERB or _is_verb_at_the_end(word, before) or _is_verb_after_quantity(word):
        return False
    if before == "T" and word.second_before in _LEADS_TO_NOUN:
        return True  # "at that point"
    if before in _NEEDS_NOUN or (before == "e" and word.second_before in _DETERMINED):
        return True
    if word.form is None:
        return before == "n" and word.after_singular
    return word.form.noun and _compounds(word, before)


def _compounds(word: _Neighbours, before: str) -> bool:
    """Whether a noun goes with its neighbour: "the government plan", and first in a clause "Hope Hicks"."""
    if before in NOUNS:
        return word.after_singular and word.after not in _CONTENT_BEGINS
    return before in _STOPS and word.after in NOUNS


def _is_verb_at_the_end(word: _Neighbours, before: str) -> bool:
    """Whether the sentence ends with its cue: "Prices fell in May, data show."."""
    form = word.form
    if form is None or word.after != "." or before in _DETERMINER_OR_ADJECTIVE:
        return False
    return form.lemma in {"show", "suggest", "say"} and "," in word.tags[max(0, word.at - 9) : word.at]


def _is_verb_after_quantity(word: _Neighbours) -> bool:
    """Whether the subject is a quantity: "Many fear that"."""
    many = word.low[0] in {"many", "some", "most", "few"}
    return word.form is not None and word.at == 1 and many and word.after in _CLAUSE_BEGINS


def _third_is_noun(word: _Neighbours) -> bool:
    """Whether a form in -s or a past is a noun: "his claims", "in talks"."""
    form, before = word.form, word.before
    if form is None:
        plural = word.low[word.at].endswith("s")  # "jobs and rights", but "lost men and withdrew"
        after_noun = plural and before == "c" and word.second_before == "n"
        return before in _GOVERNS or before == "z" or after_noun or stands_as_noun(word.low, word.tags, word.at)
    if not form.noun:
        return before in _DETERMINER_OR_ADJECTIVE and form.kind == "3"
    if not word.at:
        return word.after not in _NAME_OR_CLAUSE  # "Claims emerged", but "Claims that …" has lost its subject
    if _is_object_of_denial(word) or stands_as_noun(word.low, word.tags, word.at):
        return True
    # "to make claims", "the disputed claims"
    return before in _NEEDS_NOUN or before == "f" or (before == "e" and word.second_before in _BEFORE_PARTICIPLE)


def _is_object_of_denial(word: _Neighbours) -> bool:
    """Whether it is what somebody denies: "has firmly denied claims that"."""
    verb = word.forms.get(word.at - 1)
    return verb is not None and "n" in verb.frames and (VERBS.get(verb.lemma) in TURNING or verb.lemma in ATTACKS)


def _ing_is_noun(word: _Neighbours) -> bool:
    """Whether a form in -ing is a noun: "the meeting in Paris"."""
    return word.before in _POSSESSES and word.after in _FOLLOWS_NOUN


def _participle_is_adjective(word: _Neighbours) -> bool:
    """Whether a participle describes the noun after it: "the disputed vote", "a newly leaked memo"."""
    if word.after not in _DESCRIBED and word.at:
        return False
    return (
        word.before in {"d", "g"}
        or opens_with_participle(word.at, word.after, word.forms)
        or (word.before in {"r", "a"} and word.second_before in _BEFORE_ADVERB)
        or (word.before == '"' and word.at not in word.forms)
    )


_OBJECT_BEGINS = frozenset("dPo")


_NEEDS_VERB = frozenset("tmxs")  # "to call", "may call", "did call", "they call"


_NEEDS_NOUN = frozenset("dagiz")


_GOVERNS = frozenset("dagi")


_LEADS_TO_NOUN = frozenset("it")


_POSSESSES = frozenset("dag")


_DETERMINED = frozenset("dai")


_DETERMINER_OR_ADJECTIVE = frozenset("da")


_STOPS = frozenset(',.;:"')


_CONTENT_BEGINS = frozenset("sTdt")


_CLAUSE_BEGINS = frozenset("dsT")


_NAME_OR_CLAUSE = frozenset("dPT")


_BEFORE_PARTICIPLE = frozenset("dgai,n")


_BEFORE_ADVERB = frozenset("dgi")


_FOLLOWS_NOUN = frozenset("i.,nvbmhTt")


_DESCRIBED = frozenset('naP"')


_DECISIONS = {
    "n": (_noun_is_verb, "f"),
    "f": (_plain_is_noun, "n"),
    "v": (_third_is_noun, "n"),
    "z": (_ing_is_noun, "n"),
    "e": (_participle_is_adjective, "a"),
}


"""By its first letter: when a word is something else, and which letter it gets then."""


def _settle(low: list[str], tags: list[str], forms: dict[int, Form]) -> None:
    """Decide between noun and verb by the neighbours."""
    for at in range(len(low) - 1):
        if low[at] == "no" and low[at + 1] == "longer":
            tags[at : at + 2] = "rr"
    for at, tag in enumerate(tags):  # from left to right: a decision looks at the decided letters before it
        if tag not in _DECISIONS:
            continue
        applies, letter = _DECISIONS[tag]
        if applies(_Neighbours(low, tags, forms, at)):
            tags[at] = letter
            forms.pop(at, None)  # what is no verb does not report
    give_verbs(low, tags)
