"""What a chain may look like, and how it reads."""

from typing import Any

import pytest

from tracker.language.kinds import OWN_VOICE, Attitude, Role, SourceKind
from tracker.rules.attribution import GroundRule, Link, decisive, faults, in_words


def a_link(number: int, role: Role = Role.CARRIER, kind: SourceKind = SourceKind.OUTLET, **fields: Any) -> Link:
    return Link(**{"source_id": number, "name": f"Source {number}", "kind": kind, "role": role} | fields)


OFFICIALS = a_link(1, Role.ORIGIN, SourceKind.UNNAMED, name="unnamed officials", outlet="The New York Times")
NYT = a_link(2, name="The New York Times")
TASS = a_link(3, name="TASS")


def codes(*links: Link) -> list[str]:
    return [reason.code for reason in faults(links)]


def test_a_chain_reads_from_its_origin_to_its_carrier() -> None:
    assert in_words([OFFICIALS, NYT, TASS]) == "unnamed officials → The New York Times → TASS"


def test_an_unnamed_source_names_its_outlet_where_the_next_link_is_another() -> None:
    assert in_words([OFFICIALS, TASS]) == "unnamed officials via The New York Times → TASS"
    assert in_words([OFFICIALS]) == "unnamed officials via The New York Times"


def test_no_links_are_the_articles_own_voice() -> None:
    assert in_words([]) == OWN_VOICE
    assert codes() == []


def test_a_chain_from_origin_to_carrier_is_fine() -> None:
    assert codes(OFFICIALS, NYT, TASS) == []


def test_a_chain_may_begin_with_a_carrier_whose_origin_is_unknown() -> None:
    assert codes(NYT, TASS) == []


def test_a_source_cannot_stand_twice_in_a_row() -> None:
    assert codes(NYT, NYT) == ["twice_in_a_row"]


def test_a_chain_cannot_go_in_a_circle() -> None:
    assert codes(NYT, TASS, NYT) == ["circle"]


def test_only_the_first_link_can_be_the_origin() -> None:
    assert codes(NYT, OFFICIALS) == ["origin_not_first"]


def test_a_chain_has_at_most_twelve_links() -> None:
    links = [a_link(number) for number in range(1, 14)]

    assert codes(*links[:12]) == []
    assert codes(*links) == ["too_long"]


@pytest.mark.parametrize(
    ("kind", "people", "expected"),
    [
        (SourceKind.UNNAMED, 2, []),
        (SourceKind.ORGANISATION, 1, []),
        (SourceKind.GOVERNMENT, 3, []),
        (SourceKind.UNNAMED, 0, ["no_people"]),
        (SourceKind.PERSON, 1, ["people_of_one"]),
        (SourceKind.DOCUMENT, 2, ["people_of_one"]),
    ],
)
def test_a_number_of_people_fits_those_who_can_be_several(kind: SourceKind, people: int, expected: list[str]) -> None:
    assert codes(a_link(1, Role.ORIGIN, kind, people=people)) == expected


def test_who_is_not_named_cannot_be_on_record() -> None:
    person = a_link(1, Role.ORIGIN, SourceKind.PERSON, ground_rule=GroundRule.ON_RECORD)
    unnamed = a_link(1, Role.ORIGIN, SourceKind.UNNAMED, ground_rule=GroundRule.ON_RECORD)

    assert codes(person) == []
    assert codes(unnamed) == ["unnamed_on_record"]


def test_every_fault_is_named_at_once() -> None:
    wrong = a_link(4, Role.ORIGIN, SourceKind.PERSON, people=0)

    assert codes(NYT, NYT, wrong) == ["twice_in_a_row", "origin_not_first", "no_people"]


def test_who_denies_it_is_said_to_deny_it() -> None:
    minister = a_link(1, Role.ORIGIN, SourceKind.PERSON, name="the minister", attitude=Attitude.DENIES)

    assert in_words([minister, TASS]) == "the minister (denies this) → TASS"
    assert minister.sentence == "The minister denies this."
    assert minister.is_against
    assert decisive([TASS, minister]) is minister


def test_what_is_asserted_needs_no_remark() -> None:
    assert (TASS.remark, TASS.sentence, TASS.is_against) == ("", "", False)
    assert a_link(1, negated=True).remark == ""
    assert a_link(1, attitude=Attitude.DOUBTS, negated=True).remark == "doubts this, in the negative"
    assert decisive([OFFICIALS, NYT]) is OFFICIALS
    assert decisive([]) is None


@pytest.mark.parametrize("attitude", Attitude)
def test_only_a_denial_or_a_doubt_is_against(attitude: Attitude) -> None:
    assert a_link(1, attitude=attitude).is_against == (attitude in {Attitude.DENIES, Attitude.DOUBTS})
