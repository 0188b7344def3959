"""Legal forms, shortened and in full."""

from tracker.language.near_names import legal_forms


def test_legal_forms_come_from_the_library_and_are_no_countries() -> None:
    assert {"gmbh", "ltd", "plc", "spzoo", "pjsc"} <= legal_forms.LEGAL_FORMS
    assert not {"uk", "eu"} & legal_forms.LEGAL_FORMS


def test_forms_in_full_are_written_as_the_words_of_a_name_are_joined() -> None:
    assert {"spolkaakcyjna", "zhushihuishe", "aktsionernoeobshchestvo"} <= legal_forms.FORMS_IN_FULL
    assert legal_forms.FORMS_IN_FULL <= legal_forms.LEGAL_FORMS
    assert legal_forms.MOST_WORDS_OF_A_FORM >= 4
