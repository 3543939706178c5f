"""A heading that stands on every page says its fault once; a row that a wrapped cell fills is no step."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEAD = """Nomor SOP : 1/SOP/2024
Nama SOP : Penerbitan Surat

"""
HEADING = """No\tUraian Kegiatan\tPelaksana\t\t\tMutu Baku\t\t\tKeterangan
\t\tPemohon\t{other}\t{last}\tKelengkapan\tWaktu\tOutput\t
"""
ROWS = ("1\tMenerima surat\t\t\t\tSurat\t1 Hari\tAgenda\t\n", "2\tMencetak surat\t\t\t\tAgenda\t1 Hari\tSurat\t\n")


@pytest.mark.parametrize(
    ("code", "other", "last"),
    [("PLK005", "Kepala Dinas", "Kepala Dinas"), ("PLK006", "Kepala Dinas", "Budi Santoso, S.Kom.")],
)
def test_one_finding_for_a_heading_on_every_page(
    check_text: Callable[..., DocumentResult], code: str, other: str, last: str
) -> None:
    heading = HEADING.format(other=other, last=last)
    text = HEAD + "\n".join(heading + row for row in ROWS)
    [finding] = check_text(text, code).findings
    first_page = text[: text.index(ROWS[0])]
    assert finding.span.start == first_page.rindex(last)
    assert [related.span.start for related in finding.related][-1] == text.rindex(last)


def test_two_actors_are_two_findings(check_text: Callable[..., DocumentResult]) -> None:
    heading = HEADING.format(other="Rina Sari, S.E.", last="Budi Santoso, S.Kom.")
    assert len(check_text(HEAD + heading + ROWS[0], "PLK006").findings) == 2


@pytest.mark.parametrize(
    ("row", "steps", "uraian"),
    [
        ("\tSKCK\t\t\t\t\t\tditerima\t\n", 2, "Mencetak surat SKCK"),
        # A time, a word that is no abbreviation, or an output that opens with a capital: a step without its number.
        ("\tSKCK\t\t\t\t\t1 Jam\tditerima\t\n", 3, "Mencetak surat"),
        ("\tMengirim\t\t\t\t\t\tditerima\t\n", 3, "Mencetak surat"),
        ("\tSKCK\t\t\t\t\t\tDiterima\t\n", 3, "Mencetak surat"),
    ],
)
def test_an_abbreviation_may_go_on_with_an_activity(row: str, steps: int, uraian: str) -> None:
    text = HEAD + HEADING.format(other="Staf", last="Camat") + "".join(ROWS) + row
    langkah = parse(Source("x", text)).sops[0].langkah
    assert len(langkah) == steps
    assert langkah[1].uraian is not None
    assert langkah[1].uraian.teks == uraian


def test_words_above_the_office_are_no_name() -> None:
    text = HEAD + HEADING.format(other="Staf", last="Camat") + ROWS[0]
    text += "\nKanw beh\n\nCamat Baki\nDra. Sumarni, M.M.\nPembina\nNIP. 19680808 198902 2 001\n"
    [signed] = parse(Source("x", text)).sops[0].tanda_tangan
    assert signed.nama is not None
    assert signed.nama.teks == "Dra. Sumarni, M.M."


@pytest.mark.parametrize(("word", "found"), [("risalahh", True), ("risalahi", False), ("risalahnya", False)])
def test_a_last_letter_written_twice_is_a_slip(
    check_text: Callable[..., DocumentResult], word: str, found: bool
) -> None:
    rows = ROWS[0].replace("surat", f"{word} risalah").replace("Agenda", "Risalah risalah risalah")
    text = HEAD + HEADING.format(other="Staf", last="Camat") + rows
    assert [text[f.span.start : f.span.end] for f in check_text(text, "BHS001").findings] == [word] * found
