"""Interviews without labels."""

from tests.language.reading.said import own_words, said_by

ASKED = (
    "Did you close the port?\n\nI closed it in May. The crane had failed.\n\nWho paid?\n\nThe city paid for the crane."
)


def test_answers_below_questions_are_by_whoever_was_interviewed() -> None:
    text = f"We spoke to Anna Holm about the port.\n\n{ASKED}"

    assert said_by(text, "Anna Holm") == [
        "I closed it in May",
        "The crane had failed",
        "The city paid for the crane",
    ]


def test_without_anybody_interviewed_they_stay_the_articles() -> None:
    assert "The city paid for the crane" in own_words(f"The port was closed by a crane.\n\n{ASKED}")


def test_an_article_that_asks_itself_is_no_interview() -> None:
    text = (
        "We spoke to Anna Holm about the port.\n\nWho closed it?\n\nHolm says that she did.\n\nWho paid?\n\n"
        "The city paid for the crane."
    )

    assert "The city paid for the crane" in own_words(text)


def test_dashes_part_question_and_answer() -> None:
    text = (
        "Interview with Anna Holm, minister\n\n– Is the port open?\n– The port is closed.\n"
        "– Why?\n– The crane has failed."
    )

    assert said_by(text, "Anna Holm") == ["The port is closed", "The crane has failed"]
