"""What is said to the right of a reporting verb."""

from tracker.language.reading.adjuncts import is_not_to, skip_adjuncts
from tracker.language.reading.clauses import clause_end, finite_between, opens_clause, phrase_end
from tracker.language.reading.letters import (
    AFTER_TO,
    ANY_NOMINAL,
    ASKS_OR_OPENS,
    NOMINAL,
    NOMINAL_OR_SUBJECT,
    OPENS_NOUN_PHRASE,
    PRONOUNS,
)
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
    size = len(words.tags)
    if last >= size:
        return None
    addressed = _addressee(words, last, form) if "o" in frames else None
    if addressed is not None:
        return last, addressed, "told"
    moved = skip_adjuncts(words, last)
    content = _after_preposition(words, last, moved, form) or _named_as(words, last, form) or _called(words, last, form)
    if content is None and "c" in frames:
        content = _after_insertion(words, last)
    if content is not None:
        return content
    if "c" in frames:
        moved = _past_state(words, moved)
    # "said Monday talks failed": "Monday" is when it was said, so the words from there on are no content.
    may_be_object = words.tags[last] in NOMINAL and words.low[last] not in _WHEN
    places = (moved, last) if moved == last or may_be_object else (moved,)
    for place in dict.fromkeys(places):
        complement = _complement(words, place, frames, form, moved=place != last)
        if complement:
            return last, complement[0], complement[1]
    return None


def _after_preposition(words: Words, last: int, moved: int, form: Form) -> tuple[int, Range, str] | None:
    """What is spoken about: "spoke of a plot", "spoke Monday about how it began"."""
    for place in dict.fromkeys((last, moved)):
        if place + 1 >= len(words.tags) or words.low[place] not in form.preps:
            continue
        if place != last and words.low[last] not in DAYS:
            continue
        is_question = words.low[place + 1] in {"how", "what", "whether", "why"}
        end = clause_end(words, place + 1) if is_question else phrase_end(words, place + 1)
        if end > place + 1:
            return place + 1, (place + 1, end), "preposition"
    return None


def _named_as(words: Words, last: int, form: Form) -> tuple[int, Range, str] | None:
    """What somebody is described as: "described the vote as a farce"."""
    if "as" not in form.preps or words.tags[last] not in ANY_NOMINAL - {"g"}:
        return None
    end = right_phrase(words, last)
    if end < len(words.tags) and words.low[end] == "as":
        return last, (last, phrase_end(words, last)), "thing"
    return None


def _called(words: Words, last: int, form: Form) -> tuple[int, Range, str] | None:
    """What is dismissed, where it comes after what it is called: "dismissed as false reports that they left"."""
    if "n" not in form.frames or words.low[last] != "as":
        return None
    at = last + 1
    while at < len(words.tags) and words.tags[at] in "ar":
        at += 1
    at += words.tags[at : at + 2] == "nd"  # an adjective that was taken for a noun: "as baseless the claim"
    end = right_phrase(words, at) if words.tags[at : at + 1] == "d" else at + 1
    if at > last + 1 and at < end and words.low[end : end + 1] == ["that"]:
        return last, (at, clause_end(words, end)), "thing"
    return None


def _after_insertion(words: Words, last: int) -> tuple[int, Range, str] | None:
    """What is said after an insertion: "said, citing two officials, that"."""
    tags, size = words.tags, len(words.tags)
    if tags[last] != ",":
        return None
    close = next((place for place in range(last + 2, min(last + 16, size - 1)) if tags[place] == ","), None)
    if close and words.low[close + 1] == "that" and tags[last + 1] in "zik":
        return last, (close + 1, clause_end(words, close + 1)), "that"
    return None


def _past_state(words: Words, moved: int) -> int:
    """Step over the state a town is in: "said in Toledo, Ohio, that"."""
    tags, size = words.tags, len(words.tags)
    if moved + 3 >= size or tags[moved] != ",":
        return moved
    close = next((place for place in range(moved + 2, min(moved + 5, size - 1)) if tags[place] == ","), None)
    return close + 1 if close and words.low[close + 1] == "that" and "P" in tags[moved:close] else moved


def _complement(words: Words, at: int, frames: str, form: Form, *, moved: bool) -> tuple[Range, str] | None:
    """What is said from `at` on and how it was found; `moved` says that a time or place stood before it."""
    if at >= len(words.tags):
        return None
    quoted = _quoted_complement(words, at, frames)
    if quoted or words.tags[at] in ",.;:?!-":
        return quoted
    if words.low[at] == "that" and "c" in frames and words.tags[at + 1 : at + 2] not in _NO_CLAUSE:
        return (at, clause_end(words, at)), "that"
    if ("w" in frames or "n" in frames) and _opens_question(words, at):
        return _question(words, at, form)
    if _is_infinitive(words, at):
        return ((at, clause_end(words, at)), "infinitive") if "i" in frames else None
    if "c" in frames and words.low[at] in {"so", "otherwise"}:
        return (at, at + 1), "thing"  # "He said so."
    if _cannot_be_content(words, at, frames, form, moved):
        return None
    return _bare_clause(words, at, frames) or _wished(words, at, frames, form) or _thing(words, at, frames, moved=moved)


def _quoted_complement(words: Words, at: int, frames: str) -> tuple[Range, str] | None:
    """What is said in quotation marks or after a colon: "said, “We leave.”", "said: We leave.", "called “a farce”"."""
    tag, following = words.tags[at], words.tags[at + 1 : at + 2]
    if "c" in frames or "q" in frames:
        if following and (tag == ":" or (tag == "," and following in "\"'")):
            return (at + 1, trimmed(words, len(words.tags))), "quoted"
        if tag == '"':
            return (at, clause_end(words, at)), "quoted"
    if tag == '"' and ("n" in frames or "g" in frames):
        return (at, phrase_end(words, at)), "thing"
    return None


