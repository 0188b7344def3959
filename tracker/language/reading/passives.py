"""What is said or criticised by somebody."""

from tracker.language.reading.clauses import clause_end, finite_between
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.letters import VERBS
from tracker.language.reading.phrases import left_phrase, right_phrase, subject
from tracker.language.reading.sides import source_right
from tracker.language.reading.tokens import Words
from tracker.language.reading.vocabulary import Form


def passive(words: Words, first: int, last: int, form: Form) -> CueMatch | None:
    """What is believed, said or criticised by somebody."""
    tags, low, size = words.tags, words.low, len(words.tags)
    topic = _said_first(words, first) or subject(words, first)
    if topic is None or form.lemma == "quote":
        return None
    for place in range(last, min(last + 4, size)):
        if low[place] == "by" and place + 1 < size and tags[place + 1] in "daPnos":
            is_empty = low[topic[0]] == "it"  # "It was denied by the ministry that": what is said comes behind
            end = right_phrase(words, place + 1) if is_empty else source_right(words, place + 1)
            if end == place + 1:
                return None
            content = [] if is_empty and end < size and tags[end] in "Tt" else [topic]
            if end < size and tags[end] in "tTi" and end + 2 < size:
                content.append((end, clause_end(words, end)))
            return CueMatch((place + 1, end), (first, place + 1), tuple(content), "passive", form.lemma, form.frames)
        if tags[place] in ",.;" or (place > last and tags[place] in VERBS):
            break
    return None


def _said_first(words: Words, first: int) -> Range | None:
    """The clause that is the subject: "That the bridge was safe | was denied by"."""
    is_clause = words.low[0] == "that" and first > 1 and words.tags[1] in "dPnsa" and "," not in words.tags[:first]
    return (0, first) if is_clause and finite_between(words, 1, first) else None


def reduced(words: Words, at: int, last: int, form: Form) -> CueMatch | None:
    """The plan proposed by somebody."""
    topic = left_phrase(words, at)
    end = right_phrase(words, last + 1)
    if topic is None or end == last + 1:
        return None
    return CueMatch((last + 1, end), (at, last + 1), (topic,), "reduced", form.lemma, form.frames)
