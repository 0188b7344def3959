"""Every way news puts a person into an office: “President X”, “the X administration”, “X, the French president”."""

import re
from collections.abc import Iterable

from tracker.language.calendar.entries import Term

BODIES = ("administration", "government", "cabinet", "White House", "presidency", "premiership", "chancellorship")
_BODIES_OF = {
    "President of ": ("administration", "presidency", "government"),
    "Prime Minister of ": ("government", "premiership", "cabinet"),
    "Chancellor of ": ("government", "cabinet", "chancellorship"),
}
_REALMS = {
    "the United States": ("US|U.S.|American|United States", "America|the US", "the US|the U.S."),
    "the United Kingdom": ("UK|British", "Britain|the UK", "the UK|Britain"),
    "France": ("French", "France", ""),
    "Germany": ("German", "Germany", ""),
    "Russia": ("Russian", "Russia", ""),
    "Ukraine": ("Ukrainian", "Ukraine", ""),
    "the Netherlands": ("Dutch", "the Netherlands", ""),
    "Poland": ("Polish", "Poland", ""),
    "Hungary": ("Hungarian", "Hungary", ""),
    "Israel": ("Israeli", "Israel", ""),
    "Canada": ("Canadian", "Canada", ""),
    "Italy": ("Italian", "Italy", ""),
    "NATO": ("NATO", "NATO|the alliance", ""),
    "the United Nations": ("UN|U.N.", "the UN", "the UN|the U.N."),
    "the European Commission": ("European Commission|Commission", "the Commission", "the Commission"),
    "the European Council": ("European Council|Council", "the Council", ""),
}
"""What office-holders of a realm are called after: adjectives, owners (before 's), and other names of it."""

# “At 9 PM May 5” names nobody.
_SHORT_OF_PRIME_MINISTER = r"(?<!\d)(?<!\d )(?:PM|[Pp]remier)"
_DIPLOMATS = {
    "EU High Representative for Foreign Affairs": (
        r"(?:the )?(?:EU|European Union|bloc)(?:'s)?\s+(?:foreign policy chief|high representative|top diplomat)"
    ),
    "US Secretary of State": r"(?:the )?(?:US |U\.S\. |American |America's )?(?:secretary of state|top diplomat)",
}
# Family names that are words, places or first names too: each wording has to have the whole name.
_ORDINARY = {"May", "Brown", "Ford", "Major", "Ban", "Lie", "Heath", "Leo", "Francis", "Eden", "Costa", "Benedict"}
_ORDINARY |= {"Park", "Moon", "Fox", "Martin", "Dan"}
_MARK = (
    r"(?P<mark>(?:(?i:former|ex|then|previous|past|late|outgoing|incoming|current|sitting|new|newly elected|first"
    r"|second|acting|interim|vice|deputy|shadow|assistant|honorary|senate|court|bank|parliament|assembly|regional)"
    r"[ -](?:the )?){0,2})"
)
_ADJECTIVES = (
    r"(?:(?:U\.?S\.?|UK|EU|UN|American|British|French|German|Russian|Ukrainian|Dutch|Polish|Hungarian|Israeli|Canadian"
    r"|Italian|NATO|European|Republican|Democratic|Conservative|Labour|two-term|one-term|long-time)\s+){0,2}"
)
# “The President Kennedy International Airport is closed.”
_NO_PLACE = (
    r"(?!\s+(?:Jr|Sr|Junior|Center|Centre|International|Airport|Library|Foundation|Institute|Prize|Hospital|School"
    r"|Street|Avenue|Boulevard|High)\b)"
)
_NUMBER = r"(?:\s+(?P<term>first|second))?"
_BESIDE = r"(?P<mark>(?i:(?:(?:the|an?)\s+)?(?:(?:former|then|ex|outgoing|incoming|current|deputy|vice)[ -])?))"


