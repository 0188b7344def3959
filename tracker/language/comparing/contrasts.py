"""Where two sentences say the same but for one word, or have nothing in common but the number."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from tracker.language.comparing.concepts import concept_of
from tracker.language.comparing.directions import Role, is_movement
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.inflections import may_stand_for
from tracker.language.comparing.institutions import INSTITUTION_WORDS, OFFICES
from tracker.language.comparing.named_subjects import names_in
from tracker.language.comparing.said_words import NUMBER, SaidWord, said_words
from tracker.language.comparing.subject_phrases import other_subject
from tracker.language.comparing.units import same_thing
from tracker.language.comparing.wholes import other_modifiers, part_of_a_whole
from tracker.language.near_names.given_names import is_given_name

_MOST_WORDS = 60
_LITTLE_SAYING = frozenset(["people", "person", "persons", "men", "women", "man", "woman", ""])


def contrast(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """The words by which two numbers count different things, though nobody is named: of the text, of the evidence."""
    return (
        part_of_a_whole(claimed, attested)
        or other_modifiers(claimed, attested)
        or other_subject(claimed, attested)
        or _one_word_apart(claimed, attested)
        or _nothing_in_common(claimed, attested)
    )


def _one_word_apart(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“The shop sold 300 bicycles”, “the shop bought 500 bicycles”: the same words around one that differs."""
    first, second = said_words(claimed), said_words(attested)
    if max(len(first), len(second)) > _MOST_WORDS:
        return None
    is_difference = Role.DIFFERENCE in {claimed.role, attested.role}
    here, there = ({word.key for word in words} for words in (first, second))
    for one, other in _exchanged(first, second):
        # what both say in other places is no difference
        if one.key in there or other.key in here or _is_called_by_its_kind(one, other):
            continue
        if not _may_be_one(one.form, other.form, is_difference=is_difference):
            return one.written, other.written
    return None


def _is_called_by_its_kind(first: SaidWord, second: SaidWord) -> bool:
    """“The alliance has 32 members” may be said of NATO, and “President Keller” is Anna Keller."""
    return any(
        (kind.form in INSTITUTION_WORDS and kind.written.islower() and not name.written.islower())
        or (kind.form in OFFICES and is_given_name(name.form))
        for kind, name in ((first, second), (second, first))
    )


def _exchanged(first: Sequence[SaidWord], second: Sequence[SaidWord]) -> Iterator[tuple[SaidWord, SaidWord]]:
    """The single words that stand in each other's place between words that both have."""
    before, after = 0, 0
    edits = Indel.opcodes([word.key for word in first], [word.key for word in second])
    for edit in edits:
        if edit.tag != "equal":
            continue
        yield from _facing(first[before : edit.src_start], second[after : edit.dest_start])
        before, after = edit.src_end, edit.dest_end
    if before:
        yield from _facing(first[before:], second[after:])


def _facing(first: Sequence[SaidWord], second: Sequence[SaidWord]) -> Iterator[tuple[SaidWord, SaidWord]]:
    """One word for one; a country also for two: “the United States sent”, “the member states sent”."""
    sizes = {len(first), len(second)}
    countries = [word for word in (*first, *second) if word.is_country]
    if sizes == {1} or (sizes == {1, 2} and len(countries) == 1):
        yield first[-1], second[-1]


def _may_be_one(first: str, second: str, *, is_difference: bool) -> bool:
    """Whether two words may say the same: forms of one word, nouns for one thing, verbs of movement to a level."""
    if NUMBER in {first, second} or may_stand_for(first, second) or same_thing(first, second):
        return True
    moving = [is_movement(form) for form in (first, second)]
    return all(moving) or (any(moving) and not is_difference)


def _nothing_in_common(claimed: Quantity, attested: Quantity) -> tuple[str, str] | None:
    """“500 people work at the plant”, “700 people protested in the square”; “unemployment” beside “inflation”."""
    first, second = _matter(claimed), _matter(attested)
    if not first or not second or {word.key for word in first} & {word.key for word in second}:
        return None
    # “The alliance has 32 members” may be said of NATO
    if _names_by_kind(first, attested) or _names_by_kind(second, claimed):
        return None
    return first[0].written, second[0].written


def _names_by_kind(matter: Sequence[SaidWord], beside: Quantity) -> bool:
    return all(word.form in INSTITUTION_WORDS for word in matter) and bool(names_in(beside.sentence))


def _matter(quantity: Quantity) -> Sequence[SaidWord]:
    """What a sentence is about beside the number and the names."""
    return _matter_of(said_words(quantity), quantity.units) if len(said_words(quantity)) <= _MOST_WORDS else ()


@lru_cache(maxsize=2048)
def _matter_of(words: tuple[SaidWord, ...], units: tuple[str, ...]) -> tuple[SaidWord, ...]:
    counted = {concept_of(word) for unit in units for word in unit.split()}
    matter = (word for index, word in enumerate(words) if not _is_a_name(word, opens=index == 0))
    return tuple(word for word in matter if word.form not in _LITTLE_SAYING and word.key not in counted)


def _is_a_name(word: SaidWord, *, opens: bool) -> bool:
    if word.key == NUMBER or word.is_country:
        return True
    return word.written.isupper() if opens else not word.written.islower()
