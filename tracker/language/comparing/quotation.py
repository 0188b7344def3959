"""Whether the words of a quotation stand in the captured source: as sequences of words, in order; no score decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from tracker.language.comparing.asides import cuts_brackets
from tracker.language.comparing.bounds import MOST_QUOTATIONS
from tracker.language.comparing.captured import Captured
from tracker.language.comparing.difference import Nearest, nearest
from tracker.language.comparing.edited import Placed, next_place, occurs, places_in
from tracker.language.comparing.evidence import Evidence
from tracker.language.comparing.inserts import may_say_otherwise, say_otherwise
from tracker.language.comparing.joints import joined_otherwise
from tracker.language.comparing.measuring_words import measuring_word
from tracker.language.comparing.other_words import may_be_others
from tracker.language.comparing.quoted import SETS_APART, Quotation, quotations
from tracker.language.comparing.quoted_sense import sense_around, sense_of_frame, words_beside
from tracker.language.comparing.quoted_speakers import another_speaker, speakers
from tracker.language.comparing.words import is_grammar
from tracker.language.findings import CheckResult, Outcome
from tracker.language.markup import shown
from tracker.language.printed_findings import printed
from tracker.language.reading_key import readable
from tracker.language.turning_words import is_negation, turning_word

QUOTE = "quote"
_FEW = 2  # quotations of a text that are all taken to come from the source that is captured
_ENOUGH_WORDS = 5  # so many quoted words are a quotation even where no word says who spoke
_MOST_PLACES = 8  # of the same words in one source
_MOST_LEFT_OUT = 40  # words


def check_quotations(text: str, evidence: Sequence[Evidence], *, is_for_them: bool = True) -> list[CheckResult]:
    """Look every quotation of the text up in the evidence; one that stands in any item is faithful.

    With more than two quotations, or where the evidence is known to be for something else (`is_for_them`), one that
    has no passage anywhere near it is undecidable: what is captured need not be its source.
    """
    sources = [Captured(capture.readable) for capture in evidence]
    words = readable(text)
    quoted = quotations(words.text)[:MOST_QUOTATIONS]
    # a text that quotes more often quotes several people, and a capture is of one of them
    all_from_there = is_for_them and len(quoted) <= _FEW
    findings = [_fidelity(words.text, quotation, sources, all_from_there=all_from_there) for quotation in quoted]
    return printed((finding for finding in findings if finding is not None), words)


def _fidelity(
    text: str, quotation: Quotation, sources: Sequence[Captured], *, all_from_there: bool
) -> CheckResult | None:
    originals = [source for source in sources if not source.evidence.is_not_the_original]
    matches: list[_Standing] = []
    for source in originals:
        match = _standing(text, quotation, source)
        if match is not None and not match.doubt:
            return _finding(quotation, Outcome.CONSISTENT, match.note)
        matches += [match] if match is not None else []
    # ‘shadow fleet’: scare quotes quote nobody
    if not quotation.is_attributed and quotation.words < _ENOUGH_WORDS:
        return None
    if matches:
        return _finding(quotation, Outcome.UNDECIDABLE, matches[0].doubt, reason=matches[0].reason)
    if not originals:
        lack = (
            "only a translation is captured; it can support a paraphrase, never a quotation"
            if sources
            else "its source is not captured"
        )
        return _finding(quotation, Outcome.UNDECIDABLE, f"{shown(quotation.written)}: {lack}.", reason="no_evidence")
    return _unfaithful(quotation, originals, all_from_there=all_from_there)


@dataclass(frozen=True)
class _Standing:
    """What to say of a quotation that stands in a source, and why that may be no support for it."""

    note: str
    doubt: str = ""
    reason: str = "may_be_other_words"


def _standing(text: str, quotation: Quotation, source: Captured) -> _Standing | None:
    """What to say if every part stands in the source; nothing if one does not."""
    placed = _placed(quotation, source)
    if placed is None or say_otherwise(quotation.inserts, placed.places, source.forms):
        return None
    places = placed.places
    doubt = _doubt(quotation, source, placed)
    otherwise = None if doubt else _said_otherwise(text, quotation, source, places)
    if otherwise is not None:
        return otherwise
    is_shortened = quotation.is_shortened or placed.is_shortened
    note = " It is shortened: what an editor left out, put in or marked is no misquotation." if is_shortened else ""
    if len(places) == 1:
        return _Standing(f"The quoted words stand in the captured source, in this order.{note}", doubt)
    hint = _left_out(places, source)
    doubt = doubt or _omission_doubt(places, source)
    return _Standing(
        f"All {len(places)} parts of the quotation stand in the captured source, in this order.{note}{hint}", doubt
    )


def _said_otherwise(
    text: str, quotation: Quotation, source: Captured, places: Sequence[tuple[int, int]]
) -> _Standing | None:
    """Why the words may not be those of the speaker at any of the places where they stand; nothing if they are."""
    first: _Standing | None = None
    for others in _all_places(quotation, source, places):
        start, end = source.span(*others[0])
        pair = another_speaker(text, quotation.start, quotation.end, source.evidence.text, start, end)
        if pair is not None:
            here, there = map(shown, pair)
            doubt = f"In the captured source {there} says these words, here {here}."
            otherwise: _Standing | None = _Standing("", doubt, "another_speaker")
        else:
            otherwise = _turned_sense(text, quotation, source, others)
        if otherwise is None:
            return None
        first = first or otherwise
    return first


def _all_places(
    quotation: Quotation, source: Captured, places: Sequence[tuple[int, int]]
) -> Iterator[Sequence[tuple[int, int]]]:
    """These places, and the next ones of a quotation that has one part only."""
    yield places
    if len(places) > 1:
        return
    [part], at = quotation.parts, places[0][0]
    for _ in range(_MOST_PLACES - 1):
        following = next_place(part, source.forms, at + 1)
        if following is None:
            return
        at = following
        yield [(at, at + len(part))]


def _turned_sense(
    text: str, quotation: Quotation, source: Captured, places: Sequence[tuple[int, int]]
) -> _Standing | None:
    """Whether only one of both says the words as they are: the other denies, doubts, conditions or asks them."""
    record, names = source.evidence.text, _name_words(text, quotation)
    start, end = source.span(*places[0])[0], source.span(*places[-1])[1]
    here = sense_of_frame(text, quotation.start, quotation.end, names)
    there = sense_around(record, start, end, names, asks="?" in quotation.written)
    if (here is None) == (there is None):
        return None
    if there is not None:
        if there.word in words_beside(text, quotation.start, quotation.end):
            return None
        if there.is_of_speaker:
            reason, what = "turned", "goes on with" if there.word == "?" else "has"
            return _Standing(
                "",
                f"The sentence of the captured source {what} “{shown(there.word)}”, which may turn what "
                "these words say; here they stand without it.",
                reason,
            )
        return _Standing(
            "", f"The captured source has “{shown(there.word)}” about these words, here they are said.", "denied"
        )
    if here is None or here.word in words_beside(record, start, end):
        return None
    return _Standing(
        "", f"In the captured source these words are said, here “{shown(here.word)}” stands about them.", "denied"
    )


def _name_words(text: str, quotation: Quotation) -> list[str]:
    """The last words of the names of those who are said to speak."""
    speakers_here = speakers(text, quotation.start, quotation.end)
    return [speaker.name.split()[-1].lower() for speaker in speakers_here if speaker.name.split()]


def _gaps(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The words between the parts; an ellipsis over more than so many left out sentences that belong to no part."""
    return [(end, start) for (_, end), (start, _) in pairwise(places) if start - end <= _MOST_LEFT_OUT]


