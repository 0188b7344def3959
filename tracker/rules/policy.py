"""The versioned rules of a desk that guard changes of status: thresholds, second person, primary evidence."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import counted, listed, noun
from tracker.language.kinds import ClaimType
from tracker.rules.roles import RoleName
from tracker.rules.statuses.status import STATUSES, SecondPerson, Status

PROPOSABLE = tuple(row.status for row in STATUSES if row.second_person is not SecondPerson.NEVER)
"""What can be made to need a second person; superseding needs an editor and a notice as it is."""

NEEDS_SECOND_PERSON = tuple(row.status for row in STATUSES if row.second_person is SecondPerson.UNLESS_SET)
"""What needs a second person at a desk that has set nothing else."""

APPROVERS = (RoleName.EDITOR, RoleName.ADMINISTRATOR)
PRIMARY_TYPES = tuple(each for each in ClaimType if each.is_checkable)
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Policy:
    """One version of a desk's rules.

    `independent` origins, `attributable` of them, make a claim corroborated; one of `primary_types` needs captured
    primary evidence as well. A move to one of `approval` needs a second person, who is at least `approver`.
    """

    number: int = 1
    independent: int = 2
    attributable: int = 1
    approval: tuple[Status, ...] = NEEDS_SECOND_PERSON
    approver: RoleName = RoleName.EDITOR
    primary_types: tuple[ClaimType, ...] = ()

    @classmethod
    def of(cls, number: int, rules: Mapping[str, Any]) -> "Policy":
        """The version of that number; what its stored or typed rules leave open is as every desk begins.

        `WrongInput` at the rule that cannot be.
        """
        known = {each.name for each in fields(cls)} - {"number"}
        unknown = sorted(set(rules) - known)
        if unknown:
            raise WrongInput(f"Policy {number} sets “{unknown[0]}”, which no rule uses; remove it.")
        begin = cls()
        independent = _threshold(rules.get("independent", begin.independent), "independent", least=1)
        attributable = _threshold(rules.get("attributable", begin.attributable), "attributable", least=0)
        if attributable > independent:
            text = f"Of {independent} origins at most {independent} can be attributable; ask for no more than that."
            raise WrongInput(text, field="attributable")
        return cls(
            number=number,
            independent=independent,
            attributable=attributable,
            approval=_some(rules.get("approval", begin.approval), PROPOSABLE, "approval", "status"),
            approver=_one(rules.get("approver", begin.approver), APPROVERS, "approver", "role"),
            primary_types=_some(rules.get("primary_types", ()), PRIMARY_TYPES, "primary_types", "type of claim"),
        )

    @property
    def rules(self) -> dict[str, Any]:
        """Everything but the number, as it is stored."""
        told = asdict(self)
        del told["number"]
        return {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}

    def is_like(self, other: "Policy") -> bool:
        """Whether the other one sets the same, whatever its number."""
        return self.rules == other.rules


def in_words(policy: Policy) -> dict[str, str]:
    """Each rule of a policy as a sentence, by name."""
    origins = counted(policy.independent, "independent origin")
    number = policy.attributable
    what = "a named source, a document or an own observation"
    on_record = f"At least {number} of them {noun(number, 'is', 'are')} attributable: {what}."
    return {
        "independent": f"A claim is corroborated with {origins} or more.",
        "attributable": on_record if number else "None of them has to be attributable.",
        "primary_types": (
            f"Captured primary evidence is needed as well for claims of the type {_listed(policy.primary_types, 'or')}."
            if policy.primary_types
            else "No type of claim needs captured primary evidence to be corroborated."
        ),
        "approval": (
            f"A second person has to approve {_listed(policy.approval, 'and')}."
            if policy.approval
            else "No status needs a second person."
        ),
        "approver": f"Who approves is at least {policy.approver.word}, and never who proposed it.",
    }


def differences(old: Policy, new: Policy) -> list[tuple[str, str]]:
    """What another version says otherwise: each sentence of the old one with that of the new one."""
    before, after = in_words(old), in_words(new)
    return [(before[name], after[name]) for name in before if old.rules[name] != new.rules[name]]


def _threshold(value: object, field: str, *, least: int) -> int:
    what = "independent origins are needed" if field == "independent" else "of them have to be attributable"
    text = str(value).strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else -1
    if isinstance(value, bool) or not least <= number <= limits.ORIGINS.most:
        raise WrongInput(f"Say how many {what}: a number from {least} to {limits.ORIGINS.most}.", field=field)
    return number


def _some(values: object, known: tuple[Choice, ...], field: str, what: str) -> tuple[Choice, ...]:
    """The members of an enumeration that are meant, each once and in its own order."""
    given = values if isinstance(values, Iterable) and not isinstance(values, str) else [values]
    chosen = {_one(each, known, field, what) for each in given if each}
    return tuple(each for each in known if each in chosen)


def _one(value: object, known: tuple[Choice, ...], field: str, what: str) -> Choice:
    text = str(value).strip().lower().replace("-", "_").replace(" ", "_")
    found = next((each for each in known if each.value == text), None)
    if found is None:
        raise WrongInput(f"“{value}” is no {what} that can stand here; take {_listed(known, 'or')}.", field=field)
    return found


def _listed(values: tuple[Choice, ...], last: str) -> str:
    return listed((choice.value.replace("_", " ") for choice in values), last)
