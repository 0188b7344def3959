"""Which days are free: weekends, public holidays in many countries, days of one's own; and what counts by them."""

from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from tracker import limits
from tracker.errors import WrongInput
from tracker.rules.cadences import Cadence
from tracker.rules.deadlines import told_until
from tracker.rules.free_days import NO_FREE_DAYS, FreeDays, OwnDay
from tracker.rules.public_holidays import Place
from tracker.rules.schedules import due_after, due_until

BERLIN = ZoneInfo("Europe/Berlin")
WEEKDAYS = Cadence.of("30 7 * * 1-5")


def free_days(place: str, *own: str) -> FreeDays:
    """Those of a place and of a desk: `2026-05-15 Bridge day`, `yearly 2026-12-24 Christmas Eve`."""
    return FreeDays(Place.of(place) if place else None, tuple(own_day(text) for text in own if text))


def own_day(text: str) -> OwnDay:
    day, _, note = text.removeprefix("yearly ").partition(" ")
    return OwnDay.of(date.fromisoformat(day), note, yearly=text.startswith("yearly "))


@pytest.mark.parametrize(
    ("place", "day", "is_free"),
    [
        ("DE-BY", "2026-06-04", True),
        ("DE-BE", "2026-06-04", False),
        ("US", "2026-11-26", True),
        ("US", "2026-11-27", False),
        ("US", "2026-07-03", True),
        ("GB-SCT", "2026-01-02", True),
        ("GB-ENG", "2026-01-02", False),
        ("GB-ENG", "2026-08-31", True),
        ("GB-SCT", "2026-08-03", True),
        ("JP", "2026-05-06", True),
        ("IL", "2026-11-13", True),
        ("IL", "2026-11-15", False),
        ("FR", "2026-07-14", True),
        ("AT", "2026-06-04", True),
        ("IN-MH", "2026-05-01", True),
        ("CA-QC", "2026-06-24", True),
        ("CA-ON", "2026-06-24", False),
        ("AU-VIC", "2026-11-03", True),
        ("AU-NSW", "2026-11-03", False),
        ("CN", "2026-02-14", False),
        ("DE-SN", "2026-11-18", True),
        ("DE-BE", "2026-11-18", False),
        ("ES-CT", "2026-09-11", True),
        ("ES-MD", "2026-09-11", False),
        ("CH-GE", "2026-12-31", True),
        ("NL", "2026-04-27", True),
        ("PL", "2026-11-11", True),
        ("IE", "2026-02-02", True),
        ("GB-NIR", "2026-07-13", True),
        ("GB-ENG", "2026-07-13", False),
        ("US", "2027-12-31", True),
        ("JP", "2026-09-22", True),
        ("IN-TN", "2026-01-15", True),
        ("SA", "2026-09-23", True),
        ("SA", "2026-09-27", False),
        ("SA", "2026-10-02", True),
        ("ZA", "2026-08-10", True),
        ("NZ-AUK", "2026-01-26", True),
        ("AE", "2026-11-27", False),
        ("BR", "2026-09-07", True),
        ("", "2026-12-25", False),
        ("", "2026-12-26", True),
    ],
)
def test_which_days_are_free_where(place: str, day: str, is_free: bool) -> None:
    assert free_days(place).is_free(date.fromisoformat(day)) is is_free


@pytest.mark.parametrize(
    ("place", "own", "due_on", "told_on"),
    [
        ("DE-BE", "", "2026-04-07", "2026-04-02"),
        ("DE-BE", "", "2026-12-28", "2026-12-24"),
        ("", "", "2026-04-07", "2026-04-06"),
        ("DE-BE", "", "2027-01-04", "2026-12-31"),
        ("DE-BE", "2026-05-15 Bridge day", "2026-05-18", "2026-05-13"),
        ("DE-BE", "yearly 2026-12-24 Christmas Eve", "2026-12-28", "2026-12-23"),
        ("DE-BE", "", "2027-03-30", "2027-03-25"),
        ("", "2026-09-18 Outing of the desk", "2026-09-21", "2026-09-17"),
        ("FR", "", "2026-05-15", "2026-05-13"),
    ],
)
def test_people_are_told_on_the_last_working_day_before(place: str, own: str, due_on: str, told_on: str) -> None:
    days, due = free_days(place, own), date.fromisoformat(due_on)
    looked_at = (due - timedelta(days=number) for number in range(20, -1, -1))

    first = next(day for day in looked_at if told_until(datetime.combine(day, time(9)), 1, days) >= due)

    assert first == date.fromisoformat(told_on)


