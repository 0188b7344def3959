"""What reading leaves stuck to a name, and words that name nobody: “Barack Obama on Tuesday”, “Another”, “It's”."""

import re
from collections.abc import Iterator

from tracker.language.characters import without_tags
from tracker.language.kinds import SourceKind
from tracker.language.near_names.affixes import ABBREVIATIONS
from tracker.language.near_names.legal_forms import LEGAL_FORMS
from tracker.language.near_names.names_elsewhere import is_agency
from tracker.language.near_names.offices import speaks_for
from tracker.language.near_names.residue_patterns import (
    AFTER_CHOSEN_PEOPLE,
    AFTER_PEOPLE,
    BEFORE_PEOPLE,
    END,
    END_OF_DATED,
    END_OF_OUTLET,
    ONLY_A_DAY,
    ONLY_A_TIME,
    START,
    START_OF_TITLE,
)
from tracker.language.near_names.words import shown
from tracker.language.reading.names import is_government, is_outlet, is_unnamed, kind_of
from tracker.language.reading.wordlists import bag

_TODAY = re.compile(r"(?<=\S),? today$")
_FULL_STOP = re.compile(r"(?<=[^\W\d_]{4})\.$")
_SUNDAY_PAPERS = re.compile(
    r"(?:\bMail|\bIndependent|\bNews|\bBusiness|\bPost|^Scotland|^Wales|^Ireland|^Sport) on Sunday$"
)

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
    "something anything everything nothing whoever whatever whichever somewhere sources source else following "
    "according hence thus therefore otherwise likewise besides furthermore additionally consequently accordingly "
    "similarly afterwards reportedly allegedly apparently unlike despite regarding concerning among amid against "
    "without within elsewhere "
    "they've we've i've you've let's don't doesn't didn't isn't wasn't aren't can't won't it'll he'll she'll they'll "
    "i'll we'll you'll i'd he'd she'd they'd we'd mr mrs ms mx dr"
) - bag("may")
"""Words that name nobody by themselves: pronouns, determiners, small words, days."""

_NO_BODIES = bag("HE SHE YOU HIS HER THE BUT AND NOT WAS ARE")  # while WHO, IT, US and ONE stand for bodies
_MOST_TRIMS = 8
DATED = frozenset({SourceKind.DOCUMENT, SourceKind.DATASET})
"""Kinds of sources whose day is a part of the name."""


_BORNE_BY_PEOPLE = bag("said do an so to will well than am may")  # family names; He, She and You are read as pronouns


def residue(name: str, kind: SourceKind | None = None) -> str | None:
    """The name without what reading left at its ends, "" where nobody is named, None where it is fine as it is.

    Of a `kind` that somebody chose, a name with a capital may be such a word: the paper Today, the family Said. The day
    of a document or a dataset belongs to its name.
    """
    trimmed = " ".join(without_tags(name).split())
    for _ in range(_MOST_TRIMS):
        shorter = _trimmed(trimmed, kind)
        if shorter == trimmed:
            break
        trimmed = shorter
    if _names_nobody(trimmed) and not _is_borne(trimmed, kind):
        return ""
    return None if trimmed == name else trimmed


def is_word_of_sentence(name: str) -> bool:
    """Whether one word, be it a paper's name, names nobody where it stands in a sentence: “Another”, “Yesterday”."""
    return " " not in name.strip() and residue(name) == ""


def describes_only(name: str) -> bool:
    """Whether it says what people are and not who: “officials”, “US officials”; “Kremlin spokesman” is one."""
    # Printed small behind its first word; that word is read as at the start of a sentence.
    first, rest = name.strip()[:1], name.strip()[1:]
    has_name = any(word[:1] != word[:1].lower() for word in rest.split(" ")[1:])
    is_cased = first.lower() != first.upper()
    return is_cased and not has_name and is_unnamed(first.upper() + rest) and not speaks_for(name)


def _trimmed(name: str, kind: SourceKind | None) -> str:
    """The name with one piece less at each end, as far as somebody is still named."""
    bare = _unbracketed(_unquoted(name)).strip()
    shorter = _without_start(_without_end(bare, kind), kind).strip()
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


def _without_end(name: str, kind: SourceKind | None) -> str:
    if _SUNDAY_PAPERS.search(name) or _may_be_sunday_paper(name):
        return name
    for pattern in (*_ends_of(name, kind), *_full_stop(name)):
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


def _ends_of(name: str, kind: SourceKind | None) -> Iterator[re.Pattern[str]]:
    """What is residue behind a name of this kind, and behind that of somebody."""
    if kind in DATED:
        yield END_OF_DATED
        return
    yield END_OF_OUTLET if kind is SourceKind.OUTLET else END
    # “Sky today” may be a programme, “usa today” a paper.
    if kind is not SourceKind.OUTLET and not (name.islower() and len(name.split()) == 2):
        yield _TODAY
    for pattern in (*AFTER_PEOPLE, *(AFTER_CHOSEN_PEOPLE if kind is SourceKind.PERSON else ())):
        match = pattern.search(name)
        if match and _is_whole_person(name[: match.start()], kind):
            yield pattern


def _is_whole_person(name: str, kind: SourceKind | None) -> bool:
    """Whether these words are somebody's name, where nobody has chosen another kind: “Democracy Now!”."""
    return kind in {None, SourceKind.PERSON} and name.count(" ") in {1, 2} and kind_of(name) is SourceKind.PERSON


def _without_start(name: str, kind: SourceKind | None) -> str:
    byline = BEFORE_PEOPLE.sub("", name)
    if byline != name and _is_whole_person(byline, kind):
        return byline
    match = (START_OF_TITLE if kind in DATED | {SourceKind.OUTLET} else START).match(name)
    shorter = name[match.end() :] if match else name
    has_legal_form = shorter.split(" ")[-1].strip(".").lower() in LEGAL_FORMS  # On Tuesday Ltd
    return name if has_legal_form else shorter


def _is_borne(name: str, kind: SourceKind | None) -> bool:
    """Whether a word that names nobody in a sentence is the name of this kind of source."""
    if not name[:1].isupper() or not name.isalpha() or ONLY_A_DAY.fullmatch(name):
        return False
    return kind is SourceKind.OUTLET or (kind is SourceKind.PERSON and name.lower() in _BORNE_BY_PEOPLE)


def _names_nobody(name: str) -> bool:
    words = re.findall(r"[^\W_]+(?:['-][^\W_]+)*", shown(name))
    if not any(letter.isalpha() for letter in name) or ONLY_A_TIME.fullmatch(name):
        return True
    if any(word.isupper() and 1 < len(word) < 4 and word not in _NO_BODIES for word in words):
        return False
    has_title_case = len(words) > 1 and all(word[0].isupper() for word in words)  # The Who, This Is Us
    return not has_title_case and all(word.lower() in _NOBODY for word in words)
