"""Mail and web archives, which are messages of parts."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from geo.errors import ReportError, ReportMapError
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
    new, older = read_reports([path])
    assert new.text.strip() == f"{SUBJECT}\n\n{STORY}"
    assert older.text.strip() == "And how many in Bautzen?"


OLDER = "In Bautzen ist eine Brücke offen, in Löbau\nsind es drei."
LEADS = [
    "On Tue, 5 Mar 2024 at 10:12, Ada Berg <ada@lima.example> wrote:",
    "On Tue, 5 Mar 2024 at 10:12, Ada Berg\n<ada@lima.example> wrote:",
    "Am Di., 5. März 2024 um 10:12 Uhr schrieb Ada Berg <ada@lima.example>:",
    "Le mar. 5 mars 2024 à 10:12, Ada Berg <ada@lima.example> a écrit :",
    "El mar, 5 mar 2024 a las 10:12, Ada Berg (<ada@lima.example>) escribió:",
    "Il giorno mar 5 mar 2024 alle ore 10:12 Ada Berg <ada@lima.example> ha scritto:",
    "Op di 5 mrt 2024 om 10:12 schreef Ada Berg <ada@lima.example>:",
    "wt., 5 mar 2024 o 10:12 Ada Berg <ada@lima.example> napisał(a):",
    "вт, 5 мар. 2024 г. в 10:12, Ada Berg <ada@lima.example> написал(а):",
    "Em ter., 5 de mar. de 2024 às 10:12, Ada Berg <ada@lima.example> escreveu:",
    "Ada Berg <ada@lima.example> 于2024年3月5日周二 10:12写道：",
    "في الثلاثاء، 5 مارس 2024 في 10:12 ص تمت كتابة ما يلي بواسطة Ada Berg <ada@lima.example>:",
]


@pytest.mark.parametrize("marks", ["> ", ""])
@pytest.mark.parametrize("lead", LEADS)
def test_what_a_reply_quotes_is_a_report_of_its_own_without_what_leads_up_to_it(
    tmp_path: Path, lead: str, marks: str
) -> None:
    path = tmp_path / "a.eml"
    quoted = "\n".join(marks + line for line in OLDER.split("\n"))
    path.write_bytes(mail(f"{STORY}\n\n{lead}\n\n{quoted}\n").as_bytes())
    new, older = read_reports([path])
    assert (new.id, new.text.strip()) == ("a.eml", f"{SUBJECT}\n\n{STORY}")
    assert (older.id, older.text.strip()) == ("a.eml (quoted)", OLDER)
    assert older.title == SUBJECT
    assert older.author == "Ada Berg"


FIELDS = {
    "en": "-----Original Message-----\nFrom: Ada Berg <a@b.example>\nSent: today\nSubject: Trains\n",
    "de": "-----Ursprüngliche Nachricht-----\nVon: Ada Berg\nGesendet: Dienstag\nAn: Desk\nBetreff: Trains\n",
    "fr": "________________________________\nDe : Ada Berg\nEnvoyé : mardi\nÀ : Desk\nObjet : Trains\n",
    "es": "De: Ada Berg\nEnviado el: martes\nPara: Desk\nAsunto: Trains\n",
    "pl": "Od: Ada Berg\nWysłano: wtorek\nDo: Desk\nTemat: Trains\n",
    "ru": "-------- Пересылаемое сообщение --------\n\nОт: Ada Berg\nДата: вт\nКому: Desk\nТема: Trains\n",
    "zh": "发件人： Ada Berg\n发送时间： 星期二\n收件人： Desk\n主题： Trains\n",
    "mobile": "---------- Forwarded message ---------\nFrom: *Ada Berg* <a@b.c>\nDate: 5\nSubject: Trains\n",
}


@pytest.mark.parametrize("language", sorted(FIELDS))
def test_the_fields_above_an_older_message_say_whose_it_is(tmp_path: Path, language: str) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(mail(f"{STORY}\n\n{FIELDS[language]}\n{OLDER}\n").as_bytes())
    new, older = read_reports([path])
    assert STORY in new.text
    assert "Ada" not in new.text
    assert older.text.strip() == f"Trains\n\n{OLDER}"
    assert (older.title, older.author) == ("Trains", "Ada Berg")


def test_a_mail_that_only_forwards_is_the_message_that_it_forwards(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(mail(f"{FIELDS['en']}\n{OLDER}\n").as_bytes())
    (report,) = read_reports([path])
    assert report.text.strip() == f"Trains\n\n{OLDER}"


def test_a_thread_is_read_once_however_many_mails_quote_it(tmp_path: Path) -> None:
    (tmp_path / "1.eml").write_bytes(mail(OLDER).as_bytes())
    quoted = "> In Bautzen ist eine Brücke offen,\n> in Löbau sind es drei.\n"
    second = f"{STORY}\n\n{LEADS[0]}\n{quoted}"
    (tmp_path / "2.eml").write_bytes(mail(second).as_bytes())
    third = f"Danke.\n\n{LEADS[0]}\n" + "".join(f"> {line}\n" for line in second.split("\n"))
    (tmp_path / "3.eml").write_bytes(mail(third).as_bytes())
    assert [report.id for report in read_reports([tmp_path])] == ["1.eml", "2.eml", "3.eml"]
    alone = [report.text.strip() for report in read_reports([tmp_path / "3.eml"])]
    assert alone[0].endswith("Danke.")
    assert alone[1].startswith(STORY)
    assert " ".join(alone[2].split()) == " ".join(OLDER.split())


def test_what_answers_between_the_lines_stays_together(tmp_path: Path) -> None:
    body = "> How many in Mons?\n\nTwo.\n\n> And in Huy?\n\nOne in Huy.\n"
    (tmp_path / "a.eml").write_bytes(mail(body).as_bytes())
    new, older = read_reports([tmp_path / "a.eml"])
    assert new.text.split() == [*SUBJECT.split(), "Two.", "One", "in", "Huy."]
    assert older.text.split() == ["How", "many", "in", "Mons?", "And", "in", "Huy?"]


def test_a_message_that_is_attached_as_it_is_is_read_too(tmp_path: Path) -> None:
    outer = mail("See what is attached.")
    outer.add_attachment(mail(STORY))
    outer.add_attachment(b"\x89PNG", "image", "png", filename="a.png")
    (tmp_path / "a.eml").write_bytes(outer.as_bytes())
    _, inner = read_reports([tmp_path / "a.eml"])
    assert STORY in inner.text
    assert (inner.published, inner.author) == ("2024-03-05", "Berg, Ada")


def test_words_that_say_who_wrote_within_a_report_part_nothing(tmp_path: Path) -> None:
    body = "In Mons the mayor wrote:\n\nTwo bridges are closed.\n\nFrom: Huy\nTrains stop at Mons.\n"
    (tmp_path / "a.eml").write_bytes(mail(body).as_bytes())
    (report,) = read_reports([tmp_path / "a.eml"])
    assert report.text.rstrip().endswith("Trains stop at Mons.")


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


def test_a_mailbox_is_read_message_by_message(tmp_path: Path) -> None:
    first, second = mail(STORY), mail("Sonst nichts.\n\n> " + STORY)
    lines = [b"From a@b.c Tue Mar  5 10:12:00 2024\n" + one.as_bytes() + b"\n" for one in (first, second)]
    empty = b"From a@b.c Tue Mar  5 10:12:00 2024\nSubject: x\nMIME-Version: 1.0\n\n\n"
    (tmp_path / "Inbox").write_bytes(lines[0] + empty + lines[1])
    errors: list[ReportMapError] = []
    reports = list(read_reports([tmp_path / "Inbox"], on_error=errors.append))
    assert [report.id for report in reports] == ["Inbox:1", "Inbox:3"]
    assert STORY in reports[0].text
    assert reports[1].text.strip().endswith("Sonst nichts.")
    assert [str(error) for error in errors] == [
        f"{tmp_path}/Inbox, message 2: has no text; what is attached to it, save and name by itself."
    ]


def test_what_is_attached_and_not_read_is_said(tmp_path: Path) -> None:
    message = mail(STORY)
    message.add_attachment(b"%PDF-1.7", "application", "pdf", filename="Bericht März.pdf")
    message.add_attachment(b"\x89PNG", "image", "png", filename="logo.png")
    (tmp_path / "a.eml").write_bytes(message.as_bytes())
    said: list[str] = []
    list(read_reports([tmp_path], on_skipped=said.append))
    assert said == [
        f"{tmp_path}/a.eml: what is attached to it is not read (Bericht März.pdf); save it and name it."
    ]


def test_a_thread_of_thousands_of_levels_is_read_to_its_end(tmp_path: Path) -> None:
    levels = "".join(f"{'>' * depth} In Mons {depth} bridges fell.\n" for depth in range(1, 2000))
    (tmp_path / "a.eml").write_bytes(mail(f"{STORY}\n\n{levels}").as_bytes())
    texts = [report.text for report in read_reports([tmp_path])]
    assert "In Mons 1 bridges fell." in texts[1]
    assert "In Mons 1999 bridges fell." in texts[-1]


def test_a_sentence_that_leads_up_to_a_quotation_stays(tmp_path: Path) -> None:
    body = "The mayor of Huy wrote:\n\nBut then nothing came.\n\nThe mayor of Mons wrote:\n> Two fell.\n"
    (tmp_path / "a.eml").write_bytes(mail(body).as_bytes())
    new, older = read_reports([tmp_path / "a.eml"])
    assert "mayor of Huy" in new.text
    assert "mayor of Mons" in new.text
    assert older.text.strip() == "Two fell."


def test_a_mail_of_blank_lines_and_marks_takes_no_longer_than_its_size(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"Subject: x\nMIME-Version: 1.0\n\nIn Huy.\n" + b"\n> \n" * 200_000)
    (report,) = read_reports([tmp_path / "a.eml"])
    assert report.text.strip().endswith("In Huy.")
