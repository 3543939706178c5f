"""What a template says stands in a field is no value: nobody has filled it in yet."""

from collections.abc import Callable

import pytest

from sop_texts import TABLE
from soplint.results import DocumentResult
from soplint.vocabulary.templat import is_placeholder, names_what_belongs

Check = Callable[..., DocumentResult]

FIELDS = {
    "Nomor SOP": "551/017/SOP/2023",
    "Tanggal Pembuatan": "6 Maret 2023",
    "Tanggal Efektif": "13 Maret 2023",
    "Disahkan Oleh": "Kepala Dinas Perhubungan",
    "Nama SOP": "Pengujian Kendaraan",
}
SIGNATURE = """
Kepala Dinas Perhubungan
Kota Parepare,


{nama}
{nip}
"""


def sop(label: str = "", value: str = "", below: str = "") -> str:
    fields = {**FIELDS, label: value} if label else FIELDS
    block = "\n".join(f"{name} : {text}" for name, text in fields.items())
    return f"PEMERINTAH KOTA PAREPARE\nDINAS PERHUBUNGAN\n\n{block}\n{TABLE}{below}"


def failing(check_text: Check, text: str, *codes: str) -> list[str]:
    return [finding.code for finding in check_text(text, *codes).findings]


@pytest.mark.parametrize(
    "text",
    [
        "(nama jelas)",
        "[Nama Pejabat]",
        "<<NAMA>>",
        "{{nomor}}",
        "(diisi nama pejabat)",
        "Nama Jelas",
        "NAMA LENGKAP",
        "XXXXXXXXXX",
        "NIP. 19xxxxxx xxxxxx x xxx",
        "(Nama Lengkap dan Gelar)",
        "[nama], [gelar]",
        "(Tanggal, Bulan, Tahun)",
    ],
)
def test_words_of_a_template_are_a_placeholder(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nama",
        "(ttd)",
        "[Kepala Dinas]",
        "Drs. Nama Sari",
        "NIP. 19680312 199403 2 005",
        "XX/XX/XXXX",
        "III/XX/2024",
        "Tanggal Pengesahan",
        "Laporan Nihil",
        "[Bupati Balangan]",
        "(Pelayanan Umum)",
        "Unit Kerja",
        "Max Xaverius",
        "(...)",
        "Alex",
        "NIP. x",
    ],
)
def test_other_words_are_none(text: str) -> None:
    assert not is_placeholder(text)


@pytest.mark.parametrize(
    ("label", "value", "code"),
    [
        ("Nomor SOP", "[Nomor SOP]", "IDN001"),
        ("Nomor SOP", "(diisi nomor)", "IDN001"),
        ("Nomor SOP", "[nomor]/SOP/[tahun]", "IDN002"),
        ("Nomor SOP", "551/xx/SOP/2023", "IDN002"),
        ("Tanggal Pembuatan", "dd/mm/yyyy", "IDN005"),
        ("Tanggal Pembuatan", "xx Maret 2024", "IDN005"),
        ("Tanggal Efektif", "(Tanggal, Bulan, Tahun)", "IDN006"),
        ("Tanggal Efektif", "tgl-bln-thn", "IDN006"),
        ("Disahkan Oleh", "(nama jelas)", "IDN012"),
        ("Nomor SOP", "N/A", "IDN001"),
        ("Nomor SOP", "(belum ada)", "IDN001"),
        ("Tanggal Pembuatan", "belum diisi", "IDN005"),
        ("Nama SOP", "Tidak ada", "IDN017"),
        ("Nama SOP", "<<judul>>", "IDN017"),
        ("Nama SOP", "SOP (nama kegiatan)", "IDN017"),
        ("Nama SOP", "SOP ..........", "IDN017"),
    ],
)
def test_a_field_that_shows_what_the_template_says_is_not_filled_in(
    check_text: Check, label: str, value: str, code: str
) -> None:
    assert failing(check_text, sop(), code) == []
    assert failing(check_text, sop(label, value), code) == [code]


