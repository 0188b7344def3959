"""The forms of the pages, one noun a file; `base` has what all of them share."""

from tracker.web.forms.base import EXPIRED, Form, tidy, tidy_lines

__all__ = ["EXPIRED", "Form", "tidy", "tidy_lines"]
