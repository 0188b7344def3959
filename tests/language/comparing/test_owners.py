"""Whose number it is."""

from itertools import product

import pytest
from babel import Locale

from tracker.language.comparing.counterparts import Fit, counterparts
from tracker.language.comparing.figures import Quantity
from tracker.language.comparing.owners import countries_apart, named_apart, statements_apart
from tracker.language.comparing.quantities import in_sentence
from tracker.language.territories import english_names, facts, people, seats

STATES = """
    AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG
    CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID
    IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN
    ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL
    SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM ZW VA
    PS
"""
NAMES = {code: Locale("en").territories[code].split(" (")[0] for code in STATES.split()}
STEPS = (1, 2, 5, 13, 34, 89)  # so many states further on: every state stands beside six others, and six beside it


def number(sentence: str) -> Quantity:
    return in_sentence(sentence)[0]


def fits(claimed: str, evidence: str) -> list[Fit]:
    return [match.fit for match in counterparts(number(claimed), in_sentence(evidence), alone=True)]


def test_two_states_are_never_compared() -> None:
    names = list(NAMES.values())
    claims = {name: number(f"{name} imported 5 million tonnes of wheat.") for name in names}
    evidence = {name: in_sentence(f"The wheat imports of {name} were 9 million tonnes.") for name in names}

    for (index, name), step in product(enumerate(names), STEPS):
        beside = names[(index + step) % len(names)]
        matches = counterparts(claims[name], evidence[beside], alone=True)
        assert [match.fit for match in matches] == [Fit.APART], (name, beside)
    assert len(names) == 195


def test_states_of_like_names_are_two() -> None:
    alike = "Guinea Guinea-Bissau Equatorial_Guinea Papua_New_Guinea Niger Nigeria Dominica Dominican_Republic Sudan"
    alike += " South_Sudan South_Korea North_Korea Republic_of_the_Congo DR_Congo Austria Australia Iran Iraq Ireland"
    names = [name.replace("_", " ") for name in f"{alike} Iceland Mali Malawi Slovakia Slovenia Gambia Zambia".split()]

    for name, beside in product(names, names):
        expected = [Fit.DIFFERS if name == beside else Fit.APART]
        assert fits(f"{name} has 40 dams.", f"{beside} has 90 dams.") == expected, (name, beside)


def test_a_state_under_each_of_its_names_is_compared() -> None:
    count = 0
    for code, name in english_names(facts()):
        if code not in NAMES or not name[0].isupper() or "," in name or "(" in name:
            continue
        claimed, own = f"{name} imported 5 million tonnes of wheat.", NAMES[code]
        assert fits(claimed, f"Wheat imports of {own} were 9 million tonnes.") == [Fit.DIFFERS], name
        assert fits(claimed, f"Wheat imports of {own} were 5 million tonnes.") == [Fit.AGREES], name
        count += 1
    assert count > 2 * len(NAMES)


def test_a_state_is_its_people_and_its_government() -> None:
    for code, word in people(facts()):
        if code in NAMES and word not in {"Congolese", "Dominican"}:  # of two states each
            claimed = f"The {word} state bank bought 5 tonnes of gold."
            assert fits(claimed, f"The state bank of {NAMES[code]} bought 9 tonnes of gold.") == [Fit.DIFFERS], word
    for code, seat in seats(facts()):
        if code in NAMES:
            claimed = f"{seat} bought 5 tonnes of gold."
            assert fits(claimed, f"The government of {NAMES[code]} bought 9 tonnes of gold.") == [Fit.DIFFERS], seat


@pytest.mark.parametrize(
    ("claimed", "attested", "are"),
    [
        # the one that buys and the one that sells tell of one thing, but in a list each number has its own owner
        ("Egypt bought 5 tonnes of tea from Kenya.", "Kenya sold 7 tonnes of tea to Egypt.", False),
        ("Pakistan, Egypt's rival, bought 5 tonnes of tea.", "Egypt bought 7 tonnes of tea.", True),
        ("Mayor Anna Keller opened 12 parks.", "Keller opened 30 parks.", False),
        ("Mayor Anna Keller opened 12 parks.", "Mayor Paul Brandt opened 30 parks.", True),
        ("A fire in Porto destroyed 40 homes.", "A fire in Braga destroyed 90 homes.", True),
        ("France and Germany have 40 depots.", "Germany has 20 depots.", True),
        ("Courts in Cambodia tried 30 men.", "Cambodian courts tried 90 men.", False),
        ("The WHO counted 40 cases.", "The World Health Organization counted 90 cases.", False),
        ("Berlin has 3 million inhabitants.", "Germany has 83 million inhabitants.", True),
    ],
)
def test_numbers_are_apart_by_the_names_that_own_them(claimed: str, attested: str, are: bool) -> None:
    assert (named_apart(number(claimed), number(attested), in_lists=False) is not None) is are


def test_in_a_list_each_number_has_its_own_owner() -> None:
    [french, german] = in_sentence("France has 40 depots and Germany 90 depots.")
    [attested] = in_sentence("Germany has 70 depots, France has none.")

    assert named_apart(german, attested, in_lists=True) is None
    assert named_apart(french, attested, in_lists=True) == ("France", "Germany")


def test_statements_and_headlines_are_apart_by_what_they_name() -> None:
    assert statements_apart("Egypt agreed to sign.", "Pakistan may sign.") == ("Egypt", "Pakistan")
    assert statements_apart("Egypt agreed to sign.", "Cairo may sign.") is None
    assert countries_apart("South Korea Signs Fish Pact", "North Korea drafted a pact.") == (
        "South Korea",
        "North Korea",
    )
    assert countries_apart("Leaders Sign Fish Pact", "North Korea drafted a pact.") is None
