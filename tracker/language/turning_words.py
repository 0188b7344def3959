"""Words that turn what a sentence says: beside a quote, in brackets within it, or where an ellipsis left them out.

“We will refuse to sign” does not say “We will sign”, nor does “We will hardly sign” or “if they pay”.
"""

import re
from collections.abc import Sequence

from tracker.language.verb_forms import forms_of

NEGATIONS = frozenset(["not", "no", "never", "none", "nobody", "nothing", "nor", "neither", "without", "cannot"])
_WITHOUT_APOSTROPHE = "dont doesnt didnt wont isnt arent wasnt werent wouldnt couldnt shouldnt hasnt havent hadnt"
_ELSEWHERE = """
    nicht nie niemals kein keine keinen keiner keinem keines kaum ohne pas jamais ni sans nunca jamás não sem mai
    senza niet geen nooit не нет никогда ни без
"""
_VERBS = """
    refuse fail decline deny reject oppose stop cease avoid pretend doubt forbid prevent abandon cancel lack resist
    regret renounce withhold withdraw hesitate refrain dispute retract threaten
"""
_BRITISH = "cancelled cancelling"  # the table has the American forms
_STATES = """
    unable unwilling reluctant incapable unlikely impossible forbidden prohibited barred wary ineligible powerless
    refusal failure inability reluctance denial rejection
"""
_ADVERBS = """
    hardly barely scarcely rarely seldom almost nearly only merely partly allegedly reportedly supposedly perhaps
    maybe possibly probably likely apparently seemingly potentially purportedly falsely ostensibly theoretically
    conceivably virtually if unless until except lest whether
"""
# “A [former] spy” is none today, and “a [fake] passport” no passport.
_ADJECTIVES = "former alleged fake false mock supposed purported reputed pretended nowhere"
# They turn the words that they are put beside, and no long clause: “which would be paid for by those who may come”.
BESIDE = frozenset(["but", "against", "instead", "might", "could", "would", "should", "may", "must"])


_ALWAYS = (
    NEGATIONS
    | frozenset(f"{_WITHOUT_APOSTROPHE} {_ELSEWHERE} {_BRITISH} {_STATES} {_ADVERBS} {_ADJECTIVES}".split())
    | {form for verb in _VERBS.split() for form in forms_of(verb)}
)
_TOGETHER = re.compile(
    r"\btoo (?:\w+ ){1,3}to\b|\b(?:the )?last to\b|\brather (?:\w+ ){1,4}than\b|\bused to\b|\bshort of\b|\bfar from\b"
    r"|\banything but\b|\bless than\b|\bas if\b|\bso[- ]called\b"
)
_SHORT = 4  # words
_HEDGES = "allegedly reportedly supposedly purportedly falsely perhaps maybe possibly hardly barely scarcely if unless"
_UNTRUE = (
    "untrue false falsehood liar invented fabricated forged fictitious fiction hoax myth alleged whether except lest"
)
_LIES = frozenset(["lie", "lies", "lied", "lying"])
_DENYING = (
    NEGATIONS
    | frozenset(f"{_WITHOUT_APOSTROPHE} {_BRITISH} {_STATES} {_HEDGES} {_UNTRUE}".split())
    | {form for verb in f"{_VERBS} misquote".split() for form in forms_of(verb)}
    | _LIES
) - {"without"}  # “said without a smile” says it

_WORDS = "|".join(sorted(map(re.escape, _ALWAYS - {"likely"}), key=len, reverse=True))
_DRESSED = r"[\s*_(\[<{‘’“”\"'«»,—–-]"
TURNS_BEFORE = re.compile(
    rf"(?<!\w)(?:{_WORDS}|\w+n['’ʼ‘´`′]t|used|last)[\s*_)\]‘’“”\"'«»]{{1,3}}(?:to\s|longer\s|really\s)?\Z",
    re.IGNORECASE,
)
TURNS_BEHIND = re.compile(rf"{_DRESSED}{{0,3}}\s?{_DRESSED}{{0,2}}(?:in\s|by\s)?(?:{_WORDS})(?![^\W_])", re.IGNORECASE)
"""A word that turns what stands beside it, however it is dressed: “*not*”, “(not)”, “refuse to”."""


def is_negation(word: str) -> bool:
    """Whether a word in small letters denies."""
    return word in NEGATIONS or word.endswith("n't")


def denying_word(words: Sequence[str]) -> str:
    """The first of these words that denies, doubts or conditions a statement that it governs.

    Words that turn only the noun behind them, as “former” does, are none.
    """
    return next((word for word in words if word in _DENYING or word.endswith("n't")), "")


def turning_word(words: Sequence[str]) -> str:
    """The first of these words, in small letters, that makes those around it say something else; none is empty."""
    for word in words:
        if word in _ALWAYS or word.endswith("n't") or (word in BESIDE and len(words) <= _SHORT):
            return word
    together = _TOGETHER.search(" ".join(words))
    return together[0] if together else ""
