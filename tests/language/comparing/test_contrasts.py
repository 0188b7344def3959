"""Where two sentences say the same but for one word."""

import pytest

from tracker.language.comparing.contrasts import contrast
from tracker.language.comparing.quantities import in_sentence


@pytest.mark.parametrize(
    ("claimed", "attested", "expected"),
    [
        ("The shop sold 300 lamps.", "The shop mended 500 lamps.", ("sold", "mended")),
        ("The member states sent 300 men.", "Peru sent 500 men.", ("states", "Peru")),
        ("500 people work at the plant.", "700 people marched in the square.", ("work", "marched")),
        ("The army has 300 tanks.", "The arms fair showed 500 tanks.", ("army", "arms")),
        # forms of one verb, verbs of movement, words for one thing, a body by its kind
        ("The works makes 300 lamps.", "The works made 500 lamps.", None),
        ("The rate rose to 5 percent.", "The rate reached 7 percent.", None),
        ("The pact binds 30 states.", "The treaty binds 40 states.", None),
        ("NATO has 32 members.", "The alliance has 30 members.", None),
    ],
)
def test_one_word_apart_is_another_thing(claimed: str, attested: str, expected: tuple[str, str] | None) -> None:
    [here], [there] = in_sentence(claimed), in_sentence(attested)

    assert contrast(here, there) == expected
