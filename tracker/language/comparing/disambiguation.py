"""Signs that two numbers are not known to be about the same: other names, other times, other things counted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tracker.language.comparing.contrasts import contrast
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.owners import named_apart
from tracker.language.comparing.periods import are_two, periods_of
from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.rates import other_contents, other_rates
from tracker.language.comparing.units import Kind
from tracker.language.comparing.words import split_words

# Words that exclude one another beside a number: 12 killed are never 12 wounded. No kept library has opposites.
_SIDES = (
    (
        "killed dead died deaths death fatalities",
        "wounded injured hurt injuries injury",
        "missing",
        "captured prisoners taken",
    ),
    ("export exports exported exporting exporter exporters", "import imports imported importing importer importers"),
    ("men male males", "women female females"),
    ("revenue revenues turnover sales", "profit profits", "loss losses", "debt debts"),
    ("births born birth", "deaths died death"),
    ("arrived arrivals", "left departures departed"),
    ("boys", "girls"),
    ("civilian civilians", "military soldiers troops soldier"),
    ("yes favour favor supported", "against opposed"),
    ("army", "navy", "police", "coastguard", "marines"),
    ("deficit", "surplus"),
    ("turnout", "support approval"),
    ("assets", "debts liabilities"),
    ("unemployment jobless", "employment", "inflation", "growth", "turnout", "poverty"),
    ("bought buy buys purchase purchased", "sold sell sells sale"),
    ("hired recruited", "fired sacked dismissed"),
    ("seats", "votes"),
    ("wage wages salary salaries pay", "rent rents", "price prices"),
    ("imprisoned jailed arrested detained", "released freed"),
    ("opened opening", "closed closing closure"),
    ("urban", "rural"),
    ("gross", "net"),
    ("maximum highest", "minimum lowest", "average mean", "median"),
)
_SIDE = [{word: side for side, words in enumerate(sides) for word in words.split()} for sides in _SIDES]
_REACH = 60  # characters around a number: “12 killed and 30 wounded” has both sides in one sentence


@dataclass(frozen=True)
class Apart:
    """What tells two numbers apart: what the text speaks of, and what the evidence does.

    Where it is only not known that they are of the same, an equal number may still be meant for it.
    """

    here: str
    there: str
    is_sure: bool = True

    @property
    def in_words(self) -> str:
        """Why nothing is compared."""
        return f"the evidence speaks of {self.there}, the article of {self.here}"


def told_apart(first: Quantity, second: Quantity) -> Apart | None:
    """What the words around two numbers say of their being about different things; nothing where they may be one."""
    sure = (
        _other_periods(first, second)
        or other_rates(first, second)
        or other_contents(first, second)
        or named_apart(first, second, in_lists=_is_in_a_list(first) or _is_in_a_list(second))
        or _other_sides(first, second)
    )
    return Apart(*sure) if sure else None


def not_known_to_be_one(first: Quantity, second: Quantity) -> Apart | None:
    """The same, and what leaves open that both are about one thing."""
    if (apart := told_apart(first, second)) is not None:
        return apart
    unsure = contrast(first, second)
    return Apart(*unsure, is_sure=False) if unsure else None


def _other_periods(first: Quantity, second: Quantity) -> tuple[str, str] | None:
    if first.year and second.year and first.year != second.year:
        return first.year, second.year
    here, there = (periods_of(quantity.sentence, quantity.start, quantity.end) for quantity in (first, second))
    is_of_one_year = bool(first.year and second.year)
    kinds = [kind for kind in here if kind in there and are_two(here[kind], there[kind])]
    kinds = [kind for kind in kinds if kind != "year" or not is_of_one_year]
    return (here[kinds[0]], there[kinds[0]]) if kinds else None


def _is_in_a_list(quantity: Quantity) -> bool:
    """Whether its sentence has several numbers of the kind, each of which may be another's."""
    return _numbers_of_kinds(quantity.sentence)[quantity.kind] > 1


@lru_cache(maxsize=512)
def _numbers_of_kinds(sentence: str) -> Counter[Kind]:
    return Counter(number.kind for number in in_sentence(sentence))


def _other_sides(first: Quantity, second: Quantity) -> tuple[str, str] | None:
    for here, there in zip(_sides(_near(first)), _sides(_near(second)), strict=True):
        # a sentence that names none may be about any
        if here and there and here.keys().isdisjoint(there):
            return next(iter(here.values())), next(iter(there.values()))
    return None


def _near(quantity: Quantity) -> str:
    return quantity.sentence[max(0, quantity.start - _REACH) : quantity.end + _REACH]


# Each number is set beside each of the evidence, 160,000 pairs at most: what stands around it is read once.
@lru_cache(maxsize=4096)
def _sides(near: str) -> Sequence[dict[int, str]]:
    """For every pair of sides, which of them the words name, and by which word."""
    forms = [word.form for word in split_words(near)]
    return [{table[form]: form for form in forms if form in table} for table in _SIDE]