# "" is the end of the sentence: "He said that."
_NO_CLAUSE = frozenset(["", *",.mvbh"])


def _opens_question(words: Words, at: int) -> bool:
    """Whether "what", "how" or "whether" stands there."""
    if words.tags[at] == "w":
        return True
    return words.tags[at] == "k" and words.low[at] in {"how", "why", "whether", "if", "where", "when"}


def _question(words: Words, at: int, form: Form) -> tuple[Range, str] | None:
    """What is asked: "asked if they left"; but in "agreed when they left" it says when somebody agreed."""
    if words.low[at] in {"if", "when", "where"} and form.lemma not in _ASKING:
        return None
    return (at, clause_end(words, at)), "question"


_ASKING = frozenset(["ask", "wonder", "know", "say", "see", "decide"])


def _is_infinitive(words: Words, at: int) -> bool:
    """Whether "to leave" stands there; a headline has "to" before verbs that the word lists do not know."""
    if is_not_to(words, at):
        return True
    following = words.tags[at + 1 : at + 2]
    return words.tags[at] == "t" and following != "" and (following in "fbhxnr" or words.headline)


def _may_open_clause(words: Words, at: int, frames: str) -> bool:
    """Whether a clause without "that" may begin there: "said they left"."""
    return "c" in frames and words.tags[at] in "dPnagsiTkzro(" and at + 1 < len(words.tags)


def _cannot_be_content(words: Words, at: int, frames: str, form: Form, moved: bool) -> bool:
    """Whether it is a comparison or says where: "said more than", "agreed in Paris"."""
    if not _may_open_clause(words, at, frames):
        return False
    if words.low[at] in {"than", "as"}:
        return True
    # "said in Paris they met" has content, and so has "said Monday in Paris".
    return words.tags[at] == "i" and not moved and form.lemma != "say"


def _bare_clause(words: Words, at: int, frames: str) -> tuple[Range, str] | None:
    """A clause without "that": "said the minister lied"."""
    if not _may_open_clause(words, at, frames) or words.tags[at] == "o":
        return None
    end = clause_end(words, at)
    if (words.tags[at] == "s" or opens_clause(words, at)) and end - at > 1:
        return (at, end), "clause"
    return None


def _wished(words: Words, at: int, frames: str, form: Form) -> tuple[Range, str] | None:
    """What somebody is wanted to do: "wants them to leave"."""
    if "i" not in frames or words.tags[at] not in ANY_NOMINAL or form.lemma not in _WITH_OBJECT:
        return None
    end = clause_end(words, at)
    return ((at, end), "infinitive") if "t" in words.tags[at + 1 : end] else None


def _thing(words: Words, at: int, frames: str, *, moved: bool) -> tuple[Range, str] | None:
    """A thing: "announced a deal", "considers leaving"."""
    if "g" in frames and (words.tags[at] == "z" or words.low[at] == "having"):
        return (at, phrase_end(words, at)), "thing"
    if "n" in frames and words.tags[at] in "dPnagzo(s" and not moved:
        end = phrase_end(words, at)
        return ((at, end), "thing") if end > at else None
    return None


def _addressee(words: Words, at: int, form: Form) -> Range | None:
    """Step over the person addressed and find what that person is told."""
    tags, size = words.tags, len(words.tags)
    if tags[at] in PRONOUNS or words.low[at] == "her":
        end = at + 1
    elif tags[at] in NOMINAL:
        end = right_phrase(words, at)
    else:
        return None
    if end >= size:
        return None
    for place in dict.fromkeys((end, skip_adjuncts(words, end))):
        content = _content_for_addressee(words, place, form) if place < size else None
        if content:
            return content
    if tags[at] in OPENS_NOUN_PHRASE and form.lemma == "tell" and finite_between(words, at, size):
        # "told Reuters talks failed": one phrase for the tagger; the name is the addressee.
        short = at + 1
        while short < size and tags[short] == "P":
            short += 1
        return short, clause_end(words, short)
    return None


def _content_for_addressee(words: Words, place: int, form: Form) -> Range | None:
    """What is said right after the person addressed."""
    tags, low, size = words.tags, words.low, len(words.tags)
    tag = tags[place]
    # "accused them of lying", "warned Poland about the cost"
    if low[place] in form.preps and place + 1 < size and low[place] in {"of", "about", "against", "for", "as"}:
        end = phrase_end(words, place + 1)
        if end > place + 1:
            return place + 1, end
    if _is_told_clause(words, place, form):
        return place, clause_end(words, place)
    if tag == "," and place + 1 < size and tags[place + 1] in "\"'":
        return place + 1, trimmed(words, size)
    if tag == '"' or (tag == ":" and place + 1 < size):
        return place + (tag == ":"), trimmed(words, size)
    return None


def _is_told_clause(words: Words, place: int, form: Form) -> bool:
    """Whether a clause for the person addressed begins there."""
    tags, low = words.tags, words.low
    if is_not_to(words, place):
        return True
    # "told them that", "told them what"; "told them after the vote" says when.
    if low[place] == "that" or (tags[place] in ASKS_OR_OPENS and low[place] not in _WHEN_TOLD):
        return True
    if tags[place] == "t" and place + 1 < len(tags) and tags[place + 1] in (*AFTER_TO, "r"):
        return True  # "urged them to leave"
    # "told them they had won"
    return tags[place] in NOMINAL_OR_SUBJECT and form.lemma in _TELLING and finite_between(words, place, len(tags))


_WHEN_TOLD = frozenset(["as", "after", "before", "while", "because", "when", "if"])


_TELLING = frozenset(["tell", "assure", "remind", "inform", "warn", "promise", "convince", "persuade"])
