"""Whom a text names as having it from: “citing X”, “according to X”, “X reported”, “told X”, with the sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tracker.language.comparing.quoted import marked
from tracker.language.comparing.words import stem
from tracker.language.kinds import EdgeKind, SourceKind
from tracker.language.reading_key import readable
from tracker.language.sentences import Sentence, read_sentences
from tracker.language.text_reuse.names import Names
from tracker.language.text_reuse.publications import Named
from tracker.language.text_reuse.tolerances import MOST_TOLD, SHORT_TEXT
from tracker.language.tokens import LETTERS
from tracker.language.tokens import words as cut_words

_MEDIUM = (
    r"(?:\w+ )?(?:newspaper|paper|daily|magazine|broadcaster|website|news agency|agency|news outlet|outlet|channel)"
)
_REPORT = (
    r"(?:an? |the |its |recent |earlier |new )*(?:\w+ )?"
    r"(?:reports?|article|story|stories|interview|investigation|piece)"
)
_TO_NAME = rf"(?:{_REPORT} (?:by|in|from|of|with) )?(?:(?:the |an? )?{_MEDIUM} (?:the )?|the |sources? (?:in|at|of) )?"
_CITING = re.compile(
    rf"\b(?:(?P<quotes>quoting|quoted by|quoted in|as quoted by)|citing|cited by|according to|(?:first )?reported by|"
    rf"in an? interview (?:with|to)|interviewed by|told|tells|with reference to|referring to|revealed by|published by|"
    rf"published in|reported in|writes? in|wrote in|obtained by|seen by|reviewed by|carried by|relayed by|"
    rf"in a report by|via) {_TO_NAME}$",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"(?:[’']s (?:\w+ )?(?:report|article|story|interview|reporting|investigation|account)\b)|"
    r"(?:,? (?:first |earlier |also |has |had |separately |previously |itself )*"
    r"(?:report(?:s|ed)|wr(?:ites|ote|itten)|reveal(?:s|ed)|disclosed|says|said|states|stated|notes|noted|quot(?:es|ed)|"
    r"learn(?:s|ed|t)|published|has it|had it|broke the (?:story|news))\b(?! by\b))",
    re.IGNORECASE,
)
_SPEAKS = frozenset({SourceKind.PERSON, SourceKind.GOVERNMENT, SourceKind.ORGANISATION})
_ONLY_FOR_OUTLETS = re.compile(
    r"\b(?:told|tells|via|interview\w*|seen|obtained|reviewed|published|wrote|writes?)\b", re.I
)
_LEAST_SHARED = 2
_SHORTEST = 4  # letters of a word that says something


@dataclass(frozen=True)
class SourceMention:
    """That a sentence names a source as having said or carried something."""

    named: Named
    kind: EdgeKind
    sentence: str
    shared: int


def mentions(text: str, names: Names, *, publisher: Named, about: frozenset[str]) -> list[SourceMention]:
    """Whom a text names as its source, the sentence nearest to the claim for each; its own publisher never.

    `about` holds the stems of the claim's words. In a long text a sentence must share two of them, itself or with the
    sentence before or after it. What stands inside quotation marks is somebody else's word.
    """
    words = readable(text)
    sentences = read_sentences(words)
    spans = list(marked(words.text))
    by_source: dict[int, SourceMention] = {}
    for source, kind, sentence, index in _cued(words.text, names, sentences, spans):
        if source.source_id == publisher.source_id:
            continue
        shared = _shared(sentences, index, about)
        # a long text tells of many matters: “Sheep are dearer, the Times reported” is no source of the harbour
        if len(sentences) > SHORT_TEXT and shared < _LEAST_SHARED:
            continue
        best = by_source.get(source.source_id)
        if best is None or shared > best.shared:
            unwrapped = " ".join(sentence.text.split())
            by_source[source.source_id] = SourceMention(source, kind, _cut(unwrapped), shared)
    return list(by_source.values())


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that can be of a subject."""
    return frozenset(stem(word.lower()) for word in cut_words(text, LETTERS) if len(word) >= _SHORTEST)


def _cued(
    text: str, names: Names, sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]]
) -> Iterator[tuple[Named, EdgeKind, Sentence, int]]:
    """The names with a cue beside them; names, sentences and quotations come in order, so one pass is enough."""
    index = quote = 0
    for source, start, end in names.within(text):
        while index < len(sentences) and sentences[index].end <= start:
            index += 1
        while quote < len(quoted) and quoted[quote][1] <= start:
            quote += 1
        if index == len(sentences) or sentences[index].start > start:
            continue
        # “It was all in the Times,” he said: what a speaker names is not what the text was made from
        if quote < len(quoted) and quoted[quote][0] < start:
            continue
        sentence = sentences[index]
        # both sides end with the sentence: a cue in the one before belongs to somebody else
        kind = _kind(source, text[max(sentence.start, start - 120) : start], text[end : min(sentence.end, end + 60)])
        if kind is not None:
            yield source, kind, sentence, index


def _kind(source: Named, before: str, after: str) -> EdgeKind | None:
    cue = _CITING.search(before)
    # people and ministries are quoted, not cited; “told Ada Brandt” makes her the listener and no source
    if source.kind in _SPEAKS:
        if cue is not None and not _ONLY_FOR_OUTLETS.search(cue[0]):
            return EdgeKind.QUOTES
        return EdgeKind.QUOTES if cue is None and re.match(r",? (?:said|says)\b", after) else None
    if cue is not None:
        return EdgeKind.QUOTES if cue["quotes"] else EdgeKind.CITES
    return EdgeKind.CITES if _REPORTING.match(after) else None


def _shared(sentences: Sequence[Sentence], index: int, about: frozenset[str]) -> int:
    shared = len(stems(sentences[index].text) & about)
    beside = (neighbour for neighbour in (index - 1, index + 1) if 0 <= neighbour < len(sentences))
    return max([shared, *(len(stems(sentences[neighbour].text) & about) for neighbour in beside)])


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= MOST_TOLD else f"{sentence[: MOST_TOLD - 2].rstrip()} …"
