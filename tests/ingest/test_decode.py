"""Bytes to text, whatever they are declared to be."""

from __future__ import annotations

import pytest

from factcheck.errors import FactcheckError
from factcheck.ingest.decode import decode

TEXT = "A toll of £25 — “more” than 3"


@pytest.mark.parametrize(
    ("raw", "declared", "encoding"),
    [
        (TEXT.encode(), None, "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), None, "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), None, "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None, "utf-16-be"),
        (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), None, "utf-32-le"),
        (TEXT.encode("cp1252"), None, "cp1252"),
        (TEXT.encode("cp1252"), "iso-8859-1", "cp1252"),
        (TEXT.encode("cp1252"), "no-such-charset", "cp1252"),
        (TEXT.encode("mac-roman"), "macintosh", "mac-roman"),
    ],
)
def test_text_comes_back(raw: bytes, declared: str | None, encoding: str) -> None:
    found = decode(raw, declared)
    assert (found.text, found.encoding) == (TEXT, encoding)


def test_a_declaration_that_lies_is_noted() -> None:
    found = decode("£25".encode(), "iso-8859-1")
    assert found.text == "£25"
    assert found.notes == ("declared iso-8859-1, read as the UTF-8 that it is",)


def test_a_declaration_that_says_the_truth_is_not_noted() -> None:
    assert decode(b"25 pounds", "iso-8859-1").notes == ()


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n").text == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "binary data"),
        (b"plain \x00 text", "binary data"),
        (b"caf\x81", "byte 0x81 at offset 3"),
        (b"\xff\xfe" + b"a", "offset 0"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(FactcheckError, match=message):
        decode(raw)


def test_nul_bytes_are_no_text_wherever_utf16_has_its_mark() -> None:
    assert decode(b"\xff\xfea\x00").text == "a"


@pytest.mark.parametrize(
    "declared",
    [
        "undefined",
        "idna",
        "punycode",
        "unicode_escape",
        "raw-unicode-escape",
        "utf-7",
        "utf-16",
        "rot13",
        "zlib",
        "hex",
    ],
)
def test_a_codec_that_is_no_encoding_of_pages_is_not_taken_from_a_file(declared: str) -> None:
    assert decode(rb"\x41 toll of +AKM-25 - " + b"\xa325", declared).text == r"\x41 toll of +AKM-25 - £25"


@pytest.mark.parametrize(("declared", "encoding"), [("x-sjis", "shift_jis"), ("KOI8-R", "koi8-r"), ("gbk", "gbk")])
def test_the_encodings_of_pages_are_taken(declared: str, encoding: str) -> None:
    assert decode("Пять 25".encode(encoding), declared) == ("Пять 25", encoding, ())