@pytest.mark.parametrize(
    ("label", "value", "code"),
    [
        ("Nomor SOP", "551/XX/SOP/2023", "IDN002"),
        ("Nomor SOP", "551/017/SOP(Rev)/2023", "IDN002"),
        ("Disahkan Oleh", "(Kepala Dinas Perhubungan)", "IDN012"),
        ("Disahkan Oleh", "ttd", "IDN012"),
        ("Nama SOP", "Laporan Nihil", "IDN017"),
        ("Nama SOP", "SOP", "IDN017"),
        ("Nama SOP", "[Pengujian Kendaraan]", "IDN017"),
    ],
)
def test_a_field_with_words_of_its_own_is_filled_in(check_text: Check, label: str, value: str, code: str) -> None:
    assert failing(check_text, sop(label, value), code) == []


@pytest.mark.parametrize(
    ("nama", "nip", "lacking"),
    [
        ("Drs. Budi Santoso, M.Si.", "NIP. 19701208 199203 1 007", None),
        ("(Nama Jelas)", "NIP. 19701208 199203 1 007", "nama"),
        ("XXXXXXXXXX", "NIP. 19701208 199203 1 007", "nama"),
        ("Drs. Budi Santoso, M.Si.", "NIP. 19xxxxxx xxxxxx x xxx", "NIP"),
        ("NAMA LENGKAP", "NIP. 19xxxxxx xxxxxx x xxx", "nama dan NIP"),
    ],
)
def test_a_signature_that_the_template_left_names_nobody(
    check_text: Check, nama: str, nip: str, lacking: str | None
) -> None:
    findings = check_text(sop(below=SIGNATURE.format(nama=nama, nip=nip)), "IDN013").findings
    assert [finding.data["kurang"] for finding in findings] == ([lacking] if lacking else [])


@pytest.mark.parametrize(
    "text", ["[kelengkapan]", "(sebutkan SOP terkait)", "<<Output>>", "{isi peringatan}", "(diisi waktu)"]
)
def test_brackets_hold_what_belongs_there(text: str) -> None:
    assert names_what_belongs(text)


@pytest.mark.parametrize(
    "text", ["", "Kelengkapan", "(nihil)", "(lengkap)", "(Ya)", "[Surat masuk]", "(jelas dan lengkap)", "()", "(ttd)"]
)
def test_brackets_may_hold_a_value(text: str) -> None:
    assert not names_what_belongs(text)


SECTIONS = """Keterkaitan
{terkait}
Peringatan
{peringatan}
"""


@pytest.mark.parametrize(
    ("terkait", "peringatan", "empty"),
    [
        ("(sebutkan SOP terkait)", "Jika terlambat, maka uji diulang.", ["Keterkaitan"]),
        ("1. <<SOP>>", "(cantumkan waktu dan dasar hukum)", ["Keterkaitan", "Peringatan"]),
        ("(tidak ada)", "[Nihil]", []),
        ("SOP Uji Emisi", "(Jika terlambat, maka uji diulang.)", []),
    ],
)
def test_a_section_in_which_the_words_of_a_template_stand_is_empty(
    check_text: Check, terkait: str, peringatan: str, empty: list[str]
) -> None:
    text = sop().replace(TABLE, SECTIONS.format(terkait=terkait, peringatan=peringatan) + TABLE)
    assert [finding.quote for finding in check_text(text, "STR002").findings] == empty


@pytest.mark.parametrize(
    ("column", "written", "code"),
    [
        ("Menguji rem kendaraan", "[uraian kegiatan]", "LKH002"),
        ("Bukti pendaftaran", "<<kelengkapan>>", "LKH007"),
        ("5 Menit", "(waktu)", "WKT001"),
        ("Hasil uji\n", "{output}\n", "LKH008"),
    ],
)
def test_a_cell_in_which_the_words_of_a_template_stand_is_empty(
    check_text: Check, column: str, written: str, code: str
) -> None:
    codes = ("LKH002", "LKH007", "LKH008", "WKT001")
    assert failing(check_text, sop(), *codes) == []
    assert failing(check_text, sop().replace(column, written, 1), *codes) == [code]
