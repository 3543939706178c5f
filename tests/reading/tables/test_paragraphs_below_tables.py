"""What stands right below a step table of spaced columns is read as what it is, not as words of the last step."""

import pytest

from read_texts import read, read_sops
from sop_texts import ARCHIVES

TABLE = """
No  Uraian Kegiatan                Pelaksana            Mutu Baku
                                   Petugas   Kepala     Kelengkapan      Waktu      Output         Keterangan
1   Menerima surat permohonan      v                    Surat            5 menit    Surat          Di loket
    dari pemohon
2   Memeriksa kelengkapan berkas             v          Surat, berkas    10 menit   Berkas
    permohonan                                                                      lengkap
3   Menyerahkan arsip kepada       v                    Berkas           15 menit   Arsip
    pemohon
"""
UNNUMBERED = "\n".join(
    "    " + line[4:] if line[:1].isdigit() else line
    for line in TABLE.replace("\n2", "\n\n2").replace("\n3", "\n\n3").split("\n")
).replace("No ", "   ")
SENTENCE = "Berkas yang tidak lengkap dikembalikan kepada pemohon untuk dilengkapi paling lambat tiga"
REST = "hari kerja setelah diterima oleh petugas di loket pelayanan."


@pytest.mark.parametrize("above", ["", "\n"], ids=["right_below", "apart"])
@pytest.mark.parametrize("margin", ["", "    "], ids=["below_the_numbers", "below_the_activities"])
@pytest.mark.parametrize("table", [TABLE, UNNUMBERED], ids=["numbered", "unnumbered"])
def test_a_paragraph_across_the_columns_is_no_cell(table: str, margin: str, above: str) -> None:
    alone = read_sops(ARCHIVES + table)[0]["langkah"]
    sop = read(f"{ARCHIVES}{table}{above}{margin}{SENTENCE}\n{margin}{REST}\n")
    assert read_sops(f"{ARCHIVES}{table}{above}{margin}{SENTENCE}\n{margin}{REST}\n")[0]["langkah"] == alone
    assert [piece.teks for piece in sop.residu] == [SENTENCE, REST]


@pytest.mark.parametrize("table", [TABLE, UNNUMBERED], ids=["numbered", "unnumbered"])
def test_a_note_across_the_columns_is_furniture(table: str) -> None:
    text = f"{ARCHIVES}{table}Catatan: berkas yang tidak lengkap dikembalikan kepada pemohon.\n"
    assert read_sops(text)[0]["langkah"] == read_sops(ARCHIVES + table)[0]["langkah"]
    assert not read(text).residu


@pytest.mark.parametrize(
    "line",
    [
        "    atau kuasanya",
        "    Kabupaten Sukamaju",
        "    menurut daftar yang disahkan kepala dinas kearsipan dan stafnya",
    ],
    ids=["small_letters", "one_column", "crooked"],
)
def test_the_rest_of_an_activity_stays_with_its_step(line: str) -> None:
    (*_, step) = read(f"{ARCHIVES}{TABLE}{line}\n").langkah
    assert step.uraian is not None
    assert step.uraian.teks.startswith("Menyerahkan arsip kepada pemohon " + " ".join(line.split()[:2]))


def test_what_a_note_says_may_stand_apart_from_its_heading() -> None:
    text = f"{ARCHIVES}{TABLE}\nCatatan :\n\nBerkas disimpan selama lima tahun.\n"
    assert read_sops(text)[0]["langkah"] == read_sops(ARCHIVES + TABLE)[0]["langkah"]
    assert not read(text).residu
