"""Reporting without a reporting verb: "according to", "somebody's claim that", "is convinced that", "Minister: …"."""

from collections.abc import Iterator

from tracker.language.reading.clauses import clause_end, finite_between, phrase_end
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.lexicon import ADJECTIVES, REPORT_NOUNS
from tracker.language.reading.phrases import left_phrase, main_subject, subject
from tracker.language.reading.sides import left_content, source_right, trimmed
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag


def according(words: Words) -> Iterator[CueMatch]:
    """Find what is said according to, per, as reported by or in the view of somebody."""
    low, tags, size = words.low, words.tags, len(words.tags)
    for at in range(size):
        if low[at] == "according" and at + 2 < size and low[at + 1] == "to":
            begin, cue_end, rule = at, at + 2, "according"
        elif low[at] == "per" and (at == 0 or tags[at - 1] == ",") and at + 1 < size and tags[at + 1] in "dP":
            begin, cue_end, rule = at, at + 1, "according"
        elif low[at] == "by" and at > 1 and low[at - 1] in _SAID_BY and low[at - 2] == "as":
            begin, cue_end, rule = at - 2, at + 1, "according"
        elif low[at] == "of" and low[at - 1] in {"view", "words", "opinion", "account"} and low[max(at - 3, 0)] == "in":
            begin, cue_end, rule = at - 3, at + 1, "according"
        elif (
            low[at] == "view"
            and at >= 2
            and tags[at - 1] in "dg"
            and "in" in low[max(at - 6, 0) : at]
            and at + 1 < size
            and tags[at + 1] == ","
        ):
            start = max(place for place in range(max(at - 6, 0), at) if low[place] == "in")
            if start + 1 < at:
                yield CueMatch(
                    (start + 1, at), (at, at + 1), ((at + 2, clause_end(words, at + 2)),), "according", "view", "c"
                )
            continue
        else:
            continue
        last = source_right(words, cue_end)
        if last == cue_end:
            continue
        after = _past_insertion(words, last)
        left = left_content(words, begin)
        if begin < 2 or left is None or left[1] - left[0] < 2 or low[begin - 1] == "that" or low[begin - 2] == "that":
            while after < size and tags[after] in ",-":
                after += 1
            if after < size - 1:
                yield CueMatch(
                    (cue_end, last), (begin, cue_end), ((after, clause_end(words, after)),), rule, "accord", "c"
                )
            continue
        pieces = [left]
        goes_on = after < size - 3 and tags[after] == "," and tags[after + 1] not in "zwkc"
        if goes_on and not finite_between(words, left[0], left[1]):
            pieces.append((after + 1, clause_end(words, after + 1)))
        yield CueMatch((cue_end, last), (begin, cue_end), tuple(pieces), rule, "accord", "c")


_HOLDERS = bag(
    "supporter supporters opponent opponents critic critics advocate advocates proponent proponents defender defenders"
)


_SAID_BY = bag("reported noted quoted cited stated confirmed claimed described revealed announced")


def _past_insertion(words: Words, at: int) -> int:
    """Step over ", which cited two officials," and ", citing two officials,"."""
    tags, low, size = words.tags, words.low, len(words.tags)
    if at + 2 < size and tags[at] == "," and (tags[at + 1] == "w" or low[at + 1] in {"citing", "quoting"}):
        for place in range(at + 2, min(at + 25, size)):
            if tags[place] == "," and (place + 1 >= size or tags[place + 1] != "w"):
                return place
    return at


_ABOUT = bag("for of about on against over")
_ANSWERS = bag("opposition objection objections resistance answer")


