"""Who made, who examined and who approves sign side by side or one below another; each keeps what is theirs."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

APPROVED = "Disahkan Oleh : Kepala Dinas Perhubungan\n"
SOP = IDENTITY.replace(APPROVED, "{approved}") + LAW + TABLE
ROWS = """Dibuat oleh,\tDiperiksa oleh,\tDisetujui oleh,
Kasubsi Registrasi\tKasi Binadik\tKalapas Tarakan


RUDI HARTONO, S.H.\tMUHAMMAD YUSUF, S.H.\tARIMIN, S.H.
NIP. 198704122009121003\tNIP. 197911092000031001\tNIP. 196808171992031002
"""
HTML = """<table><tr><td>Disusun oleh</td><td>Diperiksa oleh</td><td>Disahkan oleh</td></tr>
<tr><td>Kasubsi Registrasi</td><td>Kasi Binadik</td><td>Kalapas Tarakan</td></tr>
<tr><td>&nbsp;</td><td>&nbsp;</td><td></td></tr>
<tr><td>RUDI HARTONO, S.H.<br>NIP. 198704122009121003</td><td>MUHAMMAD YUSUF, S.H.<br>NIP. 197911092000031001</td>
<td>ARIMIN, S.H.<br>NIP. 196808171992031002</td></tr></table>
"""
BELOW_ONE_ANOTHER = """Dibuat oleh :
Kasubsi Registrasi

RUDI HARTONO, S.H.
NIP. 198704122009121003

Diperiksa oleh :
Kasi Binadik

MUHAMMAD YUSUF, S.H.
NIP. 197911092000031001

Disetujui oleh :
Kalapas Tarakan

ARIMIN, S.H.
NIP. 196808171992031002
"""
SPACES = """Disusun oleh,              Diperiksa oleh,            Disahkan oleh,
Kasubsi Registrasi         Kasi Binadik               Kalapas Tarakan


