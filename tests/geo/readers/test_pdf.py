"""PDF files: the text a person reads, and a sentence for each that cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fpdf import FPDF, Align
from pypdfium2 import PdfDocument

from geo.errors import ReportError, ReportMapError
from geo.readers import pdf, read_reports

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE_SIZE = (148, 210)  # millimetres
PARAGRAPHS = (
    "Three bridges in Ghent were closed on Friday after the river rose by two metres overnight. The police "
    "of New York City sent divers, and those of San Francisco sent boats, as a sign of friendship.",
    "In Kortrijk forty families had to leave their homes. They were taken to Winston-Salem Hall.",
)


def write_pdf(path: Path, pages: Sequence[Sequence[str]], *, title: str = "", head: str = "") -> Path:
    """Write each page's paragraphs as wrapped, justified text with a running head and a folio."""
    document = FPDF(format=PAGE_SIZE)
    document.set_title(title)
    document.set_font("Helvetica", size=11)
    for number, paragraphs in enumerate(pages, start=1):
        document.add_page()
        if head:
            document.text(20, 10, head)
            document.text(70, 205, f"{number} / {len(pages)}")
        document.set_y(25)
        for paragraph in paragraphs:
            document.multi_cell(0, 5, paragraph, align=Align.J, new_x="LMARGIN", new_y="NEXT")
            document.ln(4)
    document.output(str(path))
    return path


def write_lines(path: Path, pages: Sequence[Sequence[str]]) -> Path:
    """Write each line where it stands, as a typesetter would."""
    document = FPDF(format=PAGE_SIZE)
    document.set_font("Helvetica", size=11)
    for lines in pages:
        document.add_page()
        for number, line in enumerate(lines):
            document.text(20, 40 + 5 * number, line)
    document.output(str(path))
    return path


def test_wrapped_lines_become_paragraphs_again(tmp_path: Path) -> None:
    (report,) = read_reports([write_pdf(tmp_path / "a.pdf", [PARAGRAPHS])])
    assert report.text == "\n\n".join(PARAGRAPHS)
    assert report.pages == (0,)


def test_running_heads_and_page_numbers_are_dropped_and_page_starts_kept(tmp_path: Path) -> None:
    pages = [[f"Page text {name} is about Ghent and Lille.", *PARAGRAPHS] for name in ("one", "two", "three")]
    path = write_pdf(tmp_path / "a.pdf", pages, head="Annual Report of the Tokyo Institute")
    (report,) = read_reports([path])
    assert "Tokyo" not in report.text
    assert "/ 3" not in report.text
    starts = [report.text[start : start + 13] for start in report.pages]
    assert starts == ["Page text one", "Page text two", "Page text thr"]
    assert [report.page_at(report.text.index(f"Page text {name}")) for name in ("one", "two", "three")] == [
        1,
        2,
        3,
    ]
    assert report.page_at(len(report.text) - 1) == 3


def test_words_divided_at_line_ends_are_joined_and_compounds_keep_their_hyphen(tmp_path: Path) -> None:
    lines = [
        "The flood closed an interna-",
        "tional bridge near Stoke-on-",
        "Trent, and one in Baden-Würt-",
        "temberg. The low-lying parts and the low-",
        "lying fields were under water.",
    ]
    (report,) = read_reports([write_lines(tmp_path / "a.pdf", [lines])])
    text = " ".join(report.text.split())
    assert "an international bridge near Stoke-on-Trent" in text
    assert "Baden-Württemberg" in text
    assert text.count("low-lying") == 2


def test_a_place_before_a_divided_compound_is_not_swallowed_by_it(tmp_path: Path) -> None:
    lines = ["The flood closed roads, the London-", "based insurers said on Tuesday in Har-", "wich."]
    (report,) = read_reports([write_lines(tmp_path / "a.pdf", [lines])])
    text = " ".join(report.text.split())
    assert "the London-based insurers said on Tuesday in Harwich." in text


def test_a_sentence_that_runs_over_the_page_end_is_not_broken_off(tmp_path: Path) -> None:
    pages = [["The flood reached the old town of", "Ghent and the villages"], ["around it on Friday."]]
    (report,) = read_reports([write_lines(tmp_path / "a.pdf", pages)])
    assert "villages\naround it" in report.text


