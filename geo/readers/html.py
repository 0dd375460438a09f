"""HTML: the main text of a page without menus, comments, bylines and footers, with its title and date.

trafilatura finds the main text and `_html_text` writes it; what is here is what trafilatura needs beside the
page, and what is done where it finds too little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from geo.errors import ReportError
from geo.model import Report
from geo.readers._choices import OnError
from geo.readers._encoding import decoded, is_known
from geo.readers._html_text import is_layout, text_of
from geo.readers._source import Source
from geo.readers._text import clean, iso_date, one_line, with_headline

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
MAX_BYTES = 10_000_000

_START = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_CHARSET = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)""", re.I
)
_XML_DECLARATIONS = re.compile(r"\s*(?:<\?xml[^>]*>?\s*)+")  # a template may have two
# What pages call these encodings, and what browsers read: https://encoding.spec.whatwg.org/#names-and-labels
_READ_AS = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "windows-1254",
}
_FURNITURE = (
    "script",
    "style",
    "noscript",
    "template",
    "nav",
    "header",
    "footer",
    "aside",
    "form",
    "svg",
    "head",
)
_NOTE_MARK = re.compile(r"\s*(?:\[?\d{1,3}\]?(?:[\s,]+\[?\d{1,3}\]?)*|\[[a-z]\]|[*†‡])\s*")
# What pages call their banners and their readers' comments.
_NAMED_FURNITURE = re.compile(
    r"(?<![^\W_])(?:cookies?|consent|gdpr|comments?|disqus|newsletter|related|sidebar|breadcrumbs?)(?![^\W_])",
    re.I,
)
_CONTAINERS = ("div", "section", "ul", "ol", "dialog")
_STRUCK_OUT = ("del", "s", "strike")  # taken back by who wrote it
# Below this trafilatura no longer tells text from furniture, and takes a page apart at every tag.
_LITTLE_TEXT = 250


def recognises(source: Source) -> bool:
    """Tell a page by its doctype or its outermost element."""
    return _START.match(source.head().removeprefix(b"\xef\xbb\xbf")) is not None


def read(source: Source, on_error: OnError) -> Iterator[Report]:
    """Read the page as one report; the headline is its text's first paragraph.

    The language that a page declares is not taken over: many declare that of their template.
    """
    sha256 = source.sha256()
    page = _decoded(source)
    document = _extracted(page, source.source_url)
    title = _headline(document)
    text = clean(text_of(document.body))
    if len(text) < _LITTLE_TEXT or _has_layout_table(document.body):
        text = clean(text_of(_without_furniture(page))) or text
    text = with_headline(text, title)
    if not text.strip():
        raise ReportError(
            f"{source.name}: no text was found in this page. Save the text alone and try again."
        )
    yield Report(
        id=source.id,
        text=text,
        title=title,
        source_url=source.source_url or one_line(document.url),
        published=iso_date(document.date),
        language=source.language,
        author=one_line(document.author),
        sha256=sha256,
    )


def _decoded(source: Source) -> str:
    """Decode as browsers do: by the mark, the server's word, the page's own; a bad byte becomes a mark."""
    data = source.content(MAX_BYTES)
    declared = source.charset or _declared(data[:4096])
    charset = _READ_AS.get(declared, declared) if declared else None
    charset = charset if charset and is_known(charset) else None
    try:
        text = decoded(replace(source, charset=charset), data)
    except ReportError:
        if charset is None or source.encoding is not None or b"\x00" in data:
            raise
        text = data.decode(charset, errors="replace")
    text = text.replace("\0", " ")  # where lxml would end the page
    return _XML_DECLARATIONS.sub("", text, count=1)  # they would contradict what is decoded already


def _declared(head: bytes) -> str | None:
    match = _CHARSET.search(head)
    return (match[1] or match[2]).decode("ascii").casefold() if match else None


def _extracted(page: str, url: str | None) -> Document:
    """Find the main text and what the page says about itself."""
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    found = bare_extraction(
        _prepared(page),
        url=url,
        include_comments=False,
        include_tables=True,
        with_metadata=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "outputformat": "%Y-%m-%d"},
    )
    return found if isinstance(found, Document) else Document()


def _prepared(page: str) -> HtmlElement | str:
    """Take out the marks of notes and what is struck out; set captions below their pictures, to keep them.

    A page that trafilatura takes for none is given back as it is.
    """
    from lxml import etree
    from trafilatura import load_html

    tree = load_html(page)
    if tree is None:
        return page
    etree.strip_elements(tree, *_STRUCK_OUT, with_tail=False)
    for raised in [raised for raised in tree.iter("sup") if _NOTE_MARK.fullmatch(raised.text_content())]:
        raised.drop_tree()
    for caption in list(tree.iter("figcaption")):
        figure = next(caption.iterancestors("figure"), None)
        if figure is not None and figure.getparent() is not None:
            caption.tag = "p"
            caption.tail = figure.tail
            figure.tail = None
            figure.addnext(caption)
    return tree


def _headline(document: Document) -> str | None:
    """Give the title without the outlet's name at its end."""
    title, outlet = one_line(document.title), one_line(document.sitename)
    if title is None or outlet is None:
        return title
    return re.sub(rf"\s+[|–—·-]\s+{re.escape(outlet)}$", "", title, flags=re.I) or title


def _without_furniture(page: str) -> Element | None:
    """Give the body of a page with little text, less its menus and scripts."""
    from lxml import etree, html

    try:
        body = html.document_fromstring(page).find("body")
    except etree.ParserError:  # there is nothing but white space and comments
        return None
    if body is not None:
        etree.strip_elements(body, *_FURNITURE, *_STRUCK_OUT, etree.Comment, with_tail=False)
        for element in [element for element in body.iter(*_CONTAINERS) if _is_named_furniture(element)]:
            element.clear(keep_tail=True)
        for cell in [cell for cell in body.iter("td") if _is_menu(cell)]:
            cell.clear(keep_tail=True)
    return body


def _has_layout_table(body: Element | None) -> bool:
    """Tell a page whose text lies in tables that lay it out; trafilatura loses the line breaks in them."""
    if body is None:
        return False
    whole = len("".join(body.itertext()))
    return any(
        is_layout(table) and len("".join(table.itertext())) > whole / 2 for table in body.iter("table")
    )


def _is_named_furniture(element: Element) -> bool:
    """Tell a banner or comments by what the page calls them, unless the article is within."""
    named = f"{element.get('id', '')} {element.get('class', '')}"
    if _NAMED_FURNITURE.search(named) is None:
        return False
    return next(element.iter("h1", "article", "main"), None) is None


def _is_menu(cell: Element) -> bool:
    """Tell a cell of links and nothing else."""
    linked = sum(len("".join(link.itertext()).strip()) for link in cell.iter("a"))
    return linked > 0.8 * len("".join("".join(cell.itertext()).split()))
