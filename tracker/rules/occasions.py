"""The occasion on which a source spoke: speakers of one occasion are one origin, however it is written."""

import re
from functools import lru_cache

from tracker.language.reading_key import key

# “Press-briefing” is “press briefing”, but the briefing of 1/5 is not that of the 15th.
_SPACE_IN_WORDS = re.compile(r"(?<!\d) | (?!\d)")


@lru_cache(maxsize=4096)  # each count of a claim asks for the same few
def occasion_key(event: str) -> str:
    """What two spellings of one occasion have in common; nothing for no occasion.

    Case, accents, spaces, quotes, dashes, full stops and what nobody sees make no other occasion.
    """
    plain = key(event)
    # Quotes and apostrophes have one sign there, and part no words here; a name of signs only is as they are.
    words = " ".join(re.findall(r"\w+", plain.replace("'", ""))) or plain
    return _SPACE_IN_WORDS.sub("", words)
