"""The occasion on which a source spoke: speakers of one occasion are one origin, however it is written."""

import re

from tracker.language.near_names.words import key

# “Press-briefing” is “press briefing”, but the briefing of 1/5 is not that of the 15th.
_SPACE_IN_WORDS = re.compile(r"(?<!\d) | (?!\d)")


def occasion_key(event: str) -> str:
    """What two spellings of one occasion have in common; nothing for no occasion.

    Case, accents, spaces, quotes, dashes, full stops and what nobody sees make no other occasion.
    """
    return _SPACE_IN_WORDS.sub("", key(event))
