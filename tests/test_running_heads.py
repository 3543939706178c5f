"""A line at the head of every page stands between two parts of a table; it is no text of the SOP."""

from collections.abc import Callable

import pytest

from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

HEADING = "No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\n\t\tStaf\tKepala\tKelengkapan\tWaktu\tOutput\n"
TEXT = f"""Nomor SOP : 1/SOP/2024
Nama SOP : Penyaluran Bantuan

{HEADING}1\tMenghitung alokasi\tO\t\tData siswa\t1 Hari\tDaftar alokasi
2\tMemeriksa alokasi\t\tO\tDaftar alokasi\t1 Hari\tDaftar diperiksa

{{between}}

{HEADING}{{number}}\tMenetapkan alokasi\t\tO\tDaftar diperiksa\t1 Hari\tKeputusan
"""
HEADS = ["Penyaluran Bantuan oleh Dinas Pendidikan", "Dilarang menggandakan dokumen ini\ntanpa izin tertulis"]


@pytest.mark.parametrize("between", HEADS)
def test_it_is_passed_over_where_the_steps_count_on(check_text: Callable[..., DocumentResult], between: str) -> None:
    text = TEXT.format(between=between, number=3)
    assert not check_text(text, "STR008").findings
    assert len(parse(Source("x", text)).sops[0].langkah) == 3


@pytest.mark.parametrize("number", [1, 5])
def test_it_is_text_where_they_do_not(check_text: Callable[..., DocumentResult], number: int) -> None:
    assert [f.code for f in check_text(TEXT.format(between=HEADS[1], number=number), "STR008").findings] == ["STR008"]


def test_a_signature_between_two_pages_is_kept() -> None:
    between = "Kepala Dinas Pendidikan,\n\n\nWulan Sari, S.Pd.\nNIP. 19720415 199703 2 004"
    signature = parse(Source("x", TEXT.format(between=between, number=3))).sops[0].pengesahan
    assert signature is not None and signature.nama is not None
    assert signature.nama.teks == "Wulan Sari, S.Pd."
