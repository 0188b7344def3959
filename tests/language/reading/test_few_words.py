"""A few English words stay English."""

import pytest

from tests.language.reading.language_samples import FOREIGN
from tracker.language.reading.english import is_english, language_in_words
from tracker.language.reading.few_words import are_english

_SHORT = [
    "The fee rose to 41.",
    "“Clinton swipes at Trump over Brexit.”",
    "Prices rose 5 per cent.",
    "Fee rises. The fee rose to 41.",
    "Zelenskyy, Yermak, Umerov meet Witkoff in Berlin.",
    "The bill is 14 million.",
    "Tax on beer falls.",
    "Man dies at sea.",
    "The toll is 9.",
    "No one paid the fine.",
    "Senate in a bind over aid.",
    "Banks lend less to farms.",
]


@pytest.mark.parametrize("text", _SHORT)
def test_a_short_english_text_is_english(text: str) -> None:
    assert is_english(text)
    assert language_in_words(text) == ""


_ALSO_FOREIGN = [
    "Das war in Berlin an der Spree.",
    "De man was in de tuin.",
    "Il a dit non à la loi.",
    "Hun var i huset over natten.",
    "Der Kanzler sagt nein.",
    "El alcalde no dimite.",
]


@pytest.mark.parametrize("text", [*_ALSO_FOREIGN, *(headline for _, headline, _ in FOREIGN)])
def test_a_short_foreign_text_is_none_of_these(text: str) -> None:
    assert not are_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam qui ipsorum "
        "lingua Celtae, nostra Galli appellantur. Hi omnes lingua, institutis, legibus inter se differunt.",
        "Minister viarum die Lunae dixit pontem super flumen usque ad finem anni clausum mansurum esse. Inspectores "
        "rimas in duabus pilis invenerunt. Praefectus urbis negavit quemquam pecuniam accepturum.",
        "La ministro pri transporto diris lunde, ke la ponto trans la rivero restos fermita ĝis la fino de la jaro. "
        "Inspektistoj trovis fendojn en du kolonoj, kaj la urbestro diris, ke neniu pagos.",
        "Pli ol cent domoj restas sen elektro post la ŝtormo, kiu trafis la okcidenton hieraŭ nokte. La konsilio "
        "diras, ke la vojoj restos fermitaj ĝis vendredo.",
    ],
)
def test_a_language_that_is_not_known_is_taken_for_no_other(text: str) -> None:
    assert language_in_words(text) == "this text is in another language"
