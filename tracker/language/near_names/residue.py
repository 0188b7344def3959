"""What reading leaves stuck to a name, and words that name nobody: “Barack Obama on Tuesday”, “Another”, “It's”."""

import re

from tracker.language.kinds import SourceKind
from tracker.language.near_names.affixes import ABBREVIATIONS
from tracker.language.near_names.legal_forms import LEGAL_FORMS
from tracker.language.near_names.names_elsewhere import is_agency
from tracker.language.near_names.words import shown
from tracker.language.reading.names import is_government, is_outlet, kind_of
from tracker.language.reading.wordlists import bag

# Case is looked at all through: “Edward Said”, “USA Today” and “Tuesday Weld” are names, “said” and “today” are not.
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
_SPAN = rf"(?:week|month|year|night|weekend|morning|evening|autumn|summer|spring|winter|{_DAY}|{_MONTH})"
_OCCASION = (
    "(?:statement|interview|speech|letter|post|tweet|briefing|conference|call|hearing|rally|email|message|meeting|"
    "report|memo|video|debate|summit|podcast|broadcast|op-ed|article|court|testimony|address|appearance|visit)"
)
_SAID = (
    "(?:said|says|told|tells|added|adds|wrote|tweeted|warned|argued|insisted|denied|declared|stated|explained|"
    "acknowledged|announced|confirmed|claimed|reported|suggested|admitted|testified|commented|replied|conceded)"
)

_ENDS = [
    rf",? (?:late |early )?on (?:{_DAY}|the {_DAY}|{_SHORT_DAY})(?: {_PART_OF_DAY})?",
    rf",? (?:late |early ){_DAY}(?: {_PART_OF_DAY})?",
    rf",? (?:early |late |earlier |later )?(?:last|this|next) {_SPAN}",
    rf",? (?:in|since|until|by) (?:early |late |mid-)?{_MONTH}(?: \d{{4}})?",
    rf",? on (?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|(?:{_MONTH}|{_SHORT_MONTH}) \d{{1,2}}"
    rf"|\d{{1,2}} {_SHORT_MONTH})(?:,? \d{{4}})?",
    r",? (?:on|via) (?:(?:his|her|its|their) )?(?:Twitter|Facebook|Instagram|Telegram|TikTok|YouTube|LinkedIn"
    r"|Truth Social|WhatsApp|Bluesky|Mastodon|social media|television|TV)",
    r"\s*(?:\*+|[†‡]+)|(?<=[^\W\d])\[\d{1,3}\]",  # the mark of a note
    rf",? (?:in|at|during|after|before|through|via|to) (?:an?|the|his|her|its) (?:[a-z-]+ ){{0,3}}{_OCCASION}\b.*",
    rf",? (?:(?:has|have|had|was|is|also|then|later|once) )*{_SAID}(?: .*)?",
    r",? (?:himself|herself|itself|themselves)",
    r",? (?:yesterday|tonight|tomorrow|earlier|later|recently|also|too|again|however|meanwhile|now|then|separately"
    r"|reportedly|allegedly|instead|ago|afterwards)",
    r", (?:who|whom|whose|which)\b.*",
    r",? while (?:speaking|talking|visiting|answering)\b.*",
    r", (?:speaking|talking|asked|referring|citing|quoting|writing|adding|answering|responding)\b.*",
    r",? at the time",
    r",? (?:and|or|but|nor|of|for|to|in|on|at|by|with|from|as|that|the|a|an|while|when|after|before|because|if|than"
    r"|has|have|had|is|are|was|were|will|would|who|which|whose)",
    r"\s*[,;:–—-]+",
]
_END = re.compile(rf"(?<=\S)(?:{'|'.join(_ENDS)})$", re.DOTALL)
_TODAY = re.compile(r"(?<=\S),? today$")
_ONLY_A_DAY = re.compile(rf"{_DAY}|{_MONTH}")
_ONLY_A_TIME = re.compile(rf"(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Ll]ate|[Ee]arly) {_DAY}(?: {_PART_OF_DAY})?")
_YEAR = re.compile(r",? in \d{4}$")
_DAY_AT_END = re.compile(rf"(?<=\w) {_DAY}$")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_ON_X = re.compile(r",? on X$")
_QUESTION_MARK = re.compile(r"\s*\?+$")
_BYLINE = re.compile(r"^By (?=[A-ZÀ-Þ])")
_SUNDAY_PAPERS = re.compile(
    r"(?:\bMail|\bIndependent|\bNews|\bBusiness|\bPost|^Scotland|^Wales|^Ireland|^Sport) on Sunday$"
)

