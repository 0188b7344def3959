"""Countries by their names, their people and their capitals."""

from tracker.language.comparing.countries import country


def test_a_government_goes_by_its_country_its_people_and_its_seat() -> None:
    assert country("russia") == country("russian") == country("kremlin")
    assert country("washington") == country("us")


def test_a_genitive_is_the_same_country() -> None:
    assert country("poland's") == country("poland")


def test_countries_differ_and_other_words_are_none() -> None:
    assert country("poland") != country("germany")
    assert country("table") is None
