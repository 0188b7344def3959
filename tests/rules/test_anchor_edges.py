"""Quotes whose signs changed: moved or for a person to say; and quotes whose words changed: never moved."""

import pytest

from tracker.language.reading_key import key
from tracker.rules.anchor_edges import is_in_a_number, is_in_a_word, is_whole
from tracker.rules.anchors import AnchorState, Quote, find_again, standing_at


def state_of(old: str, words: str, new: str) -> AnchorState:
    start = old.index(words)
    return find_again(new, Quote.at(old, start, start + len(words))).state


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("It is 5 % of all.", "5 % of", "It is 5% of all."),
        ("It is € 5 a head.", "€ 5 a", "It is €5 a head."),
        ("A well known man left.", "well known man", "A well-known man left."),
        ("The U.S. army left.", "The U.S. army", "The US army left."),
        ("It is *never* so.", "*never* so", "It is never so."),
        ("Holm &amp;amp; Sons left.", "Holm &amp;amp; Sons", "Holm & Sons left."),
        ("It rose 12 % in May.", "12 % in", "It rose 12% in May."),
        ("It rose 12% in May.", "12% in", "It rose 12 % in May."),
        ("They pay $ 4 a day.", "$ 4 a day", "They pay $4 a day."),
        ("A long term plan failed.", "long term plan", "A long-term plan failed."),
        ("A long-term plan failed.", "long-term plan", "A longterm plan failed."),
        ("The U. K. left in May.", "U. K. left", "The UK left in May."),
        ("The UK left in May.", "UK left", "The U.K. left in May."),
        ("It is **not** so at all.", "**not** so", "It is not so at all."),
        ("It is not so at all.", "not so", "It is _not_ so at all."),
        ("Tom &amp; Sons left.", "Tom &amp; Sons", "Tom & Sons left."),
        ("Tom & Sons left.", "Tom & Sons", "Tom and Sons left."),
        ("It isn&#39;t so now.", "isn&#39;t so", "It isn't so now."),
        ("They left (at noon) in May.", "left (at noon) in", "They left at noon in May."),
        ("They left, all of them.", "left, all", "They left all of them."),
        ("We have 12 500 men here.", "12 500 men", "We have 12,500 men here."),
        ("In the port, he sleeps.", "the port", "In the port² he sleeps."),
        ("In the port he sleeps.", "the port", "In the port’s inn he sleeps."),
        ("The Covid-19 ward is shut.", "Covid-19 ward", "The Covid 19 ward is shut."),
        ("Pages 5–10 are lost.", "Pages 5–10", "Pages 5-10 are lost."),
        ("Tha 3½ years.", "3½ years", "Tha 3 1/2 years."),
        ("The co-op paid.", "co-op paid", "The co-\nop paid."),
        ("The Straße is shut.", "Straße is", "The Strasse is shut."),
        ("The “free” port closed.", "“free” port", "The free port closed."),
        ("A vote was held.", "vote was held", "A \u2800vote was held."),
        ("It is 5 km² in all.", "5 km² in", "It is 5 km2 in all."),
        ("The \ufb01nal act is on.", "\ufb01nal act", "The final act is on."),
        ("He paid at No. 5 there.", "No. 5 there", "He paid at № 5 there."),
        ("the end.", "end", "the end¹."),
        ("It cost 5 million euros.", "5 million", "It cost 5 million euros a year."),
        ("It is 7 ‰ of all.", "7 ‰ of", "It is 7‰ of all."),
        ("It is £ 7 in all.", "£ 7 in", "It is £7 in all."),
        ("The deep sea port shut.", "deep sea port", "The deep-sea port shut."),
        ("The D.C. bar shut.", "D.C. bar", "The DC bar shut."),
        ("It *did* shut now.", "*did* shut", "It did shut now."),
        ("It did shut now.", "did shut", "It __did__ shut now."),
        ("Berg &amp; Berg shut.", "Berg &amp; Berg", "Berg & Berg shut."),
        ("Berg &amp;amp;amp; Berg shut.", "Berg &amp;amp;amp; Berg", "Berg & Berg shut."),
        ("It&rsquo;s shut now.", "It&rsquo;s shut", "It’s shut now."),
        ("Shut: the port.", "Shut: the", "Shut – the port."),
        ("Shut, he said.", "Shut, he", "“Shut”, he said."),
        ("It shut at 7 p.m. today.", "7 p.m. today", "It shut at 7 pm today."),
        ("It shut in June 2020.", "in June 2020", "It shut in June 2020¹."),
        ("It shut; he left.", "shut; he", "It shut. he left."),
        ("An e-mail came.", "e-mail came", "An email came."),
        ("It's 100 km/h fast.", "100 km/h", "It's 100\u202fkm/h fast."),
        ("Berg/Holm won.", "Berg/Holm won", "Berg / Holm won."),
    ],
)
def test_a_quote_whose_signs_alone_changed_is_never_gone(old: str, words: str, new: str) -> None:
    state = state_of(old, words, new)

    assert state is not AnchorState.GONE
    assert state.is_settled or standing_at(new, words, 20)


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("It is 3² metres long, they say.", "3² metres", "It is 32 metres long, they say."),
        ("They re-sign the deal in May.", "re-sign the deal", "They resign the deal in May."),
        ("The \ufb01nal is lost.", "\ufb01nal", "The semifinal is lost."),
        ("In Malmö it rained.", "Malmö", "In Malmoe it rained."),
        ("We saw the port at dawn.", "the port", "We saw the portal at dawn."),
        ("It costs 5 million.", "costs 5", "It costs 5.5 million."),
        ("It costs $5 million now.", "5 million", "It costs €5 million now."),
        ("It fell to 5 degrees.", "5 degrees", "It fell to −5 degrees."),
        ("The room is 10² m wide now.", "10² m", "The room is 102 m wide now."),
        ("They re-form the board in May.", "re-form the board", "They reform the board in May."),
        ("The café is shut.", "café", "The cafés are shut."),
        ("It cost £3 million in all.", "£3 million", "It cost €3 million in all."),
        ("They agree on the act.", "on the act", "They agree on the action."),
        ("They meet in the inn.", "the inn", "They meet in the inner court."),
        ("We saw the sign there.", "sign", "We saw the resign there."),
        ("He has 400 men there.", "400 men", "He has 1,400 men there."),
        ("He has 400 men there.", "He has 400", "He has 400,000 men there."),
        ("A binding deal is near.", "binding deal", "A non-binding deal is near."),
        ("We can go there now.", "We can", "We can't go there now."),
        ("It rose by 5 in May.", "rose by 5", "It rose by 5% in May."),
        ("It rose by 5% in May.", "by 5%", "It rose by 5‰ in May."),
        ("The résumé is new here.", "résumé is new", "The resume is new here."),
        ("It was noted² in May.", "noted² in", "It was noted2 in May."),
        ("It was it² in May.", "was it² in", "It was it2 in May."),
        ("See Article[5] of it.", "Article[5] of", "See Article[6] of it."),
        ("See Article[5] of it.", "Article[5] of", "See Article of it."),
        ("A 5³ m cube sank.", "5³ m", "A 53 m cube sank."),
        ("They re-cover the roof.", "re-cover the", "They recover the roof."),
        ("The art is lost.", "art", "The cart is lost."),
        ("The port is shut.", "The port", "The ports are shut."),
        ("It pays ¥40 there.", "40 there", "It pays $40 there."),
        ("It fell −2 today.", "fell −2", "It fell 2 today."),
        ("About 60 left.", "60 left", "About 1,60 left."),
        ("About 60 left it.", "About 60", "About 60.5 left it."),
        ("About 60 left it.", "About 60", "About 60% left it."),
        ("It is legal here.", "legal here", "It is illegal here."),
        ("A lawful act it is.", "lawful act", "A non-lawful act it is."),
        ("He will resign, Berg said.", "resign,", "He will re-sign, Berg said."),
        ("In ﬂat 3 he hid.", "ﬂat", "In inflated prices he hid."),
        ("Øre is due.", "Øre", "Ore is due."),
        ("Its 4′ are due.", "Its 4′", "Its 4″ are due."),
        ("He can do it now.", "can do", "He cannot do it now."),
    ],
)
def test_a_quote_whose_words_or_numbers_changed_is_doubtful_or_gone(old: str, words: str, new: str) -> None:
    assert not state_of(old, words, new).is_settled


