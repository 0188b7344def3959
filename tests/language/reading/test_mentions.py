"""People named in a text."""

from tracker.language.reading.mentions import Mention, in_full, mention_at

TEXT = "On Monday the foreign minister Anna Holm met Karl Berg. Ms Holm spoke first."


def mention(name: str) -> Mention:
    start = TEXT.index(name)
    person = mention_at(TEXT, start, start + len(name))
    assert person
    return person


def test_a_person_has_a_name_an_office_and_a_gender() -> None:
    person = mention("Anna Holm")

    assert (person.name, "minister" in person.roles, person.female) == ("Anna Holm", True, True)
    assert mention("Karl Berg").female is False


def test_a_later_mention_stands_under_the_full_name() -> None:
    assert [person.name for person in in_full([mention("Anna Holm"), mention("Ms Holm")])] == ["Anna Holm"] * 2
