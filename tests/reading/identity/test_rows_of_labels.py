"""The labels of the identity block may stand in one row, shortened too, and their values in the row below."""

import pytest

from soplint.parser import parse
from soplint.source import Source
from soplint.vocabulary.istilah import row_of_fields

BELOW = (
    "\nNama SOP : Penanganan Pengaduan\n\nDasar Hukum\n1. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik\n"
)
TABS = """DINAS LINGKUNGAN HIDUP

{labels}
660/114/DLH/2021\t7 Juni 2021\t-\t14 Juni 2021\tKepala Dinas

Ir. SUDARMAJI, M.M.
NIP. 19661231 199403 1 087
"""
BESIDE_LETTERHEAD = """PEMERINTAH KOTA AMBON\t{labels}
DINAS LINGKUNGAN HIDUP\t660/114/DLH/2021\t7 Juni 2021\t-\t14 Juni 2021\tKepala Dinas
"""
SPACES = """DINAS LINGKUNGAN HIDUP

NO. SOP     PEMBUATAN     REVISI     EFEKTIF     DISAHKAN OLEH
660/114/DLH/2021     7 Juni 2021     -     14 Juni 2021     Kepala Dinas
"""
SPACES_WITHOUT_REVISION = """DINAS LINGKUNGAN HIDUP

  Nomor SOP            Tgl. Pembuatan    Tgl. Revisi    Tgl. Efektif      Disahkan Oleh
  660/114/DLH/2021     7 Juni 2021                      14 Juni 2021      Kepala Dinas
"""
LABELS = [
    "NO. SOP\tPEMBUATAN\tREVISI\tEFEKTIF\tDISAHKAN",
    "Nomor SOP\tTanggal Pembuatan\tTanggal Revisi\tTanggal Efektif\tDisahkan Oleh",
    "No. SOP :\tDibuat :\tRevisi :\tBerlaku :\tDisahkan oleh :",
]


def identity(text: str) -> dict[str, str | None]:
    (sop,) = parse(Source("x", text + BELOW)).sops
    medan = {name: getattr(sop.identitas, name) for name in sop.identitas.field_names}
    return {name: each.nilai.teks if each.nilai else None for name, each in medan.items() if hasattr(each, "nilai")}


@pytest.mark.parametrize(
    "text",
    [
        *(layout.format(labels=labels) for layout in (TABS, BESIDE_LETTERHEAD) for labels in LABELS),
        *(TABS.format(labels=labels).replace("\t", " | ") for labels in LABELS),
        SPACES,
        SPACES_WITHOUT_REVISION,
    ],
)
def test_each_value_belongs_to_the_label_above_it(text: str) -> None:
    found = identity(text)
    assert found["nomor"] == "660/114/DLH/2021"
    assert found["tanggal_pembuatan"] == "7 Juni 2021"
    assert found["tanggal_revisi"] in ("-", None)
    assert found["tanggal_efektif"] == "14 Juni 2021"
    assert found["disahkan_oleh"] == "Kepala Dinas"
    assert found["nama"] == "Penanganan Pengaduan"


def test_a_value_below_few_of_the_labels_is_not_taken_for_theirs() -> None:
    (sop,) = parse(Source("x", f"{LABELS[1]}\n\t7 Juni 2021\n{BELOW}")).sops
    made = sop.identitas.tanggal_pembuatan
    assert made is not None and made.nilai is None
    assert [each.teks for each in sop.residu] == ["7 Juni 2021"]


def test_the_letterhead_beside_the_values_stays_letterhead() -> None:
    (sop,) = parse(Source("x", BESIDE_LETTERHEAD.format(labels=LABELS[0]) + BELOW)).sops
    assert [line.teks for line in sop.kop] == ["PEMERINTAH KOTA AMBON", "DINAS LINGKUNGAN HIDUP"]


def test_the_name_below_belongs_to_the_approver() -> None:
    (sop,) = parse(Source("x", TABS.format(labels=LABELS[0]) + BELOW)).sops
    assert sop.pengesahan is not None and sop.pengesahan.nama is not None
    assert sop.pengesahan.nama.teks == "Ir. SUDARMAJI, M.M."


@pytest.mark.parametrize(
    "cells",
    [
        ["Pembuatan", "Revisi", "Efektif"],
        ["No. SOP", "Pembuatan"],
        ["No. SOP", "Pembuatan", "Kepala Dinas"],
        ["No. SOP", "Efektif", "Tanggal Efektif"],
    ],
)
def test_short_words_alone_are_no_labels(cells: list[str]) -> None:
    assert row_of_fields(cells) is None


def test_a_number_with_a_blank_in_it_is_the_value_of_the_first_of_the_labels_above_the_values() -> None:
    text = """Nomor SOP
Tanggal Pembuatan
Tanggal Revisi
Tanggal Efektif
Disahkan Oleh
Nama SOP
SOP/12/VI/2021/Sat Intelkam
7 Juni 2021
-
7 Juli 2021
Kapolres Sukamaju
Penerbitan SKCK

Dasar Hukum
1. Undang-Undang Nomor 2 Tahun 2002 tentang Kepolisian Negara Republik Indonesia
"""
    identitas = parse(Source("x", text)).sops[0].identitas
    values = [identitas.value(name) for name in ("nomor", "tanggal_efektif", "disahkan_oleh", "nama")]
    assert [teks.teks if teks is not None else None for teks in values] == [
        "SOP/12/VI/2021/Sat Intelkam",
        "7 Juli 2021",
        "Kapolres Sukamaju",
        "Penerbitan SKCK",
    ]


def test_a_row_that_opens_with_the_number_heads_no_list_of_sops() -> None:
    rows = "Nomor\tTanggal Pembuatan\tDisahkan oleh\n551/017/SOP/2023\t6 Maret 2023\tKepala Dinas\n"
    (sop,) = parse(Source("x", rows + BELOW)).sops
    assert sop.identitas.text("tanggal_pembuatan") == "6 Maret 2023"
