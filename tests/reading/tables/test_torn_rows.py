"""Cells that go on over line ends without quotes, as converters write them, and lines that hold only signs of a scan."""

import pytest

from read_texts import actors, quality, read
from soplint.layout import read_rows
from soplint.parser import parse
from soplint.source import Source

HEAD = """BADAN KESATUAN BANGSA DAN POLITIK
{noise}
Nomor SOP : 300/12/BKBP/2022
Tanggal Pembuatan : 9 Mei 2022
Tanggal Efektif : 17 Mei 2022
Disahkan Oleh : Kepala Badan Kesatuan Bangsa dan Politik
{noise}
AGUS DARMAWAN, S.Sos.
NIP. 19720817 199403 1 007
Nama SOP : Penerbitan Surat Keterangan

No.\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet.
\t\tPemohon\tPemeriksa\tKelengkapan\tWaktu\tOutput\t
1.\tMenyampaikan permohonan\tMulai\t\tSurat\t10 menit\tTanda terima\t
"""
TORN = """2.\tMeneliti kelengkapan permohonan:
a. dalam hal tidak lengkap, mengembalikan permohonan;
b. dalam hal lengkap, meneruskan ke kepala seksi.\t\t◊\tSurat\t2
jam\tHasil penelitian\t
3.\tMenandatangani surat persetujuan\t\t□\tHasil penelitian\t1 jam\tSurat persetujuan\t
"""


def test_the_lines_that_make_up_a_row_are_one_row() -> None:
    text = HEAD.format(noise="") + TORN
    (sop,) = parse(Source("x", text)).sops
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]
    step = sop.langkah[1]
    assert step.uraian is not None and step.waktu is not None and step.output is not None
    assert step.uraian.teks.startswith("Meneliti kelengkapan permohonan: a. dalam hal tidak lengkap,")
    assert step.uraian.teks.endswith("meneruskan ke kepala seksi.")
    assert (step.waktu.teks, step.output.teks) == ("2 jam", "Hasil penelitian")
    assert [text[slice(*span)] for span in step.waktu.spans] == ["2", "jam"]
    assert sop.residu == ()


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_last_cell_of_a_whole_row_may_go_on_below_it(end: str) -> None:
    text = HEAD.format(noise="") + (
        "2.\tMeneliti permohonan\t\t◊\tSurat\t2 jam\tHasil penelitian\tBila tidak lengkap,\nsurat dikembalikan\nkepada pemohon\n"
        "3.\tMenandatangani surat persetujuan\t\t□\tHasil penelitian\t1 jam\tSurat persetujuan\t\n"
    )
    sop = read(text.replace("\n", end))
    assert [step.keterangan.teks if step.keterangan else None for step in sop.langkah] == [
        None,
        "Bila tidak lengkap, surat dikembalikan kepada pemohon",
        None,
    ]
    assert sop.legibility == 1.0
    assert not sop.residu


@pytest.mark.parametrize("line", ["Kepala Badan,", "a. surat dikembalikan"])
def test_a_line_that_does_not_go_on_is_no_part_of_the_row_above_it(line: str) -> None:
    row = "2.\tMeneliti permohonan\t\t◊\tSurat\t2 jam\tHasil penelitian\tLihat lampiran\n"
    (sop,) = parse(Source("x", HEAD.format(noise="") + f"{row}{line}\n")).sops
    note = sop.langkah[1].keterangan
    assert note is None or note.teks == "Lihat lampiran"


def test_the_last_cell_ends_where_a_line_opens_with_a_capital() -> None:
    row = "2.\tMeneliti permohonan\t\t◊\tSurat\t2 jam\tHasil penelitian\tLihat lampiran\nsurat ini\nKepala Badan,\n"
    (sop,) = parse(Source("x", HEAD.format(noise="") + row)).sops
    note = sop.langkah[1].keterangan
    assert note is not None and note.teks == "Lihat lampiran surat ini"


@pytest.mark.parametrize(
    "below",
    [
        # A row that the scan cut short, and the next one.
        "2.\tMeneliti permohonan\t\t◊\tSurat\t2 jam\n3.\tMenandatangani surat\t\t□\tHasil\t1 jam\tSurat\t\n",
        # A row that was cut short, and the signature.
        "2.\tMeneliti permohonan\t\t◊\tSurat\t2 jam\nKepala Badan,\n\nAGUS DARMAWAN, S.Sos.\nNIP. 19720817 199403 1 007\n",
        # Another table below.
        "2.\tMeneliti permohonan\t\t◊\tSurat\n\nJumlah\t\t\t\t\t2 jam\n",
    ],
)
def test_a_row_that_was_cut_short_stays_alone(below: str) -> None:
    (sop,) = parse(Source("x", HEAD.format(noise="") + below)).sops
    step = sop.langkah[1]
    assert step.uraian is not None and step.uraian.teks == "Meneliti permohonan"
    assert step.kelengkapan is not None and step.kelengkapan.teks == "Surat"


