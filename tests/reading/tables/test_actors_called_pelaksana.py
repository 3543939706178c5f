"""An actor called Pelaksana in a heading of one row, beside others: no group stands above them."""

import pytest

from read_texts import actors, read
from sop_texts import IDENTITY, LAW
from soplint.parser import parse
from soplint.source import Source

TABS = """
No\tKegiatan\tCamat\tPelaksana\tKasi\tKelengkapan\tWaktu\tOutput
1\tMemeriksa berkas\t\t\tYa\tBerkas\t5 Menit\tBerkas lengkap
2\tMencatat berkas\t\tTidak\t\tBerkas lengkap\t5 Menit\tAgenda
"""
SPACES = """
No   Kegiatan              Camat     Pelaksana   Kasi      Kelengkapan      Waktu     Output

1    Memeriksa berkas                            Ya        Berkas           5 Menit   Berkas lengkap

2    Mencatat berkas                 Tidak                 Berkas lengkap   5 Menit   Agenda
"""
BARS = "\n".join(
    f"| {line.replace(chr(9), ' | ')} |" + ("\n" + "|---" * 8 + "|" if line.startswith("No") else "")
    for line in TABS.strip().splitlines()
)


@pytest.mark.parametrize("table", [TABS, SPACES, f"\n{BARS}\n"])
def test_all_of_them_are_actors(table: str) -> None:
    (sop,) = parse(Source("x", IDENTITY + LAW + table)).sops
    named = [kolom.nama.teks for kolom in sop.tabel[0].pelaksana if kolom.nama is not None]
    assert named == ["Camat", "Pelaksana", "Kasi"]
    marks = [[(mark.pelaksana, mark.teks) for mark in step.tanda] for step in sop.langkah]
    assert marks == [[("Kasi", "Ya")], [("Pelaksana", "Tidak")]]


def test_a_column_of_actors_alone_stays_one() -> None:
    table = "\nNo\tKegiatan\tPelaksana\tKelengkapan\tWaktu\tOutput\n1\tMencatat berkas\tKasi\tBerkas\t5 Menit\tAgenda\n"
    (sop,) = parse(Source("x", IDENTITY + LAW + table)).sops
    assert [kolom.nama for kolom in sop.tabel[0].pelaksana] == [None]


@pytest.mark.parametrize(
    ("heading", "named"),
    [
        ("No\tWaktu\tKegiatan\tStaf\tKasi", ["Staf", "Kasi"]),
        # A blank column beside an actor is that actor's, or its own.
        ("No\tKelengkapan\tWaktu\tOutput\tStaf\t\tKasi\tKegiatan", ["Staf", "Kasi"]),
        # Of two groups without a label either may be the actors.
        ("Staf\tKasi\tKegiatan\tWaktu\tOutput\tRisiko\tBiaya", []),
        # Without a label of the quality standard the column called Pelaksana is that of who acts.
        ("No\tKegiatan\tPelaksana\tTembusan", []),
    ],
)
def test_columns_without_a_label_that_may_be_of_actors(heading: str, named: list[str]) -> None:
    row = "\t".join("1" if label == "No" else "Menerima surat" for label in heading.split("\t"))
    assert actors(read(f"{IDENTITY}\n{heading}\n{row}\n")) == named
