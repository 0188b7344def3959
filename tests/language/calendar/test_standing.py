"""How sure a sentence puts somebody into an office now."""

import pytest

from tests.language.calendar.shipped import passage_of
from tracker.language.calendar.holders import holders
from tracker.language.calendar.standing import Standing, standing_now, standing_of_past


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("President Joe Biden is weighing an answer.", Standing.ACTS),
        ("The Scholz cabinet approved the plan on Wednesday.", Standing.ACTS),
        ("The plan fits the Biden administration's approach.", Standing.ACTS),
        ("Under President Joe Biden, Washington is drafting a rule.", Standing.ACTS),
        ("President Joe Biden said that the road was open.", Standing.SAYS),
        ("“It is late,” said President Joe Biden.", Standing.SAYS),
        ("All signs point to President Joe Biden going along with it.", Standing.NAMED),
        ("The Biden administration will send a ship.", Standing.NAMED),
        ("President Biden's plan has a page on ports.", Standing.ASIDE),
        ("The mayor sees herself as a leader like President Biden.", Standing.ASIDE),
        ("“President Biden is my friend,” the mayor says.", Standing.QUOTED),
        ("Anna Holm, a lawyer in the Biden White House, calls it a slip.", Standing.NONE),
        ("One of President Biden's former lawyers runs the museum.", Standing.NONE),
        ("The museum shows a letter in which President Biden thanks the village.", Standing.NONE),
    ],
)
def test_the_sentence_shows_who_holds_office_in_its_own_present(sentence: str, standing: Standing) -> None:
    passage = passage_of(sentence)
    [holder] = holders(passage.text, passage.calendar)

    assert standing_now(passage, holder) is standing


@pytest.mark.parametrize(
    ("sentence", "standing"),
    [
        ("President Joe Biden opened the bridge.", Standing.TELLS),
        ("In a short speech, President Joe Biden opened the bridge.", Standing.TELLS),
        ("The judge whom President Joe Biden named was late.", Standing.BESIDE),
        ("Voters liked President Biden's bridge.", Standing.BESIDE),
        ("When President Joe Biden opened the bridge, it rained.", Standing.NONE),
        ("Decades later, President Joe Biden opened the bridge.", Standing.NONE),
    ],
)
def test_a_past_without_a_date_is_of_the_main_clause_or_beside_it(sentence: str, standing: Standing) -> None:
    passage = passage_of(sentence)
    [holder] = holders(passage.text, passage.calendar)

    assert standing_of_past(passage, holder) is standing
