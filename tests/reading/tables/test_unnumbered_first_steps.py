"""Steps without numbers right below a heading: the first of them is a step and no part of the heading."""

import pytest

from sop_texts import IDENTITY, LAW
from soplint.parser import parse
from soplint.source import decode

ONE_ROW = "Kegiatan\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\n"
TWO_ROWS = "Kegiatan\tPelaksana\t\tMutu Baku\t\t\n\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\n"
NUMBERED = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput\n"
ACTS = ["Menguji rem kendaraan", "Mengesahkan hasil uji", "Menyerahkan hasil uji"]


def read(heading: str, waktu: str) -> tuple[list[str | None], list[str | None]]:
    """The activities of the steps, and the names of the actors."""
    blank = "\t" if heading is NUMBERED else ""
    rows = [
        f"{blank}{ACTS[0]}\tO\t\tBukti\t{waktu}\tHasil",
        f"{blank}{ACTS[1]}\t\tO\tHasil\t10 Menit\tHasil",
        f"{blank}{ACTS[2]}\tO\t\tHasil\t5 Menit\tTanda terima",
    ]
    (sop,) = parse(decode((IDENTITY + LAW + "\n" + heading + "\n".join(rows) + "\n").encode())).sops
    names = [kolom.nama.teks if kolom.nama else None for kolom in sop.pelaksana]
    return [langkah.uraian.teks if langkah.uraian else None for langkah in sop.langkah], names


@pytest.mark.parametrize("heading", [ONE_ROW, TWO_ROWS, NUMBERED], ids=["one row", "two rows", "blank numbers"])
@pytest.mark.parametrize("waktu", ["5 Menit", "30 mnt", "1x24 jam", "± 5 menit", "lima menit", "Setiap saat", ""])
def test_the_first_step_is_read_whatever_its_time(heading: str, waktu: str) -> None:
    assert read(heading, waktu) == (ACTS, ["Penguji", "Kepala UPTD"])


@pytest.mark.parametrize(
    "below",
    [
        "\t\tPenguji\tKepala UPTD\t\t\t",
        "\tKegiatan\tPenguji\tKepala UPTD\t\t\t",
        "\t\tPenguji\tKepala UPTD\t\t(Menit)\t",
    ],
    ids=["names alone", "label written again", "unit in brackets"],
)
def test_a_row_of_names_goes_on_with_the_heading(below: str) -> None:
    top = "No\tUraian\tPelaksana\t\tKelengkapan\tWaktu\tOutput\n"
    step = "1\tMenguji rem\tO\t\tBukti\t5 Menit\tHasil\n"
    (sop,) = parse(decode((IDENTITY + LAW + "\n" + top + below + "\n" + step).encode())).sops
    assert [kolom.nama.teks for kolom in sop.pelaksana if kolom.nama] == ["Penguji", "Kepala UPTD"]
    assert [langkah.nomor for langkah in sop.langkah] == [1]
