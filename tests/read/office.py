"""DOCX files made for tests: parts of WordprocessingML in a zip archive."""

import io
import zipfile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="MeinZitat"><w:name w:val="House quote"/><w:basedOn w:val="Zitat"/></w:style>
<w:style w:type="paragraph" w:styleId="Autor"><w:name w:val="Byline"/></w:style>
</w:styles>"""


def docx(body: str, *, parts: dict[str, str] | None = None, links: dict[str, str] | None = None) -> bytes:
    """A DOCX file with `body` inside `<w:body>`. `parts` (footnotes, comments, …) hold whole XML documents by the
    names of their relations; `links` are addresses by relation id."""
    files = {"styles": STYLES, **(parts or {})}
    relations = [
        f'<Relationship Id="part{number}" Type="{OFFICE}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for number, name in enumerate(files)
    ]
    relations += [
        f'<Relationship Id="{name}" Type="{OFFICE}/hyperlink" Target="{target}" TargetMode="External"/>'
        for name, target in (links or {}).items()
    ]
    members = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships {RELATIONS}><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f"<Relationships {RELATIONS}>{''.join(relations)}</Relationships>",
        "word/document.xml": f"<w:document {W} {R} {MC}><w:body>{body}</w:body></w:document>",
        **{f"word/{name}.xml": content for name, content in files.items()},
    }
    return archive(members)


def archive(members: dict[str, str | bytes], *, packed: bool = True) -> bytes:
    """A zip archive of `members`; `packed`: their bytes do not stand in it as they are."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as archived:
        for name, content in members.items():
            archived.writestr(name, content)
    return file.getvalue()


def paragraph(text: str, *, style: str | None = None) -> str:
    """A paragraph; `text` may hold runs, or plain words."""
    inside = text if text.startswith("<") else run(text)
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of words."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def notes(kind: str, texts: dict[str, str]) -> str:
    """A part of footnotes or endnotes with a separator, as Word writes it."""
    inside = "".join(
        f'<w:{kind} w:id="{name}"><w:p><w:r><w:{kind}Ref/></w:r>{run(" " + text)}</w:p></w:{kind}>'
        for name, text in texts.items()
    )
    separator = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    return f"<w:{kind}s {W} {R}>{separator}{inside}</w:{kind}s>"
