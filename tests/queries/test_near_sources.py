"""Which sources may be one, on both databases."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_claim, a_desk, a_person, a_source, an_article, an_item
from tracker.language.kinds import SourceKind
from tracker.language.near_names import Nearness
from tracker.models import Person, Source, SourceAlias
from tracker.queries.near_sources import apart, likely_same, undecided_pairs
from tracker.rules.roles import RoleName
from tracker.services.distinctions import keep_apart, undo_apart


def a_voice(session: Session, by: Person, name: str) -> Source:
    return a_source(session, by, name=name, kind=SourceKind.PERSON)


def quoted(session: Session, by: Person, *sources: Source) -> None:
    """One claim that rests on all of these."""
    desk = a_desk(session)
    claim = a_claim(session, an_article(session, desk, by), by)
    for source in sources:
        an_item(session, claim, by, publisher=source)


def test_a_name_that_is_typed_finds_who_may_be_meant_with_what_rests_on_them(session: Session) -> None:
    by = a_person(session)
    minister, namesake = a_voice(session, by, "Sinéad O’Brien"), a_voice(session, by, "President Sinead O'Brien")
    a_voice(session, by, "Tomas Hale")
    quoted(session, by, namesake)
    quoted(session, by, namesake, minister)

    rows = likely_same(session, "Sinead O'Brien", SourceKind.PERSON)

    assert [(row.source, row.uses, row.nearness) for row in rows] == [
        (namesake, 2, Nearness.TITLE),
        (minister, 1, Nearness.ACCENTS),
    ]


def test_other_names_and_names_of_merged_sources_are_near_too(session: Session) -> None:
    by = a_person(session)
    agency = a_source(session, by, name="Kilda Press Agency", kind=SourceKind.ORGANISATION)
    agency.aliases.append(SourceAlias(source_id=agency.id, name="Agence de Kilda", recorded_at=NOW))
    a_source(session, by, name="Harbour Wire", kind=SourceKind.ORGANISATION, merged_into_id=agency.id)
    session.flush()

    rows = [likely_same(session, name, SourceKind.ORGANISATION) for name in ("Agence de Kildá", "The Harbour Wire")]

    assert [[(row.source, row.name) for row in near] for near in rows] == [
        [(agency, "Agence de Kilda")],
        [(agency, "Harbour Wire")],
    ]


def test_what_was_said_to_be_two_is_not_asked_again(session: Session) -> None:
    by = a_person(session, a_desk(session), RoleName.EDITOR)
    first, second = a_voice(session, by, "Mara Lindqvist"), a_voice(session, by, "Mara Lindqvíst")
    before = likely_same(session, first.name, first.kind, but=[first.id]), undecided_pairs(session).total

    keep_apart(session, source_id=first.id, other_id=second.id, why="Two.", by=by, now=NOW)
    meanwhile = likely_same(session, first.name, first.kind, but=[first.id]), undecided_pairs(session).total
    standing = [(row.source, row.other) for row in apart(session)]
    undo_apart(session, source_id=first.id, other_id=second.id, why="One after all.", by=by, now=NOW)

    assert [row.source for row in before[0]] == [second]
    assert before[1] == undecided_pairs(session).total == 1
    assert meanwhile == ([], 0)
    assert standing == [(first, second)]
    assert not apart(session)


def test_observations_are_only_like_those_of_their_outlet(session: Session) -> None:
    by = a_person(session)
    outlets = [a_source(session, by, name=name) for name in ("Kilda Post", "Island Bell")]
    observed = [
        a_source(session, by, name="own observation", kind=SourceKind.OBSERVATION, outlet_id=outlet.id)
        for outlet in outlets
    ]

    rows = likely_same(session, "Own observation", SourceKind.OBSERVATION, outlet_id=outlets[1].id)

    assert [row.source for row in rows] == [observed[1]]
    assert not likely_same(session, "Own observation", SourceKind.OBSERVATION)
    assert not undecided_pairs(session).rows


def test_unnamed_sources_are_like_nobody(session: Session) -> None:
    by = a_person(session)
    outlet = a_source(session, by, name="Kilda Post")
    a_source(session, by, name="officials", kind=SourceKind.UNNAMED, outlet_id=outlet.id)

    assert not likely_same(session, "officials", SourceKind.UNNAMED, outlet_id=outlet.id)


def test_pairs_stand_by_what_rests_on_both_and_are_cut_into_pages(session: Session) -> None:
    by = a_person(session)
    for name in ("Orla Post", "Island Bell", "Tower Daily"):
        a_source(session, by, name=name)
    used = [a_source(session, by, name=f"The {name}") for name in ("Tower Daily", "Orla Post")]
    quoted(session, by, *used)
    quoted(session, by, used[1])
    twin = a_source(session, by, name="the island bell")
    quoted(session, by, twin)

    pages = [undecided_pairs(session, page=number, per_page=2) for number in (1, 2, 9)]

    assert [(page.total, page.page, page.pages) for page in pages] == [(3, 1, 2), (3, 2, 2), (3, 2, 2)]
    assert [(row.first.name, row.first_uses, row.second_uses) for row in pages[0].rows] == [
        ("The Orla Post", 2, 0),
        ("the island bell", 1, 0),
    ]
    assert pages[0].rows[0].sentence.startswith("The Orla Post and Orla Post may be one")


def test_claims_of_some_desks_are_counted_alone(session: Session) -> None:
    by = a_person(session)
    source = a_voice(session, by, "Tomas Hale")
    quoted(session, by, source)

    rows = [likely_same(session, "Hale", SourceKind.PERSON, desk_ids=desks) for desks in (None, [0])]

    assert [[row.uses for row in near] for near in rows] == [[1], [0]]


def test_an_empty_ledger_has_no_pair(session: Session) -> None:
    page = undecided_pairs(session)

    assert (page.rows, page.total, page.page, page.pages) == ([], 0, 1, 1)
