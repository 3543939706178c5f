"""Every spelling of a label that real SOPs have is read as that label, and words that only resemble one are not."""

import pytest

from soplint.layout import marker_of
from soplint.parser import parse
from soplint.source import Source
from soplint.vocabulary.istilah import label
from soplint.vocabulary.tanda_alur import misread_mark

LABELS = {
    ("medan", "nomor"): [
        "Nomor SOP", "No. Dokumen", "KODE DOKUMEN", "NO DOKUMEN", "Nomor Urut SOP", "nomor_sop", "N o m o r SOP", "NOMOR SOP AP",
        "No Dok", "No. Dok.", "No. Kode Terbitan", "No. SOP", "No.Dokumen", "NomorSOP", "MOR SOP", "Nomor",
    ],
    ("medan", "nama"): ["Nama SOP", "Judul SOP", "Namasop", "Judul SPO"],
    ("medan", "tanggal_pembuatan"): [
        "Tanggal Pembuatan", "TGL. PEMBUATAN", "Tgl Pembuatan", "tanggal_pembuatan", "Tanggal Ditetapkan", "TGL. DIBUAT",
    ],
    ("medan", "tanggal_revisi"): [
        "Tanggal Revisi", "TGL. REVISI", "Tgl Revisi", "tanggal_revisi", "TGL. REVISI / REVISI KE", "TanegarRevisi",
    ],
    ("medan", "tanggal_efektif"): [
        "Tanggal Efektif", "TGL. EFEKTIF", "Tanggal Pengesahan", "Tanggal Terbit", "Tgl Pengesahan", "TGL EFEKTIF", "TGL. EFEKTIP",
        "Tanggal Disahkan", "Tgl. Terbit", "tanggal_efektif", "Tanggal Aktif", "Tanggal Efek f", "Tanggal Efektive", "Tanggal Evektif",
        "TanggalTerbit", "Tgl. Mulai Berlaku", "TanggalEfekur", "Tgl. Pengesahan/Efektif", "TGL EFEKTIF / PENGESAHAN",
    ],
    ("medan", "disahkan_oleh"): ["Disahkan Oleh", "Ditetapkan Oleh", "Pengesahan", "DISETUJUI OLEH"],
    ("medan", "dibuat_oleh"): ["DIBUAT OLEH", "Disusun Oleh", "DISIAPKAN OLEH", "Diajukan oleh"],
    ("medan", "diperiksa_oleh"): ["diperiksa oleh"],
    ("medan", "revisi_ke"): ["No. Revisi", "STATUS REVISI", "REVISI"],
    ("bagian", "dasar_hukum"): ["Dasar Hukum", "dasar_hukum", "KEBIJAKAN", "Referensi", "— Dasar Hukum", "Landasan Hukum", "Dasar Hukum/Acuan"],
    ("bagian", "kualifikasi_pelaksana"): [
        "Kualifikasi Pelaksana", "Kualifikasi Pelaksanaan", "KUALITAS PELAKSANA", "kualifikasi_pelaksana", "Kompetensi Pelaksana",
        "Kualifikasi", "Kualifikasi SDM Pelaksana",
    ],
    ("bagian", "keterkaitan"): ["Keterikatn", "Keterkatn", "KETERKAITAN", "ERKAITAN", "KETERIKATAN", "keterkatan"],
    ("bagian", "peralatan_perlengkapan"): [
        "PERALATAN/PERLENGKAPAN", "Peralatan / perlengkapan", "PERALATAN/ PERLENGKAPAN", "PERALATAN PERLENGKAPAN",
        "Peralatan /Perlengkapan", "Peralatan/ Kelengkapan", "Peralatan &amp; Perlengkapan",
    ],
    ("bagian", "peringatan"): ["PERINGATAN", "(PERINGATAN", "Peringatan ?"],
    ("bagian", "pencatatan_pendataan"): [
        "PENCATATAN DAN PENDATAAN", "Pencatatan dan Pendaftaran", "PENCATATAN DAN PEDATAAN", "pencatatan_pendataan",
        "Pencatatan & Pendaftaran", "Pencatatan / Pendataan", "Pencatatan /pendataan", "Pencatatan Pendaftaran",
        "Pencatatan dan pelaporan",
    ],
    ("kolom", "uraian"): [
        "AKTIVITAS", "Kegiatan", "Uraian Prosedur", "No Kegiatan", "No. Kegiatan", "Aktifitas", "Aktivitas/Kegiatan", "Uraian",
        "Uraian Kegiatan", "Ak fitas", "Uraian Prosedur / Aktivitas", "Uraian Tugas",
    ],
    ("kolom", "mutu_baku"): ["Mutu Baku", "Pendukung", "Mutu Buku", "MutuBaku", "MUTO BAKU", "Standar Mutu"],
    ("kolom", "kelengkapan"): [
        "Kelengkapan", "Persyaratan", "Sumber Data", "Persyaratan/ Perlengkapan", "Syarat/Kele", "mutu_baku_kelengkapan",
    ],
    ("kolom", "waktu"): ["Waktu", "Lama waktu", "Waktu Penyelesaian", "Jangka Waktu", "Lama Proses", "mutu_baku_waktu"],
    ("kolom", "output"): ["Output", "Autput", "Out Put", "mutu_baku_output"],
    ("kolom", "keterangan"): ["Keterangan", "Ket", "Ket."],
}  # fmt: skip
CASES = [(jenis, kunci, text) for (jenis, kunci), texts in LABELS.items() for text in texts]


