from tracker.language.reading import read


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in read(text).claims if claim.links]


def test_what_is_said_behind_who_ends_at_the_comma_before_the_main_verb() -> None:
    assert quotes("The guard, who denies that he fired the shot, remains in custody.") == ["he fired the shot"]


def test_the_verb_behind_a_claim_is_not_in_it() -> None:
    assert quotes("His repeated denials that the fund was insolvent were not believed.") == ["the fund was insolvent"]


def test_of_not_that_but_that_the_latter_is_said() -> None:
    assert quotes("The foreman said not that he had been bribed but that he had been beaten.") == ["he had been beaten"]


def test_a_past_behind_the_verb_of_a_claim_begins_the_sentence_again() -> None:
    text = "The commander's rejection of claims that prisoners had been beaten drew protests."

    assert quotes(text) == ["prisoners had been beaten"]
