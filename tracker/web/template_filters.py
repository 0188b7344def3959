"""What every template may say: dates in words, who is signed in, what they may do."""

from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from flask import Flask
from flask_login import current_user

from tracker import limits
from tracker.charts.time_axis import time_axis
from tracker.language.dates import PartialDate
from tracker.language.english import counted
from tracker.models import Dating
from tracker.rules.arithmetic import Judged
from tracker.rules.articles import DateBasis
from tracker.rules.editions import missed_in_words
from tracker.rules.roles import Action
from tracker.rules.schedules import SECOND_TIME, local, offset_if_doubled
from tracker.rules.statuses import Status
from tracker.web.access import may
from tracker.web.session import config, database, now, zone


def in_zone(instant: datetime) -> datetime:
    """The instant on the clock of this installation."""
    return instant.astimezone(zone())


def today() -> date:
    """The day it is on the clock of this installation."""
    return in_zone(now()).date()


def instant_in_words(instant: datetime) -> str:
    """`17 Dec 2025, 16:40 UTC`."""
    local = in_zone(instant)
    return f"{local.day} {local:%b %Y, %H:%M} {local.tzname()}"


def day_in_words(day: date | PartialDate | datetime) -> str:
    """`17 Dec 2025`, or as much of it as is known."""
    if isinstance(day, PartialDate):
        return day.in_words()
    if isinstance(day, datetime):
        day = in_zone(day).date()
    return f"{day.day} {day:%b %Y}"


def wall_in_words(wall: datetime | str, zone: str = "") -> str:
    """`Mon 23 Nov 2026, 07:30 CET`: a time on the clock of a place, as the datetime or the ISO text tells it.

    With its zone, a text that stands for a time that comes twice has its offset.
    """
    clock_time = datetime.fromisoformat(wall) if isinstance(wall, str) else wall
    place = f" {clock_time.tzname()}" if isinstance(clock_time.tzinfo, ZoneInfo) else ""
    # A bare offset such as +01:00 is worth showing only where two times differ by it.
    if isinstance(wall, str) and (offset := offset_if_doubled(wall, zone)):
        place = f" {offset}"
    return f"{clock_time:%a} {clock_time.day} {clock_time:%b %Y, %H:%M}{place}"


def period_in_words(period: str) -> str:
    """`Mon 23 Nov 2026, 07:30` of the name of a period, and whether that time comes for the second time."""
    words = wall_in_words(period.replace(SECOND_TIME, ":"))
    return f"{words} (second time)" if SECOND_TIME in period else words


def safe_address(address: str) -> str | None:
    """The address if a page may link to it: http or https, nothing else."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None


def as_day(text: str | None) -> date | None:
    """The day that an ISO text means; nothing for nothing."""
    return date.fromisoformat(text) if text else None


def size_in_words(size: int) -> str:
    """`812 bytes`, `3.4 kB`, `1.2 MB`."""
    if size < 1000:
        return f"{size} bytes"
    return f"{size / 1000:.1f} kB" if size < 1_000_000 else f"{size / 1_000_000:.1f} MB"


def judged_in_words(judged: Judged | None, dating: Dating | None = None) -> str:
    """What a finding was judged on: `published 17 Dec 2025 (inferred)`; nothing where it names no day."""
    if judged is None:
        return ""
    day = day_in_words(judged.day)
    if not judged.is_publication:
        return f"judged on {day}"
    return f"published {day}" + (f" ({dating.basis.value})" if dating and dating.basis is DateBasis.INFERRED else "")


def register(app: Flask, *, version: str) -> None:
    """Give them to every template."""
    app.jinja_env.filters.update(
        instant=instant_in_words,
        day=day_in_words,
        wall=wall_in_words,
        period=period_in_words,
        on_clock=local,
        link=safe_address,
        counted=counted,
        local=in_zone,
        as_day=as_day,
        bytes=size_in_words,
    )
    app.jinja_env.globals.update(
        Action=Action,
        Status=Status,
        may=may,
        time_axis=time_axis,
        judged_in_words=judged_in_words,
        missed_in_words=missed_in_words,
        limits=limits,
    )

    @app.context_processor
    def known() -> dict[str, Any]:
        return {
            "version": version,
            "demo": config().demo,
            "approval_off": not database().two_person,
            "me": current_user if current_user and current_user.is_authenticated else None,
            "now": now(),
        }
