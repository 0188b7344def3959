"""Reporting without a reporting verb: "according to", "somebody's claim that", "is convinced that", "Minister: …"."""

from collections.abc import Iterator

from tracker.language.reading.clauses import clause_end, finite_between, phrase_end
from tracker.language.reading.cue_match import CueMatch, Range
from tracker.language.reading.ends import subject_end
from tracker.language.reading.letters import AFTER_TO, NOUNS
from tracker.language.reading.lexicon import ADJECTIVES, REPORT_NOUNS
from tracker.language.reading.names import can_speak
from tracker.language.reading.phrases import left_phrase, main_subject, subject
from tracker.language.reading.sides import left_content, source_right, trimmed
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag


def according(words: Words) -> Iterator[CueMatch]:
    """Find what is said according to, per, as reported by or in the view of somebody."""
    for at in range(len(words.tags)):
        cue = _according_cue(words, at)
        if cue:
            yield from _according_to(words, *cue)
        elif _is_own_view(words, at):
            yield from _in_own_view(words, at)


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


def _according_cue(words: Words, at: int) -> Range | None:
    """The words of "according to", "per", "as reported by" or "in the view of" by their word at `at`."""
    low, tags, size = words.low, words.tags, len(words.tags)
    word, before, following = low[at], low[at - 1], tags[at + 1 : at + 2]
    if word == "according":
        return (at, at + 2) if at + 2 < size and low[at + 1] == "to" else None
    if word == "per" and tags[at] == "i":  # "per Reuters", but "5 per cent" has no comma before it
        return (at, at + 1) if (at == 0 or tags[at - 1] == ",") and following in {"d", "P"} else None
    if word == "by":
        return _as_reported_by(words, at)
    is_view = word == "of" and before in {"view", "words", "opinion", "account"} and low[max(at - 3, 0)] in {"in", "by"}
    return (at - 3, at + 1) if is_view else None


def _as_reported_by(words: Words, by: int) -> Range | None:
    """The words of "as reported by", "as was first reported by" and "as reported earlier by"."""
    at = by
    while at and (words.tags[at - 1] in "rbh" or words.low[at - 1] in _SAID_BY or words.low[at - 1] in _EARLIER):
        at -= 1
    is_said = at and words.low[at - 1] == "as" and not _SAID_BY.isdisjoint(words.low[at:by])
    return (at - 1, by + 1) if is_said else None


_EARLIER = frozenset(["first", "previously", "earlier", "exclusively", "widely"])


def _is_own_view(words: Words, at: int) -> bool:
    """Whether "view," of "in Merkel's view," stands there."""
    possessed = words.low[at] == "view" and at >= 2 and words.tags[at - 1] in "dg"
    return possessed and "in" in words.low[max(at - 6, 0) : at] and words.tags[at + 1 : at + 2] == ","


def _in_own_view(words: Words, at: int) -> Iterator[CueMatch]:
    """What is said in "in Merkel's view, the deal is dead"."""
    start = max(place for place in range(max(at - 6, 0), at) if words.low[place] == "in")
    if start + 1 < at:
        content = (at + 2, clause_end(words, at + 2))
        yield CueMatch((start + 1, at), (at, at + 1), (content,), "according", "view", "c")


def _according_to(words: Words, begin: int, cue_end: int) -> Iterator[CueMatch]:
    """What stands before "according to Reuters", or after it where it opens the clause."""
    tags, size = words.tags, len(words.tags)
    last = source_right(words, cue_end)
    if last == cue_end:
        return
    source, cue = (cue_end, last), (begin, cue_end)
    after = _past_insertion(words, last)
    left = left_content(words, begin)
    if left is None or _opens_its_clause(words, begin, left):
        while after < size and tags[after] in ",-":
            after += 1
        if after < size - 1:
            yield CueMatch(source, cue, ((after, clause_end(words, after)),), "according", "accord", "c")
        return
    pieces = [left]
    goes_on = after < size - 3 and tags[after] == "," and tags[after + 1] not in "zwkc"
    if goes_on and not finite_between(words, left[0], left[1]):
        pieces.append((after + 1, clause_end(words, after + 1)))  # "The deal, according to Reuters, is dead."
    yield CueMatch(source, cue, tuple(pieces), "according", "accord", "c")


def _opens_its_clause(words: Words, begin: int, left: Range) -> bool:
    """Whether nothing is said before it: "According to Reuters, the …", "that, according to Reuters, the …"."""
    return begin < 2 or left[1] - left[0] < 2 or "that" in words.low[begin - 2 : begin]


_NO_OBJECT_AFTER = frozenset(["position", "idea", "order", "question", "questions", "plan", "plans"])


"""Nouns whose "of" or "for" says nothing of a view: "the position of the troops", "an order for tanks"."""


def nouns(words: Words) -> Iterator[CueMatch]:
    """Somebody's claim that, call for, decision to."""
    for at in range(1, len(words.tags) - 2):
        if words.low[at] not in REPORT_NOUNS or words.tags[at] not in NOUNS:
            continue
        owner = _owner_of(words, at)
        if words.tags[owner] == "g":
            source = left_phrase(words, owner)
        elif words.low[owner] in {"his", "her", "their", "its", "my", "our"}:
            source = (owner, owner + 1)
        else:
            yield from _holders(words, at)
            continue
        if source:
            source = source[0] + (words.low[source[0]] == "contrary") * 2, source[1]
            yield from _content_of_noun(words, at, source)


def _owner_of(words: Words, at: int) -> int:
    """Where "'s" or "his" stands before the noun, over at most three adjectives: "Merkel's first public call"."""
    owner = at - 1
    while owner > 0 and words.tags[owner] in "anr" and at - owner < 4:
        owner -= 1
    return owner


