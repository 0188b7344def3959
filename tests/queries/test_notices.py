"""What one person was told by mail besides editions."""

from sqlalchemy.orm import Session

from tests.builders import NOW, a_person
from tracker.models import Delivery, DeliveryState, Notice, NoticeKind
from tracker.queries.notices import told_to


def test_only_what_became_a_mail_was_told_the_newest_first(session: Session) -> None:
    ana, ben = a_person(session), a_person(session)
    notices = [
        Notice(key=key, kind=NoticeKind.DUE, person_id=person.id, on=NOW.date(), details={"key": key}, made_at=NOW)
        for key, person in (("first", ana), ("second", ana), ("never sent", ana), ("of another", ben))
    ]
    session.add_all(notices)
    session.flush()
    for notice in (notices[0], notices[1], notices[3]):
        session.add(
            Delivery(
                notice_id=notice.id,
                address="ana@example.org",
                message_id=f"<{notice.key}>",
                state=DeliveryState.SENT,
                next_try_at=NOW,
                made_at=NOW,
            )
        )
    session.flush()

    assert [notice.details["key"] for notice in told_to(session, ana.id, most=9)] == ["second", "first"]
    assert len(told_to(session, ana.id, most=1)) == 1
