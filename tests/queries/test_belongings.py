"""Whom sources belong to, as recorded: every level, what was merged, and circles."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_desk, a_person, a_source
from tests.counting import statements
from tracker.language.dates import PartialDate
from tracker.language.kinds import SourceKind
from tracker.models import Ownership, Person, Source
from tracker.queries.belongings import surroundings_of
from tracker.rules.belonging import with_all_above

ORGANISATION = SourceKind.ORGANISATION


def owned(session: Session, by: Person, source: Source, owner: Source, until: PartialDate | None = None) -> None:
    fields = {"from_on": None, "until_on": until, "recorded_at": NOW, "recorded_by_id": by.id}
    session.add(Ownership(source_id=source.id, owner_id=owner.id, **fields))
    session.flush()


def test_every_level_above_is_there_with_its_name(session: Session) -> None:
    by = a_person(session, a_desk(session))
    top, ministry = a_source(session, by, name="Top"), a_source(session, by, name="Ministry")
    branch = a_source(session, by, name="Branch", organisation_id=ministry.id)
    speaker = a_source(session, by, name="Speaker", kind=SourceKind.PERSON, organisation_id=branch.id)
    owned(session, by, ministry, top)
    owned(session, by, top, branch)  # a circle

    with statements(session) as asked:
        around = surroundings_of(session, [speaker.id], {})

    assert with_all_above([speaker.id], around.belongings, None) == (speaker.id, branch.id, ministry.id, top.id)
    assert around.names[top.id].name == "Top"
    assert len(asked) == 4  # one for each level


def test_what_was_merged_brings_its_own_along(session: Session) -> None:
    by = a_person(session, a_desk(session))
    groups = [a_source(session, by, name=f"Group {n}", kind=ORGANISATION) for n in range(3)]
    whole = a_source(session, by, name="Whole", event="Briefing")
    double = a_source(session, by, name="Double", event="Call", organisation_id=groups[0].id)
    owned(session, by, double, groups[1], PartialDate(2020))
    owned(session, by, whole, groups[2])
    merged = {double.id: whole.id, groups[0].id: groups[1].id}

    around = surroundings_of(session, [whole.id], merged)

    # The newer word is about the other row, so the older one still holds for its own.
    assert with_all_above([whole.id], around.belongings, PartialDate(2019)) == (whole.id, groups[1].id, groups[2].id)
    assert around.events[whole.id] == ("Briefing", "Call")
    assert around.names[whole.id].name == "Whole"


def test_a_source_merged_into_what_it_belongs_to_ends(session: Session) -> None:
    by = a_person(session, a_desk(session))
    whole = a_source(session, by, name="Whole")
    branch = a_source(session, by, name="Branch", organisation_id=whole.id, merged_into_id=whole.id)

    around = surroundings_of(session, [whole.id], {branch.id: whole.id})

    assert with_all_above([whole.id], around.belongings, None) == (whole.id,)
