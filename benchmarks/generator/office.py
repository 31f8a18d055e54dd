"""A layout as the word processors of secretariats make it: .docx, .odt and the page that they save for the web.

The shapes are those met in real files: columns of members as tables without borders (.docx, .html) or by tabs (.odt),
the box beside the opening as a text box (.docx) or a table of two cells, clauses as the items of a list whose sign is
not in the text, stamps and running lines in the head and the foot of the page, page numbers as fields.
"""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from typing import Any

from benchmarks.generator.layout import Aside, Grid, Layout, Para, Rule

_ITEM = re.compile(r"[-•] (?=\S)")
_BREAK = "\n"


def _runs(blocks: tuple[Any, ...]) -> Iterator[tuple[bool, list[Any]]]:
    """Blocks in groups: (whether they are the items of one list, the blocks)."""
    group: list[Any] = []
    listed = False
    for block in blocks:
        item = isinstance(block, Para) and _ITEM.match(block.text) is not None
        if group and item != listed:
            yield listed, group
            group = []
        group.append(block)
        listed = item
    if group:
        yield listed, group


def _bare(para: Para) -> str:
    """The text of an item of a list, without its sign."""
    return _ITEM.sub("", para.text, count=1)


def _edge(text: str) -> list[tuple[str, bool]]:
    """A running line in pieces: (text, whether it is the field of a page number)."""
    pieces = re.split(r"\{pages?\}", text)
    return [piece for part in pieces[:-1] for piece in ((part, False), ("1", True))] + [(pieces[-1], False)]


# Word


