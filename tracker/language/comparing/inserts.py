"""What an editor put into a quotation in square brackets, against the words of the source that it stands for.

“[The admiral]” may stand for “he”, “[5,000]” not for “3,000”, and “[surely]” not for “never”.
"""

from collections.abc import Collection, Sequence

from tracker.language.comparing.asides import changes_sense
from tracker.language.comparing.measuring_words import is_number
from tracker.language.comparing.quoted_words import quoted_words
from tracker.language.comparing.words import is_grammar, stem

_MOST_REPLACED = 40  # words; an editor who leaves out more puts nothing in their place
_WEIGHTY = "all any both each every few less many more most much none several some"
_OTHER_PRONOUNS = "mine yours hers ours theirs myself himself herself itself ourselves themselves"
_STAND_FOR_OTHERS = frozenset(
    f"""
    he she it they we i you him her them us me his its their our my your this that these those who which there here
    {_OTHER_PRONOUNS}
""".split()
)
_QUANTIFIERS, _PRONOUNS = frozenset(_WEIGHTY.split()), frozenset(_OTHER_PRONOUNS.split())
OMISSION = "\0"


def say_otherwise(inserts: Sequence[str], places: Sequence[tuple[int, int]], forms: Sequence[str]) -> bool:
    """Whether one of them puts another number, or drops a negation, of the words it stands for.

    The first insert stands before the first part, the last behind the last one; OMISSION marks an ellipsis beside it.
    """
    return any(
        _says_otherwise(insert, _replaced(index, places, forms)) for index, insert in enumerate(inserts) if insert
    )


def may_say_otherwise(
    inserts: Sequence[str], places: Sequence[tuple[int, int]], forms: Sequence[str], ends: Collection[int]
) -> bool:
    """Whether one of them stands for another name or word of weight; for a pronoun or another form it may stand.

    `ends` are the words with which a sentence or a clause ends: what stands behind them was not replaced.
    """
    return any(
        _replaces_another(insert, _replaced_in_clause(index, places, forms, ends))
        for index, insert in enumerate(inserts)
        if insert.strip(OMISSION) and OMISSION not in insert
    )


def _replaced_in_clause(
    index: int, places: Sequence[tuple[int, int]], forms: Sequence[str], ends: Collection[int]
) -> Sequence[str]:
    is_cut = (index == 0 and places[0][0] - 1 in ends) or (index == len(places) and places[-1][1] - 1 in ends)
    return () if is_cut else _replaced(index, places, forms)


def _replaces_another(insert: str, replaced: Sequence[str]) -> bool:
    # “the pact [with Oslo]” for “the pact they made”: what was put in stands for the pronoun with its words.
    if not _STAND_FOR_OTHERS.isdisjoint(replaced):
        return False
    put_in = {stem(word.form) for word in quoted_words(insert)}
    return any(_has_weight(form) and stem(form) not in put_in for form in replaced)


def _has_weight(form: str) -> bool:
    return form in _QUANTIFIERS or not (is_grammar(form) or form in _PRONOUNS)


def _replaced(index: int, places: Sequence[tuple[int, int]], forms: Sequence[str]) -> Sequence[str]:
    """The words of the source between two parts; at the edges only the next one, since nobody knows how many more."""
    if index == 0:
        start = places[0][0]
        return forms[max(0, start - 1) : start]
    end = places[index - 1][1]
    if index == len(places):
        return forms[end : end + 1]
    return forms[end : places[index][0]] if places[index][0] - end <= _MOST_REPLACED else ()


def _says_otherwise(insert: str, replaced: Sequence[str]) -> bool:
    put_in = [word.form for word in quoted_words(insert.replace(OMISSION, " "))]
    numbers, numbers_there = _numbers(put_in), _numbers(replaced)
    if numbers and numbers_there and not numbers <= numbers_there:
        return True
    # What an ellipsis leaves out is said beside the finding.
    lost = " ".join(form for form in replaced if form not in put_in)
    return OMISSION not in insert and changes_sense(lost)


def _numbers(forms: Sequence[str]) -> set[str]:
    return set(filter(is_number, forms))
