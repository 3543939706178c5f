"""Below the table several may sign: one below another or side by side. The one who approves is the one that counts."""

from collections.abc import Callable

import pytest

from sop_texts import IDENTITY, LAW, TABLE
from soplint.model import Sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = IDENTITY + LAW + TABLE
BELOW = """{approves}
Kepala Dinas Perhubungan


Drs. ISKANDAR NUSU, M.Si.
NIP. 19680913 199003 1 005
"""
MADE = """{made}
Kepala UPTD PKB


ANDI RAMLAN
NIP. 19790325 200502 1 003

"""
TABS = """\t\t\tParepare, 13 Maret 2023
{approves}\t\t\t{made}
Kepala Dinas Perhubungan,\t\t\tKepala UPTD PKB,


Drs. ISKANDAR NUSU, M.Si.\t\t\tANDI RAMLAN
NIP. 19680913 199003 1 005\t\t\tNIP. 19790325 200502 1 003
"""
SPACES = """                                                      Parepare, 13 Maret 2023
{approves:<50}    {made}
Kepala Dinas Perhubungan,                             Kepala UPTD PKB,


Drs. ISKANDAR NUSU, M.Si.                             ANDI RAMLAN
NIP. 19680913 199003 1 005                            NIP. 19790325 200502 1 003
"""
THREE_TABS = """
{made}\tDiperiksa oleh\t{approves}
Kepala UPTD PKB\tSekretaris Dinas\tKepala Dinas Perhubungan

ANDI RAMLAN\tSITI MULIANI, S.T.\tDrs. ISKANDAR NUSU, M.Si.
NIP. 19790325 200502 1 003\tNIP. 19750601 200003 2 002\tNIP. 19680913 199003 1 005
"""
THREE_SPACES = """
  {made:<20}                Diperiksa oleh,               {approves}
  Kepala UPTD PKB                     Sekretaris Dinas              Kepala Dinas Perhubungan


  ANDI RAMLAN                         SITI MULIANI, S.T.            Drs. ISKANDAR NUSU, M.Si.
  NIP. 19790325 200502 1 003          NIP. 19750601 200003 2 002    NIP. 19680913 199003 1 005
"""
APPROVES = ["Mengetahui,", "Mengetahui/Menyetujui,", "Disahkan oleh:", "Ditetapkan oleh,", "Menyetujui"]
MADES = ["Dibuat oleh:", "Disusun oleh,", "Diperiksa oleh :"]


def sops(below: str) -> tuple[Sop, ...]:
    return parse(Source("x", HEAD + below)).sops


@pytest.mark.parametrize("layout", [BELOW, MADE + BELOW, BELOW + "\n" + MADE, TABS, SPACES, THREE_TABS, THREE_SPACES])
@pytest.mark.parametrize("approves", APPROVES)
@pytest.mark.parametrize("made", MADES)
def test_who_approves_signs(layout: str, approves: str, made: str, check_text: Callable[..., DocumentResult]) -> None:
    below = layout.format(approves=approves, made=made)
    (sop,) = sops(below)
    (signature,) = sop.tanda_tangan
    assert signature.jabatan is not None and signature.nama is not None and signature.nip is not None
    assert signature.jabatan.teks.rstrip(",") == "Kepala Dinas Perhubungan"
    assert signature.nama.teks == "Drs. ISKANDAR NUSU, M.Si."
    assert signature.nip.teks == "NIP. 19680913 199003 1 005"
    assert not check_text(HEAD + below, "IDN012", "IDN013", "IDN014", "STR008").findings


@pytest.mark.parametrize(
    "below",
    [
        "Paraf Hierarki\nSekretaris\nKepala Bidang\n\n" + BELOW.removeprefix("{approves}\n"),
        "PARAF KOORDINASI :\nSekretaris :\nKepala Bidang :\n\n" + BELOW.removeprefix("{approves}\n"),
        BELOW.removeprefix("{approves}\n") + "\nParaf Hierarki\nSekretaris\nKepala Bidang\n",
        "Paraf Koordinasi\tKepala Dinas Perhubungan\nSekretaris\t\nKepala Bidang\tDrs. ISKANDAR NUSU, M.Si.\n"
        "\tNIP. 19680913 199003 1 005\n",
    ],
)
def test_who_puts_his_initials_there_does_not_sign(below: str, check_text: Callable[..., DocumentResult]) -> None:
    (sop,) = sops(below)
    (signature,) = sop.tanda_tangan
    assert signature.jabatan is not None and signature.nama is not None
    assert signature.jabatan.teks == "Kepala Dinas Perhubungan"
    assert signature.nama.teks == "Drs. ISKANDAR NUSU, M.Si."
    assert not check_text(HEAD + below, "IDN012", "IDN013", "IDN014", "STR008").findings


def test_an_office_that_stands_apart_may_be_the_one_that_signs(check_text: Callable[..., DocumentResult]) -> None:
    below = "Sekretaris .......\nKepala Bidang .......\n\n" + BELOW.removeprefix("{approves}\n")
    result = check_text(HEAD + below, "IDN013", "IDN014")
    assert not result.findings
    assert result.sops[0].outcomes["IDN014"] == "undetermined"


def test_the_office_tells_who_approves_when_both_know_of_it(check_text: Callable[..., DocumentResult]) -> None:
    below = SPACES.format(approves="Mengetahui,", made="Parepare, 13 Maret 2023").replace(
        "Kepala UPTD PKB,", "Sekretaris Daerah,"
    )
    turned = below.replace("Kepala Dinas Perhubungan,", "X" * 25).replace(
        "Sekretaris Daerah,", "Kepala Dinas Perhubungan,"
    )
    turned = turned.replace("X" * 25, "Sekretaris Daerah,".ljust(25))
    for text in (below, turned):
        assert not check_text(HEAD + text, "IDN014").findings


