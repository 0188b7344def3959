"""Evidence over time as numbers: one axis with the day each item was published, by stance, and the article's own day.

A date of less precision is a bar over all the days it can mean; items of one day stand on top of one another.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.language.dates import MONTHS, PartialDate

WIDE, SLIM = 744, 340
_LEFT, _RIGHT = 84, 12
_TOP, _STEP, _AIR, _FOOT = 34.0, 14.0, 10.0, 26.0
_HIGHEST = 4  # items on top of one another; more are a number beside the sign
_SIGN, _NUMBER = 12.0, 34.0  # room for a sign, and for one with a number
_TICK = 84  # room for the words of a tick
_LANES = {"supports": "for it", "conflicts": "against it", "context": "context"}


@dataclass(frozen=True)
class Dated:
    """An item with its stance, who published it, and when."""

    stance: str
    publisher: str
    published_on: PartialDate


@dataclass(frozen=True)
class Sign:
    """Items of one stance and date: where, how many, and what they are; `to_x` is the end of a bar."""

    stance: str
    x: float
    y: float
    to_x: float
    number: int
    says: str


@dataclass(frozen=True)
class Times:
    """The whole picture; `lanes` are (words, y), `ticks` (x, words), `article` where the article's day stands."""

    width: int
    height: float
    lanes: Sequence[tuple[str, float]]
    ticks: Sequence[tuple[float, str]]
    signs: Sequence[Sign]
    article_x: float | None
    article: str
    says: str

    @property
    def bottom(self) -> float:
        """Where the lanes end and the words of the ticks begin."""
        return self.height - _FOOT

    @property
    def article_is_late(self) -> bool:
        """Whether its words stand before its line."""
        return self.article_x is not None and self.article_x > (_LEFT + self.width) / 2


_Column = tuple[float, float, Sequence[Dated]]  # from where to where, and what


def times(publications: Sequence[Dated], article: PartialDate | None, *, width: int = WIDE) -> Times | None:
    """Draw these items; nothing where fewer than two days are to be compared."""
    dates = [publication.published_on for publication in publications] + ([article] if article else [])
    if not publications or len(set(dates)) < 2:
        return None
    first, last = min(day.first_day for day in dates), max(day.last_day for day in dates)
    # So that no sign stands on the edge of the picture.
    air = max(1, (last - first).days // 30)
    # A year 1 or 9999 that somebody typed must not leave the range of dates.
    begin = date.fromordinal(max(first.toordinal() - air, date.min.toordinal()))
    end = date.fromordinal(min(last.toordinal() + air, date.max.toordinal()))

    def x(day: date) -> float:
        return round(_LEFT + (width - _LEFT - _RIGHT) * (day - begin).days / (end - begin).days, 1)

    signs: list[Sign] = []
    lanes: list[tuple[str, float]] = []
    top = _TOP
    for stance, words in _LANES.items():
        lane = [publication for publication in publications if publication.stance == stance]
        if not lane:
            continue
        placed = _stacked([(x(day.first_day), x(day.last_day), members) for day, members in _columns(lane)])
        floor = top + (max(level for _, _, _, level in placed) + 1) * _STEP
        signs += [
            Sign(stance, left, floor - (level + 0.5) * _STEP, right, len(members), _publishers(members))
            for left, right, members, level in placed
        ]
        lanes.append((words, floor - _STEP / 2 + 4))
        top = floor + _AIR
    return Times(
        width=width,
        height=top + _FOOT,
        lanes=lanes,
        ticks=[(x(day), label) for day, label in _ticks(begin, end, (width - _LEFT) // _TICK)],
        signs=signs,
        article_x=x(article.first_day) if article else None,
        article=f"the article, {article.in_words()}" if article else "",
        says=_caption(publications, article),
    )


def _columns(publications: Sequence[Dated]) -> Iterator[tuple[PartialDate, Sequence[Dated]]]:
    """The items of each date: one by one, or all as one where they are many."""
    by_date: dict[PartialDate, list[Dated]] = defaultdict(list)
    for publication in sorted(publications, key=_days):
        by_date[publication.published_on].append(publication)
    for day, members in by_date.items():
        if len(members) > _HIGHEST:
            yield day, members
        else:
            for publication in members:
                yield day, [publication]


def _days(publication: Dated) -> tuple[date, date]:
    return publication.published_on.first_day, publication.published_on.last_day


def _stacked(columns: Sequence[_Column]) -> list[tuple[float, float, Sequence[Dated], int]]:
    """Each on the lowest level where it touches nothing."""
    ends: list[float] = []
    placed = []
    for left, right, members in columns:
        level = next((number for number, end in enumerate(ends) if end < left), len(ends))
        end = right + (_NUMBER if len(members) > 1 else _SIGN)
        ends[level : level + 1] = [end]
        placed.append((left, right, members, level))
    return placed


def _publishers(members: Sequence[Dated]) -> str:
    return f"{', '.join(member.publisher for member in members)}: {members[0].published_on.in_words()}"


def _ticks(begin: date, end: date, most: int) -> list[tuple[date, str]]:
    """As many days, months or years as have room, at round distances."""
    days = (end - begin).days
    for step in (1, 2, 5, 10, 15):
        if days // step + 1 <= most:
            marked = [begin + timedelta(days=offset) for offset in range(0, days + 1, step)]
            return [(day, f"{day.day} {MONTHS[day.month][:3]} {day.year}") for day in marked]
    months = [date(year, month, 1) for year in range(begin.year, end.year + 1) for month in range(1, 13)]
    for step in (1, 3, 6):
        marked = [day for day in months if begin <= day <= end and (day.month - 1) % step == 0]
        if len(marked) <= most:
            return [(day, f"{MONTHS[day.month][:3]} {day.year}") for day in marked]
    years = [date(year, 1, 1) for year in range(begin.year + 1, end.year + 1)]
    # Rounded up: too few years between two ticks and their words run into each other.
    step = -(-len(years) // max(most, 1))
    return [(day, str(day.year)) for day in years[::step]]


def _caption(publications: Sequence[Dated], article: PartialDate | None) -> str:
    numbers = [
        f"{number} {words}"
        for stance, words in _LANES.items()
        if (number := sum(publication.stance == stance for publication in publications))
    ]
    caption = f"Evidence by the day it was published: {', '.join(numbers)}"
    return f"{caption}; the article is of {article.in_words()}." if article else f"{caption}."
