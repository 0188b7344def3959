"""What stands in a text and is no claim of it, told by its form: headings, credits, questions, calls, bare frames.

Each rule has its reason in words, as it is shown beside what is left.
"""

import re
from collections.abc import Callable

from tracker.language.attitudes import VERBS as ATTITUDES
from tracker.language.kinds import ClaimType
from tracker.language.reading.clauses import finite_between
from tracker.language.reading.letters import VERBS
from tracker.language.reading.placed import Placed
from tracker.language.reading.vocabulary import FORMS
from tracker.language.reading.wordlists import bag

_MADE = (
    r"reporting|editing|writing|photographs?|photography|photos?|pictures?|images?|graphics?|maps?|illustrations?|"
    r"research|translation|production|compiled|edited|written|reported|translated|filmed|prepared|produced"
)
_LABEL = re.compile(rf"\W*(?:by|{_MADE}|sources?|credits?|contacts?|h/t)\s?[:/]", re.IGNORECASE)
_CREDIT = re.compile(
    rf"^\W*(?:(?:additional|further|other) )?(?:{_MADE})\b(?: (?:was|were|is))?(?: \w+ed)?(?: and (?:{_MADE}))? by\b|"
    r"\bthis (?:is an? (?:breaking|developing)|(?:\w+ )?(?:article|page|blog|newsletter|interview|transcript|column|"
    r"podcast|version|copy)\b)|\bversion of this (?:article|story|report)\b|"
    r"^(?:the|these|this) (?:interviews?|conversations?|transcripts?|answers|article|text|report) "
    r"(?:has|have|was|were) (?:been )?(?:shortened|edited|condensed|conducted|translated|updated|corrected|amended)\b",
    re.IGNORECASE,
)
_TELL = r"comment|say|discuss|answer|elaborate|confirm|give|speak|talk|respond|reply|reveal|disclose|specify|exclude"
_TOLD = r"commented|discussed|answered|elaborated|confirmed|spoken|responded|replied|revealed|disclosed|specified"
_SILENCE = re.compile(
    rf"\b(?:(?:declin|refus)(?:ed|es) to (?:{_TELL}|be (?:named|drawn|quoted|identified))|"
    rf"(?:asked|wished|wanted|preferred|chose) not to be (?:named|identified|quoted)|"
    r"could not (?:immediately |be immediately )?be (?:reached|contacted)|would not be drawn|"
    rf"(?:not|n't|never|cannot|unable to|unwilling to)(?: \w+ly| yet)?(?: (?:be|wish to|want to))? "
    rf"(?:{_TELL}|{_TOLD}|ruled? out)|"
    rf"not (?:be )?independently|(?:has|have|had) not (?:\w+ )?(?:said|been able)|"
    r"refer(?:red|s) (?:all )?(?:\w+ )?questions|(?:g[ai]ve|offer(?:ed)?|ma[dk]e) no comment)\b"
)
_SAYS_WHAT = re.compile(r"\b(?:said|say|confirm(?:ed)?|discuss) (?:that|to|at)\b")
_NO_COMMENT = re.compile(r"(?:\bnot|n't|\bnever|\b(?:declined|refused) to) (?:\w+ )?(?:comment|elaborate|discuss)\b")
_OPEN = re.compile(
    r"^(?:[•*-] )?(?:it|this|that) (?:is|was|remains|remained)(?: still| yet| too| as yet)? "
    r"(?:unclear|unknown|unsure|uncertain|not (?:yet )?(?:clear|known)|early|soon)\b|"
    r"\bleft (?:it )?open (?:whether|if|when|how)\b|"
    r"\bremains? (?:to be seen|unclear (?:whether|how|when|if|who|what))\b"
)
_YOU = bag("you your yours yourself")
_CALLS = re.compile(r"(?:(?:and|so|but) )?(?:please|do not|don't|let's|let us)\b")
_ANSWERED = re.compile(r"(?:this|that|it) (?:was|is) \w+ed by\b")
_SAYS_SO = bag("it this that them these those so")


def leaving(place: Placed) -> str:
    """Why it is no claim of its text by its form; nothing where it may be one."""
    return next((why for why, is_so in _RULES if is_so(place)), "")


def _asks(place: Placed) -> bool:
    text, end = place.line.words.text, place.claim.end
    behind = text[end : end + 4].lstrip(" \"'”’»)")
    return place.claim.quote.endswith("?") or behind[:1] == "?" or (place.own and place.line.asks)


def _is_credit(place: Placed) -> bool:
    if _LABEL.match(place.line.run):
        return True
    return place.own and bool(_CREDIT.search(place.line.run) or _CREDIT.search(place.claim.quote))


def _is_heading(place: Placed) -> bool:
    if place.claim.quote.startswith("<"):
        return True  # a mark of the page
    return place.line.is_heading and (place.own or place.line.is_capital or not place.is_quoted)


def _calls(place: Placed) -> bool:
    if not place.own or place.is_quoted or '"' in place.line.words.tags:
        return False
    if _CALLS.match(place.lower) or (not _YOU.isdisjoint(place.bag) and "i" not in place.bag):
        return True
    return place.tags[:1] == "f" and not finite_between(place.line.words, place.first, place.last)


def _is_frame(place: Placed) -> bool:
    if not place.own:
        return False
    if place.claim.type is ClaimType.ATTRIBUTION:
        return not place.lead
    if place.low[:2] == ["according", "to"] or (_ANSWERED.match(place.lower) and place.low[2] in FORMS):
        return True
    last = place.line.words.forms.get(place.last - 1)
    if place.low[:1] == ["as"] and last is not None and last.kind in "p3P":
        return True
    return any(_reports_only(place, at - place.first) for at in place.line.words.forms if _is_inside(place, at))


def _is_inside(place: Placed, at: int) -> bool:
    return place.first < at < place.last - 1


def _reports_only(place: Placed, at: int) -> bool:
    """Whether it ends with a verb that reports and a pronoun for what was said: "a third denied it"."""
    form = FORMS[place.low[at]]
    if place.tags[at] not in "vef" or not ("q" in form.frames or form.lemma in ATTITUDES):
        return False
    following, behind = place.low[at + 1], place.tags[at + 2 :]
    return (following == "this" and behind == "n") or (following in _SAYS_SO and (not behind or behind[0] in ",i"))


def _is_silent(place: Placed) -> bool:
    if not place.own:
        return bool(_NO_COMMENT.search(place.lower))
    if place.unsaid and place.unsaid != "thing":
        return True
    silence = _SILENCE.search(place.lower)
    return silence is not None and not _SAYS_WHAT.search(place.lower) and not _says_more(place, silence.start())


def _says_more(place: Placed, end: int) -> bool:
    """Whether something happens before that place; what only a relative clause says of the silent does not count."""
    before = place.tags[: place.lower.count(" ", 0, end)]
    return "w" not in before and before[:1] not in {"e", "z"} and not VERBS.isdisjoint(before.rstrip("mhbxr"))


def _leaves_open(place: Placed) -> bool:
    return bool(_OPEN.search(place.lower))


def _is_no_sentence(place: Placed) -> bool:
    return place.own and not place.has_verb and not place.line.stops


HEADING = "a heading"
_RULES: tuple[tuple[str, Callable[[Placed], bool]], ...] = (
    ("a question", _asks),
    ("a credit or a note of the paper about itself", _is_credit),
    (HEADING, _is_heading),
    ("it speaks to the reader", _calls),
    ("it only says who said something", _is_frame),
    ("nobody says anything in it", _is_silent),
    ("it leaves the matter open", _leaves_open),
    ("no whole sentence", _is_no_sentence),
)
