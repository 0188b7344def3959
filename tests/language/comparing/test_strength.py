"""The ladder of strength, step by step, with hedges and conditions."""

import pytest

from tracker.language.comparing.strength import of_headline, strongest


@pytest.mark.parametrize(
    ("sentence", "rung"),
    [
        ("The treaty has been ratified by both parliaments.", 7),
        ("The ban came into force on Monday.", 7),
        ("The leaders signed the accord.", 6),
        ("Parliament adopted the bill.", 6),
        ("The states agreed to share the costs.", 5),
        ("Norway pledged to pay.", 5),
        ("Norway will pay.", 5),
        ("The states reached a deal on fish.", 5),
        ("The states agreed in principle to share the costs.", 4),
        ("Norway endorsed the idea.", 4),
        ("Diplomats largely endorsed the text.", 4),
        ("The commission proposed a levy.", 3),
        ("Norway plans to pay.", 3),
        ("Norway is weighing a levy.", 2),
        ("Norway is considering whether to pay.", 2),
        ("The levy is under discussion.", 2),
        ("Norway may pay.", 1),
        ("Norway could sign the accord.", 1),
        ("Norway has not signed the accord.", 0),
        ("The accord has yet to be signed.", 0),
        # the weakest verb is the act itself
        ("Norway agreed to consider a levy.", 2),
        ("Norway reportedly agreed to pay.", 4),
        ("Norway agreed to pay, according to two diplomats.", 4),
        ("Norway agreed to pay if the others do.", 4),
        ("Norway reportedly agreed to pay once the war ends.", 3),
        # never below possible, whatever lowers it
        ("Norway may reportedly pay if the others do.", 1),
        ("After a week of talks the states signed the accord.", 6),
        ("The proposed levy was adopted.", 6),
    ],
)
def test_a_sentence_stands_on_its_step(sentence: str, rung: int) -> None:
    strength = strongest(sentence)

    assert strength is not None
    assert strength.rung == rung, strength.in_words


@pytest.mark.parametrize("sentence", ["It rained.", "In May the river froze over.", "The weather was fine in Oslo."])
def test_other_sentences_stand_on_none(sentence: str) -> None:
    strength = strongest(sentence)

    # “froze” is an act on the ladder, freezing assets; of a river nobody would link it
    assert strength is None or strength.phrase == "froze"


@pytest.mark.parametrize(
    ("headline", "rung"),
    [
        ("EU to send ships", 5),
        ("EU sends ships", 6),
        ("EU may send ships", 1),
        ("EU plans to send ships", 3),
        ("Will the EU send ships?", 1),
        # marks in a headline mean that somebody else says so
        ("EU 'to send ships'", 4),
        ("EU to send ships, sources say", 4),
        ("Ships on the way", None),
        ("EU refuses to sign accord", None),
        ("Leaders meet to talk", None),
    ],
)
def test_a_headline_is_read_for_the_least_it_says(headline: str, rung: int | None) -> None:
    strength = of_headline(headline)

    assert (strength.rung if strength else None) == rung
