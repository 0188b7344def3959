"""Which names lead to the question whether they are of one source."""

from pathlib import Path

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, marks, may_be_one, nearness

ROWS = [row.split("\t") for row in Path(__file__).with_name("near_names.tsv").read_text(encoding="utf-8").splitlines()]
"""A sort of nearness, the kind of source and two names; the sort “none” is of two bearers."""


@pytest.mark.parametrize(("sort", "kind", "first", "second"), ROWS)
def test_names_of_one_source_are_near_and_those_of_two_are_not(sort: str, kind: str, first: str, second: str) -> None:
    reason = nearness(Named(first, SourceKind(kind)), Named(second, SourceKind(kind)))

    assert (reason is None) == (sort == "none")


@pytest.mark.parametrize(
    ("first", "second", "kind", "reason"),
    [
        ("Sinéad O’Brien", "Sinéad O'Brien", SourceKind.PERSON, Nearness.EQUAL),
        ("Trần Hùng", "Trần Hưng", SourceKind.PERSON, Nearness.ACCENTS),
        ("Süddeutsche", "Suddeutsche", SourceKind.OUTLET, Nearness.ACCENTS),
        ("U.N.", "UN", SourceKind.ORGANISATION, Nearness.SPACING),
        ("Оrla Post", "Orla Post", SourceKind.OUTLET, Nearness.LOOK_ALIKE),
        ("Dept. of Roads", "Department of Roads", SourceKind.GOVERNMENT, Nearness.SHORTENED),
        ("The Orla Post", "Orla Post", SourceKind.OUTLET, Nearness.SMALL_WORD),
        ("Mr Per Dahl", "Per Dahl", SourceKind.PERSON, Nearness.TITLE),
        ("Tarn Steel Ltd", "Tarn Steel", SourceKind.ORGANISATION, Nearness.LEGAL_FORM),
        ("Orla Post Online", "Orla Post", SourceKind.OUTLET, Nearness.KIND_WORD),
        ("Moe, Jean-Luc", "Jean-Luc Moe", SourceKind.PERSON, Nearness.ORDER),
        ("orlapost.example", "Orla Post", SourceKind.OUTLET, Nearness.ADDRESS),
        ("MoD", "Ministry of Defence", SourceKind.GOVERNMENT, Nearness.ACRONYM),
        ("NATO", "OTAN", SourceKind.ORGANISATION, Nearness.LANGUAGE),
        ("Met Police", "Metropolitan Police", SourceKind.GOVERNMENT, Nearness.SHORTENED),
        ("the Fed", "Federal Reserve Board", SourceKind.GOVERNMENT, Nearness.SHORTENED),
        ("Robert Bosch GmbH", "Bosch", SourceKind.ORGANISATION, Nearness.SHORTER),
        ("Journal Le Monde", "Le Monde", SourceKind.OUTLET, Nearness.KIND_WORD),
        ("@ZelenskyyUa", "Zelenskyy", SourceKind.PERSON, Nearness.TITLE),
        ("Зеленська", "Zelenska", SourceKind.PERSON, Nearness.SCRIPT),
        ("Zelensky", "Zelenskiy", SourceKind.PERSON, Nearness.SPELLING),
        ("Mike Dahl", "Michael Dahl", SourceKind.PERSON, Nearness.FAMILIAR),
        ("J. R. Holm", "John Robert Holm", SourceKind.PERSON, Nearness.INITIALS),
        ("Volodymyr Zelensky", "Zelensky", SourceKind.PERSON, Nearness.SHORTER),
    ],
)
def test_a_near_name_has_a_reason(first: str, second: str, kind: SourceKind, reason: Nearness) -> None:
    assert nearness(Named(first, kind), Named(second, kind)) is reason


def test_of_two_reasons_the_farther_from_sure_is_said() -> None:
    """A title more and an initial: the title alone would say less than is in doubt."""
    assert nearness(person("President J. Ree"), person("Jon Ree")) is Nearness.INITIALS


def test_bodies_people_and_datasets_may_be_one_across_kinds() -> None:
    assert nearness(Named("NYT", SourceKind.ORGANISATION), Named("The New York Times", SourceKind.OUTLET))
    assert nearness(person("Orla"), Named("Orla", SourceKind.OUTLET)) is Nearness.EQUAL
    assert nearness(Named("Orla", SourceKind.DATASET), Named("Orla", SourceKind.OUTLET)) is Nearness.EQUAL


def test_nobody_is_near_an_unnamed_source() -> None:
    officials = Named("officials", SourceKind.UNNAMED)

    assert nearness(officials, officials) is None
    assert marks(officials) == frozenset()