@pytest.mark.parametrize(("jenis", "kunci", "text"), CASES)
def test_a_label_is_read_however_it_is_spelt(jenis: str, kunci: str, text: str) -> None:
    found = label(text, jenis)
    assert found is not None
    assert found.kunci == kunci


FIELDS = [(kunci, text) for jenis, kunci, text in CASES if jenis == "medan" and kunci in ("nomor", "nama")]


@pytest.mark.parametrize(("kunci", "text"), FIELDS)
@pytest.mark.parametrize("form", ["{} : 7/SOP/2022", "{}\t7/SOP/2022", "{}\t:\t7/SOP/2022", "{}      : 7/SOP/2022"])
def test_a_field_is_read_in_a_line_and_in_a_row(kunci: str, text: str, form: str) -> None:
    sop = parse(Source("x", form.format(text) + "\nTanggal Revisi : -\n")).sops[0]
    medan = getattr(sop.identitas, kunci)
    assert medan.nilai.teks == "7/SOP/2022"


@pytest.mark.parametrize("text", [text for jenis, _, text in CASES if jenis == "bagian"])
def test_a_section_is_read_in_a_line(text: str) -> None:
    sop = parse(Source("x", f"Nomor SOP : 7/SOP/2022\n\n{text}\n1. Isi pertama\n")).sops[0]
    assert [bagian.nama for bagian in sop.bagian] == [kunci for _, kunci, other in CASES if other == text]
    assert sop.bagian[0].butir[0].isi.teks == "Isi pertama"


@pytest.mark.parametrize("text", ["Waktu(Dalam", "Waktu (Menit)", "WAKTU ( Menit )", "Waktu(Dalam Hari)"])
def test_a_unit_behind_a_column_label_does_not_count(text: str) -> None:
    sop = parse(Source("x", f"No\tKegiatan\tKasi\tKelengkapan\t{text}\tOutput\n1\tMencatat\tx\tSurat\t5\tBuku\n")).sops[
        0
    ]
    assert "waktu" in sop.tabel[0].peran
    assert sop.langkah[0].waktu is not None


@pytest.mark.parametrize(
    "text",
    [
        "Nomor SOPTgl PembuatanTgl Revisi",
        "Judul SOPNomor SOP",
        "Pelaksana Mutu Baku",
        "Kelengkapan Waktu Output",
        "Pembuatan",
        "Nama",
        "Surat Peringatan",
        "Waktu pelaksanaan kegiatan",
        "Dokumen",
        "dokumen",
        "Keluarga",
        "Laman",
        "Mendukung",
        "Preferensi",
    ],
)
@pytest.mark.parametrize("jenis", ["medan", "bagian", "kolom"])
def test_words_that_only_resemble_a_label_are_none(text: str, jenis: str) -> None:
    assert label(text, jenis) is None


@pytest.mark.parametrize(
    ("text", "kunci"),
    [
        ("Kualifikasi Pelaksana ( Personil)", "kualifikasi_pelaksana"),
        ("Peringatan (Risiko)", "peringatan"),
        ("Referensi (buku)", None),
        ("(Personil)", None),
    ],
)
def test_a_remark_in_brackets_may_stand_behind_the_label_of_a_section(text: str, kunci: str | None) -> None:
    found = label(text, "bagian")
    assert (found.kunci if found is not None else None) == kunci


def test_labels_glued_together_are_left_over_and_no_field_takes_them() -> None:
    sop = parse(Source("x", "Nomor SOPTgl PembuatanTgl Revisi\nNama SOP : Pelaporan\n")).sops[0]
    assert sop.identitas.nomor is None
    assert sop.identitas.tanggal_pembuatan is None
    assert [residu.teks for residu in sop.residu] == ["Nomor SOPTgl PembuatanTgl Revisi"]


