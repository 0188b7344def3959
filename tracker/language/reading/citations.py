"""Who took it from whom inside one sentence: "citing", "quoted by", "told", "in an interview with"."""

import re
from dataclasses import dataclass

from tracker.language.kinds import SourceKind
from tracker.language.reading.names import is_outlet, kind_of
from tracker.language.reading.phrases import left_phrase, right_phrase, subject
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import TAKEN, bag

Range = tuple[int, int]


_ACRONYM = re.compile(r"(?!NATO|EU|UN|US|UK|FBI|CIA|IMF|WHO|NSA|OSCE|IAEA)[A-Z]{2,5}\d*")


_OCCASIONS = frozenset(
    {
        ("interview", "with"),
        ("speaking", "to"),
        ("speaking", "on"),
        ("spoke", "to"),
        ("comments", "to"),
        ("email", "to"),
        ("letter", "to"),
        ("message", "to"),
        ("remarks", "to"),
        ("statement", "to"),
        ("statement", "for"),
        ("aired", "by"),
        ("aired", "on"),
        ("broadcast", "by"),
        ("carried", "by"),
        ("published", "by"),
    }
)
_FIRSTS = frozenset(first for first, _ in _OCCASIONS)


@dataclass(frozen=True)
class Citation:
    """`holder` has it from `cited`; in words of the sentence. Without a holder it is whoever spoke before."""

    cited: Range
    holder: Range | None
    cue: Range


def citations_in(words: Words) -> list[Citation]:
    """Every citation of the sentence, in the order of its cue."""
    citations: list[Citation] = []
    for at in range(len(words.tags) - 1):
        if words.low[at] not in _BRINGS_IN:
            continue
        # The order matters: "which quoted" is read before "quoted", "as saying by" before "by".
        citation = next((citation for read in _READERS if (citation := read(words, at))), None)
        if citation and citation.cited[1] > citation.cited[0]:
            citations.append(citation)
    return citations


def _antecedent(words: Words, at: int) -> Range | None:
    end = at
    while end and words.tags[end - 1] == ",":
        end -= 1
    return left_phrase(words, end)


def _cited_phrase(words: Words, at: int) -> Range | None:
    """What was quoted or seen by somebody: before the participle, before its verb "was", or before a comma."""
    end = at
    while end and words.tags[end - 1] in ",bhr":
        end -= 1
    if end and words.low[end - 1] == "as":
        return None
    return left_phrase(words, end)


def _citing(words: Words, at: int) -> Citation | None:
    """Read "citing officials"; the holder comes after it in "Citing officials, Axios said"."""
    last = _citing_end(words, at)
    if last is None:
        return None
    cited = (last, _cited_end(words, last))
    opens = at == 0 and cited[1] + 1 < len(words.tags)
    holder = (cited[1] + 1, right_phrase(words, cited[1] + 1)) if opens else None
    if last > at + 1:  # anybody may refer to anything: only an outlet is taken to have it from there
        holder = holder or _outlet_before(words, at)
        if holder is None or not _outlet(words, *holder):
            return None
    return Citation(cited, holder, (at, last))


def _cited_end(words: Words, first: int) -> int:
    """Where who is cited ends: "officials | that it fell", but "a report that says"."""
    end = right_phrase(words, first)
    is_said = words.low[end : end + 1] == ["that"] and words.tags[end + 1 : end + 2] not in set("vmbhxef")
    return end if is_said else source_right(words, first)


_REFERRING = (
    ("with", "reference", "to"),
    ("in", "reference", "to"),
    ("referring", "to"),
    ("relying", "on"),
    ("drawing", "on"),
    ("on", "the", "basis", "of"),
    ("on", "the", "authority", "of"),
)
_REFERS = frozenset(words[0] for words in _REFERRING)


def _citing_end(words: Words, at: int) -> int | None:
    """Where the words that bring in what is cited end: "citing", "with reference to"."""
    if words.low[at] in {"citing", "quoting"}:
        return at + 1
    if words.low[at] not in _REFERS:
        return None
    for phrase in _REFERRING:
        if tuple(words.low[at : at + len(phrase)]) == phrase and at + len(phrase) < len(words.tags):
            return at + len(phrase)
    return None


def _outlet_before(words: Words, at: int) -> Range | None:
    """The last outlet named before."""
    for end in range(at, 0, -1):
        if words.tags[end - 1] in "Pn" and words.tags[end : end + 1] not in {"P", "n"}:
            phrase = left_phrase(words, end)
            if phrase and _outlet(words, *phrase):
                return phrase
    return None


def _which_cited(words: Words, at: int) -> Citation | None:
    """Read "Axios, which cited officials" and "which in turn referred to officials"."""
    last = at + 1 if words.low[at] in _CITES else _relying_end(words, at)
    who = at - 2 if words.low[max(at - 2, 0) : at] == ["in", "turn"] else at
    while who and words.tags[who - 1] in "rh":
        who -= 1
    if last is None or not who or words.tags[who - 1] != "w":
        return None
    return Citation((last, _cited_end(words, last)), _antecedent(words, who - 1), (at, last))


