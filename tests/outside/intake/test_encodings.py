"""How letters are written is read from the bytes, or refused: never guessed."""

import pytest

from tests.language.reading.language_samples import FOREIGN
from tracker.errors import WrongInput
from tracker.outside.intake.encodings import as_utf8, decoded, sniffed

ENGLISH = (
    "Officials said the “deal” with Ukraine’s neighbours – the largest in years – is done. "
    "The café in Zürich was full, and nobody paid.\n"
)
_SAMPLES = {code: text for code, _, text in FOREIGN}


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_an_english_text_is_read_however_it_is_written(encoding: str) -> None:
    assert decoded(ENGLISH.encode(encoding)) == ENGLISH


_SURE = "de:cp1252 fr:cp1252 es:cp1252 sv:cp1252 pt:cp1252 da:cp1252 pl:cp1250 bg:cp1251 ru:koi8-r zh:gb18030 "
_SURE += "ja:shift_jis ja:iso2022_jp ko:euc_kr th:cp874 ar:cp1256 "
_SURE += "fr:mac_roman sv:cp850 cs:cp1250 hu:cp1250 uk:cp1251 he:cp1255 lt:cp1257 ko:iso2022_kr cs:iso-8859-2 "
_SURE += "ru:cp1251 ru:cp866 ru:mac_cyrillic pl:iso-8859-2 hr:iso-8859-2 sk:iso-8859-2 sl:iso-8859-2 hu:iso-8859-2 "
_SURE += "cs:cp852 bg:iso8859-5 sr:cp1251 el:iso-8859-7 el:cp1253 de:mac_roman de:cp850 tr:iso-8859-9 "
_SURE += "lv:cp1257 et:cp1257 ja:euc_jp ar:iso8859-6"
_UNSURE = "ro:iso-8859-16"


@pytest.mark.parametrize("case", _SURE.split())
def test_another_language_is_read_where_its_code_page_is_sure(case: str) -> None:
    code, encoding = case.split(":")

    assert decoded(_SAMPLES[code].encode(encoding)) == _SAMPLES[code]


@pytest.mark.parametrize("case", _UNSURE.split())
def test_what_is_not_sure_is_refused(case: str) -> None:
    code, encoding = case.split(":")

    with pytest.raises(WrongInput, match=r"“a\.txt” does not say how its letters are written") as caught:
        decoded(_SAMPLES[code].encode(encoding, "replace"), "“a.txt”")
    assert caught.value.field == "text"


_CAFE = "The café cost £41 and 12½ per cent more, the owner said on Monday, and the mayor agreed with her."
_OEUVRE = "Le maire a dit dès lundi que les œuvres coûtent 41 € à la région, et que personne ne paiera plus."
_STRASSE = "Die Brücke kostet 41 € mehr als geplant, sagte der Bürgermeister am Montag, und das für jede Straße."
_PUENTE = "El señor alcalde dijo el lunes que el puente costó 41 € más, y que nadie pagará el desvío mañana."


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "iso-8859-15", "cp850", "cp437", "cp858", "mac_roman"])
@pytest.mark.parametrize("text", [_CAFE, _OEUVRE, _STRASSE, _PUENTE, _CAFE[:18] + " more, she said.", _OEUVRE[:70]])
def test_no_sign_of_money_is_read_as_another_letter(text: str, encoding: str) -> None:
    content = text.encode(encoding, "ignore")
    try:
        read = decoded(content)
    except WrongInput:
        return
    assert read == content.decode(encoding)


@pytest.mark.parametrize("encoding", ["mac_roman", "cp858", "cp1252", "iso-8859-15"])
@pytest.mark.parametrize(
    "text",
    [
        "The fee rises to £41 from €14.",
        "It cost 14 €, the mayor said, not 41 €.",
        "A ticket (€9) is dearer than in May.",
        "Tickets at €9.50 and £3 went in an hour.",
    ],
)
def test_a_sum_is_never_read_as_another(text: str, encoding: str) -> None:
    content = text.encode(encoding)
    try:
        read = decoded(content)
    except WrongInput:
        return
    assert read == text


def test_a_sum_in_the_code_page_of_old_macintoshes_is_read() -> None:
    text = "The fee rises to £41 from €14. The mayor said so."

    assert decoded(text.encode("mac_roman")) == text


@pytest.mark.parametrize("text", [_OEUVRE, _STRASSE, _PUENTE])
def test_the_code_page_with_a_sign_for_the_euro_is_read(text: str) -> None:
    assert decoded(text.encode("iso-8859-15")) == text


@pytest.mark.parametrize("broken", [b"\xff", b"\x92", b"\xe9", b"\xe2\x80"])
@pytest.mark.parametrize("at", [0, 10, 10_000])
def test_a_broken_byte_makes_no_other_letter_doubtful(broken: bytes, at: int) -> None:
    content = ENGLISH.encode()

    assert decoded(content[:at] + broken + content[at:]).replace("\ufffd", "", 1) == ENGLISH


def test_bytes_that_are_no_text_are_seen() -> None:
    assert sniffed(b"a\0\0\0b\1") is None
    assert sniffed(b"one\0two") is None
    assert sniffed("Wörter".encode("utf-16-le")) == "Wörter"
    assert sniffed(b"caf\xe9") == "caf\ufffd"


def test_a_page_in_utf_16_becomes_one_in_utf_8() -> None:
    assert as_utf8("<p>Größe".encode("utf-16")) == "\ufeff<p>Größe".encode()
    assert as_utf8(b"<p>Gr\xf6") == b"<p>Gr\xf6"
