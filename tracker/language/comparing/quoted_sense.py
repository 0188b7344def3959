"""What the sentence around quoted words makes of them: it may deny, doubt, report, condition or ask what they say.

“Holm denied that “…””, “I do not believe …”, “If …”, “… some people say”, “…?”. Only the clause that governs the words
counts: “Holm, who was not there, said” denies nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tracker.language.comparing.factuality import CONDITION
from tracker.language.comparing.quoted import CUE, interrupts, marked
from tracker.language.comparing.quoted_words import quoted_words
from tracker.language.turning_words import denying_word, is_negation
from tracker.language.verb_forms import forms_of

_REACH = 400  # characters of a sentence to either side that are looked at
_STOP = re.compile(r"[.!?…][”\"’'»)]*\s+(?=[“\"„«‘'(\[]?[^\Wa-z_])|\n")
_OPENING, _CLOSING = "“\"„«‘'(", "”\"“»’').,;"
_INSERTED = re.compile(r",(?!\s(?:and|but|or)\b)[^,;:]{1,100},")
_PARTS = re.compile(
    r"[;:,–—]|\s-\s|\b(?:and|but|while|because|since|although|though|so|as|when|where|who|which)\b", re.I
)
_CLAUSES = re.compile(r"[;:,–—]|\s-\s")
_REPORTS = frozenset(
    form
    for verb in [
        "say",
        "tell",
        "claim",
        "hear",
        "read",
        "believe",
        "think",
        "assume",
        "suspect",
        "suggest",
        "allege",
        "report",
    ]
    for form in forms_of(verb)
)
_OWN = frozenset(["i", "we"])
_BE = frozenset(forms_of("be")) | {"be"}
_MOST_BEHIND_REPORT = 3  # words: “I was told by them that”
_RELATIVE = frozenset(["which", "that", "this"])
_GOING_ON = frozenset(["and", "so"])
_ABOUT_THEM = frozenset(
    [
        "it",
        "so",
        "that",
        "this",
        "these",
        "them",
        "they",
        "words",
        "quote",
        "quotation",
        "remark",
        "sentence",
        "statement",
        "claim",
    ]
)
_SPEAKING = frozenset(["he", "she", "they", "i", "we", "who"])
_CORRECTED = re.compile(r"\A\W*(?:correct(?:ion|ed)|clarification|erratum|retraction)\b|\bearlier version\b", re.I)


@dataclass(frozen=True)
class Turn:
    """What turns quoted words: the word, and whether the speaker says it, so that the quotation was cut."""

    word: str
    is_of_speaker: bool = False


@dataclass(frozen=True)
class _Around:
    """What stands around quoted words: of the same speech and sentence, outside the marks, and the next sentence."""

    said_before: str
    said_behind: str
    before: str
    behind: str
    following: str


def sense_around(text: str, start: int, end: int, names: Sequence[str], *, asks: bool = False) -> Turn | None:
    """What turns the words from `start` to `end` of a source; `names` may speak them, `asks` if they are a question."""
    around = _around(text, start, end)
    said = _governing(around.said_before) or _condition(around.said_before) or _reported(around.said_before)
    said = said or _turned_behind(around.said_behind)
    if not said and not asks and around.said_behind.rstrip(_CLOSING + " ").endswith("?"):
        said = "?"
    if said:
        return Turn(said, is_of_speaker=True)
    return _framed(around, names)


def sense_of_frame(text: str, start: int, end: int, names: Sequence[str]) -> Turn | None:
    """What turns a quotation of an article that stands from `start` to `end`, marks included."""
    window, first, last = _window(text, start, end)
    before, _ = _sentence_before(window, first)
    behind, following = _behind(window, last)
    return _framed(_Around("", "", before, behind, following), names)


def words_beside(text: str, start: int, end: int) -> frozenset[str]:
    """The words of the sentence around, those from `start` to `end` apart."""
    window, first, last = _window(text, start, end)
    before, _ = _sentence_before(window, first)
    return frozenset(_forms(before)) | frozenset(_forms(window[last : _next_stop(window, last)]))


def _framed(around: _Around, names: Sequence[str]) -> Turn | None:
    before = around.before
    correction = _CORRECTED.search(before)
    if correction is not None:
        return Turn(correction[0].strip())
    governing = before
    if before.rstrip().rstrip(_OPENING).rstrip().endswith(":"):
        # “said there was no choice: “…””: what stands behind the verb is a sentence of its own
        cues = list(CUE.finditer(before))
        governing = before[: cues[-1].end()] if cues else before
    clauses = [clause for clause in _PARTS.split(around.behind) if clause.strip()]
    word = _governing(governing) or (denying_word(_forms(clauses[0])) if clauses else "")
    word = word or next(filter(None, (_takes_back(part, names) for part in clauses[1:])), "")
    word = word or _takes_back(around.following, names)
    return Turn(word) if word else None


def _governing(before: str) -> str:
    """The denying word of the clause that goes on with the quoted words."""
    return denying_word(_forms(_last_clause(before)))


def _last_clause(before: str) -> str:
    return _PARTS.split(_without_inserted(before).rstrip().rstrip(_OPENING + ":").rstrip())[-1]


def _without_inserted(before: str) -> str:
    # “It is untrue, Holm said, that”
    return _INSERTED.sub(" ", before)


def _condition(before: str) -> str:
    condition = CONDITION.search(before)
    return condition[0] if condition else ""


def _reported(before: str) -> str:
    """The verb by which a speaker reports what others say; “I say that” is said by the speaker."""
    forms = _forms(_last_clause(before))
    for index in range(max(0, len(forms) - _MOST_BEHIND_REPORT - 1), len(forms)):
        behind = forms[index + 1 :]
        if _is_report(forms, index) and (not behind or behind[-1] == "that"):
            return forms[index]
    return ""


def _is_report(forms: Sequence[str], index: int) -> bool:
    if forms[index] not in _REPORTS:
        return False
    before = forms[max(0, index - 5) : index]
    return bool(before) and (_OWN.isdisjoint(before) or before[-1] in _BE)


def _turned_behind(behind: str) -> str:
    clauses = _CLAUSES.split(behind)
    word = denying_word(_forms(_PARTS.split(clauses[0])[0]))
    return word or next(filter(None, map(_turned_by, clauses[1:])), "")


def _turned_by(clause: str) -> str:
    """What a further clause says of the words before it: “if we can pay”, “which is a lie”, “some people say”."""
    forms = _forms(clause)
    if not forms:
        return ""
    if forms[0] in _RELATIVE:
        return denying_word(forms)
    # “…, and nobody will pay” begins a clause of its own
    begins = "" if forms[0] in _GOING_ON else denying_word(forms[:2])
    if (begins and not is_negation(forms[0])) or forms[:2] == ["but", "not"]:
        return begins or "not"
    last = range(max(0, len(forms) - 2), len(forms))
    return next((forms[index] for index in last if _is_report(forms, index)), "") or _condition(clause)


def _takes_back(clause: str, names: Sequence[str]) -> str:
    """The word by which the speaker takes the words back: “She did not say it”, “That is a lie, Holm said”."""
    forms = _forms(clause)
    word = denying_word(forms)
    if not word or _ABOUT_THEM.isdisjoint(forms) or (_SPEAKING.isdisjoint(forms) and not set(names) & set(forms)):
        return ""
    if is_negation(word):
        # “She did not elaborate on it” takes nothing back
        behind = forms[forms.index(word) + 1 :]
        said = next((index for index, form in enumerate(behind) if form in _REPORTS), None)
        return word if said is not None and not _ABOUT_THEM.isdisjoint(behind[said + 1 : said + 3]) else ""
    return word


def _forms(words: str) -> list[str]:
    """The words in small letters; “May” is a month."""
    return [word.form.lower() for word in quoted_words(words) if words[word.start : word.end] != "May"]


def _window(text: str, start: int, end: int) -> tuple[str, int, int]:
    begin = max(0, start - _REACH)
    return text[begin : end + _REACH], start - begin, end - begin


def _sentence_before(window: str, first: int) -> tuple[str, int]:
    """What stands before in the same sentence, and where that begins."""
    begin = max((stop.end() for stop in _STOP.finditer(window, 0, first + 2) if stop.end() <= first), default=0)
    # a quotation begins a sentence of its own, and what leads to it still stands before
    return window[begin:first], begin


def _next_stop(window: str, last: int) -> int:
    stop = _STOP.search(window, max(0, last - 2))
    return len(window) if stop is None else max(stop.start() + 1, last)


def _behind(window: str, last: int) -> tuple[str, str]:
    """The rest of the sentence behind a closing mark, and the sentence that follows."""
    stop = _next_stop(window, last)
    return window[last:stop], window[stop : _next_stop(window, stop + 3)]


def _around(text: str, start: int, end: int) -> _Around:
    window, first, last = _window(text, start, end)
    spans = list(_spans(window))
    span = next(((opened, closed) for opened, closed in spans if opened < first and last < closed + 1), None)
    before, begin = _sentence_before(window, first)
    if span is None:
        behind, following = _behind(window, last)
        return _Around(before, behind, before, behind, following)
    opened, closed = span
    frame, _ = _sentence_before(window, opened)
    behind, following = _behind(window, closed)
    said_before = window[max(begin, opened + 1) : first]
    said_behind = window[last : min(_next_stop(window, last), closed - 1)]
    for former, latter in _halves(window, spans):
        if latter == opened and begin <= opened:
            said_before = f"{window[former[0] + 1 : former[1] - 1].rstrip(', ')} {said_before}"
            said_before = _STOP.split(said_before)[-1]
            frame, behind = _sentence_before(window, former[0])[0], ""
        elif former[1] == closed and said_behind.strip(_CLOSING + " ") == "":
            rest = window[latter + 1 : _next_stop(window, latter + 1)]
            said_behind = f", {rest.rstrip(_CLOSING)}"
    return _Around(said_before, said_behind, frame, behind, following)


def _halves(window: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[tuple[int, int], int]]:
    """Two halves of a speech around “he said,”: the former, and where the latter begins."""
    for former, (start, _) in pairwise(spans):
        if interrupts(window, former[1], start):
            yield former, start


@lru_cache(maxsize=64)
def _spans(window: str) -> tuple[tuple[int, int], ...]:
    return tuple(marked(window))
