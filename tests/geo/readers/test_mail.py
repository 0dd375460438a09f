"""Mail and web archives, which are messages of parts."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from geo.errors import ReportError
from geo.readers import read_reports

STORY = "Zwei Brücken in Görlitz sind gesperrt, und eine in Zittau."
SUBJECT = "Brücken gesperrt"
PAGE = "<html><head><title>Bridges</title></head><body><h1>Bridges</h1><p>{}</p></body></html>"


def mail(body: str, *, charset: str = "utf-8", encoding: str = "quoted-printable") -> EmailMessage:
    message = EmailMessage()
    message["From"] = '"Berg, Ada" <ada@lima.example>'
    message["To"] = "desk@oslo.example"
    message["Subject"] = SUBJECT
    message["Date"] = "Tue, 5 Mar 2024 10:12:00 +0100"
    message.set_content(body, charset=charset, cte=encoding)
    return message


def archive(page: str) -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://news.example/bridges"
    message["Subject"] = "Bridges"
    message["Date"] = "Tue, 5 Mar 2024 10:12:00 +0100"
    message["MIME-Version"] = "1.0"
    message.add_related(page, "html", cte="quoted-printable")
    message.add_related(b"\x89PNG", "image", "png")
    return message.as_bytes()


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "quoted-printable"), ("utf-8", "base64"), ("iso-8859-1", "quoted-printable")],
)
def test_a_mail_is_its_text_with_subject_sender_and_day(tmp_path: Path, charset: str, encoding: str) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(mail(STORY, charset=charset, encoding=encoding).as_bytes())
    (report,) = read_reports([path])
    assert report.text.strip() == f"{SUBJECT}\n\n{STORY}"
    assert (report.title, report.published, report.author) == (SUBJECT, "2024-03-05", "Berg, Ada")


def test_a_mail_is_known_by_its_fields_and_read_in_an_encoding_that_looks_like_ascii(tmp_path: Path) -> None:
    path = tmp_path / "saved"
    path.write_bytes(mail("東京で火事がありました。", charset="iso-2022-jp", encoding="7bit").as_bytes())
    (report,) = read_reports([path])
    assert report.text.strip() == f"{SUBJECT}\n\n東京で火事がありました。"


def test_the_signature_is_left_out_and_the_older_message_below_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    body = f"{STORY}\n\n-- \nAda Berg\nRue de Rivoli, Paris\n\n> And how many in Bautzen?\n"
    path.write_bytes(mail(body).as_bytes())
    (report,) = read_reports([path])
    assert "Paris" not in report.text
    assert "Bautzen" in report.text


def test_of_a_mail_in_two_forms_the_plain_one_is_read_and_html_where_it_is_the_only_one(
    tmp_path: Path,
) -> None:
    both = mail(STORY)
    both.add_alternative(PAGE.format("One in Lille."), subtype="html")
    only = EmailMessage()
    only["Subject"] = "Bridges"
    only.set_content(PAGE.format("One in Lille."), subtype="html")
    (tmp_path / "a.eml").write_bytes(both.as_bytes())
    (tmp_path / "b.eml").write_bytes(only.as_bytes())
    first, second = read_reports([tmp_path])
    assert first.text.strip() == f"{SUBJECT}\n\n{STORY}"
    assert second.text == "Bridges\n\nOne in Lille."


def test_a_paragraph_that_flows_over_its_lines_is_one_line(tmp_path: Path) -> None:
    message = mail("The last bridge to \nWest \nLinn is closed.\nSo is that of Salem.\n")
    message.set_param("format", "flowed")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    (report,) = read_reports([tmp_path])
    assert report.text.startswith(f"{SUBJECT}\n\nThe last bridge to West Linn is closed.\nSo is")


def test_a_mail_without_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail(" ").as_bytes())
    with pytest.raises(ReportError, match=r"a\.eml: has no text"):
        list(read_reports([tmp_path / "a.eml"]))


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "saved"])
def test_a_web_archive_is_read_as_its_page(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(archive(PAGE.format(STORY)))
    (report,) = read_reports([path])
    assert report.text == f"Bridges\n\n{STORY}"
    assert (report.title, report.source_url) == ("Bridges", "https://news.example/bridges")
    assert report.published is None  # the day on which it was saved is another
