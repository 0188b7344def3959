"""The occasion on which a source spoke: speakers of one occasion are one origin, however it is written."""

import re
from functools import lru_cache

from tracker.language.english import ORDINAL_ENDING
from tracker.language.reading_key import key

# “Press-briefing” is “press briefing”, but the briefing of 1/5 is not that of the 15th.
_QUOTED = re.compile(r"(?<!\w)'([^']*)'(?!\w)")
_OF_SEVERAL = re.compile(r"(?<=\ws)'(?!\w)")
_PLUS = re.compile(r"(?<=\w)\++")
_DAY = re.compile(rf"\b0?(\d{{1,2}}){ORDINAL_ENDING}?(?= [a-z]{{3}})")
_SPACE_IN_WORDS = re.compile(r"(?<!\d) | (?!\d)")


@lru_cache(maxsize=4096)  # each count of a claim asks for the same few
def occasion_key(event: str) -> str:
    """What two spellings of one occasion have in common; nothing for no occasion.

    Case, accents, spaces, quotes, dashes, full stops and what nobody sees make no other occasion. Several ministers are
    not one, and A+ is not A.
    """
    plain = _QUOTED.sub(r"\1", key(event))
    told_apart = _PLUS.sub(lambda signs: " plus" * len(signs[0]), _OF_SEVERAL.sub(" several", plain))
    told_apart = _DAY.sub(r"\1", told_apart).replace("&", " and ")
    # Quotes and apostrophes have one sign there, and part no words here; a name of signs only is as they are.
    words = " ".join(re.findall(r"\w+", told_apart.replace("'", ""))) or plain
    return _SPACE_IN_WORDS.sub("", words)
