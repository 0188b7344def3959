"""What the form library says on its own, in our words."""

import pytest

from tests.web.forms.sent import mistakes, sent
from tracker.web.forms.attribution import LinkForm
from tracker.web.forms.sentences import Sentences


def test_a_message_of_the_library_is_one_sentence_of_ours() -> None:
    assert Sentences().gettext("Not a valid integer value.") == "Write a whole number, such as 3."
    assert Sentences().gettext("Something new.") == "Something new."


@pytest.mark.parametrize(("count", "ending"), [(1, "character."), (2, "characters.")])
def test_a_number_has_its_noun(count: int, ending: str) -> None:
    singular, plural = (f"Field cannot be longer than %(max)d {noun}." for noun in ("character", "characters"))

    assert Sentences().ngettext(singular, plural, count).endswith(ending)


def test_a_form_says_it_so() -> None:
    sentences = mistakes(sent(LinkForm, name="The Paper", kind="paper", role="origin", position="1"))

    assert sentences == {"kind": ["Choose one of the list."]}
