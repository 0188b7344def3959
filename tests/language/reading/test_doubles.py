"""What a text says twice."""

from tests.language.reading.places import places_in
from tracker.language.reading.doubles import doubles


def singles(text: str) -> list[tuple[str, str]]:
    places = places_in(text)
    left = doubles(places)
    return [(place.claim.quote, place.claim.attribution) for number, place in enumerate(places) if number not in left]


def test_the_same_words_of_the_article_are_one_claim() -> None:
    assert len(singles("The gate was locked. Nobody came that night. The gate was locked.")) == 2


def test_what_somebody_is_named_for_goes_before_the_same_in_the_own_voice() -> None:
    text = "The eastern gate was locked. The guard Tom Sayle said that the eastern gate was locked."

    assert singles(text) == [("the eastern gate was locked", "Tom Sayle")]


def test_two_speakers_of_one_sentence_stay_two() -> None:
    text = "Anna Holm and Tom Sayle said that the gate was locked."

    assert [name for _, name in singles(text)] == ["Anna Holm", "Tom Sayle"]


def test_two_facts_of_one_sentence_both_stay() -> None:
    text = "The builder, who lost his licence in 2019, sold the hall to the city for 3 million euros."

    assert [quote for quote, _ in singles(text)] == [
        "lost his licence in 2019",
        "sold the hall to the city for 3 million euros",
    ]
