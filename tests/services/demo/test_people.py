"""The desk of the demo and its three people."""

from sqlalchemy.orm import Session

from tests.services.demo.stages import an_empty_stage
from tracker.rules.roles import RoleName
from tracker.services.demo.people import demo_accounts, open_desk


def test_each_of_the_people_has_an_account_and_a_role(session: Session) -> None:
    stage = an_empty_stage(session)

    people = open_desk(stage, password_hash=lambda: "hash")

    assert {person.email for person, _ in people} == demo_accounts(stage.folder)
    assert {word for _, word in people} == {"fact-checker", "editor", "administrator"}
    assert stage.person("checker").role_at(stage.desk_id) is RoleName.FACT_CHECKER