@pytest.mark.parametrize("value", ["-", "–", ": -"])
def test_a_dash_behind_a_label_is_its_value(value: str) -> None:
    sop = parse(Source("x", f"Nomor SOP : 7/SOP/2022\nTanggal Revisi {value}\n")).sops[0]
    assert sop.identitas.tanggal_revisi is not None
    assert sop.identitas.tanggal_revisi.label.teks == "Tanggal Revisi"
    assert sop.identitas.tanggal_revisi.nilai is not None
    assert sop.identitas.tanggal_revisi.nilai.teks == value.strip(": ")


MARKERS = ["1.", "1", "(1)", "1)", "1.1", "1,", "a.", "a)", "I.", "A.", "-", "–", "•", "\uf0b7", "- 1", "- a.", "1-"]


@pytest.mark.parametrize("marker", MARKERS)
def test_a_list_marker_is_no_part_of_its_item(marker: str) -> None:
    sop = parse(Source("x", f"Peringatan\n{marker} Berkas yang kurang dikembalikan\n")).sops[0]
    butir = sop.butir("peringatan")[0]
    assert butir.isi.teks == "Berkas yang kurang dikembalikan"
    assert butir.penanda is not None
    assert butir.penanda.teks == marker


def test_a_number_that_lost_its_blank_is_a_marker() -> None:
    sop = parse(Source("x", "Dasar Hukum\n3. Undang-Undang A\n4Peraturan Daerah B\n")).sops[0]
    assert [butir.isi.teks for butir in sop.dasar_hukum] == ["Undang-Undang A", "Peraturan Daerah B"]


def test_numbers_on_lines_of_their_own_belong_to_the_text_below() -> None:
    sop = parse(Source("x", "Dasar Hukum\n1.\nUndang-Undang A\n2.\n\nPeraturan Daerah B\n")).sops[0]
    assert [butir.isi.teks for butir in sop.dasar_hukum] == ["Undang-Undang A", "Peraturan Daerah B"]
    assert [butir.penanda.teks for butir in sop.dasar_hukum if butir.penanda] == ["1.", "2."]


@pytest.mark.parametrize("text", ["SOP", "Perda 3", "2022 tentang", "iPad baru", "x"])
def test_words_are_no_markers(text: str) -> None:
    assert marker_of(text) is None


FURNITURE = [
    "Anda di halaman 1dari 4",
    "Page 2:",
    "Transkripsi",
    "Dipindai dengan CamScanner",
    "Scanned by TapScanner",
    "Powered by TCPDF (www.tcpdf.org)",
    "Diunduh dari jdih.sukamaju.go.id pada 12-10-2023 10:22",
    "-3-",
    "3",
    "Halaman 2 dari 5",
    "———",
    "-----",
]


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture_is_no_content(line: str) -> None:
    sop = parse(Source("x", f"Dasar Hukum\n1. Undang-Undang A\n\n{line}\n\n2. Peraturan Daerah B\n")).sops[0]
    assert [butir.isi.teks for butir in sop.dasar_hukum] == ["Undang-Undang A", "Peraturan Daerah B"]
    assert sop.residu == ()


@pytest.mark.parametrize("mark", ["mulai", "selesai"])
def test_a_mark_is_known_wherever_one_letter_of_it_was_lost_added_or_misread(mark: str) -> None:
    wrong = {
        mark[:at] + letters + mark[at + taken :]
        for at in range(len(mark))
        for letters, taken in (("", 1), ("x", 1), ("x", 0))
    }
    assert {text: misread_mark(text) for text in wrong} == dict.fromkeys(wrong, frozenset({mark}))


@pytest.mark.parametrize("text", ["mxlxi", "seleksi ulang", "memulai", "ya", "kasubag"])
def test_what_differs_from_a_mark_by_more_than_one_letter_is_none(text: str) -> None:
    assert misread_mark(text) == frozenset()


@pytest.mark.parametrize(
    ("jenis", "text", "kunci"),
    [
        ("bagian", "Kuallfikosi", "kualifikasi_pelaksana"),
        ("medan", "Pengcsahon", "disahkan_oleh"),
        ("kolom", "Uraion", "uraian"),
    ],
)
def test_letters_that_a_scan_takes_for_one_another_make_no_other_label(jenis: str, text: str, kunci: str) -> None:
    found = label(text, jenis)
    assert found is not None
    assert (found.kunci, found.baku) == (kunci, False)
