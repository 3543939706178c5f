"""Who signs is read, wherever the signature stands and however its lines break."""

import pytest

from soplint.parser import parse
from soplint.source import Source

TABLE = """Nomor SOP : 065/12/SOP/2024
Nama SOP : Pengelolaan Arsip
{approved}
No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKepala Dinas\tArsiparis\tKelengkapan\tWaktu\tOutput
1.\tMenerima arsip\t\t\tArsip\t15 Menit\tTanda terima
2.\tMenata arsip\t\t\tArsip\t1 Hari\tDaftar arsip
{signature}
"""


def read(approved: str, signature: str) -> tuple[str | None, str | None, int]:
    sop = parse(Source("x", TABLE.format(approved=approved, signature=signature))).sops[0]
    signed = sop.pengesahan
    assert signed is not None
    assert signed.nip is not None
    name = signed.nama.teks if signed.nama else None
    return (signed.jabatan.teks if signed.jabatan else None), name, len(sop.langkah)


@pytest.mark.parametrize(
    "signature",
    [
        "\nKepala Dinas Kearsipan,\n\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004",
        "\n\t\t\tKepala Dinas Kearsipan,\n\n\t\t\tDra. Wulan Sari, M.Si.\n\t\t\tNIP. 19720415 199703 2 004",
        "\nKota Baru, 12 Januari 2024\nKepala Dinas Kearsipan,\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004",
        "\n\t\tKota Baru, 12 Januari 2024\n\t\tKepala Dinas Kearsipan,\n\n\t\tDra. Wulan Sari, M.Si.\n\t\tNIP. 19720415 199703 2 004",
    ],
)
def test_a_signature_below_the_table_is_no_part_of_its_last_step(signature: str) -> None:
    assert read("Disahkan Oleh : Kepala Dinas Kearsipan", signature) == (
        "Kepala Dinas Kearsipan,",
        "Dra. Wulan Sari, M.Si.",
        2,
    )


@pytest.mark.parametrize(
    ("approved", "office"),
    [
        ("Disahkan Oleh :\n\nCAMAT KOTA BARU\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004", "CAMAT KOTA BARU"),
        (
            "Disahkan Oleh : Kepala Dinas Komunikasi,\nInformatika, dan Statistik\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004",
            "Kepala Dinas Komunikasi, Informatika, dan Statistik",
        ),
    ],
)
def test_an_office_may_go_on_over_lines_and_the_name_is_the_last_of_them(approved: str, office: str) -> None:
    assert read(approved, "") == (office, "Dra. Wulan Sari, M.Si.", 2)


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("\nKEPALA DISTRIK WAMENA\nYOHANES ELOPERE\nNIP. 196908112000031005", ("KEPALA DISTRIK WAMENA", "YOHANES ELOPERE")),
        ("\nKepala Dinas Kearsipan\nKota Baru,\nWulan Sari\nPembina\nNIP. 19720415 199703 2 004", ("Kepala Dinas Kearsipan Kota Baru,", "Wulan Sari")),
        ("\nKepala Dinas Kearsipan\nKota Baru\nNIP. 19720415 199703 2 004", ("Kepala Dinas Kearsipan Kota Baru", None)),
        ("\nDeputi Bidang Layanan\ndan Arsip,\n\nWulan Sari\nNIP. 19720415 199703 2 004", ("Deputi Bidang Layanan dan Arsip,", "Wulan Sari")),
        ("\nLurah Suka Kota\nWulan Sari, SE\nNIP. 19720415 199703 2 004", ("Lurah Suka Kota", "Wulan Sari, SE")),
        ("\nKepala Dinas Kearsipan\nPerpustakaan Umum,\nNIP. 19720415 199703 2 004", ("Kepala Dinas Kearsipan Perpustakaan Umum,", None)),
        ("\nKepala Dinas Kearsipan,\n\nWulan Sari,\nS.H., MM\nNIP. 19720415 199703 2 004", ("Kepala Dinas Kearsipan,", "Wulan Sari, S.H., MM")),
        ("\nKepala Badan Kepegawaian dan\nPengembangan Sumber Daya\nNIP. 19720415 199703 2 004", ("Kepala Badan Kepegawaian dan Pengembangan Sumber Daya", None)),
    ],
)  # fmt: skip
def test_a_name_right_below_the_office_is_told_from_it(signature: str, expected: tuple[str, str | None]) -> None:
    assert read("Disahkan Oleh : Kepala Dinas Kearsipan", signature)[:2] == expected


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Pelaksana Tugas\nKepala Dinas Kearsipan,", "Pelaksana Tugas Kepala Dinas Kearsipan,"),
        ("PELAKSANA HARIAN\nKEPALA DINAS KEARSIPAN", "PELAKSANA HARIAN KEPALA DINAS KEARSIPAN"),
        ("Penjabat Bupati Sukamaju,", "Penjabat Bupati Sukamaju,"),
        ("Atas nama Bupati Sukamaju\nSekretaris Daerah,", "Atas nama Bupati Sukamaju Sekretaris Daerah,"),
    ],
)
def test_who_stands_in_may_be_written_in_full_on_a_line_of_its_own(words: str, office: str) -> None:
    signature = f"\n{words}\n\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004"
    assert read("Disahkan Oleh : Kepala Dinas Kearsipan", signature)[:2] == (office, "Dra. Wulan Sari, M.Si.")


