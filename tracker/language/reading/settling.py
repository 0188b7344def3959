"""Whether a word that may be noun or verb is the one or the other, decided by its neighbours."""

import re
from dataclasses import dataclass

from tracker.language.attitudes import ATTACKS, PUTS_AWAY, TURNING, VERBS
from tracker.language.english import is_plural
from tracker.language.reading.guesses import opens_with_participle
from tracker.language.reading.letters import FINITE, NOUNS, VERBS_BUT_PLAIN
from tracker.language.reading.needed_verbs import give_verbs, needs_plain_verb, stands_as_noun
from tracker.language.reading.vocabulary import ALSO_GIVEN_NAMES, Form

_SUBJECT_CLAUSE = re.compile(r'T[^kwT,;"]*?[mbhxve][^kwT,;"s]*?[evnPaz]r?[mbhx]')
"""A clause after "that" and the verb behind it, whose subject it belongs to."""


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
    return (word.form.noun and _compounds(word, before)) or _is_subject(word, before)


def _is_subject(word: _Neighbours, before: str) -> bool:
    """Whether a finite verb follows, so that it is none itself: "the Russian side claims that"."""
    return before in NOUNS and word.second_before == "d" and word.after_singular and word.after in FINITE


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
    many = word.low[word.at - 1] in {"many", "some", "most", "few", "both", "all", "several"}
    opens = word.at == 1 or word.second_before in _STOPS
    return word.form is not None and opens and many and word.after in _CLAUSE_BEGINS


def _third_is_noun(word: _Neighbours) -> bool:
    """Whether a form in -s or a past is a noun: "his claims", "in talks"."""
    form, before = word.form, word.before
    if word.low[max(word.at - 2, 0) : word.at] == ["no", "one"]:
        return False
    if form is None:
        if word.low[word.at].endswith("s") and word.after in _VERBS_BEHIND and before in NOUNS:
            return True  # "Tax returns published in May"
        plural = word.low[word.at].endswith("s")  # "jobs and rights", but "lost men and withdrew"
        after_noun = plural and before == "c" and word.second_before == "n"
        return before in _GOVERNS or before == "z" or after_noun or stands_as_noun(word.low, word.tags, word.at)
    if not form.noun:
        return before in _DETERMINER_OR_ADJECTIVE and form.kind == "3"
    if not word.at:
        # "Claims emerged", but "Claims that …" has lost its subject, unless another verb comes: "Claims that … were".
        return word.after not in _NAME_OR_CLAUSE or bool(_SUBJECT_CLAUSE.match("".join(word.tags[1:])))
    if (
        _is_object_of_denial(word)
        or stands_as_noun(word.low, word.tags, word.at)
        or word.low[word.at + 1 : word.at + 3] == ["such", "as"]
    ):
        return True
    # "to make claims", "the disputed claims"
    return before in _NEEDS_NOUN or before == "f" or (before == "e" and word.second_before in _BEFORE_PARTICIPLE)


def _is_object_of_denial(word: _Neighbours) -> bool:
    """Whether it is what somebody denies: "has firmly denied claims that"."""
    if word.low[word.at - 1] in PUTS_AWAY and word.second_before in VERBS_BUT_PLAIN and word.after in _CLAUSE_BEGINS:
        return True  # "brushed aside claims that"
    verb = word.forms.get(word.at - 1)
    return verb is not None and "n" in verb.frames and (VERBS.get(verb.lemma) in TURNING or verb.lemma in ATTACKS)


def _ing_is_noun(word: _Neighbours) -> bool:
    """Whether a form in -ing is a noun: "the meeting in Paris"."""
    after = word.forms.get(word.at + 1)
    shows = after is not None and after.lemma in {"show", "suggest", "say"}  # "minutes of the meeting show"
    return (word.before in _POSSESSES and (shows or word.after in _FOLLOWS_NOUN)) or _is_of_title(word)


def _is_of_title(word: _Neighbours) -> bool:
    """Whether it belongs to an office before a name: "managing director Jonas Vik"."""
    opens = word.before in _STOPS and word.at not in word.forms
    return opens and word.tags[word.at + 1 : word.at + 3] == ["n", "P"] and not is_plural(word.low[word.at + 1])


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


_VERBS_BEHIND = frozenset("evmh")


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


def settle(low: list[str], tags: list[str], forms: dict[int, Form]) -> None:
    """Decide between noun and verb by the neighbours."""
    for at in range(len(low) - 1):
        if low[at] == "no" and low[at + 1] == "longer":
            tags[at : at + 2] = "rr"
    if low[:1] and low[0] in ALSO_GIVEN_NAMES and _opens_with_name(low, tags):
        tags[0] = "P"
    for at, tag in enumerate(tags):  # from left to right: a decision looks at the decided letters before it
        if tag not in _DECISIONS:
            continue
        applies, letter = _DECISIONS[tag]
        if applies(_Neighbours(low, tags, forms, at)):
            tags[at] = letter
            forms.pop(at, None)  # what is no verb does not report
    give_verbs(low, tags)


def _opens_with_name(low: list[str], tags: list[str]) -> bool:
    """Whether "Per", "Will" or "May" is a first name: "Per Dahl said", "Per Dahl, the mayor, and"."""
    stop = 1
    while tags[stop : stop + 1] == ["P"]:
        stop += 1
    if stop == 1 or stop + 1 >= len(tags):
        return False
    if tags[stop] in "ve":
        return True
    end = stop + 2
    while tags[stop] == "," and end < len(tags) and tags[end] in "dan":
        end += 1
    return low[0] == "per" and tags[stop : stop + 2] == [",", "d"] and tags[end : end + 1] == [","]
