"""Small real files as programs write them: Word and OpenDocument, zipped here, and pages saved as one file."""

import base64
import io
import zipfile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TO_BODY = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELS}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_TO_NOTES = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{_RELS}/footnotes" Target="footnotes.xml"/>'
    f'<Relationship Id="r2" Type="{_RELS}/styles" Target="styles.xml"/></Relationships>'
)
_STYLES = (
    f'<?xml version="1.0"?><w:styles {_W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
DOCX_BODY = (
    '<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Bridge stays shut</w:t></w:r></w:p>'
    "<w:p><w:r><w:t xml:space='preserve'>The repair costs </w:t></w:r>"
    "<w:del w:author='A'><w:r><w:delText>14</w:delText></w:r></w:del>"
    "<w:ins w:author='A'><w:r><w:t>41</w:t></w:r></w:ins>"
    "<w:r><w:t xml:space='preserve'> million crowns</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"
    "<w:r><w:t xml:space='preserve'>, the ministry said.</w:t></w:r>"
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t> Do not print.</w:t></w:r></w:p>"
    '<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>What is known</w:t></w:r></w:p>'
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Dead</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:tc><w:p><w:r><w:t>2019</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>14</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    "<w:p><w:r><w:t>The area is 50 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>2</w:t></w:r>"
    "<w:r><w:t>.</w:t></w:r></w:p>"
)
_FOOTNOTES = f"<w:footnotes {_W}><w:footnote w:id='2'><w:p><w:r><w:t>In prices of 2019.</w:t></w:r></w:p></w:footnote></w:footnotes>"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Draft 7</dc:title>'
    "<dc:creator>Ann Writer</dc:creator><dcterms:created>2025-12-17T09:00:00Z</dcterms:created></cp:coreProperties>"
)


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def a_docx(body: str = DOCX_BODY, *, core: str = _CORE, **parts: str | bytes) -> bytes:
    """A Word document with a title, a tracked change, a footnote, a hidden run and a table."""
    document = f'<?xml version="1.0"?><w:document {_W}><w:body>{body}</w:body></w:document>'
    return zipped(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _TO_BODY,
            "word/document.xml": document,
            "word/_rels/document.xml.rels": _TO_NOTES,
            "word/styles.xml": _STYLES,
            "word/footnotes.xml": _FOOTNOTES,
            "docProps/core.xml": core,
        }
        | parts
    )


_O = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF = (
    f'xmlns:office="{_O}office:1.0" xmlns:text="{_O}text:1.0" xmlns:table="{_O}table:1.0" xmlns:style="{_O}style:1.0" '
    f'xmlns:meta="{_O}meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
ODT_BODY = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><text:p>14</text:p></text:deletion>'
    "</text:changed-region></text:tracked-changes>"
    '<text:h text:outline-level="1">Bridge stays shut</text:h>'
    '<text:p>The repair costs <text:change text:change-id="c1"/>41 million crowns<text:note text:id="f1">'
    "<text:note-citation>1</text:note-citation><text:note-body><text:p>In prices of 2019.</text:p></text:note-body>"
    '</text:note>, the <text:span text:style-name="T1">old</text:span>ministry<text:s text:c="1"/>said.'
    "<office:annotation><text:p>Check this</text:p></office:annotation></text:p>"
    "<text:list><text:list-item><text:p>One pillar</text:p></text:list-item>"
    "<text:list-item><text:p>Two pillars</text:p></text:list-item></text:list>"
    "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell>"
    "<table:table-cell><text:p>14</text:p></table:table-cell></table:table-row></table:table>"
)


def an_odt(body: str = ODT_BODY, *, manifest: str = "<manifest/>") -> bytes:
    """An OpenDocument text with a heading, a deletion, a footnote, a list and a table."""
    styles = (
        '<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties '
        'style:text-line-through-style="solid"/></style:style></office:automatic-styles>'
    )
    meta = (
        f"<office:document-meta {_ODF}><office:meta><meta:initial-creator>Ann Writer</meta:initial-creator>"
        "<meta:creation-date>2025-12-17T09:00:00</meta:creation-date></office:meta></office:document-meta>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>{styles}<office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
            "meta.xml": meta,
            "META-INF/manifest.xml": manifest,
        }
    )


def an_mhtml(page: bytes, *, charset: str = "utf-8", address: str = "https://post.example/a") -> bytes:
    """A page as a browser saves it in one file, after a picture, in base64."""
    encoded = base64.encodebytes(page).decode().replace("\n", "\r\n")
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nSubject: Port\r\nDate: Wed, 17 Dec 2025 "
        '10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\t'
        'boundary="--X--"\r\n\r\n\r\n----X--\r\nContent-Type: text/html\r\nContent-Location: https://ad.example/\r\n\r\n'
        "<p>Buy a port</p>\r\n----X--\r\n"
        f"Content-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {address}"
        f"\r\n\r\n{encoded}\r\n----X----\r\n"
    ).encode()
