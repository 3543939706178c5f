"""Where a column of spaces ends: between its cells, and not between words that stand below one another by chance."""

import pytest

from read_texts import cells_of_steps

HEADING = """No    Uraian Kegiatan     Pelaksana             Mutu Baku                                              Keterangan
                          Staf       Camat      Kelengkapan   Waktu       Output
"""
STEP = "{:<6}{:<20}{:<11}{:<11}{:<14}{:<12}{:<31}{}\n"


@pytest.mark.parametrize("outputs", [("Jadwal siaga", "Jadwal siaga disahkan", "Jurnal siaga terpasang rapi")])
@pytest.mark.parametrize("note", ["", "lisan"])
def test_words_below_one_another_are_no_border(outputs: tuple[str, ...], note: str) -> None:
    rows = [
        STEP.format(number, "Menyusun jadwal", "", "", "Data", "1 hari", output, note).rstrip() + "\n"
        for number, output in enumerate(outputs, 1)
    ]
    found = cells_of_steps(HEADING + "".join(rows), "output", "keterangan")
    assert [cells[0] for cells in found] == list(outputs)
    assert [cells[1] or "" for cells in found] == [note] * len(outputs)
