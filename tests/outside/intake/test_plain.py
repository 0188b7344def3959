"""Plain text stands as it is; only pieces of a page are taken out of it."""

import pytest

from tests.language.test_page_tags import STORY, TWEET
from tracker.outside.intake.plain import read_plain


def test_a_text_stands_as_it_is() -> None:
    text = "The port\r\n  is *shut*, 3 < 4; HTML has <b>tags</b>.\n"

    assert (read_plain(text.encode()).text, read_plain(text.encode()).notes) == (text, ())


def test_the_words_of_an_embedded_post_stay_without_its_tags() -> None:
    document = read_plain(f"{STORY}\n\n{TWEET}\n\n{STORY}".encode())

    assert "We closed the bridge.\n\n— Anna Becker (@anna) May 3, 2025" in document.text
    assert "<" not in document.text
    assert "w.js" not in document.text
    (note,) = document.notes
    assert note.words == "The tags of 2 embedded pieces of a page were taken out; the words stay."
    assert document.language == "en"


S = "The ministry said on Monday that the bridge over the river would stay closed until the end of the year."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (f"Dam breaks<br><br>It cost 9 million.<br><br>{S}", f"Dam breaks\n\nIt cost 9 million.\n\n{S}"),
        (f"Dam breaks<BR/><BR/>It cost 9 million.<BR/>{S}", f"Dam breaks\n\nIt cost 9 million.\n{S}"),
        (f"{S}<br/>\n{S}<br/>", f"{S}\n{S}"),
        (f"It burnt 41 km<sup>2</sup> of wood. {S}", f"It burnt 41 km² of wood. {S}"),
        (f"10<sup>6</sup> t burnt. {S}", f"10⁶ t burnt. {S}"),
        (f"3×10<sup>6</sup> t in 2 m<sup>3</sup>. {S}", f"3×10⁶ t in 2 m³. {S}"),
        (f"It cost 1,204<sup>5</sup> million. {S}", f"It cost 1,204[5] million. {S}"),
        (f"It cost £14m<sup>2</sup> in all. {S}", f"It cost £14m[2] in all. {S}"),
        (f"Crowns<sup>3</sup> were paid for CO<sub>2</sub>. {S}", f"Crowns[3] were paid for CO2. {S}"),
        (f"R<sup>2</sup> of 0.9, in 12 <b>days</b>. {S}", f"R² of 0.9, in 12 days. {S}"),
        (f"&lt;p&gt;{S}&lt;/p&gt;\n&lt;p&gt;Paid &amp;euro;9.&lt;/p&gt;", f"{S}\nPaid €9."),
        (f"&lt;h1&gt;Dam&lt;/h1&gt;&lt;p&gt;{S}&lt;/p&gt;", f"Dam\n\n{S}"),
        (f"Paid &euro;9&nbsp;million &amp; more; 3 &lt; 4. {S}", f"Paid €9\xa0million & more; 3 < 4. {S}"),
        (f"AT&T; R&D; &c; Q&A; 3 & 4 &nosuchsign; {S}", f"AT&T; R&D; &c; Q&A; 3 & 4 &nosuchsign; {S}"),
        (f"In HTML one writes &lt;p&gt; and &amp;. {S}", f"In HTML one writes &lt;p&gt; and &amp;. {S}"),
        (f"In HTML a <br> breaks the line. {S}", f"In HTML a <br> breaks the line. {S}"),
    ],
)  # fmt: skip
def test_what_was_pasted_of_a_page_is_read_as_it_shows(text: str, read: str) -> None:
    assert read_plain(text.encode()).text == read


def test_signs_that_were_written_by_name_are_said() -> None:
    (note,) = read_plain(f"Paid &euro;9 &amp; more. {S}".encode()).notes

    assert (note.words, note.excerpt) == ("2 signs written by name stand as themselves now.", "&euro;")