def test_a_name_that_the_page_end_divides_stays_one(tmp_path: Path) -> None:
    lines = ["The flood reached the old town of Ghent and the villages around it on Friday,"] * 2
    pages = [[*lines, "and after that, as people there said, the wide valleys south of New"], ["York City."]]
    (report,) = read_reports([write_lines(tmp_path / "a.pdf", pages)])
    assert report.text.endswith("south of New\nYork City.")


def write_raised(path: Path, pieces: Sequence[str]) -> Path:
    """Write pieces in running text, those that begin with ``^`` raised and those with ``_`` lowered."""
    document = FPDF(format=PAGE_SIZE)
    document.set_font("Helvetica", size=11)
    document.add_page()
    for piece in pieces:
        document.char_vpos = {"^": "SUP", "_": "SUB"}.get(piece[0], "LINE")
        document.write(5, piece.lstrip("^_"))
    document.output(str(path))
    return path


def test_the_marks_of_footnotes_are_left_out_and_cut_no_sentence(tmp_path: Path) -> None:
    pieces = ["Two bridges fell in Mons,", "^1", " one in Namur", "^2, 3", " and four in Huy.", "^*"]
    pieces += [" The rest of them stood, as those of Arlon", "^12", ", he said, and of Visé did.", "^4"]
    (report,) = read_reports([write_raised(tmp_path / "a.pdf", pieces)])
    assert report.text == (
        "Two bridges fell in Mons, one in Namur and four in Huy. "
        "The rest of them stood, as those of Arlon, he said, and of Visé did."
    )


def test_what_is_raised_or_lowered_within_a_word_stays_in_its_line(tmp_path: Path) -> None:
    pieces = ["On the 3", "^rd", " of May the CO", "_2", " of Huy rose."]
    (report,) = read_reports([write_raised(tmp_path / "a.pdf", pieces)])
    assert report.text == "On the 3rd of May the CO2 of Huy rose."


def test_the_title_is_the_stated_one_unless_it_is_a_file_name(tmp_path: Path) -> None:
    stated = write_pdf(tmp_path / "a.pdf", [PARAGRAPHS], title="Floods of the Leie")
    file_name = write_pdf(
        tmp_path / "b.pdf", [["Floods in Ghent", *PARAGRAPHS]], title="Microsoft Word - x.doc"
    )
    assert [report.title for report in read_reports([stated, file_name])] == [
        "Floods of the Leie",
        "Floods in Ghent",
    ]


def test_a_pdf_is_known_by_its_content(tmp_path: Path) -> None:
    path = write_pdf(tmp_path / "a.pdf", [PARAGRAPHS]).rename(tmp_path / "a.txt")
    (report,) = read_reports([path])
    assert report.text.startswith("Three bridges in Ghent")


def test_an_encrypted_pdf_is_named_with_the_remedy(tmp_path: Path) -> None:
    document = FPDF()
    document.set_encryption(owner_password="o", user_password="u")
    document.add_page()
    document.set_font("Helvetica")
    document.cell(text="In Ghent.")
    document.output(str(tmp_path / "a.pdf"))
    with pytest.raises(ReportError, match=r"a\.pdf: is encrypted and needs a password.*qpdf"):
        list(read_reports([tmp_path / "a.pdf"]))


def test_a_scan_without_text_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"a\.pdf: has no text layer; its page may be a scan"):
        list(read_reports([write_pdf(tmp_path / "a.pdf", [[]])]))
    with pytest.raises(ReportError, match=r"a\.pdf: has no text layer; its 2 pages.*ocrmypdf"):
        list(read_reports([write_pdf(tmp_path / "a.pdf", [[], []])]))


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 40])
def test_a_broken_pdf_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(ReportError, match=r"a\.pdf: is broken"):
        list(read_reports([path]))


def test_a_pdf_cut_off_within_is_read_or_named_but_never_a_crash(tmp_path: Path) -> None:
    whole = write_pdf(tmp_path / "whole.pdf", [PARAGRAPHS] * 4).read_bytes()
    for share in (0.2, 0.5, 0.9):
        path = tmp_path / "cut.pdf"
        path.write_bytes(whole[: int(len(whole) * share)])
        errors: list[ReportMapError] = []
        reports = list(read_reports([path], on_error=errors.append))
        assert len(reports) + len(errors) == 1


