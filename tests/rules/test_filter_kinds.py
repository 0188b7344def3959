"""The kinds of filters: what each reads it writes the same way, and it offers what it reads."""

import pytest

from tracker import limits
from tracker.errors import WrongInput
from tracker.rules.claims import Importance
from tracker.rules.filter_kinds import Count, Kind, OneOf, Row, Several, Statuses, Switch, Text
from tracker.rules.ledger_choices import Findings

FINDINGS = OneOf(Findings, (("open", "open ones"), ("any", "any"), ("none", "none")))


@pytest.mark.parametrize(
    ("kind", "given", "written"),
    [
        (Several(Importance), ["low", "HIGH"], ["high", "low"]),
        (Statuses(), ["disputed", "closed"], ["closed", "disputed"]),
        (FINDINGS, ["Open"], "open"),
        (Switch("overdue", "overdue"), ["overdue"], "overdue"),
        (Count(limits.OPEN_DAYS, "days"), ["12"], "12"),
        (Row("article"), ["4"], "4"),
        (Row("person", words=("me",)), ["ME"], "me"),
        (Text(limits.TOPIC, "topic", tidy=str.lower), ["Berlin"], "berlin"),
    ],
)
def test_what_is_read_is_written_in_its_shortest_way(kind: Kind, given: list[str], written: str | list[str]) -> None:
    assert kind.write(kind.read({"name": given}, "name")) == written


@pytest.mark.parametrize(
    "kind",
    [
        Several(Importance),
        FINDINGS,
        Switch("overdue", "overdue"),
        Count(limits.OPEN_DAYS, "days"),
        Row("person", words=("me",)),
    ],
)
def test_what_is_none_of_its_values_is_refused_at_its_name(kind: Kind) -> None:
    with pytest.raises(WrongInput) as caught:
        kind.read({"name": ["nonsense"]}, "name")

    assert caught.value.field == "name"


@pytest.mark.parametrize("kind", [Several(Importance), Statuses(), FINDINGS, Switch("open", "needed")])
def test_every_spelling_can_be_read(kind: Several | Statuses | OneOf | Switch) -> None:
    assert all(kind.read({"name": [spelling]}, "name") for spelling in kind.spellings)
