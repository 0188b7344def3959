"""Authorities that every country has are one by any word for them, and those of two countries or places are two."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, marks, nearness
from tracker.language.near_names.authorities import as_authority

ONE = """Israeli military|Israel Defense Forces
Russian army|Russian Armed Forces
Ukrainian army|Armed Forces of Ukraine
Berlin police|Polizei Berlin
Berlin police|Berliner Polizei
Knesset|Israeli parliament
Verkhovna Rada|Parliament of Ukraine
State Duma|Russian parliament
Grand National Assembly of Turkey|Turkish parliament
German Interior Ministry|Bundesinnenministerium
Danish Navy|Royal Danish Navy
European Commission|EU Commission
Statistisches Bundesamt|Destatis
BND|Bundesnachrichtendienst"""
# written after the rules
ONE_LATER = """Sejm|Polish parliament
Folketing|Danish parliament
Kenyan army|Kenya Defence Forces
Indian Armed Forces|Indian military
Hamburger Polizei|Hamburg police
Policía de Madrid|Madrid police
French National Assembly|French parliament
German Finance Ministry|Bundesfinanzministerium
Swedish Riksdag|Parliament of Sweden
EU Parliament|European Parliament
Royal Netherlands Navy|Dutch Navy
Regierung von Kenia|Kenyan government
BKA|Bundeskriminalamt"""
TWO = """Israeli army|Syrian army
Berlin police|Hamburg police
Knesset|Turkish parliament
Sejm|Seimas
Kenyan army|Kenyan navy
Polish police|Polish army
Verkhovna Rada|State Duma
Bundesinnenministerium|German Finance Ministry
German Interior Ministry|Austrian Interior Ministry
European Commission|European Council
Berlin police|Berlin prosecutor"""


def pair(row: str) -> tuple[Named, Named]:
    first, second = row.split("|")
    return Named(first, SourceKind.GOVERNMENT), Named(second, SourceKind.GOVERNMENT)


@pytest.mark.parametrize("row", f"{ONE}\n{ONE_LATER}".splitlines())
def test_an_authority_is_one_by_any_word_for_it(row: str) -> None:
    first, second = pair(row)

    assert nearness(first, second)
    assert marks(first) & marks(second)


@pytest.mark.parametrize("row", TWO.splitlines())
def test_authorities_of_two_places_or_sorts_are_two(row: str) -> None:
    assert nearness(*pair(row)) is None


@pytest.mark.parametrize(("first", "second"), [("JPMorgan Chase", "JP Morgan"), ("Houthis", "Huthi")])
def test_a_name_may_be_parted_or_in_the_plural(first: str, second: str) -> None:
    assert nearness(*(Named(name, SourceKind.ORGANISATION) for name in (first, second)))


def test_other_names_stay_as_they_are() -> None:
    assert as_authority(["orla", "post"]) == ["orla", "post"]
    assert as_authority(["country IL", "defense", "forces"]) == ["country IL", "army"]