def write_docx(layout: Layout) -> bytes:
    """The .docx of a layout."""
    import docx

    document = docx.Document()
    section = document.sections[0]
    for line in (*layout.stamp, *([layout.head] if layout.head else [])):
        _docx_edge(section.header.add_paragraph(), line)
    if layout.foot:
        _docx_edge(section.footer.add_paragraph(), layout.foot)
    for listed, blocks in _runs(layout.blocks):
        for block in blocks:
            _docx_block(document, block, listed)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _docx_edge(paragraph: Any, line: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for text, field in _edge(line):
        run = paragraph.add_run(text)
        if field:
            simple = OxmlElement("w:fldSimple")
            simple.set(qn("w:instr"), "PAGE")
            run._r.addprevious(simple)
            simple.append(run._r)


def _docx_block(container: Any, block: Any, listed: bool = False) -> None:
    match block:
        case Para():
            _docx_para(container.add_paragraph(style="List Bullet" if listed else None), block, listed)
        case Grid():
            table = container.add_table(len(block.rows), len(block.widths))
            table.style = "Table Grid" if block.ruled else None
            for i, row in enumerate(block.rows):
                for j, text in enumerate(row):
                    run = table.cell(i, j).paragraphs[0].add_run(text)
                    run.bold = block.bold_head and i == 0
        case Aside():
            _docx_box(container.add_paragraph(), block.side)
            for part in block.main:
                _docx_block(container, part)
        case _:
            container.add_paragraph()


def _docx_para(paragraph: Any, para: Para, listed: bool = False) -> None:
    for i, line in enumerate((_bare(para) if listed else para.text).split(_BREAK)):
        run = paragraph.add_run()
        if i:
            run.add_break()
        run.add_text(line)
        run.bold = para.bold or None


def _docx_box(paragraph: Any, side: tuple[Para, ...]) -> None:
    """A text box anchored to a paragraph, twice, as Word writes it: for itself, and for versions before 2010."""
    from docx.oxml import parse_xml
    from docx.text.paragraph import Paragraph

    names = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    empty = "<w:txbxContent/>"
    run = parse_xml(
        f"<w:r {names}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{empty}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{empty}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    paragraph._p.append(run)
    for box in run.xpath(".//w:txbxContent"):
        for para in side:
            inner = parse_xml(f"<w:p {names}/>")
            box.append(inner)
            _docx_para(Paragraph(inner, paragraph._parent), para)


# OpenDocument


def write_odt(layout: Layout) -> bytes:
    """The .odt of a layout."""
    from odf import opendocument
    from odf.style import Footer, Header, MasterPage, PageLayout, Style, TextProperties
    from odf.text import ListLevelStyleBullet, ListStyle

    document = opendocument.OpenDocumentText()
    bold = Style(name="Fort", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    signs = ListStyle(name="Tirets")
    signs.addElement(ListLevelStyleBullet(level=1, bulletchar="–"))
    page = PageLayout(name="Page")
    for style in (bold, signs, page):
        document.automaticstyles.addElement(style)
    master = MasterPage(name="Standard", pagelayoutname=page)
    document.masterstyles.addElement(master)
    for edge, lines in ((Header(), (*layout.stamp, layout.head)), (Footer(), (layout.foot,))):
        for line in filter(None, lines):
            edge.addElement(_odt_edge(line))
        master.addElement(edge)
    for listed, blocks in _runs(layout.blocks):
        if listed:
            document.text.addElement(_odt_list(blocks))
            continue
        for block in blocks:
            for element in _odt_block(block):
                document.text.addElement(element)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _odt_edge(line: str) -> Any:
    from odf.text import P, PageNumber

    paragraph = P()
    for text, field in _edge(line):
        if field:
            paragraph.addElement(PageNumber(selectpage="current", text=text))
        else:
            paragraph.addText(text)
    return paragraph


def _odt_list(items: list[Para]) -> Any:
    from odf.text import List, ListItem

    found = List(stylename="Tirets")
    for item in items:
        element = ListItem()
        element.addElement(_odt_para(_bare(item), item.bold))
        found.addElement(element)
    return found


def _odt_block(block: Any) -> list[Any]:
    from odf.table import Table, TableCell, TableColumn, TableRow
    from odf.text import P

    match block:
        case Para():
            return [_odt_para(block.text, block.bold)]
        case Grid(ruled=False):
            return [_odt_para("\t".join(row).rstrip("\t")) for row in block.rows]
        case Grid():
            cells = [
                [[_odt_para(text, block.bold_head and i == 0)] for text in row] for i, row in enumerate(block.rows)
            ]
        case Aside():
            side = [_odt_para(para.text, para.bold) for para in block.side]
            main = [element for part in block.main for element in _odt_block(part)]
            cells = [[main, side] if block.right else [side, main]]
        case _:
            return [P()]
    table = Table(name="Tableau")
    table.addElement(TableColumn(numbercolumnsrepeated=len(cells[0])))
    for row in cells:
        line = TableRow()
        for elements in row:
            cell = TableCell()
            for element in elements:
                cell.addElement(element)
            line.addElement(cell)
        table.addElement(line)
    return [table]


def _odt_para(text: str, bold: bool = False) -> Any:
    from odf.text import LineBreak, P, S, Span, Tab

    paragraph = P()
    owner = paragraph
    if bold:
        owner = Span(stylename="Fort")
        paragraph.addElement(owner)
    for piece in re.split(r"(\t|\n| {2,})", text):
        if piece == "\t":
            owner.addElement(Tab())
        elif piece == _BREAK:
            owner.addElement(LineBreak())
        elif piece.isspace():
            owner.addElement(S(c=len(piece)))
        elif piece:
            owner.addText(piece)
    return paragraph


# The web


def write_html(layout: Layout) -> bytes:
    """The web page of a layout, in Windows-1252, as word processors save it."""
    edge = [f"<p>{_html_text(line.format(page=1, pages=1))}</p>" for line in (*layout.stamp, layout.head) if line]
    parts = [f'<div title="header">{"".join(edge)}</div>'] if edge else []
    for listed, blocks in _runs(layout.blocks):
        if listed:
            items = "".join(f"<li><p>{_html_text(_bare(block), block.bold)}</p></li>" for block in blocks)
            parts.append(f"<ul>{items}</ul>")
        else:
            parts += [_html_block(block) for block in blocks]
    if layout.foot:
        parts.append(f'<div title="footer"><p>{_html_text(layout.foot.format(page=1, pages=1))}</p></div>')
    body = "\n".join(parts)
    style = "<style>p { margin: 0 }</style>"
    page = (
        '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n<html><head>'
        '<meta http-equiv="content-type" content="text/html; charset=windows-1252">'
        f"<title>{html.escape(layout.title)}</title>{style}</head>\n<body>{body}</body></html>\n"
    )
    return page.encode("cp1252", "xmlcharrefreplace")


def _html_block(block: Any) -> str:
    match block:
        case Para():
            return f"<p>{_html_text(block.text, block.bold)}</p>"
        case Grid():
            rows = [
                "".join(f"<td><p>{_html_text(text, block.bold_head and i == 0)}</p></td>" for text in row)
                for i, row in enumerate(block.rows)
            ]
            border = int(block.ruled)
            return f'<table border="{border}">' + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
        case Aside():
            side = "".join(map(_html_block, block.side))
            main = "".join(map(_html_block, block.main))
            cells = (main, side) if block.right else (side, main)
            return f'<table border="0"><tr>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr></table>'
        case Rule():
            return "<hr>"
        case _:
            return "<p><br></p>"


def _html_text(text: str, bold: bool = False) -> str:
    spaced = re.sub(r" {2,}", lambda m: "&nbsp;" * len(m[0]), html.escape(text, quote=False))
    broken = spaced.replace(_BREAK, "<br>\n")
    return f"<b>{broken}</b>" if bold else broken
