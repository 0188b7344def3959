"""What is said to the right of a reporting verb."""

from tracker.language.reading.clauses import clause_end, finite_between, opens_clause, phrase_end, skip_adjuncts
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.sides import trimmed
from tracker.language.reading.tokens import Words
from tracker.language.reading.vocabulary import Form
from tracker.language.reading.wordlists import DAYS, bag

Range = tuple[int, int]

_WHEN = bag(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday last late early this earlier later"
)


_WITH_OBJECT = frozenset(["want", "need", "expect"])


def right_content(words: Words, last: int, frames: str, form: Form) -> tuple[int, Range, str] | None:
    """What is said to the right of a cue that ends before `last`: the end of the cue, the content, how it was found."""
    tags, low, size = words.tags, words.low, len(words.tags)
    at = last
    if at >= size:
        return None
    if "o" in frames:
        addressed = _addressee(words, at, form)
        if addressed is not None:
            cut, content = addressed
            if content:
                return cut, content, "told"
    moved = skip_adjuncts(words, at)
    for place in dict.fromkeys((at, moved)):
        if place + 1 < size and low[place] in form.preps and (place == at or low[at] in DAYS):
            clause = low[place + 1] in {"how", "what", "whether", "why"}
            end = clause_end(words, place + 1) if clause else phrase_end(words, place + 1)
            if end > place + 1:
                return place + 1, (place + 1, end), "preposition"
    if "as" in form.preps and tags[at] in "dPnaso":
        end = right_phrase(words, at)
        if end < size and low[end] == "as":
            return last, (at, phrase_end(words, at)), "thing"
    if tags[at] == "," and "c" in frames:
        close = next((place for place in range(at + 2, min(at + 16, size - 1)) if tags[place] == ","), None)
        if close and low[close + 1] == "that" and tags[at + 1] in "zik":
            return last, (close + 1, clause_end(words, close + 1)), "that"
    if moved + 3 < size and tags[moved : moved + 1] == "," and "c" in frames:  # in Toledo, Ohio, that …
        close = next((place for place in range(moved + 2, min(moved + 5, size - 1)) if tags[place] == ","), None)
        moved = close + 1 if close and low[close + 1] == "that" and "P" in tags[moved:close] else moved
    places = (moved, at) if moved == at or (tags[at] in "dPnag" and low[at] not in _WHEN) else (moved,)
    for place in dict.fromkeys(places):
        complement = _complement(words, place, frames, form, moved=place != at)
        if complement:
            return last, complement[0], complement[1]
    return None


def _complement(words: Words, at: int, frames: str, form: Form, *, moved: bool) -> tuple[Range, str] | None:
    tags, low, size = words.tags, words.low, len(words.tags)
    if at >= size:
        return None
    tag = tags[at]
    relative = False
    strong = "c" in frames or "q" in frames
    if tag in ",:" and at + 1 < size and tags[at + 1] in "\"'" and strong:
        return (at + 1, trimmed(words, size)), "quoted"
    if tag == ":" and strong and at + 1 < size:
        return (at + 1, trimmed(words, size)), "quoted"
    if tag == '"' and strong:
        return (at, clause_end(words, at)), "quoted"
    if tag == '"' and set("ng") & set(frames):
        return (at, phrase_end(words, at)), "thing"
    if tag in ",.;:?!-":
        return None
    if low[at] == "that" and "c" in frames and (at + 1 < size and tags[at + 1] not in ",.mvbh"):
        return (at, clause_end(words, at, relative=relative)), "that"
    if (tag == "w" or (tag == "k" and low[at] in {"how", "why", "whether", "if", "where", "when"})) and (
        "w" in frames or "n" in frames
    ):
        if low[at] in {"if", "when", "where"} and form.lemma not in {"ask", "wonder", "know", "say", "see", "decide"}:
            return None
        return (at, clause_end(words, at)), "question"
    if tag == "t" and at + 1 < size and (tags[at + 1] in "fbhxnr" or words.headline):
        if "i" in frames:
            return (at, clause_end(words, at)), "infinitive"
        return None
    if low[at] in {"so", "otherwise"} and "c" in frames:
        return (at, at + 1), "thing"
    if "c" in frames and tag in "dPnagsiTkzro(" and at + 1 < size:
        if low[at] in {"than", "as"}:
            return None
        end = clause_end(words, at)
        if tag in "i" and not moved and form.lemma != "say":
            return None
        if tag != "o" and (tag == "s" or opens_clause(words, at)) and end - at > 1:
            return (at, end), "clause"
    if "i" in frames and tag in "oPdnags" and form.lemma in _WITH_OBJECT:
        end = clause_end(words, at)
        if "t" in tags[at + 1 : end]:
            return (at, end), "infinitive"
    if "g" in frames and tag == "z":
        return (at, phrase_end(words, at)), "thing"
    if "n" in frames and tag in "dPnagzo(s" and not moved:
        end = phrase_end(words, at)
        if end > at:
            return (at, end), "thing"
    return None


def _addressee(words: Words, at: int, form: Form) -> tuple[int, Range | None] | None:
    """Step over the person addressed and find what that person is told."""
    tags, low, size = words.tags, words.low, len(words.tags)
    if tags[at] in "so" or low[at] == "her":
        end = at + 1
    elif tags[at] in "dPnag":
        end = right_phrase(words, at)
    else:
        return None
    if end >= size:
        return None
    after = skip_adjuncts(words, end)
    for place in dict.fromkeys((end, after)):
        if place >= size:
            continue
        tag = tags[place]
        if low[place] in form.preps and place + 1 < size and low[place] in {"of", "about", "against", "for", "as"}:
            finish = phrase_end(words, place + 1)
            if finish > place + 1:
                return (at, (place + 1, finish))
        if low[place] == "that" or (
            tag in "wk" and low[place] not in {"as", "after", "before", "while", "because", "when", "if"}
        ):
            return at, (place, clause_end(words, place))
        if tag == "t" and place + 1 < size and tags[place + 1] in "fbhxr":
            return at, (place, clause_end(words, place))
        if tag in ",:" and place + 1 < size and tags[place + 1] in "\"'":
            return at, (place + 1, trimmed(words, size))
        if tag == '"' or (tag == ":" and place + 1 < size):
            return at, (place + (tag == ":"), trimmed(words, size))
        if (
            tag in "sdPna"
            and form.lemma in {"tell", "assure", "remind", "inform", "warn", "promise", "convince", "persuade"}
            and finite_between(words, place, size)
        ):
            return at, (place, clause_end(words, place))
    if tags[at] in "dPna" and form.lemma == "tell" and finite_between(words, at, size):
        short = at + 1
        while short < size and tags[short] in "P":
            short += 1
        return at, (short, clause_end(words, short))
    return None
