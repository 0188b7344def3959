"""People named in a text, each mention under the fullest name that stood before it."""

import re
from dataclasses import dataclass, replace

from tracker.language.characters import CAPITALS
from tracker.language.reading.genders import is_female, without_honorific
from tracker.language.reading.names import TITLE, is_government, is_outlet
from tracker.language.reading.wordlists import bag

# The bound keeps the search from being quadratic: without it every letter of "AAAA…" is tried to the end of the run.
CAPITAL = rf"[{CAPITALS}][\w.’'-]{{0,60}}[\w]"
"""A word with a capital, as a pattern."""

_PEOPLES = re.compile(r"(?:icans|mocrats|eans|ians|ists)$")
_POSSESSOR = re.compile(r"^.*(?:[’']s|s[’']) (?=\S+ )")  # “CNN’s Ann Moe” is Ann Moe
_POSSESSED = re.compile("[’']s$")  # “Donald Trump’s plan” names Donald Trump
_TITLED = re.compile(rf"(?P<title>.*\b{TITLE}) (?P<name>{CAPITAL}(?: {CAPITAL})+)$", re.IGNORECASE)
_OFFICE = re.compile(rf"{TITLE},?", re.IGNORECASE)
_LONGEST_NAME = 200  # characters; a longer run of capitals is a heading
# "Beside Chancellor Weiss, the premier said": another begins to speak.
_CLAIMS = "said|says|say|told|tells|wrote|writes|added|adds|warned|warns|argued|has|had|is|was|will|announced|denied"
_AFTER = re.compile(
    rf",? (?:an?|the|his|her|its|their|who is the|\w+’s) (?P<role>(?:[\w’'-]+ ){{0,4}}?{TITLE})\b(?! (?:{_CLAIMS})\b)",
    re.IGNORECASE,
)
NOT_NAMES = bag(
    "The A An In On At By For But And As If When While After Before He She They It We I This That "
    "These Those His Her Dear Former Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July "
    "August September October "
    "November December"
)
"""Words that a sentence begins with and no name does."""


@dataclass(frozen=True)
class Mention:
    """Somebody named in full, and what else the text calls that person."""

    start: int
    name: str
    roles: str
    female: bool | None
    sure: bool


def in_full(people: list[Mention]) -> list[Mention]:
    """The mentions, “Ms Holm” under the name that stood before, each with whatever any of them says of its gender."""
    whole: list[Mention] = []
    by_surname: dict[str, str] = {}
    for person in people:
        name, bare = person.name, without_honorific(person.name)
        if " " in bare:
            by_surname[bare.split()[-1]] = name
        elif bare != name:
            name = by_surname.get(bare, name)
        whole.append(replace(person, name=name))
    genders = {person.name: person.female for person in whole if person.female is not None}
    return [replace(person, female=genders.get(person.name)) for person in whole]


def mention_at(text: str, start: int, end: int) -> Mention | None:
    """Who is named in full there, if it is a person; `start` and `end` are characters."""
    if end - start > _LONGEST_NAME:
        return None
    words = text[start:end].split()
    while words and words[0] in NOT_NAMES:
        start += text[start:end].index(words[0]) + len(words[0])
        start += len(text[start:end]) - len(text[start:end].lstrip())
        words = text[start:end].split()
    name = _POSSESSOR.sub("", _POSSESSED.sub("", " ".join(words)))
    inner = _TITLED.match(name) if len(words) > 2 else None
    before = _office_before(text, start)
    after = _AFTER.match(text, end)
    roles = " ".join(
        role
        for role in (
            inner["title"] if inner else "",
            before,
            after["role"] if after else "",
        )
        if role
    ).lower()
    if inner:
        name = inner["name"]
    if len(name.split()) < 2 or _PEOPLES.search(name) or is_outlet(name) or is_government(name):
        return None
    return Mention(start, name, roles, is_female(name, roles), bool(roles) or len(name.split()) == 2)


def _office_before(text: str, start: int) -> str:
    """The words before a name if they end with an office: "the foreign minister"."""
    words = text[max(0, start - 40) : start].split(" ")
    if len(words) > 1 and not words[-1] and _OFFICE.fullmatch(words[-2]):
        return " ".join(words[-5:-1])
    return ""
