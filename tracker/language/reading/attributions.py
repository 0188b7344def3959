"""Who is said to have said what in a whole text: the findings of each sentence, joined over quotations."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tracker.language.attitudes import TURNING
from tracker.language.reading.attitudes import attitude_of, said_clause
from tracker.language.reading.citations import Citation, citations_in, venue_of
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.cues import attributions_in
from tracker.language.reading.hedges import hedges_in
from tracker.language.reading.negations import is_negated
from tracker.language.reading.pieces import RawAttribution
from tracker.language.reading.quotations import Quotation, quotations
from tracker.language.reading.spoken import give_turn, marked
from tracker.language.reading.tokens import Words, words_of
from tracker.language.reading.turns import Turn
from tracker.language.reading.wordlists import bag
from tracker.language.sentences import Sentence

LONGEST_SENTENCE = 8_000  # characters; nobody writes a longer one
_LONGEST_HEADLINE = 160
_MOODS = bag("would could might can may should must will cannot can't won't wouldn't couldn't shouldn't can’t won’t")
_INNER = frozenset({"that", "quoted", "parenthetical", "inverted", "according", "alone"})
_SIGNED = re.compile(
    r"\s*(?P<dash>[―—–]|--)\s*(?P<name>[A-Z][\w.’'-]*(?:\s+(?:[A-Z][\w.’'-]*|de|la|von|van)){1,4})(?=[\s,.]|$)"
)
_LONG_WORD = re.compile(r"[^\W\d_]\w{3,}")


@dataclass(frozen=True)
class Parsed:
    """A sentence with its words and what its words alone say."""

    sentence: Sentence
    words: Words
    attributions: list[RawAttribution]
    citations: list[Citation]
    quoted: bool
    hedges: list[tuple[int, int, bool]]


def parse(text: str, sentences: Iterable[Sentence], title: str, turns: Sequence[Turn] = ()) -> list[Parsed]:
    """Read every sentence, then give each quotation to whoever says it."""
    quotes = marked(text, quotations(text)) if turns else quotations(text)
    direct = [quote for quote in quotes if quote.direct]
    ends = [quote.end for quote in direct]
    parsed: list[Parsed] = []
    for sentence in sentences:
        if sentence.end - sentence.start > LONGEST_SENTENCE:
            continue
        words = words_of(text, sentence.start, sentence.end, headline=_is_headline(sentence, title))
        near = direct[bisect_left(ends, sentence.start) : bisect_right(ends, sentence.end) + 2]
        before = direct[max(0, bisect_left(ends, sentence.start) - 1) : bisect_right(ends, sentence.end) + 2]
        attributions = [
            attribution
            for match in attributions_in(words)
            for attribution in _raw_attributions(text, words, sentence, match, near, before)
        ]
        give_turn(sentence, words, attributions, turns)
        hedges = list(hedges_in(text, sentence.start, sentence.end))
        quoted = any(quote.start <= sentence.start and sentence.end <= quote.end for quote in near)
        parsed.append(Parsed(sentence, words, attributions, citations_in(words), quoted, hedges))
    _share_out(text, [attribution for sentence in parsed for attribution in sentence.attributions], direct)
    _sign(text, parsed, direct)
    return parsed


def shown(parsed: Iterable[Parsed]) -> Iterator[RawAttribution]:
    """The attributions a reader would mark: none inside a quotation, none that is merely possible."""
    for sentence in parsed:
        plain = [
            attribution for attribution in sentence.attributions if not attribution.inside and not attribution.mood
        ]
        for attribution in plain:
            nested = any(
                outer is not attribution and outer.covers(attribution) and not attribution.covers(outer)
                for outer in sentence.attributions
                if not outer.inside
            )
            if not nested or attribution.rule in _INNER:
                yield attribution


def _is_headline(sentence: Sentence, title: str) -> bool:
    if sentence.is_headline or sentence.text.rstrip(". ") == title.rstrip(". "):
        return True
    if sentence.end - sentence.start > _LONGEST_HEADLINE:
        return False
    long = [match[0] for match in _LONG_WORD.finditer(sentence.text)]
    return len(long) >= 4 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _raw_attributions(
    text: str, words: Words, sentence: Sentence, match: CueMatch, near: list[Quotation], around: list[Quotation]
) -> Iterator[RawAttribution]:
    """The finding in characters, its content widened to the whole quotations it touches."""
    source, cue = words.span(*match.source), words.span(*match.cue)
    content = [words.span(first, last) for first, last in match.content if last > first]
    inside = any(quote.start < cue[0] and cue[1] < quote.end for quote in near)
    if match.colon:
        content = _beside(text, sentence, cue, match.rule, around)
    if not content:
        return
    if not inside:
        content = [_widened(run, near) for run in content]
    group = words.low[match.cue[0] : match.cue[1]]
    mood = "to" if group[0] == "to" else next((word for word in group if word in _MOODS), "")
    venue = venue_of(words, match.cue, list(match.content))
    carriers = [(words.span(*venue), cue)] if venue else []
    attitude = attitude_of(words, match)
    clause = said_clause(words, match) if attitude in TURNING else None
    yield RawAttribution(
        sentence.index,
        source,
        cue,
        content,
        match.rule,
        match.lemma,
        match.frames,
        inside,
        mood,
        attitude,
        is_negated(words, *content[0]),
        words.span(*clause) if clause else None,
        carriers,
    )


def _widened(run: tuple[int, int], near: list[Quotation]) -> tuple[int, int]:
    start, end = run
    for quote in near:
        if quote.start < end and quote.end > start and (quote.start <= start or quote.end >= end):
            start, end = min(start, quote.start), max(end, quote.end)
    return start, end


def _beside(
    text: str, sentence: Sentence, cue: tuple[int, int], rule: str, around: list[Quotation]
) -> list[tuple[int, int]]:
    """The quotation that a sentence without content of its own belongs to: just before it, else just after it."""
    if rule == "alone":
        before = next((quote for quote in reversed(around) if quote.end <= sentence.start), None)
        if before and text[before.end : sentence.start] in {"", " "}:
            return [(before.start, before.end)]
    after = next((quote for quote in around if quote.start >= cue[1]), None)
    if after and not text[sentence.end : after.start].strip():
        return [(after.start, after.end)]
    return []


def _share_out(text: str, attributions: list[RawAttribution], direct: list[Quotation]) -> None:
    """Give a quotation that nobody claims to whoever spoke just before it."""
    owners = _owners(attributions, direct)
    speaking_on = {
        attribution.source[0]: attribution
        for attribution in attributions
        if attribution.rule == "quoted" and not attribution.inside
    }
    owner: RawAttribution | None = None
    last_end = 0
    for number, quote in enumerate(direct):
        if number in owners:
            owner = min(owners[number], key=lambda attribution: abs(attribution.cue[0] - quote.start))
        elif (speaker := _speaker_behind(text, quote, speaking_on)) is not None:
            owner = speaker
            owner.content.insert(0, (quote.start, quote.end))
        elif owner is not None:
            if _goes_on(text, owner, last_end, quote):
                owner.content.append((quote.start, quote.end))
            else:
                owner = None
        last_end = quote.end


def _speaker_behind(text: str, quote: Quotation, speaking_on: Mapping[int, RawAttribution]) -> RawAttribution | None:
    """Whoever is named right behind a quotation and speaks on in another one: “Yes,” she said, “and we paid.”"""
    places = range(quote.end, quote.end + _BESIDE)
    return next((speaking_on[at] for at in places if at in speaking_on and not text[quote.end : at].strip(" ,")), None)


_BESIDE = 3  # characters: a comma and a space


def _owners(attributions: list[RawAttribution], direct: list[Quotation]) -> dict[int, list[RawAttribution]]:
    """By the quotation's number, the attributions whose content reaches into it, in the order of the text."""
    speaking = sorted(
        (attribution for attribution in attributions if not attribution.inside and "q" in attribution.frames),
        key=lambda attribution: attribution.content[0][0],
    )
    owners: dict[int, list[RawAttribution]] = {}
    starts = [quote.start for quote in direct]
    for attribution in speaking:
        for start, end in attribution.content:
            for number in range(max(0, bisect_left(starts, start) - 1), bisect_left(starts, end)):
                if direct[number].end > start:
                    owners.setdefault(number, []).append(attribution)
    return owners


def _goes_on(text: str, owner: RawAttribution, last_end: int, quote: Quotation) -> bool:
    between = text[last_end : quote.start]
    number = len(between.split())
    if "\n" not in between:
        cue_between = last_end <= owner.cue[0] < quote.start
        return number < (60 if cue_between else 10)
    opening = text.rfind("\n", 0, quote.start) + 1
    alone = not text[opening : quote.start].strip()
    return between.count("\n") <= 2 and alone and (quote.continued or number <= 12)


def _sign(text: str, parsed: list[Parsed], direct: list[Quotation]) -> None:
    """Quotations with a dash and a name below them."""
    starts = [sentence.sentence.start for sentence in parsed]
    for quote in direct:
        match = _SIGNED.match(text, quote.end)
        if match and starts:
            sentence = parsed[max(0, bisect_right(starts, quote.start) - 1)]
            content = [(quote.start, quote.end)]
            sentence.attributions.append(
                RawAttribution(
                    sentence.sentence.index, match.span("name"), match.span("dash"), content, "signed", "", "cq"
                )
            )
