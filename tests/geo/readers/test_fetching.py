"""Web addresses, asked of a real server on this machine."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest
from fpdf import FPDF

from geo.errors import ReportError
from geo.readers import ReadingChoices, read_reports
from geo.readers._fetching import fetch
from geo.readers._ip_addresses import IPAddress, anywhere, is_public

PRIVATE = ReadingChoices(allow_private=True)
PAGE = "<html><head><title>Flood in Liège</title></head><body><p>Three hurt in Liège.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """Answers each path in its own good or bad way."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        getattr(self, "at_" + self.path.strip("/").partition("?")[0].replace("-", "_"))()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its base names it so
        pass

    def answer(self, body: bytes, status: int = 200, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def at_page(self) -> None:
        self.answer(PAGE.encode("iso-8859-1"), Content_Type="text/html; charset=iso-8859-1")

    def at_text(self) -> None:
        self.answer(b"Fire in Ghent\n\nOne hurt in Ghent.\n", Content_Type="text/plain")

    def at_header(self) -> None:
        self.answer(f"Asked for {self.headers['Host']}".encode(), Content_Type="text/plain")

    def at_pdf(self) -> None:
        document = FPDF()
        document.add_page()
        document.set_font("Helvetica")
        document.cell(text="Three bridges were closed in Ghent.")
        self.answer(bytes(document.output()), Content_Type="application/octet-stream")

    def at_moved(self) -> None:
        self.answer(b"", 302, Location="/text")

    def at_loop(self) -> None:
        self.answer(b"", 301, Location="/loop")

    def at_elsewhere(self) -> None:
        self.answer(b"", 302, Location=f"http://127.0.0.2:{self.server.server_address[1]}/text")

    def at_to_file(self) -> None:
        self.answer(b"", 302, Location="file:///etc/passwd")

    def at_image(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def at_lying(self) -> None:
        self.answer(b"\x89PNG\r\n\x1a\n\x00", Content_Type="text/plain")

    def at_gone(self) -> None:
        self.answer(b"", 404)

    def at_failing(self) -> None:
        self.answer(b"", 500)

    def at_truncated(self) -> None:
        self.answer(b"Fire in", length=1000)
        self.close_connection = True

    def at_big(self) -> None:
        self.answer(b"Fire in Ghent. " * 800_000, Content_Type="text/plain")

    def at_bomb(self) -> None:
        self.answer(gzip.compress(b"Ghent " * 30_000_000), Content_Type="text/plain", Content_Encoding="gzip")

    def at_damaged(self) -> None:
        self.answer(b"\x1f\x8bnothing", Content_Type="text/plain", Content_Encoding="gzip")

    def at_slow(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.drip(b"a")

    def at_slow_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self.drip(b"a")

    def drip(self, byte: bytes) -> None:
        for _ in range(50):
            try:
                self.wfile.write(byte)
            except OSError:
                return
            time.sleep(0.05)

    def at_records(self) -> None:
        self.answer(
            b'{"id": "a/1", "text": "In Lyon."}\n{"text": "In Metz."}', Content_Type="application/x-ndjson"
        )


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_a_page_is_read_in_the_encoding_that_the_server_states(site: str) -> None:
    (report,) = read_reports([f"{site}/page#comments"], PRIVATE)
    assert report.text == "Flood in Liège\n\nThree hurt in Liège."
    assert report.id == report.source_url == f"{site}/page"


def test_the_person_is_told_what_is_asked_of_whom(site: str) -> None:
    said: list[str] = []
    list(read_reports([f"{site}/moved"], PRIVATE, on_request=said.append))
    assert said == [
        f"asking 127.0.0.1 (127.0.0.1) for {site}/moved",
        f"asking 127.0.0.1 (127.0.0.1) for {site}/text",
        "received 34 bytes of text/plain",
    ]


def test_a_pdf_is_read_from_the_web_whatever_type_the_server_states(site: str) -> None:
    (report,) = read_reports([f"{site}/pdf"], PRIVATE)
    assert report.text == "Three bridges were closed in Ghent."


def test_a_redirect_is_followed_and_where_it_led_is_the_source(site: str) -> None:
    (report,) = read_reports([f"{site}/moved"], PRIVATE)
    assert (report.id, report.source_url) == (f"{site}/moved", f"{site}/text")


def test_a_name_is_resolved_checked_and_sent_as_the_host(site: str) -> None:
    address = site.replace("127.0.0.1", "localhost")
    asked: list[IPAddress] = []

    def may_ask(candidate: IPAddress) -> bool:
        asked.append(candidate)
        return True

    answer = fetch(f"{address}/header", may_ask)
    assert answer.content == f"Asked for {address.removeprefix('http://')}".encode()
    assert ip_address("127.0.0.1") in asked


def test_a_private_address_is_not_asked_unless_allowed(site: str) -> None:
    with pytest.raises(ReportError, match=r"inside a private network \(127\.0\.0\.1\).*--allow-private"):
        list(read_reports([f"{site}/text"]))
    with pytest.raises(ReportError, match=r"inside a private network"):
        list(read_reports([f"{site.replace('127.0.0.1', 'localhost')}/text"]))


def test_a_redirect_to_an_address_that_may_not_be_asked_is_not_followed(site: str) -> None:
    with pytest.raises(ReportError, match=r"inside a private network \(127\.0\.0\.2\)"):
        fetch(f"{site}/elsewhere", lambda address: address == ip_address("127.0.0.1"))


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("loop", "redirects more than 5 times"),
        ("to-file", "only http:// and https:// addresses"),
        ("image", "is image/png, not a report"),
        ("lying", "is a PNG image, not a report"),
        ("gone", "answered 404 Not Found"),
        ("failing", "answered 500 Internal Server Error"),
        ("truncated", "broke off before the end"),
        ("big", "has more than 10 MB"),
        ("bomb", "has more than 10 MB"),
        ("damaged", "cannot be unpacked"),
    ],
)
def test_what_is_no_whole_report_is_named(site: str, path: str, sentence: str) -> None:
    with pytest.raises(ReportError, match=sentence):
        list(read_reports([f"{site}/{path}"], PRIVATE))


@pytest.mark.parametrize("path", ["slow", "slow-header"])
def test_an_answer_that_drips_is_given_up_in_time(site: str, path: str) -> None:
    with pytest.raises(ReportError, match="did not answer"):
        fetch(f"{site}/{path}", anywhere, seconds=0.5)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("ftp://example.org/a", "only http"),
        ("http://", "only http"),
        ("http://[::1", "is not a web address"),
        ("http://example.org:99999/", "is not a web address"),
        ("http://me:secret@example.org/", "holds a user name"),
        ("http://2130706433/", "inside a private network"),
        ("http://0x7f.1/", "inside a private network"),
        ("http://[::ffff:127.0.0.1]/", "inside a private network"),
        ("http://169.254.169.254/latest", "inside a private network"),
    ],
)
def test_addresses_that_are_never_asked(address: str, sentence: str) -> None:
    with pytest.raises(ReportError, match=sentence):
        list(read_reports([address]))