def test_two_rulers_of_one_name_are_two() -> None:
    assert nearness(person("King Oskar I"), person("King Oskar II")) is None
    assert nearness(person("King Oskar"), person("King Oskar II")) is Nearness.SHORTER


@pytest.mark.parametrize(("first", "second"), [("S. Voronin", "Sergej Woronin"), ("M. Khaled", "Muhammad Khalid")])
def test_letters_that_are_carried_over_make_no_other_family(first: str, second: str) -> None:
    assert nearness(person(first), person(second)) is Nearness.INITIALS


def test_an_office_is_not_another_office() -> None:
    assert nearness(person("Minister of Finance"), person("Minister of Health")) is None
    assert nearness(person("Minister of Finance"), person("Finance Minister")) is Nearness.ORDER
    assert nearness(person("Lena Voss of Orla"), person("Lena Voss")) is Nearness.TITLE


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lars Hansen", "Peter Jansen"),
        ("Anna Hansen", "Hanna Jansen"),
        ("Hansen", "Jansen"),
        ("G. Brown", "Gerd Braun"),
    ],
)
def test_families_one_letter_apart_are_two(first: str, second: str) -> None:
    assert nearness(person(first), person(second)) is None


def test_the_doubt_is_a_sentence() -> None:
    assert may_be_one(person("Zelensky"), person("Zelenskiy")) == "Zelensky and Zelenskiy may be one person."
    bodies = Named("MoD", SourceKind.GOVERNMENT), Named("Ministry of Defence", SourceKind.GOVERNMENT)
    assert may_be_one(*bodies) == "MoD and Ministry of Defence may be one source."


def person(name: str) -> Named:
    return Named(name, SourceKind.PERSON)


DATASET = SourceKind.DATASET
KEPT_DATA = [
    ("Our World in Data", "Our World in Data", SourceKind.ORGANISATION),
    ("Our World in Data", "Our World In Data", SourceKind.OUTLET),
    ("Our World in Data", "Our World in Data", SourceKind.DOCUMENT),
    ("Eurostat", "EuroStat", SourceKind.GOVERNMENT),
    ("The Harbour Survey", "Harbour Survey", SourceKind.DOCUMENT),
    ("World Bank Data", "World-Bank Data", SourceKind.ORGANISATION),
    ("UCDP", "Uppsala Conflict Data Program", SourceKind.ORGANISATION),
    ("Global Terrorism Database", "Global Terrorism Data Base", SourceKind.DOCUMENT),
    ("Census 2021", "census 2021", SourceKind.DOCUMENT),
    ("Statistics Norway", "Statistics  Norway", SourceKind.GOVERNMENT),
]
KEPT_DATA_SET_ASIDE = [
    ("ACLED", "Armed Conflict Location and Event Data", SourceKind.ORGANISATION),
    ("Gapminder", "Gapminder Foundation", SourceKind.ORGANISATION),
    ("Penn World Table", "The Penn World Table", SourceKind.DOCUMENT),
    ("Transparency International", "Transparency International", SourceKind.ORGANISATION),
    ("Global Fishing Watch", "globalfishingwatch.org", SourceKind.OUTLET),
    ("Afrobarometer", "Afro-Barometer", SourceKind.ORGANISATION),
    ("Ship Register of Orlania", "Orlania Ship Register", SourceKind.GOVERNMENT),
    ("Freedom House", "Freedom House Inc.", SourceKind.ORGANISATION),
    ("OpenCorporates", "Open Corporates", SourceKind.OUTLET),
    ("SIPRI", "Stockholm International Peace Research Institute", SourceKind.ORGANISATION),
]
OTHER_DATA = [
    ("Census 2011", "Census 2021", SourceKind.DOCUMENT),
    ("Harbour Survey", "Fishery Survey", SourceKind.DOCUMENT),
    ("World Bank Data", "World Health Data", SourceKind.ORGANISATION),
    ("Eurostat", "Eurobarometer", SourceKind.GOVERNMENT),
]


@pytest.mark.parametrize(("data", "keeper", "kind"), [*KEPT_DATA, *KEPT_DATA_SET_ASIDE])
def test_a_dataset_is_near_whoever_keeps_it_or_prints_it(data: str, keeper: str, kind: SourceKind) -> None:
    assert nearness(Named(data, DATASET), Named(keeper, kind))
    assert nearness(Named(keeper, kind), Named(data, DATASET))


@pytest.mark.parametrize(("data", "keeper", "kind"), OTHER_DATA)
def test_two_datasets_of_like_names_are_two(data: str, keeper: str, kind: SourceKind) -> None:
    assert not nearness(Named(data, DATASET), Named(keeper, kind))
    assert not nearness(Named(data, DATASET), Named(keeper, DATASET))
