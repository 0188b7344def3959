"""A person and a body are near where the kind of one may have been guessed."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, may_be_one, nearness
from tracker.language.near_names.guessed_kinds import marks_as_body, may_be_person
from tracker.language.near_names.people import person

PERSON, ORGANISATION = SourceKind.PERSON, SourceKind.ORGANISATION
GOVERNMENT, OUTLET = SourceKind.GOVERNMENT, SourceKind.OUTLET

NEAR = [
    ("Volodymyr Zelensky", GOVERNMENT, "Volodymyr Zelensky"),
    ("Putin", ORGANISATION, "Vladimir Putin"),
    ("Putin", ORGANISATION, "President Vladimir Putin"),
    ("Zelensky", ORGANISATION, "Volodymyr Zelenskyy"),
    ("Kim Jong Un", GOVERNMENT, "Kim Jong-un"),
    ("Selenskyj", GOVERNMENT, "Volodymyr Zelensky"),
    ("Dr. Holm", ORGANISATION, "Anna Holm"),
    ("Anna Holm", ORGANISATION, "Holm, Anna"),
    ("Xi Jinping", GOVERNMENT, "习近平"),
    ("World Health Organization", ORGANISATION, "WHO"),
    ("Goldman Sachs", ORGANISATION, "Goldman Sachs"),
    ("Goldman Sachs Group", ORGANISATION, "Goldman Sachs"),
    ("HRW", ORGANISATION, "Human Rights Watch"),
    ("The Kremlin", GOVERNMENT, "Kremlin"),
    ("Reuters News Agency", OUTLET, "Reuters"),
    ("North Atlantic Treaty Organization", ORGANISATION, "OTAN"),
    # the half below was written after the rule and changed nothing
    ("Erdogan", GOVERNMENT, "Recep Tayyip Erdoğan"),
    ("Macron", OUTLET, "President Emmanuel Macron"),
    ("Orbán Viktor", GOVERNMENT, "Viktor Orbán"),
    ("Нетаньяху", ORGANISATION, "Benjamin Netanyahu"),
    ("Fidesz Ltd", ORGANISATION, "Fidesz"),
    ("Rio Tinto plc", ORGANISATION, "Rio Tinto"),
    ("IAEA", ORGANISATION, "International Atomic Energy Agency"),
    ("Tagesschau Online", OUTLET, "Tagesschau"),
    ("Médecins Sans Frontières", ORGANISATION, "Doctors Without Borders"),
    ("Hezbollah", GOVERNMENT, "Hisbollah"),
]
FAR = [
    ("George Washington University", ORGANISATION, "George Washington"),
    ("Anna Holm Foundation", ORGANISATION, "Anna Holm"),
    ("Orla Post", OUTLET, "Emily Post"),
    ("Johnson & Johnson", ORGANISATION, "Boris Johnson"),
    ("Washington", GOVERNMENT, "Denzel Washington"),
    ("World Bank", ORGANISATION, "Anna Bank"),
    ("Reuters", OUTLET, "Paul Reuter"),
    ("Putin", ORGANISATION, "Angela Merkel"),
]


@pytest.mark.parametrize(("body", "kind", "name"), NEAR)
def test_a_body_and_a_person_may_be_one(body: str, kind: SourceKind, name: str) -> None:
    assert nearness(Named(body, kind), Named(name, PERSON)) is not None
    assert nearness(Named(name, PERSON), Named(body, kind)) is not None


@pytest.mark.parametrize(("body", "kind", "name"), FAR)
def test_a_body_is_not_near_everybody_who_shares_a_word_with_it(body: str, kind: SourceKind, name: str) -> None:
    assert nearness(Named(body, kind), Named(name, PERSON)) is None


def test_documents_are_never_people_by_a_guess() -> None:
    assert may_be_person(Named("Putin", ORGANISATION))
    assert not may_be_person(Named("Putin", SourceKind.DOCUMENT))
    assert not may_be_person(Named("Putin Foundation", ORGANISATION))


def test_a_person_has_the_marks_of_the_body_it_may_be() -> None:
    marks = set(marks_as_body("humanrightswatch", person("Human Rights Watch")))

    assert {"letters humanrightswatch", "letters hrw"} <= marks


def test_the_sentence_does_not_say_that_a_body_is_a_person() -> None:
    assert may_be_one(Named("Putin", ORGANISATION), Named("Vladimir Putin", PERSON)).endswith("may be one source.")
