"""Pairs of names by kinds that were missed once, and pairs that only look like them."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, nearness

PERSON, OUTLET = SourceKind.PERSON, SourceKind.OUTLET
ORGANISATION, GOVERNMENT = SourceKind.ORGANISATION, SourceKind.GOVERNMENT

NEAR = [
    (OUTLET, "FAZ", "Frankfurter Allgemeine"),
    (OUTLET, "NYT", "nytimes.com"),
    (OUTLET, "Orla Post™", "Orla Post"),
    (OUTLET, "Channel 4", "Channel Four"),
    (OUTLET, "Orla Post: World", "Orla Post"),
    (OUTLET, "Orla Post | World", "Orla Post"),
    (OUTLET, "Orla Post/Reuters", "Orla Post"),
    (OUTLET, "t.me/orlapost", "Orla Post"),
    (ORGANISATION, "UNO", "UN"),
    (ORGANISATION, "VW", "Volkswagen AG"),
    (ORGANISATION, "Mt. Orla Hospital", "Mount Orla Hospital"),
    (GOVERNMENT, "Kremlin", "Кремль"),
    (GOVERNMENT, "US Treasury", "Department of the Treasury"),
    (GOVERNMENT, "Ministerium für Finanzen", "Finanzministerium"),
    (PERSON, "M. Macron", "Emmanuel Macron"),
    (PERSON, "Anna H.", "Anna Holm"),
    (PERSON, "Pope Francis", "Papst Franziskus"),
    (PERSON, "Abd al-Rahman", "Abdurrahman"),
    (PERSON, "x.com/annaholm", "@annaholm"),
    (PERSON, "https://t.me/s/annaholm", "Anna Holm"),
    (GOVERNMENT, "Tarn Police", "Tarn police force"),
    (GOVERNMENT, "Tarn City Council", "Council of Tarn"),
    (GOVERNMENT, "Tarn City Council", "City of Tarn"),
    (ORGANISATION, "International Harbour Safety Agency", "International Harbour Agency"),
    (OUTLET, "The Mill Street Journal", "Mill St. Journal"),
    (OUTLET, "Orlaer Neue Zeitung", "ONZ am Sonntag"),
    (OUTLET, "Orla Post, via Tarn Wire", "Orla Post"),
    (PERSON, "Karim bin Tarn", "Crown Prince Karim"),
    # the half below was written after the rules and changed nothing
    (OUTLET, "Tarn Gazette®", "Tarn Gazette"),
    (OUTLET, "Radio 5", "Radio Five"),
    (OUTLET, "Tarn Gazette · Sport", "Tarn Gazette"),
    (OUTLET, "Tarn Gazette / AFP", "Tarn Gazette"),
    (OUTLET, "instagram.com/tarngazette/", "Tarn Gazette"),
    (ORGANISATION, "Ft. Tarn Council", "Fort Tarn Council"),
    (GOVERNMENT, "Bundesministerium der Verteidigung", "Verteidigungsministerium"),
    (GOVERNMENT, "Bundesgesundheitsministerium", "Bundesministerium für Gesundheit"),
    (PERSON, "M. Dupont", "Jean Dupont"),
    (PERSON, "Per D.", "Per Dahl"),
    (PERSON, "König Karl", "King Karl"),
    (PERSON, "Abd al-Nasser", "Abdunnasser"),
    (PERSON, "facebook.com/perdahl", "Per Dahl"),
    (GOVERNMENT, "Quay Town Council", "Council of Quay"),
    (ORGANISATION, "Union of Free Orla Bakers", "Union of Orla Bakers"),
    (PERSON, "Leyla of Quay", "Queen Leyla"),
    (PERSON, "Sheikh Nasser", "Nasser bin Quay"),
]
FAR = [
    (OUTLET, "Channel 4", "Channel Five"),
    (OUTLET, "Orla Post: World", "Orla Times: World"),
    (OUTLET, "Orla Post/Reuters", "Tarn Post/Reuters"),
    (GOVERNMENT, "Finanzministerium", "Innenministerium"),
    (GOVERNMENT, "French Treasury", "US Department of the Treasury"),
    (GOVERNMENT, "Ministerium für Finanzen", "Ministerium für Verkehr"),
    (PERSON, "Anna H.", "Anna Berg"),
    (PERSON, "Anna H.", "Berta Holm"),
    (PERSON, "M. Macron", "Emmanuel Dupont"),
    (PERSON, "Papst Franziskus", "Papst Benedikt"),
    (PERSON, "x.com/annaholm", "x.com/perdahl"),
    (GOVERNMENT, "Tarn City Council", "Tarn County Council"),
    (ORGANISATION, "International Harbour Safety Agency", "International Harbour Lights Agency"),
    (ORGANISATION, "University of North Orla", "University of Orla"),
    (OUTLET, "St. Anna Journal", "Street Anna Journal"),
    (PERSON, "Karim bin Tarn", "Crown Prince Nasser"),
]
OFFICES = [("Anna Holm", "Holm's office"), ("Per Dahl", "Dahl’s lawyers"), ("Anna Holm", "Anna Holm’s press team")]


@pytest.mark.parametrize(("kind", "first", "second"), NEAR)
def test_names_of_one_bearer_are_near(kind: SourceKind, first: str, second: str) -> None:
    assert nearness(Named(first, kind), Named(second, kind)) is not None


@pytest.mark.parametrize(("kind", "first", "second"), FAR)
def test_names_of_two_bearers_are_not(kind: SourceKind, first: str, second: str) -> None:
    assert nearness(Named(first, kind), Named(second, kind)) is None


def test_a_minister_by_office_may_be_the_ministry() -> None:
    assert nearness(Named("Minister of Finance", PERSON), Named("Finance Ministry", GOVERNMENT))
    assert nearness(Named("Prime Minister", PERSON), Named("Finance Ministry", GOVERNMENT)) is None


@pytest.mark.parametrize(("name", "office"), OFFICES)
def test_whoever_is_around_somebody_may_be_that_person(name: str, office: str) -> None:
    holder = Named(name, PERSON)

    assert nearness(holder, Named(office, ORGANISATION)) is nearness(Named(office, ORGANISATION), holder) is not None
    assert nearness(Named("Lena Voss", PERSON), Named(office, ORGANISATION)) is None