def _left_out(places: Sequence[tuple[int, int]], source: Captured) -> str:
    negations = (word for gap in _gaps(places) for word in source.forms[slice(*gap)] if is_negation(word))
    word = next(negations, "")
    return f" What was left out holds “{word}” (negation): read it again." if word else ""


def _omission_doubt(places: Sequence[tuple[int, int]], source: Captured) -> str:
    """Whether what was left out of one sentence may turn the words that were kept: “refuse to”, “if they leave”."""
    for gap in _gaps(places):
        # “in May” is a month.
        forms = [source.forms[index] for index in range(*gap) if source.written(index) != "May"]
        kept = source.forms[gap[0] - 1], source.forms[gap[1]]
        word = turning_word(forms) or measuring_word(forms, *kept) or _governing(forms, source.written(gap[1]))
        if word and source.is_one_sentence(*gap):
            return f"What was left out holds “{word}”: read it again."
    return ""


def _governing(forms: Sequence[str], following: str) -> str:
    """The verb before a “to” on which the words behind the omission depended: “hope to”, not “agree to the plan”."""
    is_infinitive = len(forms) > 1 and forms[-1] == "to" and following.islower() and not is_grammar(following)
    return " ".join(forms[-2:]) if is_infinitive else ""


def _placed(quotation: Quotation, source: Captured) -> Placed | None:
    places = occurs(quotation.parts, source.forms)
    if places is None:
        return places_in(quotation.edited, source.edited)
    quoted = (word.written for part in quotation.edited for word in part)
    printed = (source.written(index) for place in places for index in range(*place))
    joints = [sign for place in places for sign in source.joints(*place)]
    quoted_joints = (word.joint for part in quotation.edited for word in part)
    pairs = list(zip(quoted, printed, strict=True))
    return Placed(places, False, pairs, list(zip(quoted_joints, joints, strict=True)))