def test_a_pdf_with_too_many_pages_is_refused(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "a.pdf", [["In Ghent."]] * (pdf.MAX_PAGES + 1))
    with pytest.raises(ReportError, match="has 2001 pages, more than the 2000"):
        list(read_reports([path]))


Placed = tuple[float, float, str]  # millimetres from the left and the top, and what stands there


def write_placed(
    path: Path, pieces: Sequence[Placed], *, small: Sequence[Placed] = (), size: int = 11
) -> Path:
    """Write each piece at its place, in the given order; `small` ones in a small font."""
    document = FPDF(format="A4")
    document.add_page()
    for points, written in ((size, pieces), (8, small)):
        document.set_font("Helvetica", size=points)
        for left, top, text in written:
            document.text(left, top, text)
    document.output(str(path))
    return path


def test_lines_that_are_ragged_or_set_unevenly_are_one_paragraph(tmp_path: Path) -> None:
    lines = [
        "Three villages were attacked in the night to Friday in the east, round",
        "Fada and Diapaga, where by the word of people there two",
        "shops were burnt, and in the west near the old",
        "Mouhoun bridge. The army sent help to Bogande",
        "and to the town of Kantchari as well.",
    ]
    tops = [40, 45, 51.4, 56, 61.6]
    pieces = [*((20.0, top, line) for top, line in zip(tops, lines, strict=True)), (20, 71, "So it said.")]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    assert report.text == f"{' '.join(lines)}\n\nSo it said."


def test_a_short_line_before_a_capital_stays_a_line(tmp_path: Path) -> None:
    lines = [
        "Bridges closed",
        "In the old town of Ghent all bridges are closed since the night to Friday, the",
    ]
    lines += ["police said.", "Killarney", "Listowel", "12 houses in Mons"]
    (report,) = read_reports([write_lines(tmp_path / "a.pdf", [lines])])
    assert report.text == (
        f"Bridges closed\n{lines[1]} police said.\n\nKillarney\nListowel\n12 houses in Mons"
    )


def test_a_headline_of_two_lines_is_one(tmp_path: Path) -> None:
    document = FPDF(format="A4")
    document.add_page()
    document.set_font("Helvetica", size=20)
    document.text(20, 30, "Floods close bridges and stations round")
    document.text(20, 38, "Fort Worth")
    document.set_font("Helvetica", size=11)
    for number, line in enumerate(["The bridges are closed since Friday,", "the police said."] * 3):
        document.text(20, 50 + 5 * number, line)
    document.output(str(tmp_path / "a.pdf"))
    (report,) = read_reports([tmp_path / "a.pdf"])
    assert report.title == "Floods close bridges and stations round Fort Worth"


def test_a_paragraph_that_is_only_indented_is_one_of_its_own(tmp_path: Path) -> None:
    pieces = [
        (25.0, 40.0, "The bridges of Ghent and all stations are closed."),
        (20, 45, "The police sent divers, and the army sent boats."),
        (25, 50, "In Mons the trains have stopped, the mayor said."),
    ]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    first, second = report.text.split("\n\n")
    assert first.endswith("boats.")
    assert second.startswith("In Mons")