def nouns(words: Words) -> Iterator[CueMatch]:
    """Somebody's claim that, call for, decision to."""
    low, tags, size = words.low, words.tags, len(words.tags)
    for at in range(1, size - 2):
        if low[at] not in REPORT_NOUNS or tags[at] not in "nP":
            continue
        owner = at - 1
        while owner > 0 and tags[owner] in "anr" and at - owner < 4:
            owner -= 1
        if tags[owner] == "g":
            source = left_phrase(words, owner)
        elif low[owner] in {"his", "her", "their", "its", "my", "our"}:
            source = (owner, owner + 1)
        elif low[at] in _HOLDERS and tags[at + 1] == "i" and low[at + 1] == "of":
            before = left_phrase(words, at + 1)
            end = phrase_end(words, at + 2)
            if before and end > at + 2:
                yield CueMatch(before, (at, at + 2), ((at + 2, end),), "holder", low[at], "n")
            continue
        else:
            continue
        if source is None:
            continue
        after = at + 1
        if low[after] == "that" or (tags[after] == "t" and tags[after + 1] in "fbhx"):
            yield CueMatch(source, (at, at + 1), ((after, clause_end(words, after)),), "noun", low[at], "c")
        elif (low[after] in _ABOUT or (low[after] == "to" and low[at] in _ANSWERS)) and low[at] not in {
            "position",
            "idea",
            "order",
            "question",
            "questions",
            "plan",
            "plans",
        }:
            end = phrase_end(words, after + 1)
            if end > after + 1:
                yield CueMatch(source, (at, after + 1), ((after + 1, end),), "noun", low[at], "n")


def states(words: Words) -> Iterator[CueMatch]:
    """Somebody is convinced that, critical of, willing to."""
    low, tags, size = words.low, words.tags, len(words.tags)
    for at in range(2, size - 2):
        if low[at] not in ADJECTIVES:
            continue
        first = at
        while first and (
            tags[first - 1] in "bhr" or low[first - 1] in {"remains", "remained", "feel", "feels", "felt"}
        ):
            first -= 1
        if first == at or "b" not in tags[first:at]:
            continue
        after = at + 1
        if (
            low[after] == "that"
            or (tags[after] == "t" and tags[after + 1] in "fbhx")
            or low[after] in {"whether", "if", "how", "why"}
        ):
            content, cue_end = (after, clause_end(words, after)), at + 1
        elif low[after] in {"of", "about", "with", "to", "at", "over", "in", "by", "for"}:
            content, cue_end = (after + 1, phrase_end(words, after + 1)), after + 1
        elif tags[after] in "sdP" and finite_between(words, after, size):
            content, cue_end = (after, clause_end(words, after)), at + 1
        elif low[at] == "against":
            content, cue_end = (after, phrase_end(words, after)), at + 1
        else:
            continue
        source = subject(words, first)
        if source is None and tags[first - 1] == "c":
            source = main_subject(words, first - 1)
        if source and content[1] > content[0] and low[source[0]] not in {"it", "there", "what"}:
            yield CueMatch(source, (first, cue_end), (content,), "state", low[at], "n")


_NO_SOURCES = bag(
    "live exclusive opinion watch breaking video update updated photos analysis editorial review recap fact note "
    "correction the a election debate campaign war peace interview transcript"
)


def headed(words: Words) -> Iterator[CueMatch]:
    """A headline of the kind "Minister: …", and the lines of an interview, "MINISTER: …"."""
    low, tags, size = words.low, words.tags, len(words.tags)
    colon = tags.find(":")
    first = 1 if tags[:1] == '"' else 0
    if not first < colon <= first + 5 or colon + 4 > size or low[first] in _NO_SOURCES or low[colon - 1] in _NO_SOURCES:
        return
    name = words.text[words.starts[first] : words.ends[colon - 1]]
    content = (colon + 1, trimmed(words, size))
    if name.isupper() and len(name) > 3:
        yield CueMatch((first, colon), (colon, colon + 1), (content,), "line", ":", "cq")
    elif words.headline and not first and all(letter in "Pnadg" for letter in tags[:colon]):
        yield CueMatch((0, colon), (colon, colon + 1), (content,), "headed", ":", "cq")
