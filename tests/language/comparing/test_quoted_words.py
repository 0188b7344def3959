"""Quotations whose signs, numbers and brackets differ from those of their source: what is typography, what a change."""

import pytest

from tracker.language.comparing import Evidence, check_quotations
from tracker.language.comparing.quoted_words import quoted_words
from tracker.language.findings import CheckResult


def finding_on(quotation: str, source: str) -> CheckResult:
    text, evidence = f"She said: “{quotation}”", f"A note. She said: “{source}” More follows."
    (finding,) = check_quotations(text, [Evidence(evidence)])
    return finding


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("We can‘t leave the town now", "We can't leave the town now"),
        ("We can´t leave the town now", "We can't leave the town now"),
        ("We can't leave the town now", "We can&#39;t leave the town now"),
        ("The U. S. army left the town", "The U.S. army left the town"),
        ("The US army left the town", "The U. S. army left the town"),
        ("The north, i. e. the port, is ours", "The north, i.e. the port, is ours"),
        ("It took 3 1/2 years to build", "It took 3½ years to build"),
        ("It is 5 km² in all of it", "It is 5 km2 in all of it"),
        ("We cut CO₂ by half in May", "We cut CO2 by half in May"),
        ("We met at school № 5 in town", "We met at school No. 5 in town"),
        ("Holm & Sons paid the bill", "Holm and Sons paid the bill"),
        ("It is _so_ far from here", "It is so far from here"),
        ("We will leave in May now", "We will leave(1) in May now"),
        ("We will leave in May now", "We will leave[a] in May now"),
        ("We will leave(1) in May now", "We will leave in May now"),
        ("They was (sic!) here in May", "They was here in May"),
        ("They must never leave (emphasis added) the town", "They must never leave the town"),
        ("We met in No. 5 in May", "We met in No. 5 in May"),
        ("We don´t know who did it", "We don’t know who did it"),
        ("We don‘t know who did it", "We don't know who did it"),
        ("It isn&rsquo;t our town any more", "It isn’t our town any more"),
        ("Tom &amp; Sons closed the port", "Tom & Sons closed the port"),
        ("The U.N. left the town in May", "The UN left the town in May"),
        ("The U. N. left the town in May", "The UN left the town in May"),
        ("He left at 5 a. m. on Monday", "He left at 5 a.m. on Monday"),
        ("It took 2¼ hours to get there", "It took 2 1/4 hours to get there"),
        ("The lake holds 40 m³ of water", "The lake holds 40 m3 of water"),
        ("The air holds too much NO₂ now", "The air holds too much NO2 now"),
        ("It costs € 40 a head there", "It costs €40 a head there"),
        ("It rose by 5 % in one year", "It rose by 5% in one year"),
        ("It rose by 5 per cent in May", "It rose by 5% in May"),
        ("We have 12,500 men in the town", "We have 12 500 men in the town"),
        ("We have 12,500 men in the town", "We have 12\u202f500 men in the town"),
        ("It was −4 degrees in the town", "It was -4 degrees in the town"),
        ("It was –4 degrees in the town", "It was −4 degrees in the town"),
        ("We will **never** leave the town", "We will never leave the town"),
        ("We will never leave the town", "We will _never_ leave the town"),
        ("We paid the whole bill in May", "We paid the whole bill(2) in May"),
        ("We paid the whole bill in May", "We paid the whole bill[note 2] in May"),
        ("We paid the whole bill in May", "We paid the whole bill [4] in May"),
        ("We paid the whole bill in May", "We paid¹,² the whole bill in May"),
        ("We paid the whole bill in May", "We paid the whole bill[b] in May"),
        ("We was (sic) robbed in the town", "We was robbed in the town"),
        ("We was [sic!] robbed in the town", "We was robbed in the town"),
        ("We must *all* leave now (emphasis added)", "We must all leave now"),
        ("We must all leave [emphasis mine] now", "We must all leave now"),
        ("The Harbour Trade Board (HTB) agreed to it", "The Harbour Trade Board agreed to it"),
        (
            "The Centers for Disease Control and Prevention agreed",
            "The Centers for Disease Control and Prevention (CDC) agreed",
        ),
        ("They were lost in the north", "They [the ships] were lost in the north"),
        ("[The ships] were lost in the north", "They were lost in the north"),
        ("We told [Mr Holm] of it in May", "We told him of it in May"),
        ("We meet at No. 10 in the town", "We meet at № 10 in the town"),
        ("He said “yes” to us at once", "He said ‘yes’ to us at once"),
        ("We go to the U.S. in May, he says", "We go to the US in May, he says"),
        ("WE WILL NEVER LEAVE US ALONE", "We will never leave us alone"),
        ("Pages 5–10 are not there at all", "Pages 5-10 are not there at all"),
        ("We met in 2022–2023 in the town", "We met in 2022-2023 in the town"),
        ("A –– b is how it is all done", "A — b is how it is all done"),
        ("[I]t is 5 o’clock in the town", "It is 5 o'clock in the town"),
        ("The plan [for May] is dead now", "The plan is dead now"),
        ("The Russian army (RA) left the town", "The Russian army left the town"),
        ("It ain‛t over in our town yet", "It ain't over in our town yet"),
        ("It wasn&apos;t me in the boat there", "It wasn't me in the boat there"),
        ("He said &quot;no&quot; to us in June", "He said “no” to us in June"),
        ("The E. U. must pay for the bridge", "The EU must pay for the bridge"),
        ("The E.U. must pay for the bridge", "The EU must pay for the bridge"),
        ("Some towns, e. g. Orla, are poor", "Some towns, e.g. Orla, are poor"),
        ("The bridge is 2 ½ km long, I think", "The bridge is 2½ km long, I think"),
        ("The field is 900 m² of mud there", "The field is 900 m2 of mud there"),
        ("H₂O is what we need in town", "H2O is what we need in town"),
        ("We live at №7 in the old town", "We live at No. 7 in the old town"),
        ("Bread & butter is all we have", "Bread and butter is all we have"),
        ("We *really* need the bridge there", "We really need the bridge there"),
        ("We need the bridge there, __now__ please", "We need the bridge there, now please"),
        ("We need the bridge there", "We need the bridge(4) there"),
        ("We need the bridge there", "We need the bridge[c] there"),
        ("We need the bridge there", "We need the bridge³ there"),
        ("We need the bridge there", "We need the bridge[3][4] there"),
        ("He don't (sic!) need the bridge", "He don't need the bridge"),
        ("We need the bridge (my emphasis) there", "We need the bridge there"),
        ("We need the bridge (italics added) there", "We need the bridge there"),
        ("We trust the Orla Water Union", "We trust the Orla Water Union (OWU)"),
        ("The Orla Water Union is broke now", "The Orla Water Union (OWU) is broke now"),
        ("The Ministry of Labour (MoL) is broke", "The Ministry of Labour is broke"),
        ("We paid 1,250,000 crowns for it all", "We paid 1 250 000 crowns for it all"),
        ("It rose by 12 % in our town", "It rose by 12% in our town"),
        ("It cost £ 12 in our old town", "It cost £12 in our old town"),
        ("‹We need the bridge› is the motto", "“We need the bridge” is the motto"),
        ("Our 5-year plan is dead in town", "Our 5\u2011year plan is dead in town"),
        ("It is 9–5 work in our town", "It is 9-5 work in our town"),
        ("The ship left [Orla] in June", "The ship left in June"),
        ("He [Tom Berg] left us in June", "He left us in June"),
        ("He left us in June", "He [Tom Berg] left us in June"),
        ("He left us in June [last year] again", "He left us in June again"),
        ("The U.S. and us are friends", "The US and us are friends"),
        ("Dr. Berg isn`t here in our town", "Dr. Berg isn't here in our town"),
        ("Rock ’n’ roll is dead in our town", "Rock 'n' roll is dead in our town"),
    ],
)
def test_how_words_and_numbers_are_printed_makes_no_misquotation(quotation: str, source: str) -> None:
    finding = finding_on(quotation, source)

    assert finding.outcome == "consistent", finding.explanation


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("It fell to −5 degrees at night", "It fell to 5 degrees at night"),
        ("It fell to 5 degrees at night", "It fell to -5 degrees at night"),
        ("We need > 5 votes in the house", "We need ‹ 5 votes in the house"),
        ("We need > 5 votes in the house", "We need < 5 votes in the house"),
        ("It costs $5 a head in town", "It costs €5 a head in town"),
        ("We sent [5,000] men to the north", "We sent 3,000 men to the north"),
        ("[5,000] men went to the north", "3,000 men went to the north"),
        ("The men in the north were [5,000]", "The men in the north were 3,000 strong"),
        ("We told the council (FBI) of it", "We told the council of it"),
        ("The Civil Aviation Office (CIA) knew of it", "The Civil Aviation Office knew of it"),
        ("We sign the whole deal in May", "We [refuse to] sign the whole deal in May"),
        ("We knew him in the town", "We [hardly] knew him in the town"),
        ("Under Article[5] we must help them", "Under Article[6] we must help them"),
        ("They told US of the plan in May", "They told Us of the plan in May"),
        ("We will [surely] sign it in May", "We will never sign it in May"),
        ("It is 3² metres from here", "It is 32 metres from here"),
        ("It was ±5 degrees in the town", "It was 5 degrees in the town"),
        ("It cost us £40 a head there", "It cost us ¥40 a head there"),
        ("It cost us €40 a head there", "It cost us 40 a head there"),
        ("The share fell by 5% in May", "The share fell by 5‰ in May"),
        ("We lost ≥ 12 ships in May", "We lost ≤ 12 ships in May"),
        ("The room has 10² seats in it", "The room has 102 seats in it"),
        ("We saw [six] ships in the port", "We saw two ships in the port"),
        ("We have [no] plan to leave town", "We have a plan to leave town"),
        ("We go to the town in May", "We [never] go to the town in May"),
        ("We pay the bill at once", "We [would] pay the bill at once"),
        ("We pay the bill at once", "We pay [almost] the bill at once"),
        ("We pay the bill at once", "We pay [half of] the bill at once"),
        ("The Harbour Trade Board (NATO) agreed", "The Harbour Trade Board agreed"),
        ("The Harbour Trade Board agreed", "The Harbour Trade Board (EPA) agreed"),
        ("Under Section[2] we are free", "Under Section[7] we are free"),
        ("The visitors told US to go home", "The visitors told us to go home"),
        ("We owe $1.5 million in all", "We owe €1.5 million in all"),
        ("He ran 100 m in 9.8 seconds", "He ran 100 m in 98 seconds"),
        ("We lost 3½ points in May", "We lost 31/2 points in May"),
        ("We lost 3½ points in May", "We lost 3¼ points in May"),
        ("We will [gladly] join the war", "We will hardly join the war"),
        ("We can't pay the bill now", "We can pay the bill now"),
        ("The [former] minister lied to us in the note", "The minister told the truth to us in the note"),
        ("We sent them 5,000 shells in May", "We sent them 5.000 shells in May, or 50,000"),
        ("The area is 12 km² in all there", "The area is 12 km in all there"),
        ("The plan costs −€3 million a year", "The plan costs €3 million a year"),
        ("We may leave [the union] in May", "We may not leave in May"),
        ("He has 1,500 men in the town", "He has 15,00 men in the town"),
        ("The rate fell to -0.5 in June, he says", "The rate fell to 0.5 in June, he says"),
        ("We need at least < 30 boats here", "We need at least > 30 boats here"),
        ("The fine is ¥900 for each of us", "The fine is £900 for each of us"),
        ("They hid [two hundred] guns in barns", "They hid ninety guns in barns"),
        ("Our town lies 4³ miles from here", "Our town lies 43 miles from here"),
        ("The press (BBC) lied about us", "The press lied about us"),
        ("The Orla Water Union (OTU) is broke", "The Orla Water Union is broke"),
        ("We trust the men of this town", "We [do not] trust the men of this town"),
        ("We trust the men of this town", "We [used to] trust the men of this town"),
        ("We trust the men of this town", "We [rarely] trust the men of this town"),
        ("We voted for the bill in June", "We [threatened to stop and] voted for the bill in June"),
        ("See Figure[3] for the losses here", "See Figure[4] for the losses here"),
        ("They asked US for help in June", "They asked us for help in June"),
        ("We shall [soon] rebuild the bridge", "We shall not rebuild the bridge"),
        ("The bridge is 2½ km long, I think", "The bridge is 2¾ km long, I think"),
        ("He owes me $ 20 for the boat", "He owes me € 20 for the boat"),
        ("The dose is 5 mg² for a child", "The dose is 5 mg for a child"),
        ("They fired [some] shots at us there", "They fired no shots at us there"),
        ("I said [to the] judge it is so", "I never said to the judge it is so"),
        ("Turnout was 61.4% in our town", "Turnout was 6.14% in our town"),
        ("It rose +3 points in June again", "It rose −3 points in June again"),
        ("We lost 7 [of the 9] boats in June", "We lost 8 boats in June again"),
        ("We lost [9] boats in the storm", "We lost [7] boats in the storm"),
        ("He is [not guilty] of it, I say", "He is guilty of it, I say"),
        ("The note(3) is void, I say", "The notes are void, I say"),
    ],
)
def test_another_number_sign_currency_body_or_sense_is_a_misquotation(quotation: str, source: str) -> None:
    assert finding_on(quotation, source).outcome == "inconsistent"


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("−5 and 2-5 and -5", ["-5", "and", "2", "5", "and", "-5"]),
        ("$5, € 1.4 or -£3", ["$5", "€1.4", "or", "-£3"]),
        ("> 5 or ‹5 men›", [">5", "or", "5", "men"]),
        ("5,000 or 5 000 or 5’000.5", ["5000", "or", "5000", "or", "5000.5"]),
        ("3½, 3 1/2, ½ and 1/2/2024", ["3 1/2", "3 1/2", "1/2", "and", "1", "2", "2024"]),
        ("3² km² or 3^2 km2", ["3^2", "km", "2", "or", "3^2", "km", "2"]),
        ("Us, us, US, U.S. and U. S.", ["us", "us", "US", "US", "and", "US"]),
        ("THEY TOLD US ALL", ["they", "told", "us", "all"]),
        ("the WHO knew who", ["the", "WHO", "knew", "who"]),
        ("5 per cent, 5%, 5‰", ["5", "percent", "5", "percent", "5", "permille"]),
        ("№ 5 & 6", ["no", "5", "and", "6"]),
    ],
)
def test_numbers_have_their_signs_and_abbreviations_no_points(text: str, forms: list[str]) -> None:
    assert [word.form for word in quoted_words(text)] == forms