def test_another_office_that_approves_is_found(check_text: Callable[..., DocumentResult]) -> None:
    below = BELOW.format(approves="Disahkan oleh:").replace("Kepala Dinas Perhubungan", "Sekretaris Daerah")
    assert [finding.code for finding in check_text(HEAD + below, "IDN014").findings] == ["IDN014"]


def test_the_label_below_the_table_fills_a_field_that_stands_nowhere_else() -> None:
    below = BELOW.format(approves="Disahkan oleh:")
    (sop,) = parse(Source("x", HEAD.replace("Disahkan Oleh : Kepala Dinas Perhubungan\n", "") + below)).sops
    medan = sop.identitas.disahkan_oleh
    assert medan is not None and medan.nilai is not None and medan.nilai.teks == "Kepala Dinas Perhubungan"


def test_the_next_identity_block_still_opens_an_sop() -> None:
    assert len(sops(BELOW.format(approves="Disahkan oleh:") + "\n" + HEAD)) == 2
    assert len(sops(TABS.format(approves="Mengetahui,", made="Dibuat oleh:") + "\n" + HEAD)) == 2
    assert len(sops(SPACES.format(approves="Mengetahui,", made="Dibuat oleh:") + "\n" + HEAD)) == 2


def test_a_step_that_approves_is_no_signature() -> None:
    table = """Nomor SOP : 1/SOP/2024
Nama SOP : Arsip

No   Kegiatan                 Pelaksana                 Mutu Baku
                              Staf       Kepala         Kelengkapan             Waktu      Output
1    Menyusun usulan          O                         Bahan                   1 Jam      Usulan

     Menyetujui usulan                                  Kepala Bagian
2    pemusnahan arsip                    O              menyetujui usulan       1 Jam      Persetujuan

3    Memusnahkan arsip        O                         Persetujuan             1 Hari     Berita acara
"""
    (sop,) = parse(Source("x", table)).sops
    assert [step.uraian and step.uraian.teks for step in sop.langkah] == [
        "Menyusun usulan",
        "Menyetujui usulan pemusnahan arsip",
        "Memusnahkan arsip",
    ]


def test_a_third_office_may_sign_for_the_second(check_text: Callable[..., DocumentResult]) -> None:
    lines = "a.n. Kepala Kantor Wilayah\n\tKepala Bagian Tata Usaha\n\tu.b. Ketua Tim Ortala\n\tDrs. Salmin Togubu\n\tNIP. 197011122000031003"
    text = HEAD.replace("Disahkan Oleh : Kepala Dinas Perhubungan", f"Disahkan Oleh\t{lines}")
    signature = parse(Source("x", text)).sops[0].pengesahan
    assert signature is not None and signature.jabatan is not None and signature.nama is not None
    assert signature.jabatan.teks == "a.n. Kepala Kantor Wilayah Kepala Bagian Tata Usaha u.b. Ketua Tim Ortala"
    assert signature.nama.teks == "Drs. Salmin Togubu"
    assert not check_text(text, "STR008").findings


def test_a_place_and_date_above_does_not_part_the_offices_of_who_stands_in() -> None:
    offices = "a.n. WALI KOTA PAREPARE\nSEKRETARIS DAERAH\nu.b.\nKEPALA DINAS PERHUBUNGAN,"
    below = f"Parepare, 13 Maret 2023\n{offices}\n\n\nDrs. ISKANDAR NUSU, M.Si.\nNIP. 19680913 199003 1 005\n"
    (signature,) = sops(below)[0].tanda_tangan
    assert signature.jabatan is not None and signature.nama is not None
    assert signature.jabatan.teks == " ".join(offices.split("\n"))
    assert signature.nama.teks == "Drs. ISKANDAR NUSU, M.Si."


def test_who_vouches_for_a_copy_does_not_approve() -> None:
    copy = "Salinan sesuai dengan aslinya\nKEPALA BAGIAN HUKUM,\nAMRI MUSTARI, S.H.\nNIP. 197707072005021003\n"
    (signature,) = sops(f"KEPALA DINAS PERHUBUNGAN,\nCap/ttd\nISKANDAR NUSU\n{copy}")[0].tanda_tangan
    assert (signature.jabatan and signature.jabatan.teks, signature.nama and signature.nama.teks, signature.nip) == (
        "KEPALA DINAS PERHUBUNGAN,",
        "ISKANDAR NUSU",
        None,
    )


def test_who_is_responsible_signs_too() -> None:
    text = (
        "Nomor SOP : 1/SOP/2024\nDisahkan Oleh : Camat Sandai\nNama SOP : Arsip\n\n"
        "No\tKegiatan\tStaf\tKelengkapan\tWaktu\tOutput\n1\tMencatat surat\tO\tSurat\t5 Menit\tCatatan\n\n"
        "Mengetahui,\t\t\tPenanggung Jawab,\nCamat Sandai\t\t\tKepala Seksi Pelayanan\n\n"
        "Mustakim, S.Sos.\t\t\tSri Wahyuni, S.Sos.\nNIP. 19790911 200901 1 008\t\t\tNIP. 19811005 200604 2 019\n"
    )
    (sop,) = parse(Source("x", text)).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Mustakim, S.Sos."
    assert "Penanggung Jawab," not in [piece.teks for piece in sop.residu]
