"""Transcripts with times (SubRip, WebVTT): what was said, in sentences over the cues, with who said it."""

import html
import io
import re
from collections.abc import Iterable, Iterator

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from tracker import limits
from tracker.errors import WrongInput
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.encodings import decoded
from tracker.outside.intake.paragraphs import checked, language
from tracker.rules.intake_notes import Note, NoteKind

_DAMAGED = "This transcript is damaged and cannot be read; choose another copy, or paste its text."
_TAG = re.compile(r"</?(?:[biuc]|font|v|lang|ruby|rt)\b[^<>]{0,300}>|<[\d:.]{1,20}>|\{\\[^{}]{0,100}\}", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]{0,100})?[ \t]+([^<>]{1,200})>", re.IGNORECASE)
_SPEAKER = re.compile(r"(?:>>\s*|[-–—]\s+)?((?:[A-Z][\w.’'-]*\s?){1,5}|[A-Z][A-Z .’'-]{1,60}):\s+")
_TURN = re.compile(r"(?:>>|[-–—](?=\s?[A-Z“\"‘']))\s*")
_ENDED = re.compile(r"[.!?…][”’\"')\]]*$")
_UNSHOWN = re.compile(r"(?<=\n\n)(?:NOTE|STYLE|REGION)\b[^\n]*(?:\n[^\n]+)*")
_CHANCE = 2  # words that end one cue and begin the next may be said twice
_PAUSE = 4.0  # seconds of silence behind a full stop begin another paragraph
_LONG = 600  # characters of a paragraph before the next full stop ends it


def read_srt(content: bytes) -> ReadDocument:
    """What a SubRip transcript says, without its numbers and times."""
    return _read(decoded(content), "srt")


def read_vtt(content: bytes) -> ReadDocument:
    """What a WebVTT transcript says, without its times, styles and remarks."""
    return _read(decoded(content), "vtt")


def _read(source: str, form: str) -> ReadDocument:
    source = source.removeprefix("\ufeff").replace("\r\n", "\n")
    try:
        captions = webvtt.WebVTT.from_buffer(io.StringIO(source.lstrip("\n")), format=form).captions
    except (MalformedFileError, MalformedCaptionError) as error:
        raise WrongInput(_DAMAGED, field="text") from error
    turns = (
        (caption.start_in_seconds, caption.end_in_seconds, speaker, words)
        for caption in captions
        for voice, lines in _voices(caption.lines)
        for speaker, words in _turns(voice, lines)
    )
    text = "\n\n".join(_paragraphs(turns))
    words = f"The numbers and times of {counted(len(captions), 'cue')} were left out."
    return ReadDocument(
        checked(text)[: limits.ARTICLE_TEXT.most + 1],
        language=language(text),
        notes=(Note(NoteKind.LEFT_OUT, words), *_remarks(source if form == "vtt" else "")),
    )


def _remarks(source: str) -> tuple[Note, ...]:
    """The blocks that are not shown: remarks, styles, regions; their first row says what they are."""
    blocks = [match[0] for match in _UNSHOWN.finditer(source)]
    if not blocks:
        return ()
    were = "was" if len(blocks) == 1 else "were"
    words = f"{counted(len(blocks), 'block')} of remarks or styles {were} left out."
    return (Note(NoteKind.LEFT_OUT, words, " ".join(blocks[0].split())[:200]),)


def _voices(rows: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    """The rows of each voice in one cue, which may hold several; without one whoever spoke before goes on."""
    voice, lines = "", []
    for row in rows:
        words, *voiced = _VOICE.split(row)
        lines += [words] if words.strip() else []
        for name, its_words in zip(voiced[::2], voiced[1::2], strict=True):
            if lines:
                yield voice, lines
            voice, lines = html.unescape(name).strip(), [its_words]
    if lines:
        yield voice, lines


def _turns(voice: str, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Who says what in one cue; a mark of another speaker without a name is `?`."""
    speaker, words = voice, ""
    for row in lines:
        row = html.unescape(_TAG.sub("", row)).strip()
        named, turn = _SPEAKER.match(row), _TURN.match(row)
        if named or turn:
            if words:
                yield speaker, words
            speaker, words = (named[1].strip(), row[named.end() :]) if named else ("?", row[turn.end() :])  # type: ignore[union-attr]
        else:
            words = f"{words} {row}".strip()
    if words:
        yield speaker, words


def _paragraphs(turns: Iterable[tuple[float, float, str, str]]) -> Iterator[str]:
    speaker, paragraph, last, ended = "", "", "", 0.0
    for start, end, who, words in turns:
        words, last = _unrepeated(words, last), words
        is_over = bool(_ENDED.search(paragraph)) and (start - ended > _PAUSE or len(paragraph) > _LONG)
        changes = bool(who) and (who == "?" or who != speaker)
        if paragraph and words and (changes or is_over):
            yield paragraph
            paragraph = ""
        if words and changes:
            speaker = who
            words = words if who == "?" else f"{who}: {words}"
        paragraph, ended = f"{paragraph} {words}".strip(), end
    if paragraph:
        yield paragraph


def _unrepeated(words: str, last: str) -> str:
    """Without what captions that roll up show a second time: the end of the cue before, or all of it."""
    before, now = last.split(), words.split()
    for length in range(min(len(before), len(now), 60), 1, -1):
        is_shown_twice = length > _CHANCE or (length == len(before) and length < len(now))
        if is_shown_twice and before[-length:] == now[:length]:
            return " ".join(now[length:])
    return words