_STARTS = [
    r"[Aa]ccording to (?:the )?(?=\S)",
    rf"(?:On |Late |Early |Late on |Early on )?{_DAY}(?: {_PART_OF_DAY})?, ",
    rf"On {_DAY}(?: {_PART_OF_DAY})? (?=[A-ZÀ-Þ])",
    rf"(?:Earlier |Late |Early |Later )?(?:[Ll]ast|[Tt]his) {_SPAN},? (?=[A-ZÀ-Þ])",
    r"(?:Yesterday|Today|Tonight|Earlier|Later|Meanwhile|However|Separately|Also|Still|Then|Instead|Similarly"
    r"|Moreover|Nevertheless|Now|Recently|Indeed|In addition|For example|For instance|In turn), ",
    rf"(?:In|At|During) (?:an?|the|his|her|its) (?:[a-z-]+ ){{0,3}}{_OCCASION}(?: on {_DAY})?, ",
    r"(?:Speaking|Asked|Writing|Talking|Answering|Responding)\b[^,]{0,80}, (?=\S)",
    r"(?:But|And|Meanwhile|However|Although|Because|While|Yet|Yesterday|As|When) "
    r"(?=[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ])(?!Other |More |Beyond |Then |Now )",
    rf"(?:{_SAID}|and|but|that|by|from|with|as|when|while|because|if|whether|to|where|although|than) "
    r"(?=(?:the |The )?[A-ZÀ-Þ])",
    r"(?:It|That|This) (?:is|was) (?=[A-ZÀ-Þ])",
    r"[Aa]lso (?=[A-ZÀ-Þ])",
    r"(?:Photo|Photograph|Picture|Image|Video|Credit|Author|Foto|Bild)s?(?: [Bb]y)?\s*: ?(?=[A-ZÀ-Þ])",
]
_START = re.compile(rf"^(?:{'|'.join(_STARTS)})")
_QUOTES = '"“”„«»‹›'

_NOBODY = bag(
    "i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself it "
    "its itself they them their theirs themselves one ones oneself this that these those who whom whose which what "
    "someone somebody anyone anybody everyone everybody nobody none another other others such some any many much more "
    "most few several both either neither each all every same former latter rest two three "
    "the a an and or but nor so yet if then than as of for to in on at by with from about into over after before "
    "while when where why how because although though since until whether "
    "is are was were be been being am has have had do does did will would can could may might shall should must "
    "not no yes well ok okay please thanks thank here there now today yesterday tomorrow tonight once also too again "
    "still just even only however meanwhile moreover nevertheless instead indeed later earlier perhaps maybe "
    "monday tuesday wednesday thursday friday saturday sunday january february march july september october "
    "november december said says told it's that's he's she's there's here's what's who's they're we're you're i'm "
    "they've we've i've you've let's don't doesn't didn't isn't wasn't aren't can't won't it'll he'll she'll they'll "
    "i'll we'll you'll i'd he'd she'd they'd we'd"
) - bag("may")
"""Words that name nobody by themselves: pronouns, determiners, small words, days."""

_NO_BODIES = bag("HE SHE YOU HIS HER THE BUT AND NOT WAS ARE")  # while WHO, IT, US and ONE stand for bodies
_MOST_TRIMS = 8


_BORNE_BY_PEOPLE = bag("said do an so to will well than am may")  # family names; He, She and You are read as pronouns


def residue(name: str, kind: SourceKind | None = None) -> str | None:
    """The name without what reading left at its ends, "" where nobody is named, None where it is fine as it is.

    Of a `kind` that somebody chose, a name with a capital may be such a word: the paper Today, the family Said.
    """
    trimmed = " ".join(name.split())
    for _ in range(_MOST_TRIMS):
        shorter = _trimmed(trimmed)
        if shorter == trimmed:
            break
        trimmed = shorter
    if _names_nobody(trimmed) and not _is_borne(trimmed, kind):
        return ""
    return None if trimmed == name else trimmed


