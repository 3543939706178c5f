"""The agency above the identity block is read as letterhead, whatever kind of agency it is."""

import pytest

from read_texts import identity
from soplint.parser import parse
from soplint.source import Source


@pytest.mark.parametrize(
    "lines",
    [
        "MAHKAMAH AGUNG REPUBLIK INDONESIA\nDIREKTORAT JENDERAL BADAN PERADILAN AGAMA\nPENGADILAN AGAMA BUKITTINGGI",
        "REPUBLIK INDONESIA\nKEMENTERIAN KEUANGAN",
        "SMP NEGERI 3 KEPANJEN",
        "DEWAN PERWAKILAN RAKYAT DAERAH\nKOTA AMBON",
        "POLRES KOLAKA",
        "Nagari Sungai Pua",
        "PERUMDA AIR MINUM TIRTA BETUAH",
        "TAMAN KANAK-KANAK NEGERI PEMBINA",
    ],
)
def test_an_agency_is_letterhead(lines: str) -> None:
    sop = parse(Source("x", f"{lines}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran Perkara\n")).sops[0]
    assert not sop.residu
    assert " ".join(piece.teks for piece in sop.kop) == lines.replace("\n", " ")


def test_it_may_stand_at_the_right_of_the_fields() -> None:
    text = """Nomor SOP\t: 045/SOP/2022\tPEMERINTAH KOTA AMBON
Tanggal Pembuatan\t: 4 April 2022\tDINAS SOSIAL
Nama SOP\t: Pendaftaran Warga\t
"""
    (sop,) = parse(Source("x", text)).sops
    assert sop.identitas.nomor is not None and sop.identitas.nomor.nilai is not None
    assert sop.identitas.nomor.nilai.teks == "045/SOP/2022"
    assert [piece.teks for piece in sop.kop] == ["PEMERINTAH KOTA AMBON", "DINAS SOSIAL"]


@pytest.mark.parametrize("mark", ["LOGO", "Garuda", "Logo Kabupaten", "SALINAN", "Rahasia"])
def test_a_word_for_the_emblem_above_it_is_none_of_it(mark: str) -> None:
    lines = "PEMERINTAH KOTA AMBON\nDINAS SOSIAL\nJalan Pattimura Nomor 1"
    (sop,) = parse(Source("x", f"{mark}\n{lines}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran\n")).sops
    assert not sop.residu
    assert [piece.teks for piece in sop.kop][:2] == ["PEMERINTAH KOTA AMBON", "DINAS SOSIAL"]


@pytest.mark.parametrize("line", ["D1NAS SOSIAL KOTA AMBON", "PEMER1NTAH KOTA AMBON", "Kelurahan 5ilale", "KOTA AMB0N"])
def test_a_scan_may_read_its_letters_as_figures(line: str) -> None:
    (sop,) = parse(Source("x", f"{line}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran\n")).sops
    assert [piece.teks for piece in sop.kop] == [line]


def test_its_lines_stay_in_their_order_beside_the_fields() -> None:
    right = " " * 40
    lines = [
        f"{right}Nomor SOP           41/SOP/2023",
        "PEMERINTAH KOTA AMBON".ljust(40) + "Tanggal Pembuatan   6 Maret 2023",
        "DINAS SOSIAL",
        "UPTD PANTI ASUHAN".ljust(40) + "Tanggal Efektif     13 Maret 2023",
        f"{right}Nama SOP            Pelayanan Anak",
    ]
    (sop,) = parse(Source("x", "\n".join(lines) + "\n")).sops

    assert [teks.teks for teks in sop.kop] == ["PEMERINTAH KOTA AMBON", "DINAS SOSIAL", "UPTD PANTI ASUHAN"]


@pytest.mark.parametrize(
    ("first", "agency"), [("GRIYA LANSIA SEJAHTERA", ["DINAS SOSIAL KOTA AMBON"]), ("PELAYANAN ANAK PADA", [])]
)
def test_below_a_line_in_capitals_that_no_list_knows_it_may_open(first: str, agency: list[str]) -> None:
    lines = f"{first}\nDINAS SOSIAL KOTA AMBON"
    (sop,) = parse(Source("x", f"{lines}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pelayanan Anak\n")).sops
    assert [piece.teks for piece in sop.kop if "DINAS" in piece.teks] == agency


KOP = "PEMERINTAH KOTA AMBON\nDINAS SOSIAL"


@pytest.mark.parametrize("revised", ["-", "4 April 2023", "..."])
def test_lines_of_it_below_a_date_are_none_of_the_value(revised: str) -> None:
    text = f"Nomor SOP : 045/SOP/2022\nTanggal Revisi : {revised}\n{KOP}\nNama SOP : Pendaftaran Warga\n"
    (sop,) = parse(Source("x", text)).sops
    assert [piece.teks for piece in sop.kop] == KOP.splitlines()
    field = sop.identitas.tanggal_revisi
    assert field is not None and field.nilai is not None and field.nilai.teks == revised


