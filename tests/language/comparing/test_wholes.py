"""Whether a number counts a whole and another one a part of it."""

import pytest

from tracker.language.comparing.quantities import in_sentence
from tracker.language.comparing.wholes import other_modifiers, part_of_a_whole

ALL, PART = "all of them", "a part"


@pytest.mark.parametrize(
    ("claimed", "attested", "expected"),
    [
        ("The museum owns 900 paintings.", "Only 300 of its paintings are shown.", (ALL, PART)),
        ("Among the soldiers 90 soldiers are women.", "The army has 800 soldiers.", (PART, ALL)),
        ("The city has 400 schools.", "In the north of the city there are 90 schools.", (ALL, PART)),
        ("The union has 400 members.", "Some 90 members of the union went on strike.", (ALL, PART)),
        ("The museum owns 900 paintings.", "The museum owns 300 paintings.", None),
    ],
)
def test_a_part_is_not_the_whole(claimed: str, attested: str, expected: tuple[str, str] | None) -> None:
    [here], [there] = in_sentence(claimed), in_sentence(attested)

    assert part_of_a_whole(here, there) == expected


@pytest.mark.parametrize(
    ("claimed", "attested", "are"),
    [
        ("There are 900 clinics.", "There are 300 private clinics.", True),
        ("There are 900 well-trained troops.", "There are 300 troops.", False),
        ("There are 900 border posts.", "There are 300 posts on the border.", False),
        ("There are 900 Polish troops.", "There are 300 troops.", False),
    ],
)
def test_a_modifier_makes_a_part_but_praise_does_not(claimed: str, attested: str, are: bool) -> None:
    [here], [there] = in_sentence(claimed), in_sentence(attested)

    assert (other_modifiers(here, there) is not None) is are
