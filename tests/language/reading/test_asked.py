from tracker.language.kinds import Attitude
from tracker.language.reading import read


def attitudes(text: str) -> list[tuple[str, Attitude]]:
    return [(claim.quote, claim.links[0].attitude) for claim in read(text).candidates]


def test_a_question_is_asked_though_the_verb_says() -> None:
    assert attitudes("“The vault is empty?” the banker said.") == [("The vault is empty?", Attitude.ASKS)]


def test_what_follows_the_question_is_told_though_the_verb_asks() -> None:
    assert attitudes("“Am I a thief?” the foreman asked. “I am not.”") == [
        ("Am I a thief?", Attitude.ASKS),
        ("I am not", Attitude.ASSERTS),
    ]
