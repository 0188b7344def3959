"""Whose year a phrase speaks of, as far as its place in the sentence shows."""

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.subjects import Subject, is_subject, owner_of, subject_of


def subject(sentence: str, phrase: str) -> Subject | None:
    start = sentence.index(phrase)
    return subject_of(passage_of(sentence), start, start + len(phrase))


def test_what_stands_behind_of_decides() -> None:
    sentence = "It is the third year of the war in Donbas."

    direct = subject(sentence, "the third year")

    assert direct
    assert direct.within
    assert sentence[slice(*direct.within)] == "war in Donbas"
    assert direct.is_direct


def test_a_general_word_is_explained_elsewhere() -> None:
    assert subject("It is the third year of the war.", "the third year") == Subject(None, is_direct=True, is_whole=True)


def test_a_contract_keeps_the_war_of_the_sentence_from_being_taken() -> None:
    sentence = "In the war in Donbas, it is the second year of a contract."
    contract = subject(sentence, "the second year")

    assert contract
    assert contract.within
    assert contract.within[0] == contract.within[1]


def test_a_shelter_has_a_year_of_its_own() -> None:
    assert subject("As the war in Ukraine drags on, the shelter is in its ninth year.", "its ninth year") is None


def test_an_owner_stands_right_before_the_mark() -> None:
    passage = passage_of("The war's fourth year")

    assert owner_of(passage, 7) == Subject(None, is_direct=True, is_whole=True)
    assert owner_of(passage_of("The shop's fourth year"), 8) is None


def test_a_name_that_begins_its_clause_is_its_subject() -> None:
    sentences = ["The war ended.", "He said that the war ended.", "When the war ended, they left."]

    assert [is_subject(sentence, sentence.index("war")) for sentence in sentences] == [True] * len(sentences)
    assert not is_subject("The talks on the war ended.", 17)
