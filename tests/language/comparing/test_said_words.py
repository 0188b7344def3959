"""The words of meaning in a number's sentence."""

from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.said_words import NUMBER, said_words


def test_a_country_is_one_word_the_number_a_sign_and_the_speaker_is_left_out() -> None:
    [quantity] = in_sentence("South Korea sold 40 ships to us, the ministry said.")

    words = said_words(quantity)

    assert [word.written for word in words] == ["South Korea", "sold", NUMBER, "ships"]
    assert [word.is_country for word in words] == [True, False, False, False]