def wordings(term: Term) -> list[re.Pattern[str]]:
    """The patterns for one term, with the groups mark, title, elect, name, own, term, body and era where they apply."""
    # The longest goes first, since the first alternative that matches is taken.
    names = sorted(term.names, key=len, reverse=True)
    name = _names(names)
    whole = _names([full_name for full_name in names if " " in full_name] or names)
    short = whole if _ORDINARY & set(term.names) else name
    title = _titles(term)
    body = _either([*(body for body in BODIES if body in term.titles), *_bodies(term.office)])
    office = rf"(?P<title>(?i:{_office(term.office)}|(?:the )?{title}))(?P<elect>[- ]elect)?"
    return [
        re.compile(pattern)
        for pattern in (
            # “former US President Joe Biden”, “President-elect Donald Trump”
            rf"\b{_MARK}{_ADJECTIVES}(?P<title>{title})(?P<elect>[- ](?:elect|designate))?\s+(?P<name>{name})\b"
            rf"{_NO_PLACE}(?P<own>'s?\b)?",
            # “the second Trump administration”, “the Biden administration's”
            rf"\b(?:[Tt]he\s+)?{_MARK}{_ADJECTIVES}(?P<name>{short})(?:'s)?{_NUMBER}\s+(?P<body>{body})\b(?P<own>'s?(?!\w))?",
            # “the government of Prime Minister Rishi Sunak”
            rf"\b(?:[Tt]he\s+)?{_MARK}(?P<body>administration|government|cabinet|presidency)\s+of\s+(?:{title}\s+)?"
            rf"(?P<name>{whole})\b",
            # “Angela Merkel, the German chancellor, …” and “the former prime minister, Tony Blair, …”
            rf"\b(?P<name>{whole}),\s+{_BESIDE}{office}(?=\s*[,.;)])",
            rf"\b{_BESIDE}{office},\s+(?P<name>{whole}),",
            # “Biden-era rules”
            rf"\b(?P<name>{short})[- ](?P<era>era)\b",
        )
    ]


def _names(names: Iterable[str]) -> str:
    """Any of the names, an initial between first and last name let pass."""
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"(?:\s+[A-Z]\.)?\s+") for name in names) + ")"


def _titles(term: Term) -> str:
    titles = sorted((title for title in term.titles if title not in BODIES), key=len, reverse=True)
    patterns = [
        re.escape(title).replace(r"\ ", r"\s+").replace(r"\-", "[- ]").replace(r"U\.S\.", r"U\.?S\.?")
        for title in titles
    ]
    short = rf"|{_SHORT_OF_PRIME_MINISTER}" if "Prime Minister" in term.titles else ""
    return "(?:(?i:" + "|".join(patterns) + f"){short})"


def _bodies(office: str) -> tuple[str, ...]:
    # A President of the European Council or Commission has no administration that goes by a name.
    if "European" in office:
        return ()
    return next((bodies for beginning, bodies in _BODIES_OF.items() if office.startswith(beginning)), ())


def _office(office: str) -> str:
    """How an office is called beside a name: “the French president”, “France's president”, “president of France”."""
    if office in _DIPLOMATS:
        return _DIPLOMATS[office]
    noun, _, realm = office.partition(" of ")
    adjectives, owners, realms = (_either(words.split("|")) for words in _REALMS.get(realm, ("", realm, "")))
    noun = re.escape(noun).replace(r"\-", "[- ]").replace(r"\ ", "[- ]")
    # “Mark Rutte, the NATO chief, …”
    if realm in {"NATO", "the United Nations"}:
        noun = rf"(?:{noun}|chief|head)"
    # “Canada's premier, Mark Carney, …”
    if noun.startswith("Prime"):
        noun = rf"(?:{noun}|premier|PM)"
    of = rf"(?: of (?:{re.escape(realm)}|{realms}))?" if realm else ""
    return rf"(?:(?:the )?(?:{adjectives}(?:'s)? )?{noun}{of}|{owners}'s {noun})"


def _either(words: Iterable[str]) -> str:
    alternatives = "|".join(re.escape(word) for word in dict.fromkeys(words) if word)
    # A pattern that never matches: an empty alternative would match everywhere.
    return f"(?:{alternatives})" if alternatives else "(?!)"
