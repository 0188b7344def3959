"""Whom a text names as having it from: “citing X”, “according to X”, “X reported”, “told X”, with the sentence."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.rules.comparing.quoted import marked
from tracker.rules.comparing.tokens import stem
from tracker.rules.echoes.publications import Named
from tracker.rules.echoes.tolerances import MOST_TOLD, SHORT_TEXT
from tracker.rules.edges import EdgeKind
from tracker.rules.sentences import Sentence, split_sentences
from tracker.rules.sources import SourceKind

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
_INITIALS = re.compile(r"\b[A-Z]")
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_NAME_BEFORE = re.compile(r"(?<![.!?:;\n”\"])[ \t](?P<word>[A-Z][\w’'.-]*)\s$")
_NAME_AFTER = re.compile(r"\s[A-Z][a-z]+")
_NOT_NAMES = frozenset(
    {"The", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "US", "U.S."}
)
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "\u00a0": " "})


@dataclass(frozen=True)
class Mention:
    """That a sentence names a source as having said or carried something."""

    named: Named
    kind: EdgeKind
    sentence: str
    shared: int


class Names:
    """Everybody a text can name, found by their names, the longest first."""

    def __init__(self, known: Iterable[Named], publishers: Iterable[Named] = ()) -> None:
        """`publishers` are those of the claim's publications: their short forms are read too, where they are clear."""
        forms: dict[str, list[Named]] = {}
        for each in known:
            for form in _forms(each):
                forms.setdefault(form, []).append(each)
        self._named = {form: some[0] for form, some in forms.items() if len({each.source_id for each in some}) == 1}
        self._short = _short_forms(publishers, self._named)
        every = sorted({*self._named, *self._short}, key=lambda form: (-len(form), form))
        self._pattern = re.compile(rf"(?<![\w@/.-])(?:{'|'.join(map(re.escape, every))})(?![\w@/-])") if every else None

    def within(self, text: str) -> Iterator[tuple[Named, int, int]]:
        """Who is named where; a name that is part of a longer one is not meant."""
        if self._pattern is None:
            return
        for match in self._pattern.finditer(text.translate(_PLAIN)):
            named = self._named.get(match[0]) or self._short[match[0]]
            before = _NAME_BEFORE.search(text, max(0, match.start() - 40), match.start())
            after = _NAME_AFTER.match(text, match.end())
            is_part = before is not None and before["word"].strip(".") not in _NOT_NAMES and not _is_cue(before["word"])
            if not is_part and (after is None or after[0].strip() in _NOT_NAMES):
                yield named, match.start(), match.end()


def mentions(text: str, names: Names, *, publisher: Named, about: frozenset[str]) -> list[Mention]:
    """Whom a text names as its source, the sentence nearest to the claim for each; its own publisher never.

    `about` holds the stems of the claim's words. In a long text a sentence must share two of them, itself or with the
    sentence before or after it. What stands inside quotation marks is somebody else's word.
    """
    sentences = split_sentences(text)
    quoted = marked(text)
    spans = list(quoted)
    found: dict[int, Mention] = {}
    for named, kind, sentence, place in _cued(text, names, sentences, spans):
        if named.source_id == publisher.source_id:
            continue
        shared = _shared(sentences, place, about)
        if len(sentences) > SHORT_TEXT and shared < 2:
            continue
        best = found.get(named.source_id)
        if best is None or shared > best.shared:
            told = " ".join(sentence.text.split())
            found[named.source_id] = Mention(named, kind, _cut(told), shared)
    return list(found.values())


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that can be of a subject."""
    return frozenset(stem(match[0].lower()) for match in _CONTENT.finditer(text))


def _cued(
    text: str, names: Names, sentences: Sequence[Sentence], quoted: Sequence[tuple[int, int]]
) -> Iterator[tuple[Named, EdgeKind, Sentence, int]]:
    place = quote = 0
    for named, start, end in names.within(text):
        while place < len(sentences) and sentences[place].end <= start:
            place += 1
        while quote < len(quoted) and quoted[quote][1] <= start:
            quote += 1
        if place == len(sentences) or sentences[place].start > start:
            continue
        if quote < len(quoted) and quoted[quote][0] < start:
            continue
        sentence = sentences[place]
        kind = _kind(named, text[max(sentence.start, start - 120) : start], text[end : min(sentence.end, end + 60)])
        if kind is not None:
            yield named, kind, sentence, place


def _kind(named: Named, before: str, after: str) -> EdgeKind | None:
    cue = _CITING.search(before)
    if named.kind in _SPEAKS:
        if cue is not None and not _ONLY_FOR_OUTLETS.search(cue[0]):
            return EdgeKind.QUOTES
        return EdgeKind.QUOTES if cue is None and re.match(r",? (?:said|says)\b", after) else None
    if cue is not None:
        return EdgeKind.QUOTES if cue["quotes"] else EdgeKind.CITES
    return EdgeKind.CITES if _REPORTING.match(after) else None


def _shared(sentences: Sequence[Sentence], place: int, about: frozenset[str]) -> int:
    own = len(stems(sentences[place].text) & about)
    beside = (each for each in (place - 1, place + 1) if 0 <= each < len(sentences))
    return max([own, *(len(stems(sentences[each].text) & about) for each in beside)])


def _forms(named: Named) -> Iterator[str]:
    """Its names without the article, and the initials of one of three words or more: NYT."""
    for name in named.names:
        plain = " ".join(name.translate(_PLAIN).split())
        plain = plain.removeprefix("The ").removeprefix("the ")
        if len(plain) >= 2:
            yield plain
    words = named.name.removeprefix("The ").split()
    if len(words) >= 3 and named.kind is SourceKind.OUTLET and all(word[:1].isupper() for word in words):
        yield "".join(word[0] for word in words)


def _short_forms(publishers: Iterable[Named], taken: Mapping[str, Named]) -> dict[str, Named]:
    """“the Times” for the one publisher whose name ends so, unless somebody is called just that."""
    ends: dict[str, dict[int, Named]] = {}
    for each in publishers:
        words = each.name.removeprefix("The ").split()
        if each.kind is SourceKind.OUTLET and len(words) >= 3:
            ends.setdefault(f"the {words[-1]}", {})[each.source_id] = each
    return {
        form: next(iter(some.values()))
        for form, some in ends.items()
        if len(some) == 1 and form.removeprefix("the ") not in taken
    }


def _is_cue(word: str) -> bool:
    return word.lower() in {"citing", "quoting", "told", "via", "to", "by"}


def _cut(sentence: str) -> str:
    return sentence if len(sentence) <= MOST_TOLD else f"{sentence[: MOST_TOLD - 2].rstrip()} …"
