"""“…, said Merkel”: a reporting verb with its speaker on the right."""

from tracker.language.reading.adjuncts import skip_adjuncts
from tracker.language.reading.clauses import clause_end, finite_between
from tracker.language.reading.cue_match import CueMatch
from tracker.language.reading.letters import OPENS_NOUN_PHRASE, SUBJECT_WORDS, VERBS
from tracker.language.reading.phrases import right_phrase
from tracker.language.reading.sides import left_content, source_right, trimmed
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import DAYS, TAKEN, bag

_PLAIN = bag("say add write note explain report")


_WHEN = DAYS | bag("last this next earlier late early later")


def inverted(words: Words, at: int, first: int, last: int, frames: str) -> CueMatch | None:
    """Words, then "said" and then who: a comma or quotation mark stands before the verb."""
    tags, size = words.tags, len(words.tags)
    if first != at or not _can_be_inverted(words, at, last, frames) or last >= size:
        return None
    if at == 0 and tags[last] in "dPnas":
        return _inverted_opening(words, last, frames)
    if at < 2 or tags[at - 1] not in "\",?!-'" or tags[last] not in SUBJECT_WORDS or _is_no_speaker(words, last):
        return None
    end = right_phrase(words, last, inverted=True)
    if end == last or not _is_plausible_inversion(words, at, end, frames):
        return None
    left = left_content(words, at)
    if left is None:
        return None
    name_end = _inverted_source_end(words, last, end)
    after = skip_adjuncts(words, name_end)
    pieces = [left]
    if after < size - 2 and tags[after : after + 2] == ',"':
        pieces.append((after + 1, clause_end(words, after + 1)))
    return CueMatch((last, name_end), (at, last), tuple(pieces), "inverted", words.forms[at].lemma, frames)


def _can_be_inverted(words: Words, at: int, last: int, frames: str) -> bool:
    """Whether the verb can stand before its source; "say" as well: "…, say officials"."""
    form, tags = words.forms[at], words.tags
    plural = form.kind == "f" and form.lemma == "say" and last < len(tags) and tags[last] in "nadP"
    if form.kind not in "p3P" and not (plural and tags[at - 1] == ","):
        return False
    return "q" in frames and form.lemma != "tell"


def _inverted_opening(words: Words, last: int, frames: str) -> CueMatch | None:
    """A verb that opens the sentence: "Said Merkel: We leave."."""
    size = len(words.tags)
    end = right_phrase(words, last, inverted=True)
    if end >= size or words.tags[end] not in ":," or "c" not in frames:
        return None
    content = ((end + 1, trimmed(words, size)),) if end + 2 < size else ()
    lemma = words.forms[0].lemma
    return CueMatch((last, end), (0, last), content, "inverted", lemma, frames, colon=not content)


def _is_no_speaker(words: Words, last: int) -> bool:
    """Whether a day or "it" follows the verb: "…, said Monday that", "…, said it would"."""
    return words.low[last] in _WHEN or (words.tags[last] == "s" and words.low[last] not in {"he", "she", "they"})


def _is_plausible_inversion(words: Words, at: int, end: int, frames: str) -> bool:
    """Whether the phrase that ends at `end` is who speaks rather than the object of the verb."""
    tags, low, size = words.tags, words.low, len(words.tags)
    closes = end >= size - 1 and "c" in frames
    unquoted = '"' not in tags[:at]
    if unquoted and tags[at - 1] == "," and not words.headline and not finite_between(words, 0, at):
        return False  # "Lomax, 44, of Mill Road, denies the charge": nothing is said before the verb
    if unquoted and not closes and tags[at - 1] == "-":
        return False
    if unquoted and not closes and tags[at - 1] == "," and words.forms[at].lemma not in _PLAIN:
        return False
    # "The minister, said officials close to him, left" has another verb, "said officials quoted by" has not.
    return end >= size or tags[end] not in VERBS or tags[at - 1] != "," or low[end] in TAKEN


def _inverted_source_end(words: Words, last: int, end: int) -> int:
    """Where the source ends, with "who …", "quoted by …" and an apposition: "said Merkel, the chancellor,"."""
    tags, low, size = words.tags, words.low, len(words.tags)
    has_clause = end < size and (low[end] in TAKEN or low[end] in {"who", "that"})
    name_end = source_right(words, last) if has_clause else end
    if end < size - 1 and tags[end] == "," and tags[end + 1] in OPENS_NOUN_PHRASE:
        stop = _apposition_end(words, end + 1)
        if stop >= size or tags[stop] in ",.":
            return stop
    return name_end


def _apposition_end(words: Words, first: int) -> int:
    """Where an apposition ends with its clauses: "the minister in Kyiv who left,"."""
    tags, size = words.tags, len(words.tags)
    stop = right_phrase(words, first)
    while stop < size and tags[stop] in "iw":
        stop = right_phrase(words, stop + 1) if tags[stop] == "i" else clause_end(words, stop, relative=True)
    return stop
