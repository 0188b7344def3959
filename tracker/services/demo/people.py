"""The desk of the demo and its three people."""

import tomllib
from collections.abc import Callable
from pathlib import Path

from tracker.models import Person
from tracker.rules.roles import RoleName
from tracker.services.demo.stage import FIRST_DAY, Stage
from tracker.services.people import add_desk, add_person, set_role


def demo_accounts(folder: Path) -> set[str]:
    """The e-mail addresses that a demo has, and only a demo: everybody can read their password."""
    people = tomllib.loads((folder / "people.toml").read_text(encoding="utf-8"))["people"]
    return {person["email"] for person in people.values()}


def open_desk(stage: Stage, *, password_hash: Callable[[], str]) -> list[tuple[Person, str]]:
    """Open the desk the evening before, and an account for each of the people; each with their role in words."""
    described, opened_at = stage.read("people.toml"), stage.at("17:30", day=FIRST_DAY + 1)
    desk = add_desk(
        stage.session, name=described["desk"]["name"], slug=described["desk"]["slug"], by=None, now=opened_at
    )
    stage.desk_id = desk.id
    people = []
    for key, account in described["people"].items():
        role = RoleName(account["role"])
        person = add_person(
            stage.session,
            name=account["name"],
            email=account["email"],
            password_hash=password_hash(),
            administrator=role is RoleName.ADMINISTRATOR,
            by=None,
            now=opened_at,
        )
        if role is not RoleName.ADMINISTRATOR:
            set_role(stage.session, person_id=person.id, desk_id=desk.id, role=role, by=None, now=opened_at)
        stage.people[key] = person
        people.append((person, role.word))
    return people
