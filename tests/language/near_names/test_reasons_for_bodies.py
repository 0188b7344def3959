"""Why two names may be of one body."""

import pytest

from tracker.language.near_names.bodies import body
from tracker.language.near_names.named import Nearness
from tracker.language.near_names.reasons_for_bodies import marks_of, why_near


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Washinton Post", "Washington Post", Nearness.SPELLING),
        ("Ministry of Defence of Orla", "Ministry of Defence", Nearness.SHORTER),
        ("Ministry of Defence of Orla", "Ministry of Defence of Tarn", None),
        ("Polish Foreign Ministry", "Foreign Ministry of Poland", Nearness.ORDER),
        ("Berliner Zeitung", "Berliner Morgenpost", None),
        ("TASS news agency", "ITAR-TASS", Nearness.SHORTER),
        ("Channel 4", "Channel 5", None),
        ("Al Jazeera", "الجزيرة", Nearness.SCRIPT),
        ("V&D", "Voss & Dahl", Nearness.ACRONYM),
        ("orlapost.example", "orlapost.com", Nearness.ADDRESS),
        ("…", "Orla Post", None),
    ],
)
def test_the_reason_for_two_bodies(first: str, second: str, reason: Nearness | None) -> None:
    assert why_near(body(first), body(second)) is reason


def test_the_short_form_is_a_mark_of_the_long_name() -> None:
    assert "letters nyt" in set(marks_of(body("The New York Times"))) & set(marks_of(body("NYT")))