def _holders(words: Words, at: int) -> Iterator[CueMatch]:
    """What people hold: "supporters of the deal"."""
    if words.low[at] not in _HOLDERS or words.tags[at + 1] != "i" or words.low[at + 1] != "of":
        return
    source = left_phrase(words, at + 1)
    end = phrase_end(words, at + 2)
    if source and end > at + 2:
        yield CueMatch(source, (at, at + 2), ((at + 2, end),), "holder", words.low[at], "n")


def _content_of_noun(words: Words, at: int, source: Range) -> Iterator[CueMatch]:
    """What is said or wanted in "his claim that …", "their decision to …", "her call for …"."""
    noun, after = words.low[at], at + 1
    is_subject = not source[0] or words.tags[source[0] - 1] in ',;:"-cT('
    if words.low[after] == "that" or _is_infinitive(words, after):
        end = clause_end(words, after)
        if is_subject and words.low[after] == "that":
            end = subject_end(words, after, end)
        yield CueMatch(source, (at, at + 1), ((after, end),), "noun", noun, "c")
        return
    leads = words.low[after] in _ABOUT or (words.low[after] == "to" and noun in _ANSWERS)
    if leads and noun not in _NO_OBJECT_AFTER:
        end = phrase_end(words, after + 1)
        clause = words.tags.find("T", after, end)
        if is_subject and clause > 0:
            end = subject_end(words, clause, end)
        if end > after + 1:
            yield CueMatch(source, (at, after + 1), ((after + 1, end),), "noun", noun, "n")


def _is_infinitive(words: Words, at: int) -> bool:
    """Whether "to leave" stands there."""
    return words.tags[at] == "t" and words.tags[at + 1] in AFTER_TO


def states(words: Words) -> Iterator[CueMatch]:
    """Somebody is convinced that, critical of, willing to."""
    for at in range(2, len(words.tags) - 2):
        if words.low[at] not in ADJECTIVES:
            continue
        first = _state_start(words, at)
        content = _content_of_state(words, at) if "b" in words.tags[first:at] else None
        if content is None:
            continue
        source = subject(words, first)
        if source is None and words.tags[first - 1] == "c":
            source = main_subject(words, first - 1)
        # "It is clear that" is nobody's view.
        if source and content[1] > content[0] and words.low[source[0]] not in {"it", "there", "what"}:
            # A preposition belongs to the cue: "critical of", but "convinced that" ends before "that".
            yield CueMatch(source, (first, content[0]), (content,), "state", words.low[at], "n")


def _state_start(words: Words, at: int) -> int:
    """Where "has never been" begins before "critical"."""
    first = at
    while first and (words.tags[first - 1] in "bhr" or words.low[first - 1] in _SEEMING):
        first -= 1
    return first


_SEEMING = frozenset(["remains", "remained", "feel", "feels", "felt"])


def _content_of_state(words: Words, at: int) -> Range | None:
    """What somebody is convinced, willing or critical of; `at` is the adjective."""
    low, after = words.low, at + 1
    if low[after] in {"that", "whether", "if", "how", "why"} or _is_infinitive(words, after):
        return after, clause_end(words, after)
    if low[after] in {"of", "about", "with", "to", "at", "over", "in", "by", "for"}:
        return after + 1, phrase_end(words, after + 1)
    if words.tags[after] in "sdP" and finite_between(words, after, len(words.tags)):
        return after, clause_end(words, after)  # "is sure they left"
    return (after, phrase_end(words, after)) if low[at] == "against" else None


_NO_SOURCES = bag(
    "live exclusive opinion watch breaking video update updated photos analysis editorial review recap fact note "
    "correction the a election debate campaign war peace interview transcript"
)


def _may_be_source(words: Words, first: int, end: int) -> bool:
    """Whether the words beside the colon of a headline name who says the rest: "Defence ministry: no planes lost"."""
    if not first < end or set(words.tags[first:end]) - set("Pnadg"):
        return False
    is_speaker = can_speak(words.text[words.starts[first] : words.ends[end - 1]])
    return (words.headline and not first) or (is_speaker and words.tags[-1] not in '.?!"')


def _headed_behind(words: Words) -> Iterator[CueMatch]:
    """A headline of the kind "Troops did not shoot first: army chief"."""
    colon, size = words.tags.rfind(":"), len(words.tags)
    is_clause = colon > 1 and size - colon <= _LONGEST_NAME and finite_between(words, 0, colon)
    if is_clause and _may_be_source(words, colon + 1, size):
        yield CueMatch((colon + 1, size), (colon, colon + 1), ((0, colon),), "headed", ":", "cq")


_LONGEST_NAME = 5  # words, the colon with them


def headed(words: Words) -> Iterator[CueMatch]:
    """A headline of the kind "Minister: …", and the lines of an interview, "MINISTER: …"."""
    low, tags, size = words.low, words.tags, len(words.tags)
    yield from _headed_behind(words)
    colon = tags.find(":")
    first = 1 if tags[:1] == '"' else 0
    if not first < colon <= first + 5 or colon + 4 > size or low[first] in _NO_SOURCES or low[colon - 1] in _NO_SOURCES:
        return
    name = words.text[words.starts[first] : words.ends[colon - 1]]
    content = (colon + 1, trimmed(words, size))
    if name.isupper() and len(name) > 3:
        yield CueMatch((first, colon), (colon, colon + 1), (content,), "line", ":", "cq")
    elif not first and _may_be_source(words, 0, colon):
        yield CueMatch((0, colon), (colon, colon + 1), (content,), "headed", ":", "cq")
