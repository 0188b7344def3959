"""Markdown rendered to its words; what stands in the front matter is what it says of itself."""

import re
import tomllib

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from tracker import limits
from tracker.errors import TooLarge
from tracker.language.english import counted
from tracker.outside.intake.document import ReadDocument
from tracker.outside.intake.encodings import decoded
from tracker.outside.intake.paragraphs import begun_with, checked, language, line, stated_day
from tracker.outside.intake.rendered import rendered
from tracker.rules.intake_notes import Note, NoteKind

_FRONT = re.compile(r"\s*(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
_QUOTED = re.compile(r"([\"'])(.*?)\1[ \t]*(?:#.*)?$")
_REMARK = re.compile(r"(?:^|\s)#.*")
_FIELD = re.compile(r"([\w-]{1,40})[ \t]*:[ \t]*(.{0,2000})")
_DAYS = ("datepublished", "published", "publishdate", "publish_date", "published_at", "pubdate", "date")
_DEEPEST = 100
_MARKED = re.compile(r"<(?!/?p>)")
_COMMENT = re.compile(r"<!--(.{0,2000}?)-->", re.DOTALL)
_PICTURE = re.compile(r"<img\b[^<>]{0,2000}?\balt=\"([^\"<>]{1,2000})\"")
_HEADING = re.compile(r"<h[12]>(.*?)</h[12]>", re.DOTALL)


def read_markdown(content: bytes) -> ReadDocument:
    """What a Markdown file says, without its marks."""
    source = decoded(content).replace("\r\n", "\n").removeprefix("\ufeff")
    fields, body = _front_matter(source)
    html = _html(body)
    text, notes = rendered(html)
    first = _HEADING.match(html)
    dated = stated_day(next((fields[name] for name in _DAYS if fields.get(name)), ""))
    title = line(fields.get("title")) or (line(rendered(first[1])[0]) if first else "")
    return ReadDocument(
        text=begun_with(title, checked(text))[: limits.ARTICLE_TEXT.most + 1],
        title=title,
        outlet=line(fields.get("publication") or fields.get("outlet") or fields.get("site")),
        author=line(fields.get("author") or fields.get("authors")),
        published_on=dated.day,
        published_as=dated.written,
        published_readings=dated.readings,
        address=line(fields.get("canonical_url") or fields.get("url")),
        language=language(text, fields.get("lang") or fields.get("language") or ""),
        notes=(*dated.notes, *notes, *_marks(body, html)),
    )


def _marks(body: str, html: str) -> tuple[Note, ...]:
    """What of the source is no word of the text."""
    remarks = [remark.strip() for remark in _COMMENT.findall(body) if remark.strip()]
    pictures = [described for described in _PICTURE.findall(html) if described.strip()]
    notes = []
    if _MARKED.search(html):
        notes.append(Note(NoteKind.CHANGED, "It was read as Markdown: its marks and the addresses of links are out."))
    for number, kind, quoted in ((len(remarks), "remark", remarks), (len(pictures), "description", pictures)):
        if number:
            of = " of a picture" if kind == "description" else ""
            were = "was" if number == 1 else "were"
            notes.append(Note(NoteKind.LEFT_OUT, f"{counted(number, kind)}{of} {were} left out.", quoted[0][:200]))
    return tuple(notes)


def _html(body: str) -> str:
    """As the library renders it, which leaves out what is nested deeper than it is told to go."""
    options = {"html": True, "maxNesting": _DEEPEST}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"]).use(footnote_plugin)
    context: dict[str, object] = {}
    tokens = parser.parse(body, context)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        raise TooLarge(limits.NESTING.sentence(), field="text")
    return str(parser.renderer.render(tokens, parser.options, context))


def _front_matter(source: str) -> tuple[dict[str, str], str]:
    match = _FRONT.match(source)
    if not match:
        return {}, source
    fields = _toml(match[2]) if match[1] == "+++" else _yaml(match[2])
    return fields, source[match.end() :]


def _toml(words: str) -> dict[str, str]:
    try:
        return {name.lower(): _joined(value) for name, value in tomllib.loads(words).items()}
    except (tomllib.TOMLDecodeError, RecursionError):
        return {}


def _yaml(words: str) -> dict[str, str]:
    """The fields of one line each; deeper YAML says nothing that is asked here."""
    matches = (_FIELD.fullmatch(row.rstrip()) for row in words.split("\n"))
    return {match[1].lower(): _value(match[2]) for match in matches if match}


def _value(written: str) -> str:
    """Without a remark behind it, `2025-12-17 # the day of print`, and without its quotation marks."""
    quoted = _QUOTED.match(written)
    return quoted[2].strip() if quoted else _REMARK.sub("", written).strip().strip("[]\"'")


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
