"""A signature in the identity block and one at the end are both read, and both are judged."""

from collections.abc import Callable

from sop_texts import ARCHIVES
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

SOP = (
    ARCHIVES.replace("Nama SOP", "{first}\nNama SOP")
    + """
No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tKepala Dinas\tArsiparis\tKelengkapan\tWaktu\tOutput
1.\tMenerima arsip\t\t\tArsip\t15 Menit\tTanda terima
2.\tMenata arsip\t\t\tArsip\t1 Hari\tDaftar arsip

{office},

{last}
"""
)
GOOD = "Dra. Wulan Sari, M.Si.\nPembina Utama Muda (IV/c)\nNIP. 19720415 199703 2 004"
BAD = "Dra. Wulan Sari, M.Si.\nPembina Utama Muda (IV/b)\nNIP. 19721415 199703 2 004"


def text(first: str, last: str, office: str = "Kepala Dinas Kearsipan") -> str:
    return SOP.format(first=first, last=last, office=office)


def test_both_signatures_are_kept_and_the_last_counts() -> None:
    sop = parse(Source("x", text(BAD, GOOD))).sops[0]
    assert [signature.letak for signature in sop.tanda_tangan] == ["identitas", "akhir"]
    assert sop.pengesahan is sop.tanda_tangan[-1]
    assert all(signature.nama and signature.pangkat and signature.nip for signature in sop.tanda_tangan)


def test_the_numbers_and_ranks_of_both_are_judged(check_text: Callable[..., DocumentResult]) -> None:
    for first, last in ((BAD, GOOD), (GOOD, BAD)):
        found = check_text(text(first, last), "IDN015", "IDN016").findings
        assert [(finding.code, finding.quote) for finding in found] == [
            ("IDN016", "IV/b"),
            ("IDN015", "19721415 199703 2 004"),
        ]


def test_one_number_in_both_is_one_finding(check_text: Callable[..., DocumentResult]) -> None:
    found = check_text(text(BAD, BAD), "IDN015").findings
    assert [len(finding.related) for finding in found] == [1]


def test_a_name_or_number_in_either_will_do(check_text: Callable[..., DocumentResult]) -> None:
    assert not check_text(text(GOOD, "Dra. Wulan Sari, M.Si."), "IDN013").findings
    assert not check_text(text("", GOOD), "IDN013").findings


def test_the_offices_of_the_two_are_compared(check_text: Callable[..., DocumentResult]) -> None:
    assert not check_text(text(GOOD, GOOD), "IDN014").findings
    found = check_text(text(GOOD, GOOD, "Plt. Kepala Dinas Kearsipan"), "IDN014").findings
    assert [finding.quote for finding in found] == ["Plt. Kepala Dinas Kearsipan,"]
    assert check_text(text(GOOD, GOOD, "Sekretaris Daerah"), "IDN014").findings
