"""What a text has whom say, for tests of its form."""

from tracker.language.kinds import OWN_VOICE
from tracker.language.reading import read


def said_by(text: str, who: str) -> list[str]:
    """The quotes of the claims with this chain, as people say it: "the owner via Holm"."""
    return [claim.quote for claim in read(text).claims if claim.attribution == who]


def own_words(text: str) -> list[str]:
    """The quotes of what the article says itself."""
    return said_by(text, OWN_VOICE)
