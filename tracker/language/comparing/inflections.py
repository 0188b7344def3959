"""Whether two words are surely forms of one verb or noun: “sign[ed]” for “signs”, not for “signal” or “signing”."""

from functools import lru_cache

from tracker.language.verb_forms import IRREGULAR

_NO_VERBS = (
    "will would|can could|shall should|may might|this these|that those|man men|woman women|child children|foot feet"
)
_FORMS: dict[str, set[int]] = {}
for _number, _row in enumerate([*IRREGULAR, *map(str.split, _NO_VERBS.split("|")), ("foot", "feet")]):
    for _form in _row:
        _FORMS.setdefault(_form, set()).add(_number)
_SHORTEST = 2  # letters before an ending


@lru_cache(maxsize=1024)
def may_stand_for(altered: str, word: str) -> bool:
    """Whether both, in small letters, are surely forms of one word.

    “killing” may not stand for “killed”, which may have been suffered; “planned” may for “planning”.
    """
    if altered == word or _FORMS.get(altered, set()) & _FORMS.get(word, set()):
        return True
    if altered.endswith("ing") and word.endswith("ed"):
        return False
    return not _bases(altered).isdisjoint(_bases(word))


def _bases(word: str) -> set[str]:
    """What the word may be without its ending, and itself: “carried” is of “carry”, “planned” of “plan”."""
    bases = {word}
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("d", ""), ("ing", "")):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST and not word.endswith("ss"):
            bases |= {stem + instead, *_silent(stem, ending)}
    return bases


def _silent(stem: str, ending: str) -> set[str]:
    doubled = stem[:-1] if len(stem) > _SHORTEST and stem[-1] == stem[-2] else stem
    return {doubled, f"{stem}e"} if ending in {"ed", "ing"} else set()
