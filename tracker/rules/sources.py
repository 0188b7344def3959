"""What can say or show something, and how reliable it is held to be."""

from enum import StrEnum
from urllib.parse import urlsplit

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.characters import without_tags
from tracker.language.kinds import SourceKind
from tracker.rules.input_cleaning import one_line

OF_ONE_OUTLET = frozenset({SourceKind.UNNAMED, SourceKind.OBSERVATION})
"""The kinds that are told apart by the outlet that uses them, and are nothing without it."""


class Reliability(StrEnum):
    """The Admiralty grade of a source; F means unknown, not worst."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def word(self) -> str:
        """The grade in words."""
        return _RELIABILITY[self.value]


_RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}


def tidy_name(name: str, *, field: str = "name") -> str:
    """The name as it is kept, without tags of a page; an empty, overlong or deceptive one is `WrongInput`."""
    return one_line(without_tags(name), limits.NAME, field=field, needed=True)


def unnamed_name(descriptor: str) -> str:
    """What to call an unnamed source that is only described: `US officials` → `unnamed US officials`."""
    words = descriptor.strip()
    # “anonymous officials” already says it; “unnamed anonymous officials” would not be English.
    says_so = words.lower().startswith(("unnamed", "anonymous", "unidentified"))
    return words if says_so or not words else f"unnamed {words}"


def label(name: str, kind: SourceKind, outlet: str = "", *, next_name: str | None = None) -> str:
    """The name as people read it: an unnamed source says through which outlet it is known.

    Alone: “unnamed US officials via The New York Times”. In a chain where that outlet comes next (`next_name`)
    the outlet is not said twice: “unnamed US officials”.
    """
    if kind is not SourceKind.UNNAMED or not outlet or outlet == next_name:
        return name
    return f"{name} via {outlet}"


def tidy_address(address: str, *, field: str = "address") -> str:
    """An http(s) address, or nothing; anything else is `WrongInput`."""
    tidy = one_line(address, limits.ADDRESS, field=field)
    if not tidy:
        return ""
    try:
        parts = urlsplit(tidy)
        # Anything else could be a script that runs when somebody follows the link.
        fits = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and " " not in tidy
        _ = parts.port  # reading it proves that it is a number
    except ValueError:
        fits = False
    if not fits:
        raise WrongInput(
            "The address must begin with http:// or https:// and name a site; or leave it empty.", field=field
        )
    return tidy