@pytest.mark.parametrize(
    ("place", "after", "following"),
    [
        ("DE-BE", "2026-04-02", "2026-04-07"),
        ("DE-BE", "2026-12-24", "2026-12-28"),
        ("DE-BE", "2026-12-31", "2027-01-04"),
        ("IL", "2026-09-10", "2026-09-14"),
        ("GB-SCT", "2026-12-31", "2027-01-05"),
        ("IL", "2026-11-12", "2026-11-15"),
        ("US", "2026-11-25", "2026-11-27"),
        ("JP", "2026-05-01", "2026-05-07"),
    ],
)
def test_every_weekday_goes_on_with_the_next_working_day(place: str, after: str, following: str) -> None:
    moment = datetime.fromisoformat(f"{after}T08:00").replace(tzinfo=BERLIN)

    due = next(due_after(WEEKDAYS, BERLIN, moment, free_days(place)))
    last = next(due_until(WEEKDAYS, BERLIN, due.at - timedelta(minutes=1), free_days(place)))

    assert due.period == f"{following}T07:30"
    assert last.wall.date() <= date.fromisoformat(after)


@pytest.mark.parametrize("cron", ["30 7 * * MON-FRI", "30 7 * * *", "0 * * * *", "30 7 * * 5"])
def test_any_other_schedule_leaves_nothing_out(cron: str) -> None:
    cadence, start = Cadence.of(cron), datetime(2026, 4, 1, tzinfo=BERLIN)

    with_holidays = list(islice(due_after(cadence, BERLIN, start, free_days("DE-BE")), 60))

    assert with_holidays == list(islice(due_after(cadence, BERLIN, start), 60))
    assert "holiday" not in cadence.in_words("Europe/Berlin", free_days("DE-BE"))


@pytest.mark.parametrize(
    ("place", "own", "words"),
    [
        ("", "", "every weekday at 07:30"),
        ("DE-BE", "", "every weekday at 07:30, not on public holidays in Berlin (Germany)"),
        ("", "2026-05-15 Bridge day", "every weekday at 07:30, not on the desk’s own free days"),
        ("FR", "2026-05-15 Bridge day",
         "every weekday at 07:30, not on public holidays in France or the desk’s own free days"),
        ("IL", "", "every weekday (Sunday to Thursday) at 07:30, not on public holidays in Israel"),
        ("BN", "", "every weekday (Monday, Tuesday, Wednesday, Thursday and Saturday) at 07:30, "
                   "not on public holidays in Brunei"),
        ("HK", "", "every weekday (Monday to Saturday) at 07:30, not on public holidays in Hong Kong SAR China"),
    ],
)  # fmt: skip
def test_the_schedule_says_what_it_leaves_out(place: str, own: str, words: str) -> None:
    assert WEEKDAYS.in_words(free_days=free_days(place, own)) == words


def test_a_day_of_ones_own_comes_once_or_each_year_from_then_on() -> None:
    days = free_days("", "2026-05-15 Bridge day", "yearly 2024-02-29 Leap day")

    assert [days.is_free(date(year, 5, 15)) for year in (2025, 2026, 2028)] == [False, True, False]
    assert [days.is_free(date(year, 2, 29)) for year in (2016, 2024, 2028)] == [False, True, True]
    assert days.why_free(date(2026, 5, 15)) == "Bridge day"
    assert [own.in_words for own in days.own] == ["15 May 2026", "29 February of every year"]
    assert days.in_words == "Saturday, Sunday and the desk’s own free days"


def test_the_free_days_ahead_are_named_without_plain_weekends() -> None:
    ahead = list(free_days("DE-BE", "2026-12-24 Eve").ahead(date(2026, 12, 20), days=14))

    assert [(f"{day}", why) for day, why in ahead] == [
        ("2026-12-24", "Eve"),
        ("2026-12-25", "Christmas Day"),
        ("2026-12-26", "Second Day of Christmas"),
        ("2027-01-01", "New Year's Day"),
    ]


def test_days_are_added_in_order_once_and_not_without_end() -> None:
    days = NO_FREE_DAYS.with_day(own_day("2026-05-15 Bridge day")).with_day(own_day("2026-05-11 Party"))

    assert [own.note for own in days.own] == ["Party", "Bridge day"]
    assert days.without_day(date(2026, 5, 11), yearly=True) == days
    assert [own.note for own in days.without_day(date(2026, 5, 11), yearly=False).own] == ["Bridge day"]
    with pytest.raises(WrongInput, match="15 May 2026 is free already"):
        days.with_day(own_day("2026-05-15 Again"))
    first = date(2026, 1, 1)
    full = FreeDays(own=tuple(OwnDay(first + timedelta(days=n), "x") for n in range(limits.FREE_DAYS.most)))
    with pytest.raises(WrongInput, match="at most 100 days free"):
        full.with_day(own_day("2027-05-15 One more"))


def test_one_that_is_kept_comes_back_as_it_was() -> None:
    own = own_day("yearly 2026-12-24 Christmas Eve")

    assert OwnDay.kept(own.as_kept) == own