def test_words_stand_where_they_are_printed() -> None:
    text = "A −5 % of U. S. ships"

    assert [text[word.start : word.end] for word in quoted_words(text)] == ["A", "−5", "%", "of", "U. S.", "ships"]


@pytest.mark.parametrize("piece", ["1 ", "1,000,", "a. ", "$", "-", "‹1", "½", "²", "1/2/", "> "])
def test_a_hostile_text_is_read_in_time_that_grows_with_it_alone(piece: str) -> None:
    # With the square of the length it would not end.
    assert len(quoted_words(piece * (60_000 // len(piece)))) <= 60_000


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("100 £", "100 €"),
        ("5€", "5"),
        ("100₽", "100₴"),
        ("5 ¢", "5 €"),
        ("5°", "5"),
        (".5", "5"),
        ("-.5", ".5"),
        ("A+", "A-"),
        ("B−", "B"),
        ("C#", "C"),
        ("2 = 2", "2 ≠ 2"),
        ("2 + 2", "2 - 2"),
        ("2 × 2", "2 ÷ 2"),
        ("≢ 2", "≡ 2"),
        ("≲ 5", "≳ 5"),
        ("\u20115", "5"),
        ("\u20105", "5"),
        ("⁻5", "5"),
        ("➖5", "5"),
        ("60+", "60"),
        ("Phase²", "Phase³"),
        ("chapter[a]", "chapter[b]"),
        ("section 2[a]", "section 2[b]"),
    ],
)
def test_signs_before_and_behind_a_number_belong_to_it(first: str, second: str) -> None:
    first, second = f"We will say {first} in the town", f"We will say {second} in the town"

    assert {finding_on(*pair).outcome for pair in ((first, second), (second, first))} == {"inconsistent"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("100 €", "€100"),
        ("5 ₴", "5₴"),
        (".5", "0.5"),
        ("\u20115", "−5"),
        ("20 ºC", "20 °C"),
        ("3 × 5", "3 x 5"),
        ("5 - 10", "5–10"),
        ("it is 5°", "it is 5 degrees"),
        ("a grade of A−", "a grade of A-"),
        ("Hawaiʻi is near", "Hawai'i is near"),
        ("the phase² is over", "the phase is over"),
        ("chapter[a]", "chapter[a]"),
        ("we met at 10∶30", "we met at 10:30"),
        ("we left *** us", "we left in May with us"),
    ],
)
def test_a_number_may_be_printed_otherwise(first: str, second: str) -> None:
    assert finding_on(f"We will say {first} in the town", f"We will say {second} in the town").outcome == "consistent"


@pytest.mark.parametrize("printed", ["€5m", "5m €", "€5 million", "5 million €", "€5mn"])
def test_an_amount_is_read_alike_wherever_its_sign_stands(printed: str) -> None:
    assert [word.form for word in quoted_words(f"We pay {printed} at once")][2:4] == ["€5", "million"]


def test_metres_are_no_millions() -> None:
    assert "m" in [word.form for word in quoted_words("It is 5 m long")]


def test_signs_tags_and_what_is_set_apart_misquote_nobody() -> None:
    assert finding_on("The old bridge is safe now", "The old br¬\nidge is <em>safe</em> now.").outcome == "consistent"
    assert finding_on("They [not the town] own it now", "They own it now.").outcome == "undecidable"
    assert finding_on("The old bridge is safe now", "The \u043eld bridge is safe now.").outcome == "undecidable"


def test_american_spelling_misquotes_nobody() -> None:
    assert finding_on("The labour centre honours it", "The labor center honors it.").outcome == "consistent"
    assert finding_on("The labour centre honours it", "The labor center hones it.").outcome == "inconsistent"
