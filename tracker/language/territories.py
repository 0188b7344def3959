"""Countries and territories: what they are called, their people, and the places that news names for their governments.

The names are those of the CLDR (`babel`) and of `countryinfo`; both are read when the first name is looked at.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

_FEWEST_LETTERS = 3  # two letters are the code of a country and much else
# Names that people use and neither library has; of two codes, names that two countries bear.
_CUSTOMARY = (
    "US:America|USA|US GB:Britain|UK MM:Burma IR:Persia LK:Ceylon BA:Bosnia AE:Emirates|UAE BY:Belorussia|Byelorussia "
    "KG:Kirghizia CD:Zaire|DRC TH:Siam VA:Vatican TL:Timor MK:Macedonia"
)
_CUSTOMARY_IN_ENGLISH = (
    "EU:EU CD:DR_Congo|Democratic_Republic_of_Congo CG:Republic_of_Congo CD,CG:Congo KP,KR:Korea NL:Holland "
    "PS:Palestine|West_Bank_and_Gaza HK:Hong_Kong MO:Macau|Macao CV:Cabo_Verde SZ:Swaziland AG:Antigua TT:Trinidad "
    "KN:St_Kitts_and_Nevis|Saint_Kitts ST:Sao_Tome VC:St_Vincent DO:Dominican_Republic SA:KSA CN:PRC TW:ROC KP:DPRK "
    "KR:ROK ZA:RSA BA:BiH PG:PNG CF:CAR XK:Kosovo CZ:Czechia GB:U.K.|Great_Britain US:U.S.|U.S.A. AE:U.A.E. EU:E.U."
)
# Adjectives and nationals that neither library has: they give one word for each country.
_PEOPLE = (
    "AR:Argentine|Argentinian BF:Burkinabè BW:Batswana CD,CG:Congolese CV:Cape_Verdean DJ:Djiboutian DK:Dane "
    "EC:Ecuadorian ES:Spaniard EU:European_Union FI:Finn FR:Frenchman|Frenchmen GB:Briton|Brit GW:Bissau-Guinean "
    "HR:Croat IE:Irishman|Irishmen IS:Icelandic KG:Kyrgyz|Kyrgyzstani KP,KR:Korean KZ:Kazakh LA:Lao LI:Liechtenstein "
    "LS:Basotho LU:Luxembourgish MG:Madagascan MK:North_Macedonian MM:Myanmarese MV:Maldivian NL:Dutchman|Dutchmen "
    "NP:Nepali PH:Philippine|Filipina PL:Pole PS:Palestinian RS:Serb SA:Saudi SE:Swede SI:Slovenian SR:Surinamese "
    "SV:Salvadorian|Salvadorean TJ:Tajik|Tajikistani TM:Turkmenistani TR:Turk TT:Tobagonian UZ:Uzbek XK:Kosovar|Kosovan"
)
# Seats of governments, and capitals by their other names; no library says which words news uses so.
_SEATS = (
    "RU:Kremlin US:White_House|Pentagon|Washington|Capitol_Hill GB:Downing_Street|Whitehall FR:Elysee|Quai_d'Orsay "
    "KR:Blue_House NL:The_Hague IN:Delhi UA:Kiev BI:Gitega KZ:Astana CH:Berne CI:Abidjan TZ:Dar_es_Salaam"
)
_NO_SEATS = frozenset(["Brussels", "Jerusalem"])  # the European Union's too; claimed by two
# Territories whose people are called like those of their state.
_TERRITORIES = frozenset(["IO", "SJ", "MP", "YT", "TF", "MQ", "RE", "PM", "HK", "MO", "JE", "GG"])
_GONE = frozenset(["AN", "CS"])  # the library has them still, and what they are called belongs to their successors
_OFFICIAL = re.compile(r"\b(?:Republic|Kingdom|States?|Federation|Principality|Confederation|Nam)\b")


def facts() -> dict[str, dict[str, Any]]:
    """What `countryinfo` has, by code."""
    from countryinfo import CountryInfo, all_countries  # only where a name is looked at

    codes = {str(part.info().get("ISO", {}).get("alpha2") or "") for part in all_countries()} - {""}
    # Asked for by its code, a state goes before its parts: Scotland has that of the United Kingdom.
    return {code: dict(CountryInfo(code).info()) for code in sorted(codes)}


def printed_names(states: dict[str, dict[str, Any]], languages: str) -> Iterator[tuple[str, str]]:
    """All names with their codes: in these languages, and in all that `countryinfo` has."""
    for language in languages.split():
        yield from ((code, name) for code, name in _in_language(language) if code in states)
    for code, fact in states.items():
        yield code, fact["name"]
        yield code, fact.get("nativeName") or ""
        yield from ((code, name) for name in fact.get("altSpellings") or () if not _is_code(name))
        yield from ((code, name) for name in (fact.get("translations") or {}).values() if name)
    yield from rows(_CUSTOMARY)


def english_names(states: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The names of English texts, so no “Island” for Iceland; the customary ones last, so that a table keeps them."""
    for code, fact in states.items():
        # of one word, they are mostly what a country calls itself
        yield from ((code, name) for name in fact.get("altSpellings") or () if _OFFICIAL.search(name))
        yield code, fact["name"]
    for code, name in _in_language("en"):
        if code in states or code in {"XK", "EU"}:
            yield code, name
    yield from rows(_CUSTOMARY)
    yield from rows(_CUSTOMARY_IN_ENGLISH)


def people(states: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """The words for what and who is of a country, as `countryinfo` has them."""
    for code, fact in states.items():
        if code not in _TERRITORIES | _GONE:
            words = re.split(r",|/| and ", fact.get("demonym") or "")
            yield from ((code, word.strip()) for word in words if word.strip())


def customary_people() -> Iterator[tuple[str, str]]:
    """Those that English has beside."""
    return rows(_PEOPLE)


def seats(states: dict[str, dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Capitals and seats of government, but for those whose names another place bears, such as Victoria."""
    states = {code: fact for code, fact in states.items() if code not in _GONE}
    places = Counter(name for fact in states.values() for name in {_capital(fact), *(fact.get("provinces") or ())})
    for code, fact in states.items():
        capital = _capital(fact)
        own = capital in (fact.get("provinces") or ())
        if capital and capital not in _NO_SEATS and places[capital] == 1 and (own or code not in _TERRITORIES):
            yield code, capital
    yield from rows(_SEATS)


def rows(table: str) -> Iterator[tuple[str, str]]:
    """The codes and names of a table as it is written here; two codes of one name become “CD|CG”."""
    for row in table.split():
        codes, _, names = row.partition(":")
        yield from ((codes.replace(",", "|"), name.replace("_", " ")) for name in names.split("|"))


def of_one(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The codes by those names that only one country has: “Congolese” are the people of two."""
    codes: dict[str, set[str]] = {}
    for name, code in pairs:
        codes.setdefault(name, set()).add(code)
    return {name: min(bearers) for name, bearers in codes.items() if len(bearers) == 1 and name}


def _in_language(language: str) -> Iterator[tuple[str, str]]:
    from babel import Locale  # likewise

    yield from Locale.parse(language).territories.items()


def _capital(fact: dict[str, Any]) -> str:
    return re.sub(r"\s?D\.C\.$", "", fact.get("capital") or "")


def _is_code(name: str) -> bool:
    return name.isascii() and name.isupper() and len(name) <= _FEWEST_LETTERS
