"""What is said or criticised by somebody."""

from tracker.language.reading.clauses import clause_end, finite_between, phrase_end
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.letters import VERBS
from tracker.language.reading.phrases import left_phrase, right_phrase, subject
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.vocabulary import Form


def passive(words: Words, first: int, last: int, form: Form) -> CueMatch | None:
    """What is believed, said or criticised by somebody."""
    topic = _said_first(words, first) or subject(words, first)
    if topic is None or form.lemma == "quote":
        return None
    for place in range(last, min(last + 4, len(words.tags))):
        if words.low[place] == "by" and words.tags[place + 1 : place + 2] in _AGENTS:
            return _by_agent(words, topic, (first, place + 1), form)
        if words.tags[place] in ",.;" or (place > last and words.tags[place] in VERBS):
            break
    return None


def _said_first(words: Words, first: int) -> Range | None:
    """The clause that is the subject: "That the bridge was safe | was denied by"."""
    is_clause = words.low[0] == "that" and first > 1 and words.tags[1] in "dPnsa" and "," not in words.tags[:first]
    return (0, first) if is_clause and finite_between(words, 1, first) else None


_AGENTS = frozenset("daPnos")


def _by_agent(words: Words, topic: Range, cue: Range, form: Form) -> CueMatch | None:
    """What is said by whoever stands behind the cue; `topic` is the subject of the passive."""
    tags, low, start = words.tags, words.low, cue[1]
    is_empty = low[topic[0]] == "it"  # "It was denied by the ministry that": what is said comes behind
    end = right_phrase(words, start)
    tells = "o" in form.frames and low[end : end + 1] == ["that"]  # "She was told by a neighbour that"
    if not is_empty and not tells:
        end = _without_charge(words, start, source_right(words, start), form)
    if end == start:
        return None
    follows = tags[end : end + 1] in _COMPLEMENTS and end + 2 < len(tags)
    content = [] if (is_empty and tags[end : end + 1] in {"T", "t"}) or (tells and follows) else [topic]
    if follows:
        content.append((end, clause_end(words, end)))
    rule = "told" if tells and follows else "passive"
    return CueMatch((start, end), cue, tuple(content), rule, form.lemma, form.frames)


_COMPLEMENTS = frozenset("tTi")


def reduced(words: Words, at: int, last: int, form: Form) -> CueMatch | None:
    """The plan proposed by somebody."""
    topic = left_phrase(words, at - (words.tags[at - 1] == "," and form.lemma == "accuse"))
    end = _without_charge(words, last + 1, right_phrase(words, last + 1), form)
    if topic is None or end == last + 1:
        return None
    content = [topic]
    if form.lemma == "accuse" and words.low[end : end + 1] == ["of"]:
        content.append((end, phrase_end(words, end + 1)))
    return CueMatch((last + 1, end), (at, last + 1), tuple(content), "reduced", form.lemma, form.frames)


def _without_charge(words: Words, start: int, end: int, form: Form) -> int:
    """Where who accuses ends: "accused by his men | of theft"."""
    if form.lemma != "accuse" or words.low[end : end + 1] == ["of"]:
        return end
    return next((at for at in range(end - 1, start, -1) if words.low[at] == "of"), end)