@pytest.mark.parametrize(
    "address",
    [
        "10.0.0.1", "127.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "0.0.0.0", "224.0.0.1",
        "240.0.0.1", "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "2002:7f00:1::", "64:ff9b::a00:1",
    ],
)  # fmt: skip
def test_addresses_inside_are_told_from_public_ones(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ip_address(address))


def test_nobody_listening_is_said_in_words(site: str) -> None:
    with pytest.raises(ReportError, match="cannot be reached"):
        fetch("http://127.0.0.1:1/", anywhere)


def test_a_kept_text_reads_back_as_the_same_report(site: str, tmp_path: Path) -> None:
    choices = ReadingChoices(allow_private=True, save_text=tmp_path / "kept")
    (fetched,) = read_reports([f"{site}/page"], choices)
    (kept,) = read_reports([tmp_path / "kept"])
    assert (kept.text, kept.title, kept.source_url) == (fetched.text, fetched.title, fetched.source_url)
    header = (tmp_path / "kept" / kept.id).read_text().partition("---\n\n")[0]
    assert f"sha256: {fetched.sha256}\n" in header
    assert "\nfetched: 20" in header


def test_a_folder_that_cannot_be_made_is_named(site: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(ReportError, match=r"/text: cannot be read or kept: Not a directory"):
        list(
            read_reports(
                [f"{site}/text"], ReadingChoices(allow_private=True, save_text=tmp_path / "file" / "x")
            )
        )


def test_every_record_of_a_fetched_file_is_kept_on_its_own(site: str, tmp_path: Path) -> None:
    list(read_reports([f"{site}/records"], ReadingChoices(allow_private=True, save_text=tmp_path)))
    assert [report.text for report in read_reports([tmp_path])] == ["In Lyon.", "In Metz."]
