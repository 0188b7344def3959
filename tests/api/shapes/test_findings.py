"""What the checks say."""

from sqlalchemy.orm import Session

from tests.builders import a_claim, a_desk, a_finding, a_person, an_article
from tracker.api.shapes.findings import FindingShape, FindingsShape
from tracker.queries.serializers import finding_record


def test_a_shape_names_the_fields_of_its_record(session: Session) -> None:
    desk = a_desk(session)
    by = a_person(session, desk)
    finding = a_finding(session, a_claim(session, an_article(session, desk, by), by))

    record = finding_record(finding)

    assert record.keys() == FindingShape().fields.keys()
    assert FindingsShape().dump({"findings": [record], "total": 1})["findings"][0]["check"] == "nth_year"
