"""Fields whose colon a scan has lost: the words that labels open with tell where the value begins."""

import pytest

from sop_texts import LAW, TABLE
from soplint.parser import parse
from soplint.source import Source


@pytest.mark.parametrize(
    ("line", "kunci", "value"),
    [
        ("Nomor SOP 551/017/SOP/2023", "nomor", "551/017/SOP/2023"),
        ("Kode Dokumen DISHUB-SOP-017", "nomor", "DISHUB-SOP-017"),
        ("Tgl. Efektif 13 Maret 2023", "tanggal_efektif", "13 Maret 2023"),
        ("Disetujui Oleh Kepala Dinas Perhubungan", "disahkan_oleh", "Kepala Dinas Perhubungan"),
        ("Diperiksa Oleh Sekretaris Dinas", "diperiksa_oleh", "Sekretaris Dinas"),
        ("Revisi Ke 2", "revisi_ke", "2"),
    ],
)
def test_the_value_begins_behind_the_label(line: str, kunci: str, value: str) -> None:
    (sop,) = parse(Source("x", f"PEMERINTAH KOTA PAREPARE\n\n{line}\nNama SOP Pengujian Rem\n\n{LAW}{TABLE}")).sops
    fields = {medan.label.kunci: medan for medan in (sop.identitas.nomor, *sop.identitas.lain) if medan is not None}
    fields |= {name: medan for name in ("tanggal_efektif", "disahkan_oleh") if (medan := getattr(sop.identitas, name))}
    nilai = fields[kunci].nilai
    assert nilai is not None
    assert nilai.teks == value
    assert sop.identitas.text("nama") == "Pengujian Rem"


@pytest.mark.parametrize("line", ["Pengesahan dokumen dilakukan kepala dinas", "Nama pemohon dicatat petugas"])
def test_other_words_behind_such_a_word_are_no_label(line: str) -> None:
    (sop,) = parse(Source("x", f"PEMERINTAH KOTA PAREPARE\n\n{line}\nNomor SOP : 17\n\n{LAW}{TABLE}")).sops
    assert [medan.label.teks for medan in sop.identitas.lain] == []
    assert sop.identitas.disahkan_oleh is None
    assert sop.identitas.nama is None
