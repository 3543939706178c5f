"""Bytes become text, and every offset keeps its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soplint.source import MAX_BYTES, Source, SourceError, decode, read_source


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbfNomor SOP").text == "Nomor SOP"


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\nd").text == "a\r\nb\rc\nd"


def test_windows_1252_is_read_with_a_note() -> None:
    source = decode("SOP – “Surat”".encode("cp1252"))
    assert (source.text, source.encoding, source.notes) == ("SOP – “Surat”", "windows-1252", ("windows-1252",))


def test_bytes_that_windows_1252_leaves_undefined_do_not_stop_reading() -> None:
    assert decode(b"Nomor SOP\x81 \x93x\x94, lalu teks yang cukup panjang untuk satu tanda kendali").text[9] == "\x81"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"PK\x00\x01", "binary"),
        (bytes(range(1, 9)) * 20, "binary"),
        ("Nomor SOP".encode("utf-16"), "utf16"),
        (b"a" * (MAX_BYTES + 1), "large"),
    ],
)
def test_what_is_not_text_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError) as refused:
        decode(data)
    assert refused.value.reason == reason


def test_a_missing_file_and_a_folder_have_reasons_of_their_own(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as missing:
        read_source(tmp_path / "x.txt")
    with pytest.raises(SourceError) as folder:
        read_source(tmp_path)
    assert (missing.value.reason, folder.value.reason) == ("missing", "folder")


def test_a_long_file_is_read_whole_and_one_that_is_too_long_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "sop.txt"
    text = "Nomor SOP " * (MAX_BYTES // 10)
    file.write_text(text, encoding="utf-8")
    assert read_source(file).text == text
    file.write_text(text + "x", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        read_source(file)
    assert refused.value.reason == "large"


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        ("ab\ncd", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 5, (2, 2)),
        ("ab\rcd", 3, (2, 1)),
        ("a\tb", 2, (1, 3)),
        ("a\x0bb\x85c\u2028d", 6, (1, 7)),
    ],
)
def test_a_line_ends_at_lf_crlf_or_cr_and_at_nothing_else(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Source("x", text).place(offset) == place


@given(st.text(alphabet="ab\t\r\n", max_size=40), st.integers(0, 39))
def test_line_and_column_lead_back_to_the_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    source = Source("x", text)
    place = source.place(offset)
    assert source.line_starts[place.line - 1] + place.column - 1 == offset
