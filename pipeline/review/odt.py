"""A letter as an OpenDocument text: paragraphs in a few styles, what is left to fill in marked."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterable
from typing import Any, Final

from pipeline.french import unbroken

BLANK: Final = "[à compléter]"
"""What stands where the writer has something to fill in; it is highlighted."""

_FONT: Final = "Liberation Sans"
_STYLES: Final[dict[str, tuple[dict[str, str], dict[str, str]]]] = {
    "plain": ({"marginbottom": "0.25cm", "textalign": "justify", "lineheight": "120%"}, {}),
    "closing": (
        {"marginbottom": "0.25cm", "textalign": "justify", "lineheight": "120%", "keepwithnext": "always"},
        {},
    ),
    "block": ({"marginbottom": "0cm"}, {}),
    "right": ({"marginleft": "9cm", "marginbottom": "0cm"}, {}),
    "gap": ({"marginbottom": "0.5cm"}, {}),
    "subject": ({"marginbottom": "0.1cm", "marginleft": "1.6cm", "textindent": "-1.6cm"}, {}),
    "heading": ({"margintop": "0.35cm", "marginbottom": "0.15cm", "keepwithnext": "always"}, {"fontweight": "bold"}),
    "item": ({"marginbottom": "0.1cm", "marginleft": "0.6cm", "textalign": "justify"}, {}),
    "signature": ({"marginleft": "9cm", "margintop": "0.8cm", "keepwithnext": "always"}, {}),
}
"""Name of a style → properties of its paragraphs, properties of their text."""


def odt(title: str, paragraphs: Iterable[tuple[str, str]]) -> bytes:
    """The bytes of an .odt: (style, text) one after another, on A4 in French.

    `BLANK` in a text is highlighted. `heading` paragraphs are headings of the outline.
    """
    from odf import dc
    from odf.opendocument import OpenDocumentText
    from odf.text import H, P

    document = OpenDocumentText()
    document.meta.addElement(dc.Title(text=_plain(title)))
    document.meta.addElement(dc.Language(text="fr-FR"))
    _page(document)
    styles = _styles(document)
    for style, text in paragraphs:
        heading = style == "heading"
        node = H(outlinelevel=2, stylename=styles[style]) if heading else P(stylename=styles[style])
        _fill(node, unbroken(_plain(text)), styles["blank"])
        document.text.addElement(node)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def _fill(node: Any, text: str, blank: Any) -> None:
    """The text of a paragraph, its blanks marked."""
    from odf.text import Span

    for i, part in enumerate(text.split(BLANK)):
        if i:
            node.addElement(Span(stylename=blank, text=BLANK))
        if part:
            node.addText(part)


def _page(document: Any) -> None:
    """A4 with the margins of administrative letters."""
    from odf.style import MasterPage, PageLayout, PageLayoutProperties

    layout = PageLayout(name="A4")
    layout.addElement(
        PageLayoutProperties(
            pagewidth="21cm",
            pageheight="29.7cm",
            margintop="2cm",
            marginbottom="2cm",
            marginleft="2cm",
            marginright="2cm",
        )
    )
    document.automaticstyles.addElement(layout)
    document.masterstyles.addElement(MasterPage(name="Standard", pagelayoutname=layout))


def _styles(document: Any) -> dict[str, Any]:
    from odf.style import FontFace, ParagraphProperties, Style, TextProperties

    document.fontfacedecls.addElement(FontFace(name=_FONT, fontfamily=f"'{_FONT}', Arial, sans-serif"))
    language = {"language": "fr", "country": "FR"}
    made: dict[str, Any] = {}
    for name, (paragraph, text) in _STYLES.items():
        style = Style(name=name, displayname=name, family="paragraph")
        style.addElement(ParagraphProperties(**paragraph))
        style.addElement(TextProperties(fontname=_FONT, fontsize="10.5pt", **language, **text))
        document.styles.addElement(style)
        made[name] = style
    made["blank"] = Style(name="blank", displayname="à compléter", family="text")
    made["blank"].addElement(TextProperties(backgroundcolor="#fff2a8"))
    document.styles.addElement(made["blank"])
    return made


def _plain(text: str) -> str:
    """A text that XML can hold: no control characters, surrogates or code points that are no characters."""
    return "".join(
        " " if c in "\t\n\r" else c
        for c in text
        if c in "\t\n\r" or (unicodedata.category(c) not in ("Cc", "Cs") and ord(c) & 0xFFFE != 0xFFFE)
    )