def test_below_disahkan_oleh_too() -> None:
    approved = (
        "Disahkan Oleh : a.n. BUPATI LAMPUNG\nSEKRETARIS DAERAH\nNIRLAN, SH., MM\nPembina\nNIP. 19640816 199103 1 007"
    )
    assert read(approved, "")[:2] == ("a.n. BUPATI LAMPUNG SEKRETARIS DAERAH", "NIRLAN, SH., MM")


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("\nKepala Dinas Kearsipan,\n\nDra. Wulan Sari, M.Si. NIP. 19720415 199703 2 004", "Dra. Wulan Sari, M.Si."),
        ("\nKepala Dinas Kearsipan\nDra. Wulan Sari, M.Si.\nPembina NIP. 19720415 199703 2 004", "Dra. Wulan Sari, M.Si."),
        ("\nKepala Dinas Kearsipan\n\nWulan Sari (NIP 197204151997032004)", "Wulan Sari"),
        ("\nKepala Dinas Kearsipan\n\nAKBP Wulan Sari, S.I.K.\nNRP 78031234", "AKBP Wulan Sari, S.I.K."),
        ("\nKepala Dinas Kearsipan\n\nLetkol Inf Sutrisno\nNRP 11990045670578", "Letkol Inf Sutrisno"),
        ("\nKepala Dinas Kearsipan\n\nKomisaris Besar Polisi\nNRP 78031234", None),
        ("\nKepala Dinas Kearsipan\n\nKolonel Laut (P)\nNRP 11990045670578", None),
        ("\nKepala Dinas Kearsipan\n\nPembina, IV/a\nNIP. 19720415 199703 2 004", None),
    ],
)  # fmt: skip
def test_a_number_behind_the_name_is_a_line_of_its_own(signature: str, name: str | None) -> None:
    office, read_name, _ = read("Disahkan Oleh : Kepala Dinas Kearsipan", signature)
    assert (office or "").rstrip(",") == "Kepala Dinas Kearsipan"
    assert read_name == name


@pytest.mark.parametrize("first", ["a.n. BUPATI MIMIKA", "Plt. KEPALA DINAS KEARSIPAN"])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_the_office_of_who_signs_for_another_is_part_of_the_office(first: str, blank: str) -> None:
    signature = f"\n{first}\n{blank}KEPALA BIDANG MUTASI,\n\nWULAN SARI, M.Si.\nNIP. 19720415 199703 2 004"
    assert read("Disahkan Oleh : Kepala Dinas Kearsipan", signature)[:2] == (
        f"{first} KEPALA BIDANG MUTASI,",
        "WULAN SARI, M.Si.",
    )


