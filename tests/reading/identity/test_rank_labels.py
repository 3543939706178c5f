"""A rank may have its label, and a mark of signing may be a sentence: neither is a name."""

from collections.abc import Callable

import pytest

from soplint.acuan import acuan_toml
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source
from soplint.values.nama_orang import behind_rank

SOP = """Nomor SOP : 445/07/SOP/2022
Disahkan Oleh : Plt. Direktur RSUD
{below}
Nama SOP : Pengadaan Obat
"""
GRADES = {"I": "abcd", "II": "abcd", "III": "abcd", "IV": "abcde"}
NIP = "NIP. 19730618 200212 2 004"


@pytest.mark.parametrize("rank", ["Pangkat : Pembina Tk. I", "Pangkat/Gol. : Pembina (IV/a)", "Pangkat Penata"])
def test_a_rank_behind_its_label_is_the_rank(rank: str) -> None:
    signature = parse(Source("x", SOP.format(below=f"dr. Rosmawati\n{rank}\n{NIP}"))).sops[0].pengesahan
    assert signature is not None
    assert (signature.nama and signature.nama.teks, signature.pangkat and signature.pangkat.teks) == (
        "dr. Rosmawati",
        rank,
    )


@pytest.mark.parametrize("label", ["", "Pangkat : ", "Pangkat/Gol. : ", "Pangkat, Golongan Ruang : "])
def test_it_is_judged_like_any_other(check_text: Callable[..., DocumentResult], label: str) -> None:
    def found(rank: str) -> list[str]:
        text = SOP.format(below=f"dr. Rosmawati\n{label}{rank}\n{NIP}")
        return [finding.message for finding in check_text(text, "IDN016").findings]

    assert found("Pembina (IV/a)") == []
    assert found("Pembina (IV/c)") == ["Pangkat Pembina bergolongan IV/a, bukan IV/c."]


@pytest.mark.parametrize(
    "marks",
    [
        "(cap dan tanda tangan)",
        "ttd dan stempel",
        "Stempel",
        "Ditandatangani secara\nelektronik oleh",
        "ditandatangani oleh:",
    ],
)
def test_a_sentence_of_signing_is_no_name(marks: str) -> None:
    text = (
        SOP.format(below="")
        + f"""
No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tStaf\tDirektur\tKelengkapan\tWaktu\tOutput
1\tMenyusun konsep\tO\t\tBahan\t1 Jam\tKonsep
2\tMenandatangani konsep\t\tO\tKonsep\t1 Jam\tNaskah

Direktur,
{marks}
dr. ROSMAWATI, M.Kes.
"""
    )
    signature = parse(Source("x", text)).sops[0].pengesahan
    assert signature is not None
    assert (signature.jabatan and signature.jabatan.teks, signature.nama and signature.nama.teks) == (
        "Direktur,",
        "dr. ROSMAWATI, M.Kes.",
    )


def test_every_grade_has_its_ranks() -> None:
    """PP 99/2000: golongan I, II and III have four each, golongan IV has five."""
    grades = sorted(acuan_toml("pangkat")["pangkat"].values())
    assert grades == [f"{golongan}/{ruang}" for golongan, most in GRADES.items() for ruang in most]


def test_a_rank_that_no_list_knows_is_not_held_against_its_grade(check_text: Callable[..., DocumentResult]) -> None:
    text = SOP.format(below=f"dr. Rosmawati\nPembina Uatma Muad (IV/a)\n{NIP}")
    assert check_text(text, "IDN016").sops[0].outcomes["IDN016"] == "undetermined"


def test_a_rank_with_a_number_behind_it_is_no_name() -> None:
    signature = parse(Source("x", SOP.format(below="AKP NRP 72041599"))).sops[0].pengesahan
    assert signature is not None
    assert signature.nama is None


@pytest.mark.parametrize(("rank", "name"), [("Letkol Kum", ""), ("Letkol Kum Sutrisno", "sutrisno")])
def test_three_letters_behind_a_rank_are_the_sign_of_a_branch(rank: str, name: str) -> None:
    assert behind_rank(rank) == name
