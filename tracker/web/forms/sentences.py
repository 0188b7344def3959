"""What the form library says on its own, in our words: one sentence that says what to do next."""

_SENTENCES = {
    "Not a valid choice.": "Choose one of the list.",
    "Not a valid choice": "Choose one of the list.",
    "Invalid Choice: could not coerce.": "Choose one of the list.",
    "Not a valid integer value.": "Write a whole number, such as 3.",
    "This field is required.": "This is missing; fill it in.",
    "Number must be between %(min)s and %(max)s.": "Write a number from %(min)s to %(max)s.",
    "Number must be at least %(min)s.": "Write a number that is at least %(min)s.",
    "Number must be at most %(max)s.": "Write a number that is at most %(max)s.",
    "Field cannot be longer than %(max)d character.": "This is too long; shorten it to %(max)d character.",
    "Field cannot be longer than %(max)d characters.": "This is too long; shorten it to %(max)d characters.",
    "Field must be at least %(min)d character long.": "This is too short; write at least %(min)d character.",
    "Field must be at least %(min)d characters long.": "This is too short; write at least %(min)d characters.",
}


class Sentences:
    """The library asks this for its messages."""

    def gettext(self, text: str) -> str:
        """Our sentence for one of the library's."""
        return _SENTENCES.get(text, text)

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        """The same for a message with a number in it."""
        return self.gettext(singular if count == 1 else plural)
