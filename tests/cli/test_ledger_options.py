"""Filters of the ledger as options: one for each row of the table, called and helped as the row says."""

import click
import pytest

from tracker.cli.ledger_options import filter_options
from tracker.rules.ledger_filters import FILTERS


@click.command()
@filter_options()
def everything() -> None:
    """A command with every filter."""


def test_every_filter_is_an_option_in_the_order_of_the_table() -> None:
    assert [option.name for option in everything.params] == [row.name for row in FILTERS]


def test_a_command_may_take_some_of_them_in_its_own_order() -> None:
    @click.command()
    @filter_options("article", "desk")
    def two() -> None: ...

    assert [option.opts for option in two.params] == [["--article"], ["--desk"]]


@pytest.mark.parametrize(
    ("name", "spelling", "takes"),
    [
        ("status", "--status", "multiple"),
        ("older_than", "--older-than", "DAYS"),
        ("due", "--overdue", "flag"),
        ("assignee", "--assignee", "EMAIL|nobody"),
        ("q", "--q", "WORDS"),
    ],
)
def test_an_option_is_made_from_the_kind_of_its_row(name: str, spelling: str, takes: str) -> None:
    option = next(option for option in everything.params if option.name == name)

    assert isinstance(option, click.Option)
    assert option.opts == [spelling]
    assert takes in {option.metavar, "multiple" if option.multiple else "", "flag" if option.is_flag else ""}
    assert option.help
