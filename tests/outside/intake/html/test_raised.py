"""Raised and lowered signs, each as a browser shows it or left out with a note."""

import pytest

from tests.outside.intake.html.snippets import a_paragraph, an_article

_READ = [
    # marks of footnotes
    ("The quay cost 14 million crowns<sup>2</sup> in 2019.", "The quay cost 14 million crowns in 2019."),
    ("In 2019, 1,204<sup>5</sup> ships came.", "In 2019, 1,204 ships came."),
    ("It was sold in 2019<sup>12</sup>.", "It was sold in 2019."),
    ("She paid €14m<sup>2</sup> for it.", "She paid €14m for it."),
    ("The lab agreed.<sup>1,2</sup> The port did not.<sup>3–5</sup>", "The lab agreed. The port did not."),
    ("The lab agreed<sup>*</sup> and the port<sup>†</sup> did not.", "The lab agreed and the port did not."),
    ("Salaries rose by 4.1%<sup>a</sup> on the docks.", "Salaries rose by 4.1% on the docks."),
    ('It sank<sup><a href="#fn7">7</a></sup> at noon.', "It sank at noon."),
    ('It sank<a href="#fn7"><sup>7</sup></a> at noon.', "It sank at noon."),
    ('It sank<a class="footnote-ref" href="#note7">7</a> at noon.', "It sank at noon."),
    ('It sank<a role="doc-noteref" href="#x7">7</a> at noon.', "It sank at noon."),
    ("It sank at noon.<sup>[citation needed]</sup>", "It sank at noon."),
    ("It sank at noon.<sup>[3]</sup><sup>[4]</sup> All were saved.", "It sank at noon. All were saved."),
    ('It sank<span style="vertical-align: super">3</span> at noon.', "It sank at noon."),
    ("It weighs 14 tonnes<sup>ii</sup> and floats.", "It weighs 14 tonnes and floats."),
    # exponents and units
    ("The port handles 3×10<sup>6</sup> tonnes.", "The port handles 3×10⁶ tonnes."),
    ("It holds 2.4 · 10<sup>−9</sup> g of it.", "It holds 2.4 · 10⁻⁹ g of it."),
    ("The hall has 50 km<sup>2</sup>, the tank 30 m<sup>3</sup>.", "The hall has 50 km², the tank 30 m³."),
    ("The flat has 61m<sup>2</sup> and 600 ft<sup>2</sup> of roof.", "The flat has 61m² and 600 ft² of roof."),
    ("It fell at 9.81 m/s<sup>2</sup> for a while.", "It fell at 9.81 m/s² for a while."),
    ("Snow: 26 kg m<sup>-2</sup> a year.", "Snow: 26 kg m⁻² a year."),
    ("The load grows with <i>v</i><sup>2</sup>.", "The load grows with v²."),
    ("There are 2<sup>32</sup> addresses.", "There are 2³² addresses."),
    ("It grows as 2<sup>n</sup> does.", "It grows as 2ⁿ does."),
    # isotopes, ions, lowered signs
    ("They found <sup>137</sup>Cs in the mud.", "They found ¹³⁷Cs in the mud."),
    ("Ca<sup>2+</sup> and SO<sub>4</sub><sup>2−</sup> were found.", "Ca²⁺ and SO₄²⁻ were found."),
    ("CO<sub>2</sub> and H<sub>2</sub>O came out.", "CO₂ and H₂O came out."),
    ("The V<sub>max</sub> was low.", "The Vmax was low."),
    # formulas
    ("It grows as x<sup>n+1</sup> does.", "It grows as xⁿ⁺¹ does."),
    ("It falls as e<sup>−0.5t</sup> does.", "It falls as e^(−0.5t) does."),
    ("It grows as x<sup>2y</sup> does.", "It grows as x^2y does."),
    ("A rate of 1.05<sup>t/12</sup> a year.", "A rate of 1.05^(t/12) a year."),
    # ordinals, abbreviations, fractions, trade marks
    ("The 1<sup>st</sup> and the 2<sup>nd</sup> of May.", "The 1st and the 2nd of May."),
    ("Our Jacquard<sup>®</sup> and Loom<sup>TM</sup> lines grew.", "Our Jacquard® and LoomTM lines grew."),
    ("It took 1<sup>1</sup>/<sub>2</sub> hours.", "It took 1 1/2 hours."),
    ("It took 5<sup>1/2</sup> years.", "It took 5 1/2 years."),
    ("It rose by 2<sup>3/4</sup> per cent.", "It rose by 2 3/4 per cent."),
    ("Some 1,204<sup>1⁄3</sup> acres.", "Some 1,204 1/3 acres."),
    ("It took 4<sup>½</sup> hours.", "It took 4½ hours."),
    ("See n<sup>o</sup> 5 and N<sup>o</sup> 6.", "See no 5 and No 6."),
    ("In the XX<sup>e</sup> century.", "In the XXe century."),
    ("It cost £1<sup>m</sup> or €2.5<sup>bn</sup>.", "It cost £1m or €2.5bn."),
    ("So M<sup>r</sup> Ash and D<sup>r</sup> Bell said.", "So Mr Ash and Dr Bell said."),
    ("<sup>a</sup> estimate. <sup>b</sup> final. <sup>c</sup>old.", "a estimate. b final. c old."),
]
_SET_ASIDE = [
    ("Sales rose to 612<sup>3</sup> in May.", "Sales rose to 612 in May."),
    ("The mayor<sup>1</sup> and the clerk<sup>2</sup> left.", "The mayor and the clerk left."),
    ("“We pay.”<sup>4</sup> So he said.", "“We pay.” So he said."),
    (
        'He left<sup class="reference" id="cite_ref-4"><a href="#cite_note-4">[4]</a></sup>, they said.',
        "He left, they said.",
    ),
    ('He left<sup><a href="https://x.example/a#ref9">9</a></sup> in May.', "He left in May."),
    ("About £3.2bn<sup>†</sup> is missing.", "About £3.2bn is missing."),
    ("Turnout was 61%<sup>b</sup> in the north.", "Turnout was 61% in the north."),
    ("In 1931<sup>(2)</sup> it burned.", "In 1931 it burned."),
    ("It has 10<sup>12</sup> cells.", "It has 10¹² cells."),
    ("It weighs 5.97×10<sup>24</sup> kg.", "It weighs 5.97×10²⁴ kg."),
    ("A field of 3 cm<sup>2</sup> is enough.", "A field of 3 cm² is enough."),
    ("There are 41 people per km<sup>2</sup> there.", "There are 41 people per km² there."),
    ("We are in<sup>2</sup> a hurry.", "We are in a hurry."),
    ("E = mc<sup>2</sup> stood there.", "E = mc² stood there."),
    ("The gas was <sup>14</sup>C and <sup>3</sup>He.", "The gas was ¹⁴C and ³He."),
    ("Na<sup>+</sup> is a salt’s half.", "Na⁺ is a salt’s half."),
    ("NO<sub>3</sub><sup>−</sup> is nitrate.", "NO₃⁻ is nitrate."),
    ("The 21<sup>st</sup> century and the 3<sup>rd</sup> man.", "The 21st century and the 3rd man."),
    ('CO<span style="vertical-align:sub">2</span> rose.', "CO₂ rose."),
    ("Add <sup>3</sup>/<sub>4</sub> of a cup.", "Add 3/4 of a cup."),
    ("A plank of 6<sup>7/8</sup> inches.", "A plank of 6 7/8 inches."),
    ("Add <sup>3/4</sup> of a cup.", "Add 3/4 of a cup."),
    ("About $3<sup>k</sup> were lost.", "About $3k were lost."),
    ("Under Louis XIV<sup>o</sup> it stood.", "Under Louis XIVo it stood."),
    ("So S<sup>te</sup> Anne it was.", "So Ste Anne it was."),
    ("It is 2<sup>k−1</sup> steps.", "It is 2^(k−1) steps."),
    ("The men<sup>e</sup> left in May.", "The men left in May."),
    ("<sup>1</sup> Estimate; <sup>2</sup> final.", "¹ Estimate; 2 final."),
    ('It rained<a href="#_ftn2" name="_ftnref2">[2]</a> all day.', "It rained all day."),
    ('See <a href="#part-2">part 2</a> for more.', "See part 2 for more."),
]


