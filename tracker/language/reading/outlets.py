"""Which paper “the Recorder”, “the paper” or “the broadcaster” is, where an article leaves no doubt of it."""

import re
from functools import cached_property

from tracker.language.characters import CAPITALS
from tracker.language.reading.names import is_outlet, name_of

_NEAR = 500  # characters
_WORD = rf"[{CAPITALS}][\w’'-]{{1,40}}"
_NOUNS = (
    "newspaper|paper|magazine|weekly|daily|tabloid|broadcaster|television channel|channel|station|agency|news agency|"
    "website|site|news site|portal|outlet"
)
_NAMED = re.compile(rf"(?:\b(?P<noun>{_NOUNS}) )?(?P<name>{_WORD}(?: {_WORD}){{0,3}})")
_CALLED = re.compile(rf"(?:the|this|that) (?:same |news )?(?P<noun>{_NOUNS})", re.IGNORECASE)
_SHORT = re.compile(rf"(?:[Tt]he )?(?P<name>{_WORD})")
_OF_AIR = re.compile(
    r"\b(?:Radio|TV|Television|Agency|Channel|News|ABC|BBC|CBS|CNN|NBC|NPR|PBS|ITV|Sky|ARD|ZDF|Reuters|AFP|AP|TASS|DPA)\b"
)
_IN_PRINT = frozenset(["newspaper", "paper", "magazine", "weekly", "daily", "tabloid"])
_OPENING = re.compile(r"^(?:The|A|An|In|On|At|When|As|But|And|According) ")


class Outlets:
    """The papers, broadcasters and agencies that an article names, in their order."""

    def __init__(self, text: str) -> None:
        self._text = text

    def full(self, words: str, start: int) -> str | None:
        """The name that stands before for what is only called “the paper” or “the Recorder” at `start`."""
        called = _CALLED.fullmatch(words)
        if called:
            return self._meant(called["noun"].lower(), start)
        short = _SHORT.fullmatch(words)
        if short is None:
            return None
        longer = {name for place, name in self._named if place < start and name.split()[-1] == short["name"]}
        longer -= {short["name"], f"The {short['name']}"}
        return longer.pop() if len(longer) == 1 else None

    def _meant(self, noun: str, start: int) -> str | None:
        """The only outlet that can be “the paper”: of the whole article before it, else of what stands near."""
        fitting = [
            (place, self.full(name, place) or name)
            for place, name in self._named
            if place < start and _may_be(noun, name)
        ]
        for reach in (len(self._text), _NEAR):
            names = {name for place, name in fitting if start - place < reach}
            if len(names) == 1:
                return names.pop()
        return None

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        return [
            (match.start(), _name(match))
            for match in _NAMED.finditer(self._text)
            if match["noun"] or is_outlet(" ".join(match["name"].split()[-2:]))  # not "Post editor Ann Moe"
        ]


def _may_be(noun: str, name: str) -> bool:
    """Whether an outlet of that name may be "the magazine": a broadcaster is none."""
    if noun in _IN_PRINT:
        return not _OF_AIR.search(name)
    return noun in {"outlet", "news outlet"} or name.startswith(noun) or bool(_OF_AIR.search(name))


def _name(match: re.Match[str]) -> str:
    name = name_of(_OPENING.sub("", match["name"]))
    return f"{match['noun']} {name}" if match["noun"] and " " not in name else name
