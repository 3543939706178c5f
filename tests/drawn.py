"""Texts drawn at random, for the tests of what holds for any text."""

from hypothesis import strategies as st

from conftest import corpus_names, corpus_text

__all__ = ["LINES", "TEXTS", "shuffled_lines"]

_PIECES = [
    "Nomor SOP", " : ", "067/02/KEC.AWY/VII/2023", "\t", "\n", "\r\n", "\n\n", "Tanggal Pembuatan", "26 Juli 2023",
    "Disahkan Oleh", "Nama SOP", "SOP Pengelolaan Surat", "Dasar Hukum", "1. ", "2. ",
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peringatan", "Jika tidak maka",
    "No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKet.", "\t\tCamat\tKasi\tKelengkapan\tWaktu\tOutput\t",
    "1.\tMenyusun laporan triwulan\tMulai\t\tDraft\t2 Menit\tDraft\t-", "1\t2\t3\t4\t5", "selesai", "**",
    "<ol> 1. a 2. b", "\xa0", '"5 \nMenit"', '"', "Kepala Dinas", "NIP. 19681012 198903 1 009",
    "PEMERINTAH KABUPATEN X", "User", "- a. ", "⟦", "\x0b", "\u2028", "x" * 50,
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
"""Letters of any alphabet, or pieces of SOPs in any order."""

LINES = sorted({line for name in corpus_names() for line in corpus_text(name).splitlines() if line.strip()})
"""What the lines of the corpus say, blank ones apart."""

_SIGNS = st.sampled_from(["\t", "  ", "    ", " | ", " "])
_OPENINGS = st.sampled_from(["", "", "  ", "    12   ", "3. ", "| "])


@st.composite
def shuffled_lines(draw: st.DrawFn) -> str:
    """Lines of real SOPs in any order, set down as another layout would have them."""
    sign = draw(_SIGNS)
    lines = draw(st.lists(st.tuples(_OPENINGS, st.sampled_from(LINES)), max_size=30))
    return "\n".join(opening + line.replace("\t", sign) for opening, line in lines)
