"""HTML pages: the article without what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from geo.errors import ReportError, ReportMapError
from geo.readers import read_reports

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="{charset}">
<title>Three bridges closed in Liège | The Daily Delta</title>
<meta property="og:title" content="Three bridges closed in Liège | The Daily Delta">
<meta property="og:site_name" content="The Daily Delta">
<meta property="article:published_time" content="2024-03-01T09:30:00+01:00">
<meta name="author" content="Jane Paris">
<link rel="canonical" href="https://daily.example/news/flood-liege">
<script>var city = "Tokyo";</script>
</head><body>
<header><nav><ul><li><a href="/africa">Africa</a></li><li><a href="/oslo">Oslo</a></li></ul></nav></header>
<div class="cookie-banner">We use cookies. Our office in Dublin is responsible.</div>
<main><article>
<h1>Three bridges closed in Liège</h1>
<p class="byline">By <a href="/authors/jane">Jane Paris</a> in Brussels | 1 March 2024</p>
<p>Three bridges in Liège were closed on Friday after the river rose by two metres, the city said.</p>
<p>Another bridge was closed in Kortrijk,<br>where forty families had to leave their homes, and two in
Tournai, across the language border.</p>
<h2>Trains stopped</h2>
<p>Trains between <a href="/lille">Lille</a> and <b>Ant</b>werp did not run until the evening. The operator
said that buses would replace them from Saturday morning on, and asked travellers to avoid the line.</p>
<ul><li>Liège: three bridges</li><li>Tournai: two bridges</li></ul>
<table><tr><th>City</th><th>Families</th></tr><tr><td>Kortrijk</td><td>40</td></tr></table>
<aside class="related"><h3>Related</h3><ul><li><a href="/x">Fire in Marseille kills two</a></li></ul></aside>
<p>The water is expected to fall on Sunday.</p>
</article>
<section id="comments" class="comments"><h2>Comments</h2>
<div class="comment"><p>Greetings from Lima, stay safe all of you over there.</p></div></section>
</main>
<footer><p>© 2024 The Daily Delta, Rotterdam. All rights reserved.</p></footer>
</body></html>
"""
TEXT = """Three bridges closed in Liège

Three bridges in Liège were closed on Friday after the river rose by two metres, the city said.

Another bridge was closed in Kortrijk,
where forty families had to leave their homes, and two in Tournai, across the language border.

Trains stopped

Trains between Lille and Antwerp did not run until the evening. The operator said that buses would \
replace them from Saturday morning on, and asked travellers to avoid the line.

- Liège: three bridges
- Tournai: two bridges

City | Families
Kortrijk | 40

The water is expected to fall on Sunday."""


def write(path: Path, page: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(page.encode(encoding))
    return path


def test_an_article_is_read_without_menus_byline_comments_and_footer(tmp_path: Path) -> None:
    (report,) = read_reports([write(tmp_path / "a.html", PAGE.format(charset="utf-8"))])
    assert report.text == TEXT
    assert report.title == "Three bridges closed in Liège"
    assert (report.published, report.author) == ("2024-03-01", "Jane Paris")
    assert report.source_url == "https://daily.example/news/flood-liege"


def test_a_caption_is_a_paragraph_of_its_own_and_what_is_struck_out_is_not_read(tmp_path: Path) -> None:
    figure = (
        '<figure><img src="a.jpg"><figcaption>Volunteers in Mons. <b>Photo: Ada</b></figcaption></figure>'
    )
    page = PAGE.format(charset="utf-8").replace("<h2>", f"{figure}<h2>")
    page = page.replace("<p>The water", "<p><del>Two houses fell in Namur.</del> The water")
    (report,) = read_reports([write(tmp_path / "a.html", page)])
    assert report.text == TEXT.replace("Trains stopped", "Volunteers in Mons. Photo: Ada\n\nTrains stopped")


def test_the_marks_of_notes_are_left_out_and_the_ending_of_a_number_is_not(tmp_path: Path) -> None:
    page = PAGE.format(charset="utf-8").replace(
        " in Liège were", " in Liège<sup><a href='#1'>[1]</a></sup> were"
    )
    page = page.replace("city said.</p>", "city said.<sup>2, 3</sup></p>").replace(
        "two in\nT", "2<sup>e</sup> in T"
    )
    (report,) = read_reports([write(tmp_path / "a.html", page)])
    assert report.text == TEXT.replace("two in", "2e in")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "iso-8859-15", "utf-16"])
def test_a_page_is_read_in_the_encoding_it_declares(tmp_path: Path, charset: str) -> None:
    (report,) = read_reports([write(tmp_path / "a.html", PAGE.format(charset=charset), charset)])
    assert report.text == TEXT


