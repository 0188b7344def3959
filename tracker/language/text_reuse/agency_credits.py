"""The credits of news agencies in a text: “(Reuters)”, “Reuters —”, “/TASS/”, “– dpa”, “AP Photo”."""

import re
from dataclasses import dataclass

from tracker.language.reading_key import readable
from tracker.language.text_reuse.publications import Named

AGENCIES = {
    "Reuters": ("Reuters", "REUTERS", "Thomson Reuters"),
    "AP": ("AP", "Associated Press", "The Associated Press"),
    "AFP": ("AFP", "Agence France-Presse", "Agence France Presse"),
    "dpa": ("dpa", "DPA", "Deutsche Presse-Agentur"),
    "TASS": ("TASS", "ITAR-TASS"),
    "RIA Novosti": ("RIA Novosti", "RIA"),
    "Interfax": ("Interfax",),
    "Ukrinform": ("Ukrinform",),
    "UNIAN": ("UNIAN",),
    "Xinhua": ("Xinhua",),
    "Kyodo": ("Kyodo", "Kyodo News"),
    "Yonhap": ("Yonhap",),
    "ANSA": ("ANSA",),
    "EFE": ("EFE",),
    "PAP": ("PAP",),
    "Anadolu": ("Anadolu", "Anadolu Agency"),
    "Bloomberg": ("Bloomberg", "Bloomberg News"),
}
_BY_NAME = {name: agency for agency, names in AGENCIES.items() for name in names}
# the longest name first, for a pattern takes the first alternative that fits: “Kyodo News” before “Kyodo”
_ANY = "|".join(sorted(map(re.escape, _BY_NAME), key=lambda name: (-len(name), name)))
# What stands before a name begins at its own line: “\n\s*” would read a page of empty lines anew from each of them.
_CREDIT = re.compile(
    rf"\((?P<brackets>{_ANY})\)(?=\s*(?:[-–—]|$|\n))|"
    rf"(?:^|\n|, )[ \t]*(?P<line>{_ANY})(?:\.(?:com|org))?\s+[–—-]{{1,2}}\s|"
    rf"/\s?(?P<slashes>{_ANY})\s?/|"
    rf"[–—]\s?(?P<end>{_ANY})\.?\s*(?:\n|$)|"
    rf"(?:^|\n)[^\S\n]*(?:Source: |By |© |\(c\) )?(?P<alone>Agence France[- ]Presse|(?:The )?Associated Press|"
    rf"Deutsche Presse-Agentur|Reuters|AFP|dpa|TASS|Ukrinform|Interfax)\s*(?:\n|$)"
)
_PHOTO = re.compile(rf"(?P<name>{_ANY}) (?:[Pp]hoto|[Ii]mages?)\b|(?:[Pp]hoto|[Ii]mage)(?: by|:)? (?P<after>{_ANY})\b")


@dataclass(frozen=True)
class Credit:
    """An agency's credit as it stands in a text; one of a picture says less than one of the text."""

    agency: str
    written: str
    is_of_a_picture: bool


def credits_in(text: str) -> list[Credit]:
    """The credits in a text, each agency once, one of the text before one of a picture."""
    by_agency: dict[str, Credit] = {}
    text = readable(text).text
    for match in _CREDIT.finditer(text):
        agency = _BY_NAME[next(name for name in match.groups() if name)]
        by_agency.setdefault(agency, Credit(agency, " ".join(match[0].split()).strip(", "), False))
    # after those of the text: an agency that wrote the text counts as that, whoever took the picture
    for match in _PHOTO.finditer(text):
        agency = _BY_NAME[match["name"] or match["after"]]
        by_agency.setdefault(agency, Credit(agency, match[0], True))
    return list(by_agency.values())


def is_agency(source: Named, agency: str) -> bool:
    """Whether a source is that agency."""
    return any(name in AGENCIES[agency] for name in source.names)