RUDI HARTONO, S.H.         MUHAMMAD YUSUF, S.H.       ARIMIN, S.H.
NIP. 198704122009121003    NIP. 197911092000031001    NIP. 196808171992031002
"""
NAMES_FIRST = """\tNama\tJabatan\tTanda Tangan
Disusun oleh\tRUDI HARTONO, S.H.\tKepala UPTD Pengujian\t
Diperiksa oleh\tMUHAMMAD YUSUF, S.H.\tSekretaris Dinas\t
Disahkan oleh\tARIMIN, S.H.\tKepala Dinas Perhubungan\t
"""


@pytest.mark.parametrize("below", [ROWS, HTML, BELOW_ONE_ANOTHER, SPACES])
def test_the_office_is_what_stands_below_approved_by_however_it_is_called(
    below: str, check_text: Callable[..., DocumentResult]
) -> None:
    text = SOP.format(approved=APPROVED) + below
    (sop,) = parse(Source("x", text)).sops
    (signature,) = sop.tanda_tangan
    assert signature.jabatan is not None and signature.nama is not None and signature.nip is not None
    assert signature.jabatan.teks == "Kalapas Tarakan"
    assert signature.nama.teks == "ARIMIN, S.H."
    assert signature.nip.teks == "NIP. 196808171992031002"
    assert sop.residu == ()
    assert not check_text(text, "STR008", "IDN012", "IDN013", "IDN014").findings


def test_in_the_identity_block_too(check_text: Callable[..., DocumentResult]) -> None:
    text = SOP.format(approved=ROWS.replace("Kalapas Tarakan", "Kepala Dinas Perhubungan"))
    (sop,) = parse(Source("x", text)).sops
    approved, name = sop.identitas.disahkan_oleh, sop.identitas.nama
    assert approved is not None and approved.nilai is not None and name is not None and name.nilai is not None
    assert approved.nilai.teks == "Kepala Dinas Perhubungan"
    assert name.nilai.teks == "Pengujian Kendaraan"
    (signature,) = sop.tanda_tangan
    assert signature.nama is not None and signature.nama.teks == "ARIMIN, S.H."
    assert signature.nip is not None and signature.nip.teks == "NIP. 196808171992031002"
    assert not check_text(text, "STR008", "IDN012", "IDN013").findings


def test_the_name_may_stand_before_the_office() -> None:
    (sop,) = parse(Source("x", SOP.format(approved=APPROVED) + NAMES_FIRST)).sops
    (signature,) = sop.tanda_tangan
    assert signature.nama is not None and signature.nama.teks == "ARIMIN, S.H."
    assert signature.jabatan is not None and signature.jabatan.teks == "Kepala Dinas Perhubungan"


def test_degrees_on_a_line_of_their_own_end_the_name(check_text: Callable[..., DocumentResult]) -> None:
    below = "Kepala Dinas Perhubungan,\n\n\nMUHAMMAD ARIMIN\nS.H., M.H.\nNIP. 196808171992031002\n"
    (signature,) = parse(Source("x", SOP.format(approved=APPROVED) + below)).sops[0].tanda_tangan
    assert signature.nama is not None and signature.nama.teks == "MUHAMMAD ARIMIN S.H., M.H."


def test_who_made_an_sop_does_not_approve_it(check_text: Callable[..., DocumentResult]) -> None:
    made = "Dibuat oleh :\nKasubsi Registrasi\n\nRUDI HARTONO, S.H.\nNIP. 198704122009121003\n"
    text = SOP.format(approved=APPROVED) + made
    assert parse(Source("x", text)).sops[0].tanda_tangan == ()
    assert [finding.code for finding in check_text(text, "IDN013").findings] == ["IDN013"]


def test_lines_below_who_made_an_sop_are_each_by_itself() -> None:
    text = SOP.format(approved=APPROVED) + "Dibuat oleh\nKasubsi Registrasi\nRUDI HARTONO, S.H.\n"
    (sop,) = parse(Source("x", text)).sops
    assert [each.teks for each in sop.residu] == ["Kasubsi Registrasi", "RUDI HARTONO, S.H."]


def test_of_names_above_and_below_an_office_the_lower_one_signs() -> None:
    below = "Disahkan oleh\nARIMIN, S.H.\nKepala Dinas Perhubungan\n\nSITI AMINAH, S.E.\nNIP. 196808171992032002\n"
    (sop,) = parse(Source("x", SOP.format(approved=APPROVED) + below)).sops
    (signature,) = sop.tanda_tangan
    assert signature.nama is not None and signature.nama.teks == "SITI AMINAH, S.E."
    assert [each.teks for each in sop.residu] == ["ARIMIN, S.H."]


def test_signing_before_the_table_ends_no_sop(check_text: Callable[..., DocumentResult]) -> None:
    head, heading, steps = SOP.format(approved=APPROVED).partition("No\tKegiatan")
    block = ROWS.replace("Kalapas Tarakan", "Kepala Dinas Perhubungan")
    text = f"{head}{block}\n{heading}{steps}"
    (sop,) = parse(Source("x", text)).sops
    assert len(sop.langkah) == 2
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "ARIMIN, S.H."
    assert not check_text(text, "IDN013", "STR008").findings


@pytest.mark.parametrize(
    "above",
    ["Disetujui oleh : Sekretaris\n", "Ditetapkan oleh :\nSekretaris\n\nRUDI HARTONO, S.H.\nNIP. 198704122009121003\n"],
)
def test_disahkan_oleh_counts_where_who_approved_before_stands_above_it(above: str) -> None:
    (sop,) = parse(Source("x", SOP.format(approved=above + APPROVED))).sops
    approved = sop.identitas.value("disahkan_oleh")
    assert approved is not None
    assert approved.teks == "Kepala Dinas Perhubungan"


def test_a_section_that_this_form_does_not_have_ends_the_signatures_though_no_step_was_read() -> None:
    below = "\n1. TUJUAN\nMenjamin pelayanan yang cepat.\n2. RUANG LINGKUP\nSeluruh unit.\n"
    names = ROWS.rpartition("NIP. 1987")[0].replace("Kalapas", "Kepala Lapas")
    (sop,) = parse(Source("x", IDENTITY.replace(APPROVED, "\n" + names + below))).sops
    assert sop.identitas.text("disahkan_oleh") == "Kepala Lapas Tarakan"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "ARIMIN, S.H."


@pytest.mark.parametrize(
    "scribble",
    [
        "\u201c\u2014 oh",
        "; . ~ P\u00a3M\u00a3R",
        "Ke<LUR4HAN",
        "KOTA ,-* (4",
        "2K_05 |",
        "= ~ Ko",
        "\u2014 Ai -",
        "[AI",
        "oN",
    ],
)
def test_what_a_scan_makes_of_a_stamp_is_no_part_of_the_office(scribble: str) -> None:
    approved = f"Disahkan Oleh : Kepala Dinas Perhubungan\n{scribble}\nAMINAH\nNIP. 196808171992031002\n"
    (sop,) = parse(Source("x", SOP.format(approved=approved))).sops
    assert sop.identitas.text("disahkan_oleh") == "Kepala Dinas Perhubungan"
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "AMINAH"


@pytest.mark.parametrize(
    "name", ["**AMINAH**", "_AMINAH_", "AMINAH, S.H. |", "<b>AMINAH</b> FITRI", "\u201c AMINAH", "Hj.\nAMINAH"]
)
def test_a_name_beside_such_a_sign_is_one(name: str) -> None:
    approved = f"Disahkan Oleh : Kepala Dinas Perhubungan\n{name}\nNIP. 196808171992031002\n"
    (sop,) = parse(Source("x", SOP.format(approved=approved))).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert "AMINAH" in sop.pengesahan.nama.teks


@pytest.mark.parametrize("said", ["Ditandatangani secara elektronik oleh:", "ttd"])
def test_that_it_was_signed_is_no_part_of_the_office_below(said: str) -> None:
    below = "KEPALA DINAS PERHUBUNGAN\nAMINAH, S.H.\nNIP. 196808171992031002\n"
    (sop,) = parse(Source("x", SOP.format(approved=f"Disahkan Oleh : {said}\n{below}"))).sops
    assert sop.identitas.text("disahkan_oleh") == "KEPALA DINAS PERHUBUNGAN"
    (sop,) = parse(Source("x", SOP.format(approved=f"Disahkan Oleh : {said}\n"))).sops
    assert sop.identitas.text("disahkan_oleh") == said


def test_a_short_word_on_a_line_of_its_own_goes_on_with_the_office() -> None:
    approved = (
        "Disahkan Oleh : KEPALA DINAS KEPENDUDUKAN\ndan\nPENCATATAN SIPIL\nAMINAH, S.H.\nNIP. 196808171992031002\n"
    )
    (sop,) = parse(Source("x", SOP.format(approved=approved))).sops
    assert sop.identitas.text("disahkan_oleh") == "KEPALA DINAS KEPENDUDUKAN dan PENCATATAN SIPIL"


@pytest.mark.parametrize("rest", ["DAN INFORMATIKA", "dan Informatika"])
def test_a_line_that_opens_with_a_conjunction_is_no_name(rest: str) -> None:
    approved = f"Disahkan Oleh : KEPALA DINAS KOMUNIKASI\n{rest}\nNIP. 196808171992031002\n"
    (sop,) = parse(Source("x", SOP.format(approved=approved))).sops
    assert sop.identitas.text("disahkan_oleh") == f"KEPALA DINAS KOMUNIKASI {rest}"
    assert sop.pengesahan is not None and sop.pengesahan.nama is None
