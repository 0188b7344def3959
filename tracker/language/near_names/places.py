"""The place that an authority or a court is of, in its name: “Ministry of Defence of Orla”, “Orla's High Court”."""

import re

from tracker.language.near_names.countries import is_country

# A court is of a place; a ministry is of what it cares for, and then of a place.
_OF_A_PLACE = "government|parliament|senate|court|council|police|army|navy|embassy|cabinet|assembly|party|union"
_OF_A_MATTER = "ministry|department|office|commission|agency|bank|committee|service|federation|academy|institute"
_OF_PLACE = re.compile(
    rf"(?i:\b(?:{_OF_A_PLACE})\b|\b(?:{_OF_A_MATTER}) (?:of|for)\b|\w (?:{_OF_A_MATTER})\b).* (?:of|in) (?:the )?"
    r"(?P<place>[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})$"
)
_PLACES_OWN = re.compile(rf"(?P<place>[^']{{2,60}}?)'s? (?=.*\b(?i:{_OF_A_PLACE}|{_OF_A_MATTER})\b)")


def place_in(text: str) -> str:
    """The words of the place, as they are printed; nothing where none is named so."""
    first, _, behind = re.sub(r"^(?i:the) ", "", text).partition(" ")
    # “US Department of Defense” has its place in front, “Federal Ministry of Finance” is of no place: what stands
    # behind is its matter.
    is_of_matter = is_country(first.lower()) or first.lower() == "federal"
    match = _PLACES_OWN.match(text) or _OF_PLACE.search(behind if is_of_matter else text)
    return match["place"] if match else ""
