"""What the parts of the demo share while it is being set up."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from tests.services.demo.stages import NOW, a_set_stage, an_empty_stage
from tracker.errors import WrongInput


def test_a_time_of_day_lies_so_many_days_before_the_demo(session: Session) -> None:
    stage = an_empty_stage(session)

    assert stage.at("08:40") == NOW.replace(hour=8, minute=40) - timedelta(days=8)
    assert stage.at("08:40", day=1) == NOW.replace(hour=8, minute=40) - timedelta(days=1)


def test_what_the_files_do_not_say_is_refused_by_its_name(session: Session) -> None:
    stage = an_empty_stage(session)

    with pytest.raises(WrongInput, match=r"missing\.toml cannot be read"):
        stage.read("missing.toml")
    with pytest.raises(WrongInput, match="name a claim “C99”"):
        stage.claim("C99")
    with pytest.raises(WrongInput, match="name a person “nobody”"):
        stage.person("nobody")
    with pytest.raises(WrongInput, match="names a finding “nth_year”"):
        stage.finding("nth_year")


def test_a_quote_has_to_stand_in_one_place(session: Session) -> None:
    stage = a_set_stage(session)
    quote = stage.version.text.splitlines()[0]

    start, end = stage.passage(quote)

    assert stage.version.text[start:end] == quote
    with pytest.raises(WrongInput, match="does not stand exactly once"):
        stage.passage("the")
