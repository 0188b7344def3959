"""Whom a pronoun at the head of a claim means; nobody where that is in doubt."""

from tracker.language.english import is_plural
from tracker.language.kinds import SourceKind
from tracker.language.reading.antecedents import Antecedents
from tracker.language.reading.names import PRONOUNS
from tracker.language.reading.pieces import Candidate, ProposedLink
from tracker.language.reading.tokens import Words
from tracker.language.reading.wordlists import bag

_SPEAKERS_OWN = frozenset({"i", "my", "we", "our"})
_OF_ONE = {"he": False, "his": False, "she": True, "her": True}
_OF_BODIES = frozenset({"it", "its"})
_OF_SEVERAL = frozenset({"they", "their"})
_DOES_SOMETHING = frozenset({"has", "had", "does", "did", "will", "would", "'d", "'ll"})
"""What a body does; "it was raining" and "it is clear that" are about nobody."""


class Meant:
    """The people and bodies that a claim may call by a pronoun: first whoever is said to have said it."""

    def __init__(self, text: str, candidate: Candidate, antecedents: Antecedents) -> None:
        self._text = text
        self._antecedents = antecedents
        speaker = candidate.links[0] if candidate.links else None
        is_named = speaker is not None and speaker.name.strip() and speaker.name.lower() not in PRONOUNS
        self._speaker = speaker if is_named else None

    def named(self, start: int, end: int) -> str:
        """The subject that stands there; a pronoun is given its name, if that is certain."""
        words = " ".join(self._text[start:end].split())
        return self._of(words.lower(), start) or words

    def name_for(self, words: Words, first: int) -> str:
        """The name for the pronoun at `first`; empty for any other word, and where nobody can say."""
        if first >= len(words.low):
            return ""
        pronoun = words.low[first]
        follower = words.low[first + 1] if first + 1 < len(words.low) else ""
        if pronoun == "it" and follower not in _DOES_SOMETHING:
            return ""
        return self._of(pronoun, words.starts[first])

    def _of(self, pronoun: str, start: int) -> str:
        if pronoun in _SPEAKERS_OWN:
            return _name(self._speaker) if self._speaker else ""
        if pronoun in _OF_ONE:
            return self._person(start, female=_OF_ONE[pronoun])
        speaker = self._speaker
        if speaker is None:
            return ""
        if pronoun in _OF_BODIES and speaker.kind not in {SourceKind.PERSON, SourceKind.UNNAMED}:
            return _name(speaker)
        is_group = " and " in speaker.name or is_plural(speaker.name.split()[-1].lower())
        if pronoun in _OF_SEVERAL and is_group:
            return _name(speaker)
        return ""

    def _person(self, start: int, *, female: bool) -> str:
        people = self._antecedents.people_near(start, female=female)
        speaker = self._speaker
        if speaker and speaker.kind is SourceKind.PERSON:
            fits = self._antecedents.may_be(speaker.name, female=female)
            return speaker.name if fits and people <= {speaker.name} else ""
        return next(iter(people)) if len(people) == 1 else ""


def _name(speaker: ProposedLink) -> str:
    """The name, with the article that goes with what is no name: "the operator"."""
    first = speaker.name.split()[0]
    takes_article = first.islower() and first not in _DETERMINERS and not is_plural(speaker.name.split()[-1].lower())
    return f"the {speaker.name}" if takes_article else speaker.name


_DETERMINERS = bag("one two three four five six several some many both another a an no all")