def _trimmed(name: str) -> str:
    """The name with one piece less at each end, as far as somebody is still named."""
    bare = _unbracketed(_unquoted(name)).strip()
    shorter = _without_start(_without_end(bare)).strip()
    return shorter or bare


def _unquoted(name: str) -> str:
    """Without quotation marks around it, or with one that has lost its partner; inner ones belong to the name."""
    marks = [letter for letter in name if letter in _QUOTES]
    is_around = len(marks) == 2 and name[:1] in _QUOTES and name[-1:] in _QUOTES
    return name.strip(_QUOTES) if is_around or len(marks) == 1 else name


def _unbracketed(name: str) -> str:
    """Without a bracket at an end that has lost its partner."""
    if name.startswith("(") and ")" not in name:
        return name[1:]
    return name[:-1] if name.endswith(")") and "(" not in name else name


def _without_end(name: str) -> str:
    if _SUNDAY_PAPERS.search(name) or _may_be_sunday_paper(name):
        return name
    for pattern in (_END, *_full_stop(name), *_ends_after_people(name)):
        match = pattern.search(name)
        if match and match.start():
            return name[: match.start()]
    return name


def _may_be_sunday_paper(name: str) -> bool:
    """Whether a day may belong to the name: people are asked about “Gazette on Sunday” where there is a Gazette."""
    rest = name.removesuffix(" on Sunday")
    words = rest.split()
    if rest == name or not words or not words[-1][:1].isupper() or is_agency(rest):
        return False
    has_article = len(words) > 1 and not {"the", "The"}.isdisjoint(words[:-1])
    return is_outlet(rest) or (has_article and not is_government(rest))


def _full_stop(name: str) -> list[re.Pattern[str]]:
    """The one of a sentence; that of “Corp.” and “Bros.” is part of the name."""
    last = name.lower().split(" ")[-1].strip(".")
    return [] if last in LEGAL_FORMS or last in ABBREVIATIONS else [_FULL_STOP]


def _ends_after_people(name: str) -> list[re.Pattern[str]]:
    """What is residue after somebody's name only: “Poverty in 2019”, “Ruby Tuesday” and “usa today” are names."""
    patterns = [] if name.islower() and len(name.split()) == 2 else [_TODAY]
    for pattern in (_YEAR, _DAY_AT_END, _QUESTION_MARK, _ON_X):
        match = pattern.search(name)
        if match and _is_whole_person(name[: match.start()]):
            patterns.append(pattern)
    return patterns


def _is_whole_person(name: str) -> bool:
    return name.count(" ") in {1, 2} and kind_of(name) is SourceKind.PERSON


def _without_start(name: str) -> str:
    byline = _BYLINE.sub("", name)
    if byline != name and _is_whole_person(byline):
        return byline
    match = _START.match(name)
    shorter = name[match.end() :] if match else name
    has_legal_form = shorter.split(" ")[-1].strip(".").lower() in LEGAL_FORMS  # On Tuesday Ltd
    return name if has_legal_form else shorter


def _is_borne(name: str, kind: SourceKind | None) -> bool:
    """Whether a word that names nobody in a sentence is the name of this kind of source."""
    if not name[:1].isupper() or not name.isalpha() or _ONLY_A_DAY.fullmatch(name):
        return False
    return kind is SourceKind.OUTLET or (kind is SourceKind.PERSON and name.lower() in _BORNE_BY_PEOPLE)


def _names_nobody(name: str) -> bool:
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", shown(name))
    if not any(letter.isalpha() for letter in name) or _ONLY_A_TIME.fullmatch(name):
        return True
    if any(word.isupper() and 1 < len(word) < 4 and word not in _NO_BODIES for word in words):
        return False
    has_title_case = len(words) > 1 and all(word[0].isupper() for word in words)  # The Who, This Is Us
    return not has_title_case and all(word.lower() in _NOBODY for word in words)
