"""The quotation marks that a browser draws around a quotation, by the language around it."""

from lxml.html import HtmlElement

from tracker.outside.intake.html.nodes import elements, language_of

_LIKE = (
    ("„“‚‘", "de cs sk sl hr et"),
    ("«»«»", "fr"),
    ("«»“”", "ca it el"),
    ("«»„“", "ru uk"),
    ("«»‘’", "nb no nn"),
    ("„“„“", "lt bg"),
    ("„”«»", "pl ro"),
    ("„”»«", "hu"),
    ("„”’’", "sr"),
    ("‘’‘’", "nl"),
    ("””’’", "sv fi he"),
    ("”“’‘", "ar"),
    ("「」『』", "ja"),
)
"""What Chromium draws, which is not everywhere what the printers of a country do; a test asks it."""
_MARKS = {language: marks for marks, languages in _LIKE for language in languages.split()}
_USUAL = "“”‘’"


def write_quotation_marks(body: HtmlElement) -> None:
    """Put the marks into the words, a quotation inside another one with the inner marks."""
    # From the inside outwards, for an element that is gone cannot tell how deep another one stood.
    for node in reversed(elements(body, "q")):
        marks = _MARKS.get(language_of(node.getparent()), _USUAL)
        depth = sum(parent.tag == "q" for parent in node.iterancestors())
        opening, closing = (marks[0], marks[1]) if depth % 2 == 0 else (marks[2], marks[3])
        node.text = opening + (node.text or "")
        if len(node):
            node[-1].tail = (node[-1].tail or "") + closing
        else:
            node.text += closing
        node.drop_tag()
