"""Authorities that every country has, by the words that languages have for them and by names of their own."""

from tracker.language.near_names.countries import with_countries
from tracker.language.reading.wordlists import bag

# One kind of authority a row, its usual word first, in the languages that are quoted most.
_KINDS = (
    "police constabulary polizei policia polizia politie polisen politi policja politsiia policie politia polis",
    "government regierung gouvernement gobierno governo regering regeringen regjeringen rzad pravitelstvo uriad",
    "parliament parlament parlement parlamento parlamentet legislature",
    "army military armee ejercito esercito exercito wojsko leger armeen haren armiia",
    "navy marine marina marinen flotte",
    "prosecutor prosecutors staatsanwaltschaft parquet fiscalia procura prokuratur prokuratura",
    "court gericht tribunal tribunale rechtbank sad",
    "academy akademie akademien academie academia accademia",
    "university universitat universitaet universite universidad universita universidade universiteit universitet",
    "institute institut instituto istituto instituut",
    "city stadt ville ciudad gemeente municipality",
)
_KIND = {word: row.split()[0] for row in _KINDS for word in row.split()}
_GERMAN = bag("polizei regierung gericht staatsanwaltschaft universitat universitaet akademie stadt")
_FORCES = bag("armed defence defense self")
_ROYAL = bag("royal his her majesty majestys")
# What a parliament is called at home.
_PARLIAMENTS = (
    "knesset:IL verkhovnarada:UA rada:UA stateduma:RU duma:RU bundestag:DE sejm:PL riksdag:SE folketing:DK "
    "riksdagen:SE folketinget:DK storting:NO stortinget:NO eduskunta:FI althing:IS althingi:IS saeima:LV seimas:LT "
    "riigikogu:EE majlis:IR oireachtas:IE vouli:GR skupstina:RS sobranie:MK jogorkukenesh:KG khural:MN sansad:IN "
    "grandnationalassembly:TR diet:JP kokkai:JP cortesgenerales:ES assembleianacional:PT"
)
_PARLIAMENT = dict(pair.split(":") for pair in _PARLIAMENTS.split())
_ASSEMBLIES = frozenset({("national", "assembly"), ("grand", "national", "assembly")})
_LONGEST = 3


def as_authority(tokens: list[str]) -> list[str]:
    """The words of a name with one word for each kind of authority; those of another name as they stand."""
    tokens = _at_home(tokens)
    is_german = not _GERMAN.isdisjoint(tokens)
    kinds = [_KIND.get(token, token) for token in _without_forces(tokens)]
    if not any(kind in _KIND for kind in kinds):
        return kinds
    # “Berliner Polizei” and “Polizei Berlin”
    plain = (_place_of(token) if is_german and len(token) > 5 else token for token in kinds)
    return [token for token in plain if token not in _ROYAL]


def is_authority(word: str) -> bool:
    """Whether every country or town has one of that name: “police”; a city is the place of one."""
    return _KIND.get(word, "city") != "city"


def _place_of(token: str) -> str:
    return with_countries([token.removesuffix("er")])[0][0] if token.endswith("er") else token


def _at_home(tokens: list[str]) -> list[str]:
    """A parliament by its own name as that of its country."""
    for size in range(_LONGEST, 0, -1):
        for place in range(len(tokens) - size + 1):
            words = tuple(tokens[place : place + size])
            others = tokens[:place] + tokens[place + size :]
            if words in _ASSEMBLIES and any(other.startswith("country ") for other in others):
                return [*others, "parliament"]
            if code := _PARLIAMENT.get("".join(words)):
                return [*(other for other in others if other != f"country {code}"), f"country {code}", "parliament"]
    return tokens


def _without_forces(tokens: list[str]) -> list[str]:
    """“Armed Forces”, “Defense Forces” as an army."""
    if "forces" not in tokens or _FORCES.isdisjoint(tokens):
        return tokens
    return [*(token for token in tokens if token not in _FORCES | {"forces"}), "army"]
