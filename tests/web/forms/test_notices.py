"""What somebody wants to be told by mail."""

from tests.web.forms.sent import sent
from tracker.web.forms.notices import NoticesForm


def test_the_button_says_whether() -> None:
    assert [sent(NoticesForm, wants=word).wants.data for word in ("yes", "")] == ["yes", ""]