@pytest.mark.parametrize("noise", ["“ ~ ;", "|", "°", "\\ / |"])
def test_a_line_of_signs_is_no_text(noise: str) -> None:
    (sop,) = parse(Source("x", HEAD.format(noise=noise) + TORN)).sops
    approved = sop.identitas.disahkan_oleh
    assert approved is not None and approved.nilai is not None
    assert approved.nilai.teks == "Kepala Badan Kesatuan Bangsa dan Politik"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "AGUS DARMAWAN, S.Sos."
    assert sop.residu == ()


@pytest.mark.parametrize("sign", ["-", "--", "...."])
def test_a_dash_or_dots_are_a_value(sign: str) -> None:
    (sop,) = parse(Source("x", f"Nomor SOP : 1/SOP/2024\nTanggal Revisi\n{sign}\nNama SOP : Kartu\n")).sops
    revised = sop.identitas.tanggal_revisi
    assert revised is not None and revised.nilai is not None and revised.nilai.teks == sign


def test_a_quote_alone_in_its_cell_says_as_above() -> None:
    rows = '2.\tMeneliti permohonan\t\t◊\t"\t1 jam\tHasil penelitian\t\n3.\tMenyetujui surat\t\t□\tHasil penelitian\t"\tSurat\t\n'
    (sop,) = parse(Source("x", HEAD.format(noise="") + rows)).sops
    cells = [tuple(teks and teks.teks for teks in (step.kelengkapan, step.waktu, step.output)) for step in sop.langkah]
    assert cells == [
        ("Surat", "10 menit", "Tanda terima"),
        ('"', "1 jam", "Hasil penelitian"),
        ("Hasil penelitian", '"', "Surat"),
    ]


WHOLE = (
    "No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKet.",
    "\t\tPemohon\tKepala Seksi\tKelengkapan\tWaktu\tOutput\t",
)


@pytest.mark.parametrize(
    "words",
    [("Kepala Seksi",), ("Uraian Kegiatan",), ("Mutu Baku",), ("Uraian Kegiatan", "Mutu Baku", "Kepala Seksi")],
)
@pytest.mark.parametrize("numbers", ["", "1\t2\t3\t4\t5\t6\t7\t8\n"])
@pytest.mark.parametrize("bold", [False, True])
def test_the_names_of_columns_may_go_on_over_line_ends(words: tuple[str, ...], numbers: str, bold: bool) -> None:
    """In either row of the heading, and with steps that do so too."""
    heading = "\n".join(WHOLE)
    for word in words:
        heading = heading.replace(word, word.replace(" ", "\n"))
    heading = heading.replace("No.", "**No.**") if bold else heading
    above = HEAD.format(noise="").partition("No.\t")[0]
    first = "1.\tMenyampaikan permohonan\tMulai\t\tSurat,\nidentitas\t10 menit\tTanda terima\t\n"
    sop = read(f"{above}{heading}\n{numbers}{first}{TORN}")
    assert actors(sop) == ["Pemohon", "Kepala Seksi"]
    assert [step.nomor for step in sop.langkah] == [1, 2, 3]
    assert quality(sop) == [
        ["Surat, identitas", "10 menit", "Tanda terima"],
        ["Surat", "2 jam", "Hasil penelitian"],
        ["Hasil penelitian", "1 jam", "Surat persetujuan"],
    ]
    assert sop.residu == ()


@pytest.mark.parametrize("below", ["Periksa\tO", "Periksa\tO\t\tSurat\t1 jam\tSurat\tlengkap"])
def test_a_number_above_too_few_cells_or_a_whole_row_is_not_theirs(below: str) -> None:
    heading = "No\tKegiatan\tStaf\tKasi\tKelengkapan\tWaktu\tOutput\n"
    rows = read_rows(f"{heading}1\tTerima\tO\t\tSurat\t1 jam\tSurat\n2\n{below}\n3\tKirim\tO\t\tSurat\t1 jam\tSurat\n")
    assert [cell.text for cell in rows[2].cells if cell] == ["2"]
