"""Bodies about one matter, and countries with their governments."""

import pytest

from tracker.language.kinds import SourceKind
from tracker.language.near_names import Named, Nearness, nearness
from tracker.language.near_names.matters import matter

GOVERNMENTS = [
    ("German government", "Federal Government of Germany"),
    ("Ukraine", "Ukrainian government"),
    ("France", "Government of France"),
    ("Scottish government", "Government of Scotland"),
    ("UK government", "HM Government"),
    ("Israel", "Israeli state"),
    # the half below was written after the rules and changed nothing
    ("Kenya", "Kenyan government"),
    ("Sweden", "Swedish Government"),
    ("Poland", "the Polish state"),
    ("Norway", "Norwegian authorities"),
    ("Brazil", "Government of Brazil"),
    ("United States", "US administration"),
    ("Canada", "Canadian federal government"),
]
BODIES = [
    ("Orla Police", "Orla Police Department"),
    ("General Staff", "General Staff of the Armed Forces of Ukraine"),
    ("UN Security Council", "Security Council"),
    ("Presidential Office of Orla", "Office of the President of Orla"),
    ("Ministry of the Interior", "Ministry of Internal Affairs"),
    ("City of Orla", "City Council of Orla"),
    ("Orla Fire Department", "Orla Fire Brigade"),
    ("Justice Department", "Ministry of Justice"),
    ("Emergencies Ministry", "Ministry of Emergency Situations"),
    ("Federal Reserve", "Federal Reserve Board"),
    ("Kiel Institute", "Kiel Institute for the World Economy"),
    ("White House", "White House officials"),
    ("Orla prosecutors", "Orla Prosecutor's Office"),
    ("Economy Ministry", "Ministry of Economic Affairs"),
    # the half below was written after the rules and changed nothing
    ("Tarn Police", "Tarn Police Service"),
    ("Interior Ministry", "Ministry of Internal Affairs"),
    ("Supreme Court", "Supreme Court of Tarn"),
    ("Presidential Administration", "Administration of the President"),
    ("Tarn prosecutors", "Public Prosecutor of Tarn"),
    ("Tarn City Council", "City of Tarn"),
    ("Health Ministry", "Ministry of Health Affairs"),
    ("Houthis", "Houthi movement"),
    ("US intelligence", "US intelligence community"),
    ("Parliamentary Committee of Orla", "Committee of the Parliament of Orla"),
    ("Pew", "Pew Research Center"),
    ("Tarn Harbour Board", "Tarn Harbour Authority"),
    ("Kremlin", "Kremlin officials"),
    ("Tarn Police", "Tarn police force"),
    ("Tarn Town Council", "Council of Tarn"),
    ("Tarn City Police", "Tarn Police"),
    ("City of Berg Fire Department", "Berg Fire Department"),
    ("Berg Municipal Court", "Court of Berg"),
    # set aside while the rule was made
    ("Holt City Council", "Council of Holt"),
    ("Holt police force", "Holt Police Department"),
]
FAR = [
    ("German government", "French government"),
    ("Kenya", "Ghanaian government"),
    ("Orla Police", "Tarn Police Department"),
    ("Interior Ministry", "Ministry of Foreign Affairs"),
    ("Interior Ministry of Orla", "Ministry of Internal Affairs of Tarn"),
    ("Government of Scotland", "Government of Wales"),
    ("Orla Police", "Orla Post"),
    ("Kiel Institute", "Kiel University"),
    ("Ministry of Finance", "Ministry of Trade"),
    ("Orla Fire Department", "Orla Police Department"),
    ("Germany", "German police"),
    ("Tarn City Council", "Council of Holt"),
    ("Tarn Town Council", "Tarn Village Council"),
    ("Tarn City Star", "Tarn Star"),
    ("Herald", "The Heralds"),
]


def why(first: str, second: str) -> Nearness | None:
    return nearness(Named(first, SourceKind.GOVERNMENT), Named(second, SourceKind.GOVERNMENT))


@pytest.mark.parametrize(("first", "second"), GOVERNMENTS)
def test_a_country_and_its_government_ask(first: str, second: str) -> None:
    assert why(first, second) is not None


@pytest.mark.parametrize(("first", "second"), BODIES)
def test_words_for_the_sort_or_the_place_of_a_body_ask(first: str, second: str) -> None:
    assert why(first, second) is not None


@pytest.mark.parametrize(("first", "second"), FAR)
def test_other_matters_places_and_countries_do_not(first: str, second: str) -> None:
    assert why(first, second) is None


def test_a_matter_has_no_endings_and_no_words_for_the_sort() -> None:
    assert matter(("presidential", "office", "of", "orla")).about == {"president", "orla"}
    assert matter(("office", "of", "the", "president", "of", "orla")).kinds == {"office"}
    assert matter(("ukrainian", "government")).state == matter(("ukraine",)).state != ""
