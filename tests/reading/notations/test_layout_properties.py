"""What holds for rows and cells however a table was written down."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from drawn import shuffled_lines
from holding import assert_one_leaf_each, assert_one_owner_each
from soplint.layout import read_rows
from soplint.parser import parse
from soplint.source import Source

_PIECES = [
    "\n", "\n", "\n\n", "\r\n", "   ", "        ", "  ", " ", "\t", "|", "|", " | ", "│", "+---+----+", "|---|:--:|", "---|---",
    "├──┼──┤", "\\|", "No", "No.", "Kegiatan", "Uraian Kegiatan", "Pelaksana", "Mutu Baku", "Kelengkapan", "Waktu (Menit)",
    "Output", "Ket", "Petugas", "Kepala Seksi", "1", "2.", "3)", "1. ", "2. ", "a. ", "Menerima berkas", "berkas lengkap", "10 menit",
    "Dasar Hukum", "Kualifikasi Pelaksana", "DASAR HUKUM KUALIFIKASI PELAKSANA", "KETERKAITAN PERALATAN/PERLENGKAPAN",
    "PERINGATAN PENCATATAN DAN PENDATAAN", "Undang-Undang Nomor 43 Tahun 2007 tentang Perpustakaan", "1. Komputer", "SOP Pinjam",
    "Nomor SOP", " : ", "12/SOP/2024", "Tanggal Revisi", "Disahkan Oleh", "Kepala Dinas", "Drs. BUDI, M.Si", "NIP. 19680505 199403 1 010",
    "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", '<td colspan="2">', "<th rowspan=2>", "<br>", "<p>", "</p>", "<ol>", "<li>",
    "</li>", "<b>", "</b>", "&nbsp;", "&amp;", "<!-- x -->", "<", ">", "<td", "<style>", "</style>", "**", '"', "Mulai", "-",
]  # fmt: skip
PIECES = st.lists(st.sampled_from(_PIECES), max_size=80).map("".join)
TEXTS = PIECES | shuffled_lines()


@given(TEXTS)
@settings(max_examples=400)
def test_a_cell_is_what_stands_in_its_places(text: str) -> None:
    for row in read_rows(text):
        for cell in row.cells:
            if cell is not None:
                assert cell.text == " ".join(text[span.start : span.end] for span in cell.spans)
                assert cell.text.strip()
                assert cell.start == cell.spans[0].start


@given(TEXTS)
@settings(max_examples=400)
def test_no_two_cells_share_a_character(text: str) -> None:
    spans = sorted(span for row in read_rows(text) for cell in row.cells if cell for span in cell.spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(TEXTS)
@settings(max_examples=400)
def test_any_layout_parses_and_every_character_belongs_to_one_leaf(text: str) -> None:
    source = Source("x", text)
    document = parse(source)
    assert_one_leaf_each(source, document)
    assert_one_owner_each(document)
