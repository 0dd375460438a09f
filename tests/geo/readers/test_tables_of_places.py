"""Tables within reports: a row is a place in its country with its number, whatever file it is in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import docx
import pytest
from fpdf import FPDF

from geo.locating import locate
from geo.model import Located
from geo.readers import read_reports

Rows = Sequence[Sequence[str]]

HEADS = {
    "de": ("Ort", "Land", "Tonnen", "Die Behörden fanden im März illegalen Müll und nannten die Mengen."),
    "en": ("Town", "Country", "Tonnes", "The authorities found illegal waste in March, and said how much."),
    "fr": ("Ville", "Pays", "Tonnes", "Les autorités ont trouvé des déchets illégaux au mois de mars."),
    "es": ("Ciudad", "País", "Toneladas", "Las autoridades hallaron residuos ilegales en el mes de marzo."),
    "it": ("Città", "Paese", "Tonnellate", "Le autorità hanno trovato rifiuti illegali nel mese di marzo."),
    "pl": ("Miasto", "Kraj", "Tony", "Władze znalazły nielegalne odpady w marcu i podały ich ilość."),
    "ru": ("Город", "Страна", "Тонн", "Власти нашли незаконные отходы в марте и назвали их количество."),
}
NAMES = {
    "de": [
        ("Leipzig", "Deutschland"),
        ("Lüttich", "Belgien"),
        ("Valencia", "Venezuela"),
        ("Breda", "Niederlande"),
    ],
    "en": [("Leipzig", "Germany"), ("Liège", "Belgium"), ("Valencia", "Venezuela"), ("Breda", "Netherlands")],
    "fr": [("Leipzig", "Allemagne"), ("Liège", "Belgique"), ("Valencia", "Venezuela"), ("Bréda", "Pays-Bas")],
    "es": [
        ("Leipzig", "Alemania"),
        ("Lieja", "Bélgica"),
        ("Valencia", "Venezuela"),
        ("Breda", "Países Bajos"),
    ],
    "it": [("Lipsia", "Germania"), ("Liegi", "Belgio"), ("Valencia", "Venezuela"), ("Breda", "Paesi Bassi")],
    "pl": [("Lipsk", "Niemcy"), ("Liège", "Belgia"), ("Valencia", "Wenezuela"), ("Breda", "Holandia")],
    "ru": [("Лейпциг", "Германия"), ("Льеж", "Бельгия"), ("Валенсия", "Венесуэла"), ("Бреда", "Нидерланды")],
}
NUMBERS = (1200, 31, 7, 45)


def markdown(path: Path, lead: str, rows: Rows) -> Path:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    path = path.with_suffix(".md")
    path.write_text("\n".join([lead, "", lines[0], "|---" * len(rows[0]) + "|", *lines[1:], ""]))
    return path


def html(path: Path, lead: str, rows: Rows) -> Path:
    table = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    path = path.with_suffix(".html")
    path.write_text(f"<html><body><article><p>{lead}</p><table>{table}</table></article></body></html>")
    return path


def word(path: Path, lead: str, rows: Rows) -> Path:
    document = docx.Document()
    document.add_paragraph(lead)
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(rows, table.rows, strict=True):
        for text, cell in zip(row, cells.cells, strict=True):
            cell.text = text
    path = path.with_suffix(".docx")
    document.save(str(path))
    return path


def pdf(path: Path, lead: str, rows: Rows) -> Path:
    document = FPDF()
    document.set_font("Helvetica", size=11)
    document.add_page()
    document.multi_cell(0, 5, lead, new_x="LMARGIN", new_y="NEXT")
    with document.table() as table:
        for row in rows:
            table.row(row)
    path = path.with_suffix(".pdf")
    document.output(str(path))
    return path


def shown(located: Located) -> set[tuple[str | None, int | None, str | None]]:
    return {(one.place.country_code, one.reported_count, one.count_unit) for one in located.locations}


@pytest.mark.parametrize("language", sorted(HEADS))
def test_a_row_is_a_place_in_its_country_with_its_number(tmp_path: Path, language: str) -> None:
    place, country, amount, lead = HEADS[language]
    rows = [(*names, str(number)) for names, number in zip(NAMES[language], NUMBERS, strict=True)]
    located = locate(read_reports(markdown(tmp_path / "a", lead, [(place, country, amount), *rows])))
    unit = amount if language == "de" else amount.lower()
    assert shown(located) == {
        ("DE", 1200, unit),
        ("BE", 31, unit),
        ("VE", 7, unit),
        ("NL", 45, unit),
    }


@pytest.mark.parametrize("write", [markdown, html, word, pdf])
def test_the_table_of_any_file_is_read_alike(
    tmp_path: Path, write: Callable[[Path, str, Rows], Path]
) -> None:
    rows = [("Land", "Ort", "Tote"), ("Deutschland", "Leipzig", "1.200"), ("Venezuela", "Valencia", "7")]
    rows.append(("Gesamt", "", "1.207"))
    located = locate(read_reports(write(tmp_path / "a", HEADS["de"][-1], rows)))
    assert shown(located) == {("DE", 1200, "Tote"), ("VE", 7, "Tote")}
    assert [(claim.number, claim.unit) for claim in located.claims] == [(1207, "Tote")]


@pytest.mark.parametrize("write", [markdown, html, word])
def test_an_empty_cell_at_the_end_of_a_row_parts_no_table(
    tmp_path: Path, write: Callable[[Path, str, Rows], Path]
) -> None:
    rows = [("Location", "State", "Dead", "Injured"), ("Paris", "Texas", "3", "12")]
    rows += [("Athens", "Georgia", "2", ""), ("Springfield", "Missouri", "1", "0")]
    located = locate(read_reports(write(tmp_path / "a", "Police listed the shootings of May.", rows)))
    assert {(one.place.admin1, one.reported_count) for one in located.locations} == {
        ("Texas", 3),
        ("Georgia", 2),
        ("Missouri", 1),
    }
