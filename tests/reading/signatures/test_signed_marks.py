"""What a signature holds besides office, name and NIP is read as neither."""

from collections.abc import Callable

import pytest

from soplint.lexer.furniture import is_scribble
from soplint.model import Pengesahan
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

SOP = """Nomor SOP : 138/06/SOP/2019
Nama SOP : Pelayanan Surat Pengantar
Disahkan Oleh : {approved}

No.\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tStaf\tKepala Distrik\tKelengkapan\tWaktu\tOutput
1.\tMengetik surat pengantar\t\t\tBerkas\t15 Menit\tSurat pengantar
2.\tMenandatangani surat pengantar\t\t\tSurat pengantar\t5 Menit\tSurat pengantar
{signature}
"""


def signed(signature: str, approved: str = "Kepala Distrik Wamena") -> Pengesahan:
    found = parse(Source("x", SOP.format(approved=approved, signature=signature))).sops[0].pengesahan
    assert found is not None
    return found


@pytest.mark.parametrize("mark", ["Ttd", "ttd.", "(CAP/TTD)", "CAP DAN TTD", "t.t.d.", "Tanda tangan"])
@pytest.mark.parametrize("blank", ["", "\n"])
def test_a_mark_of_signing_is_neither_name_nor_office(mark: str, blank: str) -> None:
    read = signed(f"\nKEPALA DISTRIK WAMENA\n{blank}{mark}\n{blank}YOHANES ELOPERE\nPEMBINA\nNIP. 196908112000031005")
    assert (read.jabatan and read.jabatan.teks, read.nama and read.nama.teks) == (
        "KEPALA DISTRIK WAMENA",
        "YOHANES ELOPERE",
    )


def test_a_mark_of_signing_beside_the_label_is_no_name_either() -> None:
    read = signed("", "Kepala Distrik Wamena\nttd\nYohanes Elopere, S.Sos.\nNIP. 196908112000031005")
    assert read.nama is not None
    assert read.nama.teks == "Yohanes Elopere, S.Sos."


@pytest.mark.parametrize("rank", ["Jaksa Madya", "Ajun Jaksa", "Komisaris Polisi", "Pembina"])
def test_the_rank_below_a_name_is_not_the_name(rank: str) -> None:
    read = signed(f"\nKepala Kejaksaan Negeri\n\nWidagdo Petrus, S.H.\n{rank}\nNIP. 197203301998031002")
    assert (read.nama and read.nama.teks, read.pangkat and read.pangkat.teks) == ("Widagdo Petrus, S.H.", rank)


@pytest.mark.parametrize("office", ["Kepala Distrik Wamena,", "Kepala Distrik,", "KEPALA DISTRIK WAMENA"])
def test_a_bare_name_in_the_lines_of_the_office_is_neither_missing_nor_another_office(
    check_text: Callable[..., DocumentResult], office: str
) -> None:
    head = SOP.partition("No.\t")[0].format(approved="Kepala Distrik Wamena")
    table = (
        "<table><tr><td>No.</td><td>Kegiatan</td><td>Pelaksana</td></tr><tr><td>1</td><td>Mengetik</td><td></td></tr>"
    )
    below = f"</table>\n<p>{office}<br><br>Yohanes Elopere</p>\n"
    result = check_text(f"{head}{table}{below}", "IDN013", "IDN014")
    assert result.findings == ()


@pytest.mark.parametrize("rank", ["Kolonel Pnb NRP 512345", "Letnan Kolonel Inf NRP 1101003456", "AKP NRP 78091234"])
def test_ranks_of_soldiers_and_police_are_no_names(rank: str) -> None:
    read = signed(f"\nKomandan Lanud Sukamaju,\n\nAgus Salim\n{rank}")
    assert (read.jabatan and read.jabatan.teks, read.nama and read.nama.teks) == (
        "Komandan Lanud Sukamaju,",
        "Agus Salim",
    )


@pytest.mark.parametrize(("text", "scribble"), [("dr", False), ("drg", False), ("vw", True)])
def test_a_degree_in_small_letters_is_no_scribble(text: str, *, scribble: bool) -> None:
    assert is_scribble(text) is scribble
