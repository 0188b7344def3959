"""What numbers count and measure: kinds of unit, and words for the same thing."""

from enum import StrEnum

from tracker.language.english import singular


class Kind(StrEnum):
    """Numbers of different kinds are never compared with one another."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage points"
    MEASURE = "measure"
    TIME = "time"
    TEMPERATURE = "temperature"


# nouns that reports use for one another when they count, which no library lists;
# wider words, such as “forces”, would count other things too
_SAME = (
    "troop soldier serviceman servicemen servicewoman servicewomen servicemember servicepeople personnel strong",
    "people person resident inhabitant",
    "demonstrator protester protestor marcher",
    "dead death fatality killed died",
    "wounded injured hurt",
    "job post position",
    "plane aircraft jet warplane",
    "vehicle car",
    "home house household",
    "child children pupil",
    "country countries nation state",
    "firm company companies business businesses enterprise",
    "worker employee staff",
    "lawmaker mp deputy deputies legislator parliamentarian",
    "ship vessel",
    "drone uav",
    "city cities town",
    "refugee migrant",
)
_GROUPS: dict[str, set[int]] = {}
for _number, _words in enumerate(_SAME):
    for _word in _words.split():
        _GROUPS.setdefault(_word, set()).add(_number)


def same_thing(first: str, second: str) -> bool:
    """Whether two nouns count the same: one noun in two numbers, or words the table above holds for one another."""
    # “cameras” stays as it is where a plural is read, for it ends as “bias” does
    if first.removesuffix("s") == second.removesuffix("s"):
        return True
    first, second = _one(first), _one(second)
    return first == second or bool(_GROUPS.get(first, set()) & _GROUPS.get(second, set()))


def is_counted(noun: str) -> bool:
    """Whether the table knows the noun as a thing that is counted."""
    return _one(noun) in _GROUPS


def _one(noun: str) -> str:
    """The noun as the table has it, such as “servicemen”, else without its plural."""
    return noun if noun in _GROUPS else singular(noun)