def _doubt(quotation: Quotation, source: Captured, placed: Placed) -> str:
    pair = may_be_others(placed.pairs)
    if pair is not None:
        return f"The captured source says “{shown(pair[1])}”, which may be another word than “{shown(pair[0])}”."
    joined = joined_otherwise(placed.pairs, placed.joints)
    if joined is not None:
        first, second = joined
        return f"The captured source has “{shown(first[1])}” and “{shown(second[1])}” joined or parted by another sign."
    if any(map(SETS_APART.search, quotation.inserts)):
        return "An editor put in who or what is not meant, which the captured source does not say."
    if quotation.alters_a_number:
        return "What an editor put in belongs to a number, which may be another one without it."
    if any(quotation.inserts) and may_say_otherwise(quotation.inserts, placed.places, source.forms, source.clause_ends):
        return "What an editor put in stands where the captured source has another word."
    if any(cuts_brackets(source.evidence.text, *source.span(*place)) for place in placed.places):
        return "In the captured source a bracket that may change the sense belongs to these words."
    return ""


def _unfaithful(quotation: Quotation, originals: Sequence[Captured], *, all_from_there: bool) -> CheckResult:
    quoted = [word.rstrip("*") for part in quotation.parts for word in part]
    passages = (nearest(quoted, source.evidence.text, source.words) for source in originals)
    close = [passage for passage in passages if passage is not None]
    best = max(close, key=_shared, default=None)
    # less than half of its words in one place: somebody else's speech, and no change of this one
    if not all_from_there and (best is None or 2 * _shared(best) < quotation.words):
        explanation = (
            f"{shown(quotation.written)}: what is captured has no passage like it; capture the source that says it."
        )
        return _finding(quotation, Outcome.UNDECIDABLE, explanation, reason="no_evidence")
    if best is None or not _shared(best):
        return _finding(quotation, Outcome.INCONSISTENT, "The quoted words do not occur in the captured source.")
    explanation = (
        f"The quoted words do not occur in this order in the captured source, which says “{shown(best.passage)}” "
        f"({best.in_words()})."
    )
    pieces = [{"words": piece.words, "side": piece.side, "kind": piece.kind} for piece in best.pieces]
    return _finding(quotation, Outcome.INCONSISTENT, explanation, compared={"what": "source", "difference": pieces})


def _shared(passage: Nearest) -> int:
    return sum(len(piece.words.split()) for piece in passage.pieces if piece.side == "both")


def _finding(
    quotation: Quotation,
    outcome: Outcome,
    explanation: str,
    *,
    reason: str | None = None,
    compared: dict[str, Any] | None = None,
) -> CheckResult:
    return CheckResult(
        QUOTE,
        outcome,
        explanation,
        quotation.written,
        quotation.start,
        quotation.end,
        compared=compared or {},
        reason=reason,
    )
