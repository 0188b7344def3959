"""Where a whole clause is from: "The claim that it fell comes from Merkel", "As the Post first reported, it fell"."""

from collections.abc import Iterator

from tracker.language.reading.adjuncts import skip_adjuncts
from tracker.language.reading.clauses import clause_end
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.letters import NOUNS
from tracker.language.reading.lexicon import REPORT_NOUNS
from tracker.language.reading.phrases import group_start, right_phrase
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag

_MATTERS = REPORT_NOUNS | bag("report reports information tip")
_COMES = bag("come comes came coming stem stems stemmed originate originates originated")
_MADE = bag("made raised voiced advanced spread started floated published launched brought put")
_LONGEST = 60  # words from the noun to who made it
_LONGEST_OPENING = 16  # words of "As the Post first reported,"


def origins(words: Words) -> Iterator[CueMatch]:
    """Every clause whose origin is named behind or before it."""
    yield from _as_reported(words)
    if "that" not in words.low:
        return
    for at in range(1, len(words.tags) - 4):
        if words.low[at] in _MATTERS and words.tags[at] in NOUNS and words.low[at + 1] == "that":
            match = _claim_from(words, at)
            if match:
                yield match


def _claim_from(words: Words, at: int) -> CueMatch | None:
    """Who is behind "the claim that …"; the noun stands at `at`."""
    for place in range(at + 4, min(at + _LONGEST, len(words.tags) - 1)):
        if words.tags[place] in ';:"':
            return None
        cue = _coming_from(words, place) or _made_by(words, place)
        if cue is None:
            continue
        end = source_right(words, cue[1])
        first = cue[0] - (words.tags[cue[0] - 1] == ",")
        if end > cue[1] and first > at + 2:
            return CueMatch((cue[1], end), cue, ((at + 1, first),), "origin", words.low[at], "c")
    return None


def _coming_from(words: Words, at: int) -> Range | None:
    """The words of "comes from" and "had originated with" by their verb."""
    if words.low[at] not in _COMES or words.low[at + 1] not in {"from", "with"}:
        return None
    return group_start(words, at)[0], at + 2


def _made_by(words: Words, at: int) -> Range | None:
    """The words of "was made by" and ", first made by" by their participle."""
    last = at + 1 + (words.low[at + 1] in {"forward", "about", "up"})
    if words.low[at] not in _MADE or words.low[last : last + 1] != ["by"]:
        return None
    first = group_start(words, at)[0]
    return (first, last + 1) if "b" in words.tags[first:at] or words.tags[first - 1] == "," else None


def _as_reported(words: Words) -> Iterator[CueMatch]:
    """Read "As the Post first reported on Monday, …" and "as an aide explained, …" at the beginning."""
    low, tags, size = words.low, words.tags, len(words.tags)
    if size < 7 or low[0] != "as" or tags[1] not in "dPn":
        return
    end = right_phrase(words, 1)
    at = end
    while at < size and (tags[at] in "rhb" or low[at] == "first"):
        at += 1
    form = words.forms.get(at)
    if end == 1 or form is None or "c" not in form.frames or form.kind not in "p3Pe":
        return
    comma = tags.find(",", at + 1, _LONGEST_OPENING)
    after = skip_adjuncts(words, at + 1)
    if comma > at and comma < size - 2 and (after == comma or low[after] in {"from", "with"}):
        content = (comma + 1, clause_end(words, comma + 1))
        yield CueMatch((1, end), (end, at + 1), (content,), "according", form.lemma, "c")
