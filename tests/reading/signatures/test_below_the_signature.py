"""What stands below the signature or the table of an SOP - copies, notes, a history of changes, forms - changes nothing of it."""

import pytest

from conftest import corpus_names, corpus_text
from read_texts import read_sops

NOT_LOOKED_AT = ("span", "coverage", "residu")
"""The end of the SOP, and what the further text changes of it."""

TAILS = {
    "who gets a copy": "Tembusan:\n1. Bupati;\n2. Inspektur;\n3. Arsip.\n",
    "to whom it may concern": "Tembusan disampaikan kepada Yth.:\n1. Sekretaris Daerah\n2. Kepala Bagian Organisasi\n",
    "who has it": "Daftar Distribusi\n1. Sekretaris\n2. Kepala Bidang\n3. Arsip\n",
    "changes": "Catatan Revisi\nNo Tanggal Uraian\n1 2 Mei 2024 Perubahan nama\n",
    "changes in columns": (
        "Riwayat Perubahan\n\nNo    Tanggal         Uraian Perubahan           Disetujui\n"
        "1     2 Mei 2024      Perubahan nama             Sekretaris\n"
        "2     3 Juni 2025     Penyesuaian waktu          Sekretaris\n"
    ),
    "changes in cells": "Riwayat Perubahan\nNo\tTanggal\tUraian\tDisetujui oleh\n1\t2 Mei 2024\tPerubahan nama\tSekretaris\n",
    "changes in a Markdown table": "Riwayat Perubahan\n\n| No | Tanggal | Uraian |\n|---|---|---|\n| 1 | 2 Mei 2024 | Perubahan |\n",
    "who has it, in cells without a title": "No\tPemegang\tTanggal\tParaf\n1\tSekretaris\t\t\n2\t\t\t\n",
    "initials": "Paraf Koordinasi\nKabid :\nSekretaris :\n",
    "a form": "Lampiran 1\nFORMULIR PERMOHONAN\n\nNama : ....................\n\nPemohon,\n\n\n(..................)\n",
    "a form of an employee": "Lampiran 1\nFORMULIR CUTI\n\nNama : ....................\nNIP : ....................\n",
    "a note": "Keterangan:\n* Waktu dapat berubah sesuai kondisi\n** Hari kerja\n",
    "signed electronically": "Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik.\n",
}


@pytest.mark.parametrize("tail", TAILS.values(), ids=TAILS)
@pytest.mark.parametrize("name", [name for name in corpus_names() if "format" not in name])
def test_it_is_of_no_step_and_no_signature(name: str, tail: str) -> None:
    text = corpus_text(name).rstrip("\n")
    assert read_sops(f"{text}\n\n{tail}", without=NOT_LOOKED_AT) == read_sops(text, without=NOT_LOOKED_AT)