def test_a_word_and_a_number_can_go_on_on_either_side() -> None:
    assert is_in_a_word("semifinal", 4, 9)
    assert is_in_a_word("finals", 0, 5)
    assert not is_in_a_word("the final² act", 4, 9)
    assert is_in_a_number("1,400 men", 2, 5)
    assert is_in_a_number("5.5 men", 0, 1)
    assert not is_in_a_number("5, 6 men", 0, 1)


def test_the_same_may_be_stuck_to_a_passage_before_and_after() -> None:
    assert is_whole(("a semi", "final", ""), ("the semi", "final", "²"), key=key)
    assert not is_whole(("$", "5", ""), ("€", "5", ""), key=key)


LOSSES = "The army said that it lost 400 men in the war of May."
DEGREES = "The report says it fell to 5 degrees in the north."
GROUPED = [
    "400 000",
    "400\u00a0000",
    "400\u202f000",
    "400’000",
    "400'000",
    "400&nbsp;000",
    "1 400",
    "1’400",
    "1\u00a0400",
]
MEASURED = [
    "400 €",
    "400€",
    "400₴",
    "400&euro;",
    "400 million",
    "400 m",
    "400 kg",
    "400\u202f%",
    "400×10",
    "400+",
    "400·2",
]


@pytest.mark.parametrize("number", [*GROUPED, *MEASURED, "400&sup2;", "400(b)", "- 400", "− 400", "minus 400", "≥ 400"])
def test_a_number_that_goes_on_is_another_number(number: str) -> None:
    assert not state_of(LOSSES, "400", LOSSES.replace("400", number)).is_settled


