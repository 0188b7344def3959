"""How people write down entries of the calendar."""

import pytest

from tracker.errors import WrongInput
from tracker.rules.calendar_entry_form import EntryKind, as_texts, from_texts, tidy_key, title_of

ENTRIES = {
    EntryKind.TERM: {
        "person": "Ann Example", "names": ["Ann Example", "Example"], "office": "Mayor of Town",
        "titles": ["Mayor", "administration"], "intervals": [["2001-02-03", "2005-02-03"], ["2009-02-03", None]],
    },
    EntryKind.CONFLICT: {
        "label": "A war", "aliases": ["the war", "war in Town"], "start_earliest": "2014-04-06",
        "start_latest": "2014-04-14", "group": "group.wars", "note": "Two books differ.",
    },
    EntryKind.EVENT: {"label": "A fair", "aliases": ["the fair"], "start": "1994-12", "end": "1994-12-05"},
    EntryKind.SERIES: {
        "label": "Meetings", "aliases": ["meeting"],
        "occurrences": [{"date": "2018-07-16", "place": "Old Town"}, {"date": "2021"}],
        "complete_from": "2018-01-01", "complete_through": "2025-12-31",
    },
    EntryKind.PERSON: {"names": ["Ann Example"], "born": "1942"},
    EntryKind.GROUP: {"label": "Wars", "aliases": ["the wars"], "members": ["conflict.a", "conflict.b"]},
}  # fmt: skip


@pytest.mark.parametrize("kind", list(EntryKind))
def test_what_is_shown_in_the_fields_is_read_as_it_was(kind: EntryKind) -> None:
    assert from_texts(kind, as_texts(kind, ENTRIES[kind])) == ENTRIES[kind]


@pytest.mark.parametrize(
    ("kind", "wrong", "sentence"),
    [
        (EntryKind.TERM, {"intervals": "soon"}, "“soon” is no term: write 2021-01-20 to 2025-01-20"),
        (EntryKind.TERM, {"intervals": "2001-02-30 to now"}, "“2001-02-30” is no date"),
        (EntryKind.TERM, {"names": ""}, "This cannot be left empty."),
        (EntryKind.PERSON, {"born": "long ago"}, "“long ago” is no date"),
        (EntryKind.SERIES, {"occurrences": "Geneva 2021"}, "“Geneva” is no date"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_field(kind: EntryKind, wrong: dict[str, str], sentence: str) -> None:
    with pytest.raises(WrongInput, match=sentence) as caught:
        from_texts(kind, as_texts(kind, ENTRIES[kind]) | wrong)

    assert caught.value.field == next(iter(wrong))


def test_dates_in_an_entry_are_read_as_people_write_them() -> None:
    term = as_texts(EntryKind.TERM, ENTRIES[EntryKind.TERM])
    term["intervals"] = "3 Feb. 2001 to 3.2.2005\nFeb 3, 2009 - now\n1 October 2011 – Oct 2012"
    series = as_texts(EntryKind.SERIES, ENTRIES[EntryKind.SERIES])
    series["occurrences"] = "16 July 2018 Old Town\n2021, Geneva\nMon, 3rd of May 2021, New Town Hall"
    series["complete_from"] = "Jan. 2018"

    assert from_texts(EntryKind.TERM, term)["intervals"] == [
        ["2001-02-03", "2005-02-03"],
        ["2009-02-03", None],
        ["2011-10-01", "2012-10"],
    ]
    facts = from_texts(EntryKind.SERIES, series)
    assert facts["occurrences"] == [
        {"date": "2018-07-16", "place": "Old Town"},
        {"date": "2021", "place": "Geneva"},
        {"date": "2021-05-03", "place": "New Town Hall"},
    ]
    assert facts["complete_from"] == "2018-01"


def test_a_date_in_an_entry_that_has_two_readings_is_asked_at_its_field() -> None:
    person = as_texts(EntryKind.PERSON, ENTRIES[EntryKind.PERSON]) | {"born": "3/4/1950"}
    with pytest.raises(WrongInput, match="can be 3 April 1950 or 4 March 1950: say which") as refusal:
        from_texts(EntryKind.PERSON, person)
    assert refusal.value.field == "born"


@pytest.mark.parametrize("key", ["", "Two words", "a..b", ".a", "a/b"])
def test_a_key_is_words_with_dots_between(key: str) -> None:
    with pytest.raises(WrongInput, match="small letters"):
        tidy_key(key)


def test_a_key_that_is_too_long_is_refused_at_its_field() -> None:
    with pytest.raises(WrongInput, match="shorten it to 120") as refused:
        tidy_key("x" * 121)

    assert refused.value.field == "key"


def test_an_entry_is_called_by_its_name_and_its_office() -> None:
    assert title_of(ENTRIES[EntryKind.TERM]) == "Ann Example, Mayor of Town"
    assert title_of(ENTRIES[EntryKind.PERSON]) == "Ann Example"
    assert tidy_key(" Conflict.Donbas_2014 ") == "conflict.donbas_2014"