@pytest.mark.parametrize("office", ["Kepa1a Dinas Sosial,", "P1t. Kepala Dinas Sosial"])
def test_a_scan_may_read_the_letters_of_the_office_as_figures(office: str) -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\nNo\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput\n"
        f"1\tMencatat surat\tO\tSurat\t5 Menit\tCatatan\n\n{office}\n\nWulan Sari\n"
    )
    (sop,) = parse(Source("x", text)).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Wulan Sari"


def test_a_name_of_short_words_with_degrees_is_no_line_of_degrees() -> None:
    signature = "\nKepala Dinas\n\nKearsipan dan Perpustakaan\n\nDrs. M. Ali, M.Si.\nNIP. 19720415 199703 1 004"
    assert read("", signature)[:2] == ("Kepala Dinas Kearsipan dan Perpustakaan", "Drs. M. Ali, M.Si.")


def test_a_step_that_opens_with_an_office_is_no_signature() -> None:
    step = "\n\tKepala Dinas menyetujui arsip\tO\t\tArsip\t15 Menit\tArsip"
    signature = f"{step}\n\nKepala Dinas Kearsipan,\n\nDra. Wulan Sari, M.Si.\nNIP. 19720415 199703 2 004"
    assert read("", signature) == ("Kepala Dinas Kearsipan,", "Dra. Wulan Sari, M.Si.", 3)


@pytest.mark.parametrize("beside", [True, False], ids=["beside Disahkan Oleh", "at the end"])
@pytest.mark.parametrize("written", ["NIP. 19670321 199803 2\n002", "NIP\n19670321 199803 2 002"])
def test_the_last_digits_of_a_number_on_a_line_of_their_own_are_of_it(beside: bool, written: str) -> None:
    signed = f"Dra. Mulyani, M.Si.\nPembina\n{written}"
    approved = "Disahkan Oleh : Kepala Dinas Sosial"
    text = TABLE.format(
        approved=f"{approved}\n{signed}" if beside else approved,
        signature="" if beside else f"\nKepala Dinas Sosial,\n\n{signed}",
    )
    (sop,) = parse(Source("x", text)).sops
    assert [one.nip.teks for one in sop.tanda_tangan if one.nip] == [written.replace("\n", " ")]


@pytest.mark.parametrize("lines", ["Drs. H. Andi\nBaso, M.Si.", "Ir. Wulan\nSari, M.Si.,\nM.Kom."])
def test_a_name_that_a_degree_opens_may_be_wrapped(lines: str) -> None:
    signature = f"\nKepala Dinas Kearsipan\ndan Perpustakaan,\n\n{lines}\nNIP. 19720415 199703 1 004"
    assert read("", signature)[:2] == ("Kepala Dinas Kearsipan dan Perpustakaan,", lines.replace("\n", " "))


def test_capitals_below_capitals_go_on_with_the_office() -> None:
    text = TABLE.format(
        approved="Disahkan Oleh : Kepala Dinas", signature="\nKEPALA DINAS KEARSIPAN\nPERPUSTAKAAN UMUM\n"
    )
    signed = parse(Source("x", text)).sops[0].pengesahan
    assert signed is not None and signed.jabatan is not None
    assert (signed.jabatan.teks, signed.nama) == ("KEPALA DINAS KEARSIPAN PERPUSTAKAAN UMUM", None)


def test_an_office_below_the_rank_of_who_signs_is_none_of_theirs() -> None:
    signature = "\nPlt. Kepala Dinas Kearsipan\nPembina\nKepala Bidang Mutasi\nNIP. 19720415 199703 2 004"
    assert read("", signature)[:2] == ("Plt. Kepala Dinas Kearsipan", None)


def test_of_two_places_and_dates_the_first_counts() -> None:
    below = "\nKota Baru, 12 Januari 2024\n\nKota Baru, 15 Januari 2024\nKepala Dinas,\n\nWulan Sari\nNIP. 19720415 199703 2 004"
    (sop,) = parse(Source("x", TABLE.format(approved="", signature=below))).sops
    (signed,) = sop.tanda_tangan
    assert signed.tempat_tanggal is not None and signed.tempat_tanggal.teks == "Kota Baru, 12 Januari 2024"