@pytest.mark.parametrize(
    "sign", ["− ", "﹣", "－", "➖", "⁻", "₋", "&minus;", "&lt;", "≠", "± ", "∼", "1⁄", "0·", ".", "-"]
)
def test_a_sign_or_a_part_before_a_number_makes_it_another(sign: str) -> None:
    assert not state_of(DEGREES, "5 degrees", DEGREES.replace("to 5", f"to {sign}5")).is_settled


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("The grade was C in all of it.", "was C", "The grade was C+ in all of it."),
        ("The grade was C in all of it.", "was C", "The grade was C# in all of it."),
        ("The grade was C in all of it.", "was C", "The grade was C− in all of it."),
        ("It is in Article 5 of it now.", "Article 5", "It is in Article 5(a) of it now."),
        ("It is in Article 5 of it now.", "Article 5", "It is in Article 5 bis of it now."),
        ("Now they say we can leave it.", "we can", "Now they say we can‛t leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can`t leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can&#39;t leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can&rsquo;t leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can\u200b’t leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can\u00adnot leave it."),
        ("Now they say we can leave it.", "we can", "Now they say we can not leave it."),
        ("They should go home, he said.", "They should", "They should never go home, he said."),
        ("He said a port burned in May.", "a port", "He said a port\u00adal burned in May."),
        ("He said a port burned in May.", "a port", "He said a port\u200bal burned in May."),
        ("He said a port burned in May.", "a port", "He said a port-\nal burned in May."),
        ("He said the legal port burned.", "legal port", "He said the il\u00adlegal port burned."),
        ("He said the legal port burned.", "legal port", "He said the il-\nlegal port burned."),
        ("The wall is 5' high in town.", "is 5", 'The wall is 5" high in town.'),
        ("It was a violent protest here.", "violent", "It was a non–violent protest here."),
        ("In all the U.S. left it now.", "the U.S", "In all the U.S.S.R. left it now."),
        ("הוא הלך עִם דוד אל העיר", "עִם", "הוא הלך עַם דוד אל העיר"),
    ],
)
def test_the_edge_of_a_passage_is_judged_as_it_is_read(old: str, words: str, new: str) -> None:
    assert not state_of(old, words, new).is_settled


@pytest.mark.parametrize(
    ("old", "words", "new"),
    [
        ("They met in 2020 300 times.", "2020 300 times", "They met in 2020 300 times or so."),
        ("It has 30\u00a0% of it in all.", "has 30", "It has 30&nbsp;% of it in all."),
        ("It has 30&nbsp;000 ships now.", "has 30&nbsp;000 ships", "It has 30 000 ships now."),
        ("It cost 400 € in May, he said.", "cost 400", "It cost 400€ in May, he said."),
        ("He “lost 400” in May to them.", "lost 400", "He ‘lost 400’ in May to them."),
        ("The army – 400 men – left it.", "400 men", "The army - 400 men - left it."),
        ("It is Article 5(a) of it now.", "Article 5", "See: It is Article 5(a) of it now."),
        ("It sold 30 (and more) in all.", "sold 30", "See: It sold 30 (and more) in all."),
        ("The state of the port is bad.", "the port", "See: The state of the port is bad."),
        ("It is a Hawaiʻi fish in it.", "Hawaiʻi fish", "It is a Hawai'i fish in it."),
        ("It was at 10:30 in May.", "at 10:30", "It was at 10∶30 in May."),
        ("It is a 3 x 5 card in it.", "3 x 5 card", "It is a 3 × 5 card in it."),
        ("הוא הלך עִם דוד אל העיר", "עִם דוד", "הוא הלך עם דוד אל העיר"),
    ],
)
def test_signs_that_stay_or_are_printed_otherwise_change_no_passage(old: str, words: str, new: str) -> None:
    assert state_of(old, words, new).is_settled


