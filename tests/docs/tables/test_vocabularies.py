"""What the reference says of statuses and filters is what the rules do."""

import re

from docs.tables.pages import FOLDER
from docs.tables.vocabularies import filter_rows, status_rows
from tracker.cli.claims import claims
from tracker.rules.ledger import PARAMS, LedgerFilter
from tracker.rules.statuses import Dossier, Status, reasons_against

NO_FILTERS = {"--limit", "--as-of", "--json"}


def test_every_status_and_every_filter_has_its_row() -> None:
    assert [row.status for row in status_rows()] == list(Status)
    assert [row.name for row in filter_rows()] == list(PARAMS)


def test_nothing_leads_back_to_unreviewed_and_superseded_is_only_reopened() -> None:
    follows = {row.status: row.follows for row in status_rows()}

    assert [status for status, after in follows.items() if Status.UNREVIEWED in after] == []
    assert follows[Status.SUPERSEDED] == (Status.UNVERIFIED,)
    assert [status for status, after in follows.items() if Status.NOT_CHECKABLE in after] == [Status.UNREVIEWED]


def test_what_a_claim_with_nothing_can_do_is_among_what_may_follow() -> None:
    for row in status_rows():
        free = {to for to in Status if not reasons_against(Dossier(status=row.status), to)}

        assert free <= set(row.follows)


def test_the_page_says_what_has_to_hold_for_every_status_that_can_be_reached() -> None:
    section = (FOLDER / "statuses.md").read_text("utf-8").partition("## What has to hold")[2].partition("\n## ")[0]
    reached = {to.word for row in status_rows() for to in row.follows}

    assert set(re.findall(r"^\| ([a-z ]+) \| [a-z]", section, re.MULTILINE)) - {"to"} == reached


def test_every_option_of_the_ledger_is_that_of_a_filter() -> None:
    options = {name for option in claims.params for name in option.opts}

    assert {row.option for row in filter_rows()} - {""} == options - NO_FILTERS


def test_every_value_that_a_filter_is_said_to_take_is_taken() -> None:
    for row in filter_rows():
        for value in row.takes:
            assert LedgerFilter.from_params({row.name: value}).page == 1


def test_every_example_is_said_in_words() -> None:
    assert [row.name for row in filter_rows() if not row.words] == ["page"]