def test_lines_of_it_below_a_number_or_a_date_are_none_of_the_value() -> None:
    text = f"Nomor SOP :\n045/SOP/2022\n{KOP}\nTanggal Pembuatan :\n4 April 2022\n\nNama SOP :\nPendaftaran Warga\n"
    (sop,) = parse(Source("x", text)).sops
    assert identity(sop)[:2] == ["045/SOP/2022", "4 April 2022"]
    assert [piece.teks for piece in sop.kop] == KOP.splitlines()
    assert not sop.residu


@pytest.mark.parametrize("sign", ["\t:\t", " | : | ", " | "])
def test_it_may_be_written_again_beside_each_field(sign: str) -> None:
    fields = [
        ("Nomor SOP", "045/SOP/2022"),
        ("Tanggal Pembuatan", "4 April 2022"),
        ("Tanggal Revisi", ""),
        ("Tanggal Efektif", "11 April 2022"),
        ("Disahkan Oleh", "Kepala Dinas Sosial\n\n\nDrs. Andi Baso\nNIP. 196808121993031001"),
        ("Nama SOP", "Pendaftaran Warga"),
    ]
    beside = sign.replace(":", "").replace("\t\t", "\t").replace("|  |", "|")
    text = "".join(f"{KOP}\nJalan Pattimura 7{beside}{label}{sign}{value}\n" for label, value in fields)
    (sop,) = parse(Source("x", text)).sops
    assert identity(sop) == [
        "045/SOP/2022",
        "4 April 2022",
        "11 April 2022",
        "Kepala Dinas Sosial",
        "Pendaftaran Warga",
    ]
    assert not sop.residu


@pytest.mark.parametrize(
    ("number", "whole"),
    [("B/01/IX/\nPOLRES KOLAKA", "B/01/IX/ POLRES KOLAKA"), ("045/SOP-\nDINAS SOSIAL", "045/SOP-DINAS SOSIAL")],
)
def test_a_number_that_is_not_whole_goes_on_below(number: str, whole: str) -> None:
    (sop,) = parse(Source("x", f"Nomor SOP : {number}\nNama SOP : Pendaftaran Warga\n")).sops
    assert identity(sop)[0] == whole


def test_between_bars_its_lines_go_on_below_the_first_field() -> None:
    text = """| PEMERINTAH KOTA AMBON           | Nomor SOP         | : 045/SOP/2022                 |
| DINAS PENANAMAN MODAL DAN       |                   |                                |
| PELAYANAN TERPADU SATU PINTU    |                   |                                |
|                                 | Tanggal Pembuatan | : 4 April 2022                 |
|                                 | Disahkan Oleh     | : Kepala Dinas Penanaman Modal |
|                                 |                   | dan Pelayanan Terpadu          |
|                                 |                   | Satu Pintu                     |
|                                 | Nama SOP          | : Pendaftaran Izin             |
"""
    (sop,) = parse(Source("x", text)).sops
    assert [piece.teks for piece in sop.kop] == [
        "PEMERINTAH KOTA AMBON",
        "DINAS PENANAMAN MODAL DAN",
        "PELAYANAN TERPADU SATU PINTU",
    ]
    fields = identity(sop)
    assert fields[0] == "045/SOP/2022"
    assert fields[3] == "Kepala Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu"


@pytest.mark.parametrize("scrap", ["", "KS, ", "~ ", "gt "])
def test_letters_that_a_scan_makes_of_its_emblem_may_stand_before_it(scrap: str) -> None:
    text = f"PEMERINTAH KOTA AMBON\n{scrap}DINAS SOSIAL Nomor SOP 045/SOP/2022\nNama SOP : Pendaftaran Warga\n"
    assert identity(parse(Source("x", text)).sops[0])[0] == "045/SOP/2022"


def test_between_two_fields_its_lines_go_on_in_capitals() -> None:
    letterhead = "PEMERINTAH KOTA AMBON\nDINAS PENANAMAN MODAL DAN\nPELAYANAN TERPADU SATU PINTU"
    text = f"Nomor SOP : 045/SOP/2022\n{letterhead}\nTanggal Efektif : 4 April 2022\nNama SOP : Pendaftaran Izin\n"
    (sop,) = parse(Source("x", text)).sops
    assert "\n".join(piece.teks for piece in sop.kop) == letterhead
    assert identity(sop)[0] == "045/SOP/2022"


def test_below_its_address_the_title_opens() -> None:
    lines = "PENGADILAN AGAMA KAJEN\nP A N I T E R A\nJl. Melati, Kajen\nStandar Operasional Prosedur (SOP)\nPENDAFTARAN PERKARA"
    (sop,) = parse(Source("x", f"{lines}\n\nNomor SOP : 045/SOP/2022\n")).sops
    assert [judul.teks for judul in sop.judul] == ["Standar Operasional Prosedur (SOP) PENDAFTARAN PERKARA"]


def test_a_title_in_the_name_of_what_makes_it_is_none() -> None:
    lines = "BADAN PENGEMBANGAN\nDAN PENYUSUNAN\nStandar Operasional Prosedur"
    (sop,) = parse(Source("x", f"{lines}\n\nNomor SOP : 045/SOP/2022\nNama SOP : Pendaftaran\n")).sops
    assert sop.judul == ()
