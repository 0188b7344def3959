"""Raised pieces that belong to what stands before them are kept; a mark of a note is still left out."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article
from tracker.outside.intake.html.raised_numbers import Raised, written_with_number

_TUNED = [
    ("It costs $3<sup>49</sup> now.", "It costs $3.49 now."),
    ("It costs $2<sup>99</sup> now.", "It costs $2.99 now."),
    (
        "It is $19<span>.</span><sup>99</sup><span style='display:none'>19 dollars</span> now.",
        "It is $19.99 now.",
    ),
    ("At 12<sup>h</sup>30 it began.", "At 12h30 it began."),
    ("He ran it in 2<sup>h</sup>14<sup>m</sup>41<sup>s</sup> flat.", "He ran it in 2h14m41s flat."),
    ("It opens at 9<sup>30</sup> a.m. daily.", "It opens at 9:30 a.m. daily."),
    ("It lies at 41.2<sup>o</sup>N.", "It lies at 41.2°N."),
    ("The 3.<sup>o</sup> floor.", "The 3.o floor."),
    ("The 5<sup>e</sup> floor.", "The 5e floor."),
    ("An R<sup>2</sup> of 0.9 was found.", "An R² of 0.9 was found."),
    ("They found U<sup>235</sup> there.", "They found U²³⁵ there."),
    ("It sold 14.2<sup>[2]</sup><sup class=reference>:&hairsp;41</sup> million.", "It sold 14.2 million."),
    ("It took $14M<sup>(1)(2)</sup> in.", "It took $14M in."),
]
_SET_ASIDE = [
    ("A pass is £1,204<sup>50</sup> a year.", "A pass is £1,204.50 a year."),
    ("Bread for 3<sup>99</sup> € is dear.", "Bread for 3.99 € is dear."),
    ("Open from 9<sup>00</sup>–17<sup>30</sup>.", "Open from 9:00–17:30."),
    ("The train left at 7<sup>05</sup> sharp.", "The train left at 7:05 sharp."),
    ("It lasted 3<sup>min</sup>41<sup>s</sup> only.", "It lasted 3min41s only."),
    ("It was 20<sup>0</sup>C in the hall.", "It was 20°C in the hall."),
    ("The reef at 14<sup>o</sup>30′ S is dead.", "The reef at 14°30′ S is dead."),
    ("The 2.<sup>a</sup> edition sold out.", "The 2.a edition sold out."),
    ("They dated it with C<sup>14</sup> in May.", "They dated it with C¹⁴ in May."),
    ("With P<sup>2</sup> = 0.4 it fails.", "With P² = 0.4 it fails."),
    ("They grew<sup>1</sup><sup>,</sup><sup>2</sup> fast.", "They grew fast."),
    # marks of notes that look like one of these
    ("It sold for $14<sup>12</sup> million.", "It sold for $14 million."),
    ("It sold for $19.<sup>12</sup> Then it sank.", "It sold for $19. Then it sank."),
    ("It cost $3<sup>49</sup> and $5<sup>50</sup> a head.", "It cost $3 and $5 a head."),
    ("The 41<sup>d</sup> and the 14<sup>e</sup> of it.", "The 41 and the 14 of it."),
    ("Vitamin C<sup>2</sup> is cheap.", "Vitamin C is cheap."),
    ("She was 9<sup>30</sup> then.", "She was 9 then."),
]


@pytest.mark.parametrize(("html", "text"), [*_TUNED, *_SET_ASIDE])
def test_what_belongs_to_a_number_stays_with_it(html: str, text: str) -> None:
    assert a_paragraph(f"<p>{html}</p>") == text


def test_a_comma_parts_the_cents_where_the_language_does() -> None:
    assert written_with_number(Raised("99", "nur 2", " €", "de")) == ",99"


def test_a_tenth_of_a_cent_stays_raised_and_is_asked() -> None:
    page = an_article("<p>Fuel is €1.67<sup>9</sup> a litre.</p>")

    assert "Fuel is €1.67⁹ a litre." in page.text
    assert [note.kind for note in page.notes] == ["ask"]


@pytest.mark.parametrize("letter", ["R", "η", "χ"])
def test_the_square_of_a_statistic_is_none_of_the_marks_of_a_page(letter: str) -> None:
    raised = Raised("2", f"adjusted {letter}", " was 0.41", "en", frozenset({"1", "2", "3"}))

    assert written_with_number(raised) == "²"
