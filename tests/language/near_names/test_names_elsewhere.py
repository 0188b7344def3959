"""Bodies by their names in several languages."""

from tracker.language.near_names.names_elsewhere import is_agency, numbers_of


def test_one_body_has_one_number_in_all_languages() -> None:
    numbers = [numbers_of([name]) for name in ("nato", "otan", "northatlantictreatyorganization")]

    assert numbers[0]
    assert numbers == [numbers[0]] * 3


def test_another_body_has_another_number_and_most_have_none() -> None:
    assert numbers_of(["onu"]) != numbers_of(["otan"])
    assert numbers_of(["orlapost", ""]) == frozenset()


def test_an_acronym_that_is_an_article_too_is_found() -> None:
    assert numbers_of(["un"]) & numbers_of(["onu"])


def test_an_agency_is_one_in_any_language() -> None:
    assert is_agency("Reuters")
    assert is_agency("Рейтер")
    assert is_agency("TASS")
    assert not is_agency("Gazette")
