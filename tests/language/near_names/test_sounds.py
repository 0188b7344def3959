"""Which words are spellings of one word."""

import pytest

from tracker.language.near_names.sounds import sound_of

ONE_WORD = """yeltsin jelzin|yeltsin eltsine|gorbachev gorbatschow|gorbachev gorbatjov|khrushchev chruschtschow
|khrushchev jruschov|zhukov joukov|zhukov schukow|mikhail mijail|mohammed muhammad|hussein husain|wang vang
|defence defense|organisation organization|colour color|centre center|putin poetin|gaddafi qaddafi|kim gim"""

TWO_WORDS = """zelensky zelenska|ivanov ivanova|peter petra|merkel meister|east west|north south|li la|kim kam
|post pest|james jones|karpov karpin|paul paula|novak novakova"""


@pytest.mark.parametrize("pair", ONE_WORD.replace("\n", "").split("|"))
def test_spellings_of_one_word_sound_alike(pair: str) -> None:
    first, second = map(sound_of, pair.split())

    assert first.is_like(second)
    assert second.is_like(first)


@pytest.mark.parametrize("pair", TWO_WORDS.replace("\n", "").split("|"))
def test_other_words_do_not(pair: str) -> None:
    first, second = map(sound_of, pair.split())

    assert not first.is_like(second)


def test_vowels_do_not_count_where_a_script_has_none() -> None:
    assert sound_of("ntnyhw", "ntnyhu", has_vowels=False).is_like(sound_of("netanyahu"))
    assert not sound_of("ntnyhu").is_like(sound_of("netanyahu"))


def test_letters_that_waver_are_read_alike_in_a_word_so_that_readings_stay_few() -> None:
    assert len(sound_of("jjch" * 10 + "hahwahtja").readings) <= 48
