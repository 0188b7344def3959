"""What people call desks and people on the command line."""

import pytest
from sqlalchemy.orm import Session

from tests.builders import a_desk, a_person
from tracker.cli.naming import assignee_named, desk_named
from tracker.errors import NotFound


def test_a_desk_is_known_by_its_name_and_its_short_name(session: Session) -> None:
    desk = a_desk(session, name="Politics", slug="politics")

    assert desk_named(session, "Politics") == desk_named(session, "POLITICS") == desk.id
    assert desk_named(session, None) is None
    with pytest.raises(NotFound, match="choose one of politics"):
        desk_named(session, "Sports")


def test_a_person_is_known_by_their_address_and_nobody_stays_nobody(session: Session) -> None:
    ana = a_person(session, email="ana@example.org")

    assert assignee_named(session, " ANA@example.org ") == ana.id
    assert assignee_named(session, "nobody") == "nobody"
    assert assignee_named(session, None) is None
    with pytest.raises(NotFound, match="tracker people list"):
        assignee_named(session, "ben@example.org")
