"""Citations as offices write them: what is added to a title or left out of a kind is no fault of identity."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from soplint.examples import small_sop
from soplint.fix import apply_edits
from soplint.results import DocumentResult
from soplint.values.rujukan import parse_rujukan

_SOP = """PEMERINTAH KABUPATEN SUKAMAJU
Nomor SOP : 1/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Nama SOP : Pengelolaan Surat Masuk

Dasar Hukum

1. {rujukan}
"""
_IDENTITY = ("HKM001", "HKM002", "HKM003", "HKM004", "HKM012", "HKM014")

CheckText = Callable[..., DocumentResult]


def _codes(check_text: CheckText, rujukan: str) -> list[str]:
    return [finding.code for finding in check_text(_SOP.format(rujukan=rujukan), *_IDENTITY).findings]


@pytest.mark.parametrize(
    "rujukan",
    [
        "Undang-Undang Nomor 23 Tahun 2006 jo. Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik beserta perubahannya",
        "Undang-Undang Nomor 11 Tahun 2008 beserta perubahannya tentang Informasi dan Transaksi Elektronik",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah dan segala perubahannya.",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah dan perubahannya (UU Nomor 9 Tahun 2015)",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik beserta peraturan pelaksanaannya",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, Pasal 12 ayat (2)",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (LN RI Tahun 2014 No. 244)",
        "Undang-Undang Nomor 23 Tahun 2014 perihal Pemerintahan Daerah",
        "Undang-Undang Nomor 23 Tahun 2014 Pemerintahan Daerah",
        "Undang-Undang No, 23 Tahun 2014 tentang Pemerintahan Daerah",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik dan Peraturan Pemerintah Nomor 96 Tahun 2012 tentang"
        " Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
        "Peraturan Menteri Negara PAN Nomor PER/21/M.PAN/11/2008 tentang Pedoman Penyusunan Standar Operasional Prosedur"
        " Administrasi Pemerintahan",
        "Peraturan BPOM Nomor 27 Tahun 2017 tentang Pendaftaran Pangan Olahan",
        "Perdes Nomor 27 Tahun 2017 tentang Anggaran Pendapatan dan Belanja Desa",
        "Surat Edaran Sekretaris Daerah Nomor 060/15/ORG tanggal 3 Januari 2023 tentang Penyusunan SOP",
        "Surat Edaran Bupati Nomor 800/12/BKD Tgl. 12-01-2023 perihal Disiplin",
        "Surat Edaran Bupati Tanggal 3 Januari 2023 Nomor : 800/12/BKD tentang Disiplin",
        "Surat Edaran Kepala DP3AKB Nomor 7 Tahun 2021 tentang Layanan Terpadu",
        "Keputusan Dirjen Binwasnaker dan K3 Nomor 5/36/HM.01/IV/2020 tentang Petunjuk Teknis",
        "Surat Edaran Kepala BKN Nomor K.26-30/V.119-2/99 tentang Batas Usia Pensiun",
        "Keputusan Direktur Nomor 445/Kep. 1807/RSUD/2016 tentang Kebijakan Pelayanan",
        "Undang-Undang Nomor 25 Talun 2009 tentarig Pelayanan Publik",
        "Undang-Undang Nomor 25 Thun 2009 tentang Pelayanan Publik",
        "Undang-Undang Nomor 25 Taun 2009 tentang Pelayanan Publik",
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (UU KIP)",
        "Undang-Undang Nomor 25 Tahun 2009, Pelayanan Publik",
        "Undang-Undang No. 25 Tahun 2009 : Pelayanan Publik",
        "Peraturan Bupati Suka Maju Nomor 3 Tahun 2020 tentang Tata Naskah Dinas",
        "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 tentang"
        " Perpanjangan Pembentukan Daerah Tingkat II di Kalimantan (Lembaran Negara Tahun 1953 Nomor 9), sebagai"
        " Undang-Undang (Lembaran Negara Tahun 1959 Nomor 72)",
        "Undang-Undang Nomor 8 Tahun 1965 tentang Pembentukan Daerah Tingkat II Tanah Laut, Daerah Tingkat II Tapin dan"
        " Daerah Tingkat II Tabalong (Lembaran Negara Tahun 1965 Nomor 51, Tambahan Lembaran Negara Nomor 2756) dengan"
        " mengubah Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 tentang"
        " Pembentukan Daerah Tingkat II di Kalimantan (Lembaran Negara Tahun 1953 Nomor 9) sebagai Undang-Undang",
        "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 tentang"
        " Pembentukan Daerah Tingkat II di Kalimantan (Lembaran Negara Tahun 1953 Nomor 9) sebagai Undang-Undang",
        "Undang-Undang No. 23 Tahun 2006 Jo Undang-Undang No. 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Undang-Undang Nomor 23 Tahun 2006 juncto Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagai mana telah diubah dengan Undang-Undang"
        " Nomor 9 Tahun 2015",
        "Keputusan Kepala Dinas Nomor 12 Tanggal 17 Juni Tahun 2002 tentang Pelaksanaan Undang-Undang Nomor 24 Tahun"
        " 2009 tentang Perubahan",
        "Undang-Undang Nomor 23 Tahun 2006 sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013 tentang"
        " Perubahan atas Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan",
        "Peraturan Menteri Keuangan Nomor 7/PMK.05/2015 sebagaimana telah diubah dengan Peraturan Menteri Keuangan"
        " Nomor 8/PMK.05/2019 tentang Perubahan atas Peraturan Menteri Keuangan Nomor 7/PMK.05/2015 tentang Kas",
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelay\u00e1nan Publik",
        "Peraturan Daerah Kabupaten Sukamaju Nomor 4 Tahun z0o7 tentang Usaha Mikro",
        "Peraturan Bupati Sukamaju Nomor 44 Tahun 201g rentang Uraian Tugas",
        "Peraturan Pemerintah Nomor g6 Tahun z01z tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 tentang"
        " Pelayanan Publik",
        "Peraturan Daerah KabupatenSukamaju Nomor 4 Tahun 2019 tentang Usaha Mikro",
        "Undang-Undang Nomor 23 Tahun 2006 j.o. Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan",
        "Undang-Undang Nomor 23 Tahun 2014 Pemerintahan Daerah (Lembaran Negara Tahun 2014 Nomor 244)",
        "Pemendagri Nomor 52 Tahun 2011 tentang Standar Operasional Prosedur di Lingkungan Pemerintah Provinsi dan"
        " Kabupaten/Kota",
    ],
)
def test_what_practice_adds_to_a_citation_is_no_fault_of_it(check_text: CheckText, rujukan: str) -> None:
    assert _codes(check_text, rujukan) == []


@pytest.mark.parametrize(
    ("rujukan", "code"),
    [
        ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah dan perubahannya", "HKM003"),
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik dan Perizinan", "HKM003"),
        ("Undang-Undang N0m0r 24 Tahun 2009 tentang Pelayanan Publik", "HKM012"),
        ("Peraturan Menteri Nomor 18 Tahun 2016 tentang Perangkat Daerah", "HKM002"),
        ("Peraturan Menteri Kesehatan Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah",
         "HKM002"),
        ("PP Nomor 43 Tahun 2009 tentang Kearsipan; UU Nomor 43 Tahun 2007 tentang Perpustakaan", "HKM002"),
        ("Surat Edaran Sekretaris Daerah Nomor 060/15/ORG tentang Penyusunan SOP", "HKM001"),
        ("Peraturan Bupati Suka Makmur Nomor 3 Tahun 2020 tentang Tata Naskah Dinas", "HKM014"),
        ("Sesuai dengan Undang-Undang Nomor 24 Tahun 2009 tentang Pelayanan Publik", "HKM012"),
        ("Undang-Undang Nomor 24 Tahun 2009, Pelayanan Publik", "HKM012"),
        ("Permenpan RB Nomor 35 Tahun 2014 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan", "HKM012"),
        ("Undang-Undang Nomor 25 Tahun 2009, Lembaran Negara Tahun 2009 Nomor 112", "HKM001"),
        ("UU Nomor 23 Tahun 2006 jo. UU Nomor 24 Tahun 2013", "HKM001"),
        ("UU Nomor 23 Tahun 2006 Jo UU Nomor 24 Tahun 2013", "HKM001"),
        ("UU Nomor 23 Tahun 2006 j.o. UU Nomor 24 Tahun 2013", "HKM001"),
        ("Peraturan Daerah KabupatenSukamakmur Nomor 4 Tahun 2019 tentang Usaha Mikro", "HKM014"),
        ("Peraturan Pemerintah Nomor 18 Tahun 2001 tentang Pengelolaan Kualitas Air dan Pengendalian Pencemaran Air",
         "HKM012"),
        ("Permenpan RB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan Standar Operasional Prosedur ( SOP )", "HKM004"),
        ("UU Nomor 23 Tahun 2014 sebagaimana telah diubah dengan UU Nomor 9 Tahun 2015 tentang Perubahan Kedua atas"
         " Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintah Daerah", "HKM003"),
        ("UU Nomor 11 Tahun 2008 sebagaimana telah diubah dengan UU Nomor 24 Tahun 2013 tentang Perubahan atas"
         " Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan", "HKM001"),
    ],
)  # fmt: skip
def test_a_fault_beside_it_is_still_found(check_text: CheckText, rujukan: str, code: str) -> None:
    assert _codes(check_text, rujukan) == [code]


def test_an_amendments_own_title_stays_with_it() -> None:
    parent = parse_rujukan("UU 23/2006 jo. UU 24/2013 tentang Perubahan atas UU 23/2006")[0]
    assert (parent.judul, parent.diubah_dengan[0].judul) == (None, "Perubahan atas UU 23/2006")


def test_an_article_before_the_constitution_belongs_to_the_citation() -> None:
    assert parse_rujukan("Pasal 28F Undang-Undang Dasar Negara Republik Indonesia Tahun 1945")[0].jenis == "UUD"


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("UU No.14 Th.2008 ttg Keterbukaan", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan"),
        ("Undang-Undang Nomor 14 Thn. 2008 ttg. Keterbukaan", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan"),
        ("UU RI No. 14 Tahun 2008 tentang Keterbukaan", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan"),
        ("UU. No. 14 Tahun 2008 tentang Keterbukaan", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan"),
        ("UU.RI.No.14 Tahun 2008 tentang Keterbukaan", "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan"),
        (
            "Undang-Undang R.I. Nomor 14 Tahun 2008 ttg Keterbukaan",
            "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan",
        ),
        (
            "Undang-Undang RI No : 14 Tahun 2008 tentang Keterbukaan",
            "Undang-Undang Nomor : 14 Tahun 2008 tentang Keterbukaan",
        ),
    ],
)
def test_short_words_of_a_citation_are_written_out_each_apart(check_text: CheckText, written: str, right: str) -> None:
    text = _SOP.format(rujukan=f"{written} Informasi Publik")
    (finding,) = check_text(text, "HKM011").findings
    assert finding.fix is not None
    assert all(before.span.end <= after.span.start for before, after in pairwise(sorted(finding.fix.edits)))
    assert apply_edits(text, finding.fix.edits) == _SOP.format(rujukan=f"{right} Informasi Publik")


@pytest.mark.parametrize("written", ["Perwal Kota Sukamaju", "Perwali Sukamaju", "Perwali KOTA Sukamaju"])
def test_the_word_that_ends_the_kind_is_not_said_again_of_the_region(check_text: CheckText, written: str) -> None:
    text = _SOP.format(rujukan=f"{written} Nomor 4 Tahun 2019 tentang Tata Naskah")
    (finding,) = check_text(text, "HKM011").findings
    assert finding.fix is not None
    right = "Peraturan Wali Kota Sukamaju Nomor 4 Tahun 2019"
    assert f"{right} tentang Tata Naskah".casefold() in apply_edits(text, finding.fix.edits).casefold()
    assert (finding.advice or "").casefold() == f"tulis: {right}.".casefold()


def test_what_is_written_alike_in_several_citations_is_told_once_and_corrected_in_all(check_text: CheckText) -> None:
    laws = [
        ("Undang-Undang Republik Indonesia Nomor 23 Tahun 2014", "Undang-Undang Nomor 23 Tahun 2014"),
        ("UU No. 25 Tahun 2009", "Undang-Undang Nomor 25 Tahun 2009"),
        ("Peraturan Pemerintah REPUBLIK  INDONESIA Nomor 12 Tahun 2019", "Peraturan Pemerintah Nomor 12 Tahun 2019"),
        ("UU Nomor 14 Tahun 2008", "Undang-Undang Nomor 14 Tahun 2008"),
    ]
    wrong, right = (
        _SOP.format(rujukan="\n".join(f"{at}. {law[side]} tentang Hal {at}" for at, law in enumerate(laws)))
        for side in (0, 1)
    )
    findings = check_text(wrong, "HKM011").findings
    told = [(finding.quote, len(finding.related)) for finding in findings]
    assert told == [("Republik Indonesia", 1), ("UU", 1)]
    edits = [edit for finding in findings if finding.fix is not None for edit in finding.fix.edits]
    assert apply_edits(wrong, edits) == right


def test_a_ministry_by_a_wrong_name_is_told_its_right_one(check_text: CheckText) -> None:
    ministry = "Peraturan Menteri {} Aparatur Negara dan Reformasi Birokrasi"
    law = f"{ministry} Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan"
    wrong, right = (_SOP.format(rujukan=law.format(word)) for word in ("Pemberdayaan", "Pendayagunaan"))
    (finding,) = check_text(wrong, *_IDENTITY, "HKM011").findings
    assert (finding.code, finding.quote) == ("HKM011", ministry.format("Pemberdayaan"))
    assert finding.fix is not None
    assert apply_edits(wrong, finding.fix.edits) == right
    assert check_text(right, *_IDENTITY, "HKM011").findings == ()


@pytest.mark.parametrize(("year", "found"), [(2013, 0), (2014, 1)])
def test_an_sop_that_was_there_before_a_regulation_cites_an_earlier_one_of_its_title(
    year: int, found: int, check_text: Callable[..., DocumentResult]
) -> None:
    law = "1. Peraturan Presiden Nomor 29 Tahun 2013 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"
    text = small_sop({"dasar_hukum": law, "tanggal_efektif": f"Tanggal Efektif : 11 Maret {year}"})
    assert len(check_text(text, "HKM012").findings) == found
