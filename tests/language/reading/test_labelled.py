"""How far the turn behind a label goes."""

from tests.language.reading.said import own_words, said_by


def test_a_turn_goes_on_over_paragraphs_up_to_the_next_label() -> None:
    text = "Holm: The port is closed.\n\nIt was closed in May.\n\nDahl: It is open.\n\nHolm: Nobody works there."

    assert said_by(text, "Anna") == []
    assert said_by(text, "Holm") == ["The port is closed", "It was closed in May", "Nobody works there"]


def test_a_paragraph_about_the_speaker_is_the_article_again() -> None:
    text = (
        "Interviewer: Is the port closed?\n\nAnna Holm: The port is closed.\n\n"
        "Holm has been minister since 2019.\n\nShe lives in Lund with two dogs."
    )

    assert said_by(text, "Anna Holm") == ["The port is closed"]
    assert own_words(text) == ["Holm has been minister since 2019", "She lives in Lund with two dogs"]


def test_a_question_between_answers_ends_a_turn_and_is_nobodys() -> None:
    text = (
        "Is it open?\n\nAnna Holm: The port is closed.\n\nYou wrote that it was sold. Was it?\n\n"
        "Anna Holm: It was sold in May."
    )

    assert said_by(text, "Anna Holm") == ["The port is closed", "It was sold in May"]
    assert own_words(text) == []


def test_what_a_speaker_reports_has_two_sources() -> None:
    text = (
        "Q: Is it open?\n\nA: The owner told me that the port was sold in May.\n\n"
        "Q: Why?\n\nA: I said that it was too dear."
    )

    assert said_by(text, "owner via A") == ["the port was sold in May"]
    assert said_by(text, "A") == ["it was too dear"]