def _relying_end(words: Words, at: int) -> int | None:
    """Where "referred to" or "relied on" ends."""
    is_pair = (words.low[at], words.low[at + 1]) in {("referred", "to"), ("refers", "to"), ("relied", "on")}
    return at + 2 if is_pair and at + 2 < len(words.tags) else None


def _learned_from(words: Words, at: int) -> Citation | None:
    """Read "Axios learned from officials that"."""
    if words.low[at] not in _LEARNS or words.low[at + 1] != "from" or at + 2 >= len(words.tags):
        return None
    return Citation((at + 2, _cited_end(words, at + 2)), None, (at, at + 2))


_LEARNS = frozenset(["learned", "learnt", "learns", "heard", "hears"])


def _outlet_cited(words: Words, at: int) -> Citation | None:
    """Read "Axios quoted officials" and "Axios has also cited officials"."""
    is_verb = words.low[at] in _CITES and words.low[at + 1] not in {"by", "as"}
    if not is_verb or not at or words.tags[at - 1] not in "nPrh":
        return None
    return Citation((at + 1, right_phrase(words, at + 1)), subject(words, at), (at, at + 1))


def _quoted_as_saying(words: Words, at: int) -> Citation | None:
    """Read "officials were quoted as saying by Axios"."""
    if words.low[at] != "quoted" or words.low[at + 1 : at + 4] != ["as", "saying", "by"]:
        return None
    holder = (at + 4, right_phrase(words, at + 4))
    return Citation(_cited_phrase(words, at) or (at, at), holder, (at, at + 1))


def _quoted_by(words: Words, at: int) -> Citation | None:
    """Read "officials quoted by Axios", "a letter seen by Axios"."""
    if words.low[at] not in TAKEN or words.low[at + 1] != "by":
        return None
    cited = _cited_phrase(words, at)
    return Citation(cited, (at + 2, right_phrase(words, at + 2)), (at, at + 1)) if cited else None


def _has_seen(words: Words, at: int) -> Citation | None:
    """Read "Axios has seen the letter"; what anybody but an outlet has seen is no citation."""
    if words.low[at] not in {"seen", "obtained"} or at < 2:
        return None
    if words.tags[at - 1] != "h" or words.tags[at + 1] not in "dn":
        return None
    holder = left_phrase(words, at - 1)
    if holder is None or not is_outlet(_text(words, holder)):
        return None
    return Citation((at + 1, right_phrase(words, at + 1)), holder, (at, at + 1))


_CITES = frozenset(["cited", "quoted", "cites", "quotes"])


_READERS = (
    _citing,
    _which_cited,
    _outlet_cited,
    _quoted_as_saying,
    _quoted_by,
    _has_seen,
    _learned_from,
)


_BRINGS_IN = _CITES | TAKEN | _LEARNS | _REFERS | bag("citing quoting referred refers relied")
"""A word that each of them begins with."""


def venue_of(words: Words, cue: Range, outside: list[Range]) -> Range | None:
    """The outlet to which or in which it was said; `outside` lists what is said itself, where nothing is looked for."""

    def free(at: int) -> bool:
        return not any(first <= at < last for first, last in outside)

    if cue[1] < len(words.tags) and free(cue[1]):
        addressee = _outlet_addressed(words, cue[1])
        if addressee:
            return addressee
    for at in range(len(words.tags) - 2):
        first = _occasion_end(words, at, cue)
        if first is None or not free(at) or (at < cue[0] and '"' in words.tags[at : cue[0]]):
            continue
        end = right_phrase(words, first)
        if _outlet(words, first, end) or (words.low[at] == "interview" and "P" in words.tags[first:end]):
            return first, end
    return None


def _outlet_addressed(words: Words, at: int) -> Range | None:
    """The outlet in "told Reuters"; an acronym is taken for one: "told RTE"."""
    if words.low[at - 1] not in {"told", "tells", "tell", "telling"}:
        return None
    end = right_phrase(words, at)
    is_outlet_name = end > at and (_outlet(words, at, end) or _ACRONYM.fullmatch(_text(words, (at, end))))
    return (at, end) if is_outlet_name else None


def _occasion_end(words: Words, at: int, cue: Range) -> int | None:
    """Where the outlet would begin: after "interview with", or after "in" right behind the cue."""
    if words.low[at] in _FIRSTS and (words.low[at], words.low[at + 1]) in _OCCASIONS:
        return at + 2
    is_near = words.low[at] in {"on", "in", "to"} and 0 <= at - cue[1] < 3
    return at + 1 if is_near and words.tags[at + 1] in "dP" else None


def _outlet(words: Words, first: int, end: int) -> bool:
    if end <= first:
        return False
    if words.low[first] in {"his", "her", "their", "its", "my", "our"}:
        return False  # what somebody has put on "her website" she says herself
    text = _text(words, (first, end))
    return text.lower() == "the paper" or kind_of(text) is SourceKind.OUTLET


def _text(words: Words, span: Range) -> str:
    return words.text[words.starts[span[0]] : words.ends[span[1] - 1]]
