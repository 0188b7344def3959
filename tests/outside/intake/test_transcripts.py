"""Transcripts as paragraphs of what was said."""

import pytest

from tracker.errors import WrongInput
from tracker.outside.intake.transcripts import read_srt, read_vtt


def _srt(*cues: str, gap: int = 0) -> bytes:
    return "".join(
        f"{at}\r\n00:00:{at * (1 + gap):02},000 --> 00:00:{at * (1 + gap) + 1:02},000\r\n{words}\r\n\r\n"
        for at, words in enumerate(cues, 1)
    ).encode()


@pytest.mark.parametrize(
    ("cues", "text"),
    [
        (("The bridge over", "the Orla stays shut."), "The bridge over the Orla stays shut."),
        (("<i>ANNA BECKER:</i> It is", "shut.", "TOM: Why?"), "ANNA BECKER: It is shut.\n\nTOM: Why?"),
        (("- Who pays?\r\n- Nobody &amp; no one.",), "Who pays?\n\nNobody & no one."),
        ((">> It is shut.", ">> Who pays?"), "It is shut.\n\nWho pays?"),
        (("{\\an8}It is <font color='red'>shut</font>.",), "It is shut."),
        (
            ("the bridge is shut", "the bridge is shut and nobody", "shut and nobody knows"),
            "the bridge is shut and nobody knows",
        ),
        (("the bridge", "the bridge is", "the bridge is shut"), "the bridge is shut"),
        (("It is shut. No no", "No no trains run."), "It is shut. No no No no trains run."),
        (("Anna Becker: One.", "Anna Becker: Two."), "Anna Becker: One. Two."),
    ],
)
def test_sentences_are_joined_over_cues_and_speakers_kept(cues: tuple[str, ...], text: str) -> None:
    document = read_srt(_srt(*cues))

    assert document.text == text
    assert document.notes[0].words.startswith("The numbers and times of ")


def test_a_pause_behind_a_full_stop_begins_a_paragraph() -> None:
    assert read_srt(_srt("It is shut.", "Now the weather.", gap=9)).text == "It is shut.\n\nNow the weather."


def test_voices_styles_and_remarks_of_webvtt_are_understood() -> None:
    source = (
        "WEBVTT - port\n\nSTYLE\n::cue { color: red }\n\nNOTE checked\n\nintro\n00:01.000 --> 00:03.000 align:start\n"
        "<v Anna Becker>The bridge <c.y>is</c>\n\n00:03.000 --> 00:05.000\n<v Anna Becker>shut.\n\n"
        "00:06.000 --> 00:08.000\n<v Tom Gray>Who pays?\n"
    )

    assert read_vtt(source.encode()).text == "Anna Becker: The bridge is shut.\n\nTom Gray: Who pays?"


@pytest.mark.parametrize("content", [b"WEBVTT\n\n", b"WEBVTT\n\n99:99 --> x\na"])
def test_one_without_words_is_refused(content: bytes) -> None:
    with pytest.raises(WrongInput):
        read_vtt(content)


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("<v Tom>Who pays?</v>\n<v Anna>Nobody pays.</v>", "Tom: Who pays?\n\nAnna: Nobody pays."),
        ("<v Tom>Who pays?</v> <v Anna>Nobody</v>\npays.", "Tom: Who pays?\n\nAnna: Nobody pays."),
        ("<v.loud Anna Becker>One.\n<v.first.loud Tom>Two.", "Anna Becker: One.\n\nTom: Two."),
        ("<v Anna>One.\n<v Tom>Two.\n<v Anna>Three.", "Anna: One.\n\nTom: Two.\n\nAnna: Three."),
        ("<v Anna &amp; Ben>One <i>and</i>\ntwo.", "Anna & Ben: One and two."),
        ("Music\n<v Tom>Two.", "Music\n\nTom: Two."),
        ("One <video> two", "One <video> two"),
    ],
)
def test_every_voice_in_a_cue_has_its_own_words(cue: str, text: str) -> None:
    assert read_vtt(f"WEBVTT\n\n00:01.000 --> 00:04.000\n{cue}\n".encode()).text == text


@pytest.mark.parametrize("block", ["NOTE It was 88.", "NOTE\nIt was 88.", "STYLE\n::cue {color: red}", "REGION\nid:a"])
def test_blocks_that_are_not_shown_are_told(block: str) -> None:
    document = read_vtt(f"WEBVTT\n\n{block}\n\n00:01.000 --> 00:02.000\nIt is 41.\n".encode())

    assert document.text == "It is 41."
    assert [note.excerpt for note in document.notes][1:] == [" ".join(block.split())]