def test_a_cyrillic_page_is_read_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Взрыв в Харькове</p></body></html>'
    (report,) = read_reports([write(tmp_path / "a.html", page, "windows-1251")])
    assert report.text == "Взрыв в Харькове"


def test_a_single_bad_byte_does_not_refuse_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE.format(charset="utf-8").encode().replace(b"on Sunday", b"on \xff Sunday"))
    (report,) = read_reports([path])
    assert "on \ufffd Sunday" in report.text


def test_a_small_page_keeps_its_lines_and_words_apart_as_shown(tmp_path: Path) -> None:
    page = (
        "<html><body><nav>Rome</nav><div>In Lyon<br>and Metz, and in <b>Nancy</b>, two.</div>"
        "<div>In Ghent there are<span> three</span>.</div><ul><li>Oslo<li>Bergen</ul></body></html>"
    )
    (report,) = read_reports([write(tmp_path / "a.html", page)])
    assert (
        report.text
        == "In Lyon\nand Metz, and in Nancy, two.\n\nIn Ghent there are three.\n\n- Oslo\n- Bergen"
    )


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    (report,) = read_reports([write(tmp_path / "a.txt", PAGE.format(charset="utf-8"))])
    assert report.text == TEXT


def test_a_page_without_text_and_a_huge_page_are_named(tmp_path: Path) -> None:
    empty = write(tmp_path / "a.html", "<html><body><script>var x;</script></body></html>")
    with pytest.raises(ReportError, match=r"a\.html: no text was found"):
        list(read_reports([empty]))
    huge = write(tmp_path / "b.html", "<html><body>" + "<p>In Ghent.</p>" * 3_200_000)
    with pytest.raises(ReportError, match=r"b\.html: has 51 MB, more than the 10 MB"):
        list(read_reports([huge]))


@pytest.mark.parametrize("tag", ["div", "span", "a", "table", "b"])
def test_deep_nesting_ends_in_text_or_a_sentence(tmp_path: Path, tag: str) -> None:
    nested = f"<{tag}>" * 3000 + "In Ghent." + f"</{tag}>" * 3000
    path = write(tmp_path / "a.html", f"<html><body>{nested}</body></html>")
    errors: list[ReportMapError] = []
    reports = list(read_reports([path], on_error=errors.append))
    assert len(reports) + len(errors) == 1


def test_an_encoding_that_does_not_exist_is_not_believed(tmp_path: Path) -> None:
    (report,) = read_reports([write(tmp_path / "a.html", PAGE.format(charset="utf-8d"))])
    assert report.text == TEXT


def test_a_page_laid_out_with_tables_keeps_its_paragraphs_and_loses_its_menu(tmp_path: Path) -> None:
    story = "The delegation visited three prisons in the north. In Tabriz it spoke with forty prisoners."
    page = (
        "<HTML><BODY><TABLE><TR><TD><A HREF=a>Home</A><BR><A HREF=b>Geneva</A></TD>"
        f"<TD><B>Report 14</B><BR><BR>{story}<BR><BR>"
        f"{story} No access was given to the prison of Ardabil.</TD></TR></TABLE></BODY></HTML>"
    )
    (report,) = read_reports([write(tmp_path / "a.html", page)])
    assert report.text == f"Report 14\n\n{story}\n\n{story} No access was given to the prison of Ardabil."


def test_a_zero_byte_does_not_end_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"<html><body><p>Floods in Ghent.\x00</p><p>And in Lille.</p></body></html>")
    (report,) = read_reports([path])
    assert "And in Lille." in report.text


def test_a_page_that_declares_its_encoding_twice_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        '<?xml version="1.0" encoding="iso-8859-1"?>\n' * 2 + "<html><body><p>In Ghent.</p></body></html>"
    )
    (report,) = read_reports([path])
    assert "In Ghent." in report.text


def test_a_short_page_is_read_without_its_banner_and_comments(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        '<html><head><title>Floods in Ghent</title></head><body class="has-comments"><div id="cookie-banner">'
        "<p>We and 834 partners in London use cookies.</p></div><h1>Floods in Ghent</h1>"
        '<p class="related">Three bridges are closed.</p><p>Comments of the mayor follow in Mons.</p>'
        '<div class="post comments"><p>Same in Cairo.</p></div></body></html>'
    )
    (report,) = read_reports([path])
    assert report.text == (
        "Floods in Ghent\n\nThree bridges are closed.\n\nComments of the mayor follow in Mons."
    )
