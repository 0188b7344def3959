"""What somebody wants to be told by mail."""

from wtforms import HiddenField

from tracker.web.forms.base import Form


class NoticesForm(Form):
    """Being told before due dates, or not; the button says which."""

    wants = HiddenField()
