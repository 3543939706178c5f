"""Step tables of spaced columns whose activities open in small letters: no capital letter says where a row starts."""

import pytest

from sop_texts import IDENTITY
from soplint.parser import parse
from soplint.source import Source

HEAD = """
No   Kegiatan             Pelaksana               Mutu Baku
                          Analis       Kepala     Kelengkapan          Waktu       Output
"""
HANGING = """1    {0}enerima usul mutasi                         surat usul           10 menit    usul diterima
2    {0}emeriksa kelengkapan                        usul diterima        1 hari      usul lengkap
     usul mutasi
3    {1}enyusun konsep                              usul lengkap         2 hari      konsep
     keputusan mutasi                                                                keputusan
     pegawai
4    {0}enandatangani                               konsep keputusan     1 hari      keputusan
     keputusan mutasi
"""
CENTRED = """1    menerima usul mutasi                         surat usul           10 menit    usul diterima
     memeriksa
2    kelengkapan usul                             usul diterima        1 hari      usul lengkap
     mutasi
     menyusun konsep
3    keputusan mutasi                             usul lengkap         2 hari      konsep
     pegawai
"""
WHOLE = ["enerima usul mutasi", "emeriksa kelengkapan usul mutasi", "enyusun konsep keputusan mutasi pegawai"]


def activities(table: str) -> list[str]:
    (sop,) = parse(Source("x", IDENTITY + HEAD + table)).sops
    assert sop.legibility > 0.8
    return [step.uraian.teks for step in sop.langkah if step.uraian is not None]


@pytest.mark.parametrize(("others", "third"), [("m", "m"), ("M", "m"), ("m", "M")])
def test_rows_start_at_their_numbers_where_each_stands_beside_a_verb(others: str, third: str) -> None:
    found = activities(HANGING.format(others, third))
    assert found[:3] == [others + WHOLE[0], others + WHOLE[1], third + WHOLE[2]]
    assert len(found) == 4


def test_a_number_in_the_middle_of_its_row_opens_none() -> None:
    (sop,) = parse(Source("x", IDENTITY + HEAD + CENTRED)).sops
    found = [step.uraian.teks for step in sop.langkah if step.uraian is not None]
    assert sop.legibility < 0.5 or found == ["m" + words for words in WHOLE]