def test_of_a_long_passage_only_the_edges_are_compared() -> None:
    lengths: list[int] = []

    def key_of(words: str) -> str:
        lengths.append(len(words))
        return key(words)

    passage = "a long way " * 1_000

    assert not is_whole(("“re", passage, ""), ("“", passage, ""), key=key_of)
    assert max(lengths) < 200


def settled(quote: str, old: str, new: str) -> bool:
    before, behind = "The chairman stood up in the hall and said ", " so that all of it fell silent again."
    start = len(before) + old.index(quote)
    return find_again(
        before + new + behind, Quote.at(before + old + behind, start, start + len(quote))
    ).state.is_settled


@pytest.mark.parametrize(
    ("word", "longer"),
    [
        ("देश", "देशी"),
        ("गान", "गाना"),
        ("বাজ", "বাজে"),
        ("வீட", "வீடு"),
        ("ไป", "ไป่"),
        ("Ano", "Ano\u0308"),
        ("Ruz", "Ruz\u030c"),
        ("は", "は\u3099"),
        ("ສາ", "ສາ່"),
        ("བོད", "བོདི"),
    ],
)
def test_a_mark_goes_on_with_the_word_before_it(word: str, longer: str) -> None:
    assert not settled(word, word, longer)
    assert settled(word, word, f"now {word}")


@pytest.mark.parametrize(
    "behind",
    [
        "\u2005200",
        "\u2007200",
        "\u3000200",
        "´200",
        "‘200",
        "٬200",
        "&thinsp;200",
        " ¼",
        "⅝",
        " 2/3",
        " and a third",
        "٫2",
        " gallons",
        " per cent",
        " quid",
        "億",
        " – 12",
        " to 12",
        " or 12",
        " (c)",
        "(14)",
        "[b]",
        " § 3",
    ],
)
def test_what_belongs_to_a_number_behind_it_makes_another(behind: str) -> None:
    assert not settled("lost 8", "lost 8", f"lost 8{behind}")


@pytest.mark.parametrize(
    "before", ["3\u2004", "3\u200a", "3`", "3&nbsp;", "5/", "2 x ", "⋝", "⪸ ", "Rs ", "fewer than ", "¬", "≐", "not "]
)
def test_what_belongs_to_a_number_before_it_does_too(before: str) -> None:
    assert not settled("700 men", "700 men", f"{before}700 men")


@pytest.mark.parametrize(
    ("quote", "new"),
    [
        ("they will", "they will (never)"),
        ("they will", "they will *hardly*"),
        ("they will", "they will NOT"),
        ("they will", "they will no longer"),
        ("they will", "they will, perhaps"),
        ("pay the bill", "they won’t pay the bill"),
        ("pay the bill", "they decline to pay the bill"),
        ("pay the bill", "they can hardly pay the bill"),
        ("it was 5'", 'it was 5"'),
        ("it was 5'", "it was 5''"),
    ],
)
def test_a_word_that_turns_the_sense_and_inches_for_feet_are_for_a_person(quote: str, new: str) -> None:
    assert not settled(quote, f"{quote} long", f"{new} long")


@pytest.mark.parametrize(
    ("quote", "old", "new"),
    [
        ("lost 8", "lost 8 on Monday", "lost 8 then on Monday"),
        ("lost 8", "lost 8 men", "lost 8 men and more"),
        ("they will", "they will pay", "they will soon pay"),
        ("in 2014", "in 2014 men left", "in 2014 women left"),
        ("pay the bill", "they pay the bill", "now they pay the bill"),
        ("can", "we can *not* win", "we can not win"),
        ("the three men", "the three men left", "_the three men_ left"),
        ("a “deal” now", "a “deal” now", "a 「deal」 now"),
        ("2014–2022", "in 2014–2022", "in 2014 – 2022"),
    ],
)
def test_other_words_beside_a_quote_leave_it_settled(quote: str, old: str, new: str) -> None:
    assert settled(quote, old, new)
