"""Fields whose colon a scan has lost: the words that labels open with tell where the value begins."""

from collections.abc import Callable

import pytest

from sop_texts import LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
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
        ("- **Nomor SOP** \u2192 551/017/SOP/2023", "nomor", "551/017/SOP/2023"),
        ("*Nomor SOP:* 551/017/SOP/2023", "nomor", "551/017/SOP/2023"),
        ("Nomor SOP:: `551/017/SOP/2023`", "nomor", "551/017/SOP/2023"),
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


BLOCK = "NOMOR SOP 551/{}/SOP/2023\nTANGGAL PEMBUATAN 6 Maret 2023\nNAMA SOP Pengujian Rem\n"
WARNING = "PERINGATAN\nKendaraan yang tidak diuji dilarang beroperasi\n"


@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_right_half_of_a_page_may_stand_below_the_sections_of_the_left_one(gap: str) -> None:
    head = "PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n\n"
    pages = [f"{head}{LAW}{WARNING}{gap}{BLOCK.format(number)}\n{TABLE}" for number in ("017", "018")]
    sops = parse(Source("x", "\n".join(pages))).sops
    assert [sop.identitas.text("nomor") for sop in sops] == ["551/017/SOP/2023", "551/018/SOP/2023"]
    for sop in sops:
        assert sop.identitas.text("tanggal_pembuatan") == "6 Maret 2023"
        assert [butir.isi.teks for butir in sop.bagian[-1].butir] == ["Kendaraan yang tidak diuji dilarang beroperasi"]


def test_below_fields_such_words_are_an_item_of_the_section() -> None:
    text = f"Nomor SOP : 17\nNama SOP : Arsip\n\n{LAW}PENCATATAN DAN PENDATAAN\nTanggal efektif 6 Maret\n\n{TABLE}"
    (sop,) = parse(Source("x", text)).sops
    assert sop.identitas.tanggal_efektif is None
    assert [butir.isi.teks for butir in sop.bagian[-1].butir] == ["Tanggal efektif 6 Maret"]


@pytest.mark.parametrize("line", ["Pengesahan dokumen dilakukan kepala dinas", "Nama pemohon dicatat petugas"])
def test_other_words_behind_such_a_word_are_no_label(line: str) -> None:
    (sop,) = parse(Source("x", f"PEMERINTAH KOTA PAREPARE\n\n{line}\nNomor SOP : 17\n\n{LAW}{TABLE}")).sops
    assert [medan.label.teks for medan in sop.identitas.lain] == []
    assert sop.identitas.disahkan_oleh is None
    assert sop.identitas.nama is None


@pytest.mark.parametrize(
    "line",
    [
        "NO. DOKUMEN NO. REVISI HALAMAN",
        "No. Dokumen : Ditetapkan Oleh",
        "Nomor SOP PAREPARE Tanggal Pembuatan 6 Maret 2023",
    ],
)
def test_a_label_behind_a_label_is_no_value_and_none_is_missed(
    line: str, check_text: Callable[..., DocumentResult]
) -> None:
    head = "PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n\n"
    text = f"{head}{line}\n\nNama SOP : Pengujian Rem\n\n{LAW}{TABLE}"
    (sop,) = parse(Source("x", text)).sops
    assert sop.identitas.text("nomor") is None
    assert not check_text(text, "IDN001", "IDN002", "IDN022", "STR008").findings


def test_the_office_below_two_labels_in_one_line_is_no_unknown_text(check_text: Callable[..., DocumentResult]) -> None:
    fields = "Nomor SOP : 17\nTanggal Pengesahan Disahkan Oleh\nKepala Dinas Perhubungan\nNama SOP : Pengujian Rem\n\n"
    assert not check_text(f"PEMERINTAH KOTA PAREPARE\n\n{fields}{LAW}{TABLE}", "STR008", "IDN012").findings


def test_what_service_it_is_belongs_to_no_name(check_text: Callable[..., DocumentResult]) -> None:
    text = f"PEMERINTAH KOTA PAREPARE\n\nNama SOP\nPengujian Rem\nJenis Layanan\nUji Berkala\n\n{LAW}{TABLE}"
    (sop,) = parse(Source("x", text)).sops
    assert sop.identitas.text("nama") == "Pengujian Rem"
    assert not check_text(text, "STR008").findings


def test_a_date_that_no_label_claims_is_not_to_be_struck_out(check_text: Callable[..., DocumentResult]) -> None:
    fields = "Nomor\n\n: 17/SOP/2023\n\nTanggal\n\n: 6 Maret 2023\n\nDisahkan Oleh\n\n: Kepala Dinas\n\n"
    text = f"PEMERINTAH KOTA PAREPARE\n\n{fields}Nama SOP : Pengujian Rem\n\n{LAW}{TABLE}"
    assert not check_text(text, "STR008").findings


def test_an_element_of_a_page_in_the_value_is_none_of_its_words() -> None:
    text = f"Nomor SOP 41/SOP/2024 <script>f()</script> /DINSOS\nNama SOP : Pelayanan\n\n{LAW}{TABLE}"
    assert parse(Source("x", text)).sops[0].identitas.text("nomor") == "41/SOP/2024 /DINSOS"