def test_the_rows_of_a_table_are_lines_with_bars_between_the_cells(tmp_path: Path) -> None:
    rows = [("Town", "Country", "Houses"), ("Ghent", "Belgium", "12"), ("Breda", "Netherlands", "7")]
    pieces = [
        (left, 60.0 + 6 * number, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((20, 33, 57), row, strict=True)
    ]
    pieces.append((20, 90, "After the table there is a sentence."))
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    assert report.text == (
        "Town | Country | Houses\nGhent | Belgium | 12\nBreda | Netherlands | 7\n\n"
        "After the table there is a sentence."
    )


def test_an_empty_cell_keeps_its_place_in_the_row(tmp_path: Path) -> None:
    rows = [("Town", "Country", "Houses"), ("Ghent", "", "12"), ("Breda", "Netherlands", "7")]
    pieces = [
        (left, 60.0 + 6 * number, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((20, 40, 70), row, strict=True)
        if cell
    ]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    assert report.text.split("\n")[1] == "Ghent | | 12"


def test_columns_that_were_written_line_by_line_are_read_one_after_the_other(tmp_path: Path) -> None:
    left = ["The bridges of the old town of Ghent", "are closed since the night to Friday,"]
    left += ["the police said. The divers of Bruges", "have searched the river for the two."]
    right = ["In Mons the trains have all stopped,", "and forty families of the lower town"]
    right += ["had to leave their homes on Friday.", "They are in the hall of a big school."]
    pieces = [
        (x, 40.0 + 5 * number, line)
        for number, lines in enumerate(zip(left, right, strict=True))
        for x, line in zip((20, 110), lines, strict=True)
    ]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    assert " ".join(report.text.split()) == " ".join([*left, *right])


def test_bullets_that_a_program_wrote_last_stand_before_their_items(tmp_path: Path) -> None:
    bullet = "\x95"  # in the encoding of the standard fonts
    pieces = [(25.0, 40.0, "Ghent: three bridges"), (25, 46, "Mons: one station")]
    pieces += [(20, 40, bullet), (20, 46, bullet)]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", pieces)])
    assert report.text == "\u2022 Ghent: three bridges\n\u2022 Mons: one station"


def test_on_a_single_page_its_number_and_small_type_at_the_edge_are_left_out(tmp_path: Path) -> None:
    body = [(20.0, 50.0 + 5 * n, "Three bridges in Ghent were closed on Friday.") for n in range(4)]
    body.append((20, 240, "One in Mons is open."))
    notes = [(20.0, 262.0, "1 The bridge of Huy is counted twice.")]
    edges = [(20.0, 8.0, "Tokyo Institute, Annual Report"), (150.0, 291.0, "Page 1 of 1")]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", body, small=[*edges, *notes])])
    assert "Tokyo" not in report.text
    assert "Page" not in report.text
    assert report.text.endswith("1 The bridge of Huy is counted twice.")


def test_a_letterhead_in_large_type_is_kept(tmp_path: Path) -> None:
    body = [(20.0, 10.0, "Police of Ghent"), (20, 60, "Three bridges were closed on Friday.")]
    (report,) = read_reports([write_placed(tmp_path / "a.pdf", body)])
    assert report.text.startswith("Police of Ghent")


PRINTED = {
    "ar": "قُتل ثلاثة أشخاص في مدينة حلب يوم الجمعة، ونزحت عشرات العائلات إلى الحدود التركية قرب أعزاز.",
    "zh": "2024年3月5日，湖北省武汉市和黄石市发生火灾，造成三人死亡，武汉市江夏区的两座仓库被烧毁。",
}


@pytest.mark.parametrize("language", sorted(PRINTED))
def test_what_a_browser_printed_reads_as_it_was_written(
    tmp_path: Path, browser: Browser, language: str
) -> None:
    direction = "rtl" if language == "ar" else "ltr"
    page = browser.new_page()
    page.set_content(f"<body dir={direction} style='width: 70mm'><p>{PRINTED[language]}</p></body>")
    page.pdf(path=tmp_path / "a.pdf", display_header_footer=True)
    page.close()
    (report,) = read_reports([tmp_path / "a.pdf"])
    assert report.text == PRINTED[language]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_turned_or_cut_is_read_as_it_is_shown(tmp_path: Path, turned: int) -> None:
    lines = ["The bridges of the old town of Ghent are closed since Friday, the police", "said in Mons."]
    document = FPDF(unit="pt", format=(600, 600))
    document.add_page()
    document.set_font("Helvetica", size=11)
    with document.rotation(turned, x=300, y=300):
        for number, line in enumerate(lines):
            document.text(150, 200 + 14 * number, line)
        for left, top, cell in ((150, 300, "Town"), (250, 300, "Dead"), (150, 316, "Huy"), (250, 316, "3")):
            document.text(left, top, cell)
        document.set_font("Helvetica", size=8)
        document.text(150, 110, "Tokyo Institute")
    pdfium = PdfDocument(bytes(document.output()))
    pdfium[0].set_rotation(turned)
    pdfium[0].set_cropbox(100, 100, 500, 500)
    pdfium.save(tmp_path / "a.pdf")
    (report,) = read_reports([tmp_path / "a.pdf"])
    assert report.text == f"{' '.join(lines)}\n\nTown | Dead\nHuy | 3"
