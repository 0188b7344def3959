"""What a claim says, in words that can be read alone: what was put in stands between square brackets."""

import re
from bisect import bisect_left

from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.clauses import finite_between
from tracker.language.reading.meant import Meant
from tracker.language.reading.phrases import left_phrase
from tracker.language.reading.pieces import Candidate, ProposedLink, Range
from tracker.language.reading.tokens import Words

_RELATIVE = re.compile(r",? (?:who|which|that)$")
_LOOSE_ENDS = " ,;:–—-"
_ENDS = (".", "!", "?", "…", ".”", '."', "!”", '!"', "?”", '?"')
_PAIRS = (("“", "”"), ("„", "”"), ("«", "»"))
_AGREED = {"have": "has", "am": "is", "do": "does", "'ve": " has", "'m": " is", "'ll": " will"}
"""What "I" has beside it, and what a name has."""


def statement_of(words: Words, candidate: Candidate, antecedents: Antecedents) -> str:
    """The quote as a sentence: its subject put in where it has none or only a pronoun, no half quotation in it."""
    meant = Meant(words.text, candidate, antecedents)
    first = bisect_left(words.starts, candidate.start)
    subject = candidate.subject or _owner(words, first)
    if subject and words.low[first] == "whose":
        run = f"[{meant.named(*subject)}’s] {_run(words, words.ends[first], candidate.end)}"
    elif subject:
        run = f"[{meant.named(*subject)}] {_run(words, candidate.start, candidate.end)}"
    elif _needs_frame(words, first, bisect_left(words.starts, candidate.end)):
        run = _framed(words, candidate, meant)
    else:
        run = _with_name(words, candidate, first, meant)
    return _as_sentence(run)


def _run(words: Words, start: int, end: int) -> str:
    return " ".join(words.text[start:end].split())


def _owner(words: Words, first: int) -> Range | None:
    """Whose roof failed in ", whose roof failed"."""
    if first < 2 or words.low[first : first + 1] != ["whose"] or words.tags[first - 1] != ",":
        return None
    owner = left_phrase(words, first - 1)
    return words.span(*owner) if owner else None


def _needs_frame(words: Words, first: int, last: int) -> bool:
    """Whether it is a thing or a deed without its doer, as in "denied ignoring the report"."""
    return first < last and (words.tags[first] in "zt" or not finite_between(words, first, last))


def _framed(words: Words, candidate: Candidate, meant: Meant) -> str:
    """The sentence from its speaker on, if the speaker stands before it: "Glenhydro denies ignoring it"."""
    origin = candidate.links[0] if candidate.links else None
    stands_before = origin is not None and words.starts[0] <= origin.start < origin.end <= candidate.start
    if origin is None or not stands_before or not words.text.find(origin.cue, origin.end, candidate.start) + 1:
        return _run(words, candidate.start, candidate.end)
    named = meant.named(origin.start, origin.end)
    name = _RELATIVE.sub("", named) if named == _run(words, origin.start, origin.end) else f"[{named}]"
    accused = _whom(words, origin, candidate, meant)
    return name + _run(words, origin.end - 1, candidate.end)[1:] if not accused else f"{name} {accused}"


def _whom(words: Words, origin: ProposedLink, candidate: Candidate, meant: Meant) -> str:
    """The rest behind the name with its object put in: "Reyes, whom Amnesty accuses of bombing the hospital"."""
    speaker, first = bisect_left(words.starts, origin.start), bisect_left(words.starts, candidate.start)
    if not speaker or words.low[speaker - 1] != "whom" or words.tags[first - 1] != "i":
        return ""
    whom = left_phrase(words, speaker - 1 - (words.tags[speaker - 2] == ","))
    begun = words.starts[first - 1]
    rest = _run(words, begun, candidate.end)
    return f"{_run(words, origin.end, begun)} [{meant.named(*words.span(*whom))}] {rest}" if whom else ""


def _with_name(words: Words, candidate: Candidate, first: int, meant: Meant) -> str:
    """The quote with a name for the pronoun it begins with."""
    run = _run(words, candidate.start, candidate.end)
    pronoun = words.low[first] if first < len(words.low) else ""
    name = meant.name_for(words, first)
    if not name:
        return run
    rest = run[len(pronoun) :]
    if pronoun in {"his", "her", "its", "their", "my", "our"}:
        return f"[{name}’s]{rest}"
    follower = words.low[first + 1] if first + 1 < len(words.low) else ""
    if pronoun == "we" or (pronoun == "i" and words.tags[first + 1 : first + 2] == "f" and follower not in _AGREED):
        return f"{run[: len(pronoun)]} [{name}]{rest}"  # "we need": another subject would want another verb
    if pronoun == "i" and follower in _AGREED:
        after = rest.lstrip()[len(follower) :]
        return f"[{name}] {_AGREED[follower].strip()}{after}"
    return f"[{name}]{rest}"


def _as_sentence(run: str) -> str:
    run = _paired(run).strip(_LOOSE_ENDS)
    letter = 1 if run[:1] == "[" else 0
    run = run[:letter] + run[letter : letter + 1].upper() + run[letter + 1 :]
    return run if run.endswith(_ENDS) else f"{run}."


def _paired(run: str) -> str:
    """The words without a mark of quotation whose other half stands elsewhere."""
    if run.count('"') % 2:
        run = run.replace('"', "")
    for opening, closing in _PAIRS:
        if run.count(closing) and not any(run.count(mark) for mark, end in _PAIRS if end == closing):
            run = run.replace(closing, "")
        if run.count(opening) and not run.count(closing):
            run = run.replace(opening, "")
    return re.sub(r"\s{2,}", " ", run)