@pytest.mark.parametrize(("html", "text"), [*_READ, *_SET_ASIDE])
def test_a_raised_sign_never_sticks_to_a_number(html: str, text: str) -> None:
    assert a_paragraph(f"<p>{html}</p>") == text


@pytest.mark.parametrize(
    ("html", "text", "language"),
    [
        ("Le XIX<sup>e</sup> siècle et le 1<sup>er</sup> mai.", "Le XIXe siècle et le 1er mai.", "fr"),
        ("M<sup>me</sup> Fabre, 2<sup>e</sup> adjointe.", "Mme Fabre, 2e adjointe.", "fr"),
        ("La 1<sup>a</sup> vez y el 3<sup>o</sup> piso.", "La 1a vez y el 3o piso.", "es"),
    ],
)
def test_letters_that_belong_to_a_number_stay_with_it(html: str, text: str, language: str) -> None:
    assert a_paragraph(f"<p>{html}</p>", language=language) == text


def test_marks_are_counted_and_quoted_and_the_notes_stay() -> None:
    page = an_article(
        '<p>It cost 14 million<sup><a href="#n1">1</a></sup> crowns<sup>2</sup>.</p>'
        '<ol class="footnotes"><li id="n1">Without tax. <a href="#r1">↩</a></li><li>Of 2019.</li></ol>'
    )

    assert "It cost 14 million crowns." in page.text
    assert "1. Without tax.\n2. Of 2019." in page.text
    (note,) = [note for note in page.notes if "footnote" in note.words]
    assert note.words == "2 footnote marks were left out."
    assert note.excerpt == "It cost 14 million[1] … It cost 14 million crowns[2]"


def test_the_label_at_the_head_of_a_note_is_no_mark() -> None:
    assert a_paragraph("<p>A sum<sup>1</sup>.</p><p><sup>1</sup>Without tax.</p>") == "A sum.\n\n¹ Without tax."
