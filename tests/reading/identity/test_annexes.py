"""An SOP may be the annex of a decree, whose number and date stand above it and are not its own."""

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.source import Source

SOP = IDENTITY.replace("Nomor SOP", "{label}") + LAW
HEADS = [
    "LAMPIRAN KEPUTUSAN KEPALA DINAS PERHUBUNGAN\nNOMOR : 188/12/2021\nTANGGAL : 2 Agustus 2021\nTENTANG : SOP\n\n",
    "\t\t\tLampiran II Peraturan Wali Kota Parepare\n\t\t\tNomor 12 Tahun 2021\n\t\t\tTentang Standar Pelayanan\n\n",
    " " * 60 + "Lampiran Keputusan Kepala Dinas\n" + " " * 60 + "Nomor : 188/12/2021\n\n",
]


@pytest.mark.parametrize("label", ["Nomor SOP", "Nomor"])
@pytest.mark.parametrize("head", HEADS)
def test_the_number_of_the_decree_is_not_that_of_the_sop(head: str, label: str) -> None:
    (sop,) = parse(Source("x", head + SOP.format(label=label))).sops
    nomor = sop.identitas.nomor
    assert nomor is not None and nomor.nilai is not None and nomor.nilai.teks == "551/017/SOP/2023"
    assert [line.teks for line in sop.kop] == ["PEMERINTAH KOTA PAREPARE DINAS PERHUBUNGAN"] or len(sop.kop) == 2
    assert sop.judul == ()
    assert sop.residu == ()


def test_the_fields_of_the_sop_may_follow_at_once() -> None:
    head = "Lampiran Keputusan Kepala Dinas Perhubungan\nNomor : 188/12/2021\n"
    (sop,) = parse(Source("x", head + SOP.format(label="Nomor SOP").partition("\n\n")[2])).sops
    nomor, dibuat = sop.identitas.nomor, sop.identitas.tanggal_pembuatan
    assert nomor is not None and nomor.nilai is not None and nomor.nilai.teks == "551/017/SOP/2023"
    assert dibuat is not None and dibuat.nilai is not None


def test_an_annex_opens_no_sop_of_its_own_and_ends_none() -> None:
    second = HEADS[0] + SOP.format(label="Nomor SOP").replace("017", "018").replace("Kendaraan", "Kapal")
    found = parse(Source("x", SOP.format(label="Nomor SOP") + TABLE + second)).sops
    assert [len(sop.langkah) for sop in found] == [2, 0]
    assert [sop.identitas.nomor.nilai.teks for sop in found if sop.identitas.nomor and sop.identitas.nomor.nilai] == [
        "551/017/SOP/2023",
        "551/018/SOP/2023",
    ]


@pytest.mark.parametrize(
    "annex",
    [
        "LAMPIRAN 1 FORMULIR PERMOHONAN\nNama\t: ..........\nAlamat\t: ..........\nNo.\tBerkas\tAda\tTidak\n1.\tKTP\t\t\n",
        "Riwayat Perubahan\nTerbitan pertama, 13 Maret 2023\n",
        "Diagram Alir\n```mermaid\nflowchart TD\n    A([Mulai]) --> B[Menguji rem]\n```\n",
    ],
)
def test_what_is_bound_in_behind_the_signature_is_no_part_of_the_sop(annex: str) -> None:
    signature = "Kepala Dinas Perhubungan,\n\nWulan Sari, S.T.\nNIP. 19720415 199703 2 004\n\n"
    (sop,) = parse(Source("x", SOP.format(label="Nomor SOP") + TABLE + signature + annex)).sops
    assert sop.residu == ()
    assert len(sop.langkah) == 2
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Wulan Sari, S.T."


def test_what_a_drawing_names_opens_nothing() -> None:
    drawing = "```mermaid\nflowchart TD\nsubgraph Penguji\nPeringatan\nend\n```\n\n"
    signature = "Kepala Dinas Perhubungan,\n\nWulan Sari, S.T.\nNIP. 19720415 199703 2 004\n"
    text = SOP.format(label="Nomor SOP") + TABLE
    (sop,) = parse(Source("x", text + drawing + signature)).sops
    assert [bagian.nama for bagian in sop.bagian] == ["dasar_hukum"]
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None


def test_who_signs_below_the_annex_signs_the_sop() -> None:
    annex = "Lampiran:\nFormulir uji\n\nKepala Dinas Perhubungan,\n\nWulan Sari, S.T.\nNIP. 19720415 199703 2 004\n"
    (sop,) = parse(Source("x", SOP.format(label="Nomor SOP") + TABLE + annex)).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None


def test_a_letter_that_says_what_is_enclosed_with_it_is_no_annex() -> None:
    (sop,) = parse(Source("x", "Lampiran: 1 berkas\n" + SOP.format(label="Nomor SOP"))).sops
    assert "Lampiran: 1 berkas" in [each.teks for each in sop.residu]


def test_a_rule_may_stand_within_the_head_of_an_annex() -> None:
    head = "LAMPIRAN KEPUTUSAN KEPALA DINAS PERHUBUNGAN\n-----\nNOMOR : 188/12/2021\n\n"
    (sop,) = parse(Source("x", head + SOP.format(label="Nomor SOP"))).sops
    assert sop.identitas.text("nomor") == "551/017/SOP/2023"


def test_a_sentence_that_opens_like_the_head_of_an_annex_is_left_over() -> None:
    line = "Lampiran Peraturan Daerah Kota Parepare tentang Retribusi Pengujian Kendaraan memuat tarif yang berlaku sejak 2020"
    (sop,) = parse(Source("x", SOP.format(label="Nomor SOP") + TABLE + f"\n{line}\n")).sops
    assert [each.teks for each in sop.residu] == [line]


def test_a_line_of_a_note_that_ends_with_a_colon_opens_no_other_one() -> None:
    note = "\nKeterangan: lihat lampiran\nWaktu:\n\nPengujian ulang dilakukan bila perlu\n"
    (sop,) = parse(Source("x", SOP.format(label="Nomor SOP") + TABLE + note)).sops
    assert [each.teks for each in sop.residu] == ["Pengujian ulang dilakukan bila perlu"]
