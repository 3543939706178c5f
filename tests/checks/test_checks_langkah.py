"""Steps: numbers over pages and procedures, cells that answer for others."""

from collections.abc import Callable

import pytest

from soplint.checks.dokumen import documents_in
from soplint.examples import small_sop
from soplint.parser import parse
from soplint.results import DocumentResult
from soplint.source import Source

_HEAD = "No\tUraian Kegiatan\tPelaksana\t\tMutu Baku\t\t\tKeterangan\n\t\tKepala\tStaf\tKelengkapan\tWaktu\tOutput\t\n"
_IDENTITY = """Nomor SOP : 1/SOP/2024
Tanggal Pembuatan : 4 Maret 2024
Disahkan Oleh : Kepala Dinas
Nama SOP : Pengelolaan Surat

"""


def _table(*numbers: str) -> str:
    return _HEAD + "".join(f"{n}\tMemeriksa surat ke-{n}\t\t\tSurat {n}\t5 Menit\tHasil {n}\t\n" for n in numbers)


def _run(check_text: Callable[..., DocumentResult], code: str, *tables: str) -> tuple[list[str], str]:
    result = check_text(_IDENTITY + "\n".join(tables), code)
    return [finding.quote for finding in result.findings], str(result.sops[0].outcomes[code])


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        (["1", "2", "3"], []),
        (["1", "2", "4", "5"], ["4"]),
        (["1", "2", "2", "3"], ["2"]),
        (["1", "2", "3", "3", "5"], ["3"]),
        (["1", "2", "3", "4", "5", "5", "7"], ["5"]),
        (["2", "3"], ["2"]),
        (["1", "1", "1", "1"], ["1"]),
        (["1", "2", "3", "3", "3", "6"], ["3"]),
        (["1", "1", "1", "9"], ["1", "9"]),
        (["1", "3", "2", "4"], ["3"]),
        (["1", "2", "2.1", "2.2", "3"], []),
        (["1", "2", "3a", "3b", "4"], []),
        (["1.a", "1.b", "2", "3"], []),
        (["1", "2", "3a", "3b", "5"], ["5"]),
        (["1", "2", "3a", "3b", "2"], ["2"]),
    ],
)
def test_numbers_that_leave_the_sequence(
    numbers: list[str], found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH001", _table(*numbers))[0] == found


@pytest.mark.parametrize(
    ("numbers", "right"),
    [
        (["1", "3", "5", "7"], [2, 3, 4]),
        (["2", "4", "6"], [1, 2, 3]),
        (["1", "2", "4", "5", "7", "8"], [3, 6]),
        (["1", "2", "9", "3", "5"], [3, 4]),
    ],
)
def test_the_numbers_that_are_told_as_right_are_in_sequence_themselves(
    numbers: list[str], right: list[int], check_text: Callable[..., DocumentResult]
) -> None:
    findings = check_text(_IDENTITY + _table(*numbers), "LKH001").findings
    assert [finding.data["seharusnya"] for finding in findings] == right


def test_a_step_without_a_time_hides_no_number_that_is_left_out(check_text: Callable[..., DocumentResult]) -> None:
    table = _table("1", "2", "4", "5").replace("5 Menit", "")
    assert _run(check_text, "LKH001", table) == (["4"], "fail")


def test_a_digit_that_scans_confuse_is_not_held_against_the_document(check_text: Callable[..., DocumentResult]) -> None:
    assert _run(check_text, "LKH001", _table("1", "2", "8", "4")) == ([], "undetermined")


@pytest.mark.parametrize(
    ("numbers", "result"),
    [
        (["1", "2", "3", "a", "5"], ([], "undetermined")),
        (["1", "2", "3", "a", "4"], ([], "pass")),
        (["1", "2", "3", "a", "b", "5"], (["5"], "fail")),
    ],
)
def test_a_single_a_between_3_and_5_is_a_4_that_a_scan_misread(
    numbers: list[str], result: tuple[list[str], str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH001", _table(*numbers)) == result


@pytest.mark.parametrize(
    ("uraian", "result"),
    [
        ('"Memeriksa surat\nMengarsipkan surat"', ([], "undetermined")),
        ('"Memeriksa surat\nyang mengatur cuti"', (["4"], "fail")),
        ("Memeriksa surat Mengarsipkan surat", (["4"], "fail")),
    ],
)
def test_no_number_is_left_out_below_a_row_that_may_be_two(
    uraian: str, result: tuple[list[str], str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH001", _table("1", "2", "4").replace("Memeriksa surat ke-2", uraian)) == result


def test_the_first_row_may_be_two_as_well(check_text: Callable[..., DocumentResult]) -> None:
    table = _table("2", "3").replace("Memeriksa surat ke-2", '"Menyiapkan surat\nMenyusun surat"')
    assert _run(check_text, "LKH001", table) == ([], "undetermined")


def test_numbers_go_on_over_pages_and_start_again_in_another_procedure(
    check_text: Callable[..., DocumentResult],
) -> None:
    assert _run(check_text, "LKH001", _table("1", "2"), _table("3", "4")) == ([], "pass")
    assert _run(check_text, "LKH001", _table("1", "2"), _table("1", "2")) == ([], "pass")
    assert _run(check_text, "LKH001", _table("1", "2"), _table("4", "5")) == (["4"], "fail")


def test_a_row_that_leaves_its_whole_standard_to_the_one_above_is_not_judged(
    check_text: Callable[..., DocumentResult],
) -> None:
    rows = _table("1") + "2\tMencatat surat\t\t\t\t\t\t\n" + "3\tMengirim surat\t\t\tSurat\t\tTanda terima\t\n"
    assert _run(check_text, "WKT001", rows)[0] == ["3"]
    assert _run(check_text, "LKH008", rows) == ([], "undetermined")


def test_documents_of_a_cell() -> None:
    text = "Disposisi, Rencana Aksi; 1. Laporan 2. Data"
    assert [text[item.start : item.end] for item in documents_in(text)] == [
        "Disposisi",
        "Rencana Aksi",
        "Laporan",
        "Data",
    ]
    assert documents_in(" - ") == ()


def _documents(usual: str, *odd: str) -> str:
    names = [usual, usual, *odd, usual]
    rows = (
        f"{n}\tMenyampaikan dokumen {n}\t\t\t{name}\t5 Menit\tTanda terima {n}\t\n" for n, name in enumerate(names, 1)
    )
    return _HEAD + "".join(rows)


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("Daftar Inventaris Barang", "Daftar Inventraris Barang"),
        ("Daftar Peralatan", "Daftar Paralatan"),
        ("Formulir Kredensial", "Formulir Kredesnial"),
        ("Surat Keterangan Domisili", "Surat Keterangan Domosili"),
        ("Rencana Aksi", "Kinerja Aksi"),
    ],
)
def test_a_name_but_for_one_letter_or_its_first_word_is_the_same(
    usual: str, odd: str, check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH011", _documents(usual, odd))[0] == [odd]


@pytest.mark.parametrize(
    ("usual", "odd", "beside"),
    [
        ("Rencana Aksi", "Rantjana Aksi", None),
        ("Rencana Aksi", "Rencana Aksi, Kinerja Aksi", "the usual name stands beside it"),
        ("Daftar Peralatan", "Daftar Perlatan", "BHS001 tells of it"),
    ],
)
def test_a_slip_is_told_once_and_no_slip_where_both_names_stand(
    usual: str, odd: str, beside: str | None, check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH011", _documents(usual, odd))[0] == ([] if beside else [odd])


def test_a_word_that_the_sop_uses_elsewhere_is_no_slip(check_text: Callable[..., DocumentResult]) -> None:
    text = _documents("Daftar Peralatan", "Daftar Paralatan").replace("Menyampaikan dokumen 3", "Mencatat paralatan")
    assert _run(check_text, "LKH011", text)[0] == []


def test_a_name_that_stands_twice_is_of_another_document(check_text: Callable[..., DocumentResult]) -> None:
    assert _run(check_text, "LKH011", _documents("Rencana Aksi", "Kinerja Aksi", "Kinerja Aksi"))[0] == []


@pytest.mark.parametrize(
    ("usual", "odd"),
    [
        ("Laporan Penyidikan", "Laporan Pendidikan"),  # words of titles of regulations
        ("Data Pemetaan", "Data Pemutaan"),  # another letter in a noun on -an
        ("Berita Acara Pemeriksaan", "Berita Acara Pemeriksaam"),  # at the end
        ("Surat Jalan", "Surat Jalin"),  # too short
        ("Laporan Desa Sukamaju", "Laporan Desa Sukimaju"),  # villages
        ("Lampiran I", "Lampiran V"),
        ("Konsep Surat", "Net Surat"),  # what is made of a letter
        ("Laporan Evaluasi", "Laporan Evalusi"),  # BHS001 tells of it
        ("Daftar Peralatan Kantor", "Daftar Paralatan Gedung"),  # another word beside the slip
    ],
)
def test_a_name_that_may_be_of_another_document_is_left_alone(
    usual: str, odd: str, check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, "LKH011", _documents(usual, odd))[0] == []


@pytest.mark.parametrize(("written", "called"), [("1b", "1b"), ("1.b", "1b"), ("1.2", "1.2"), ("b.", "1b")])
def test_a_part_of_a_step_is_called_by_its_own_number(written: str, called: str) -> None:
    rows = "".join(f"{number}\tMencatat surat\t\t\tSurat\t5 Menit\tCatatan\t\n" for number in ("1", written, "2"))
    (tabel,) = parse(Source("x", _HEAD + rows)).sops[0].tabel
    assert tabel.sebutan == (1, called, 2)


@pytest.mark.parametrize("parts", [("a.", "b."), ("1a", "1b"), ("1.a", "1.b"), ("1.1", "1.2")])
@pytest.mark.parametrize("filled", ["step", "parts"])
def test_a_step_and_its_parts_answer_for_each_others_cells(
    parts: tuple[str, str], filled: str, check_text: Callable[..., DocumentResult]
) -> None:
    of_step, of_parts = ("Surat", "") if filled == "step" else ("", "Surat")
    table = _HEAD + "".join(
        f"{number}\tMemeriksa surat ke-{number}\t\t\t{cell}\t5 Menit\tHasil {number}\t\n"
        for number, cell in (("1", of_step), (parts[0], of_parts), (parts[1], of_parts), ("2", "Surat"))
    )
    assert _run(check_text, "LKH007", table) == ([], "pass")
    assert _run(check_text, "LKH001", table) == ([], "pass")


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("Pengelolaan Surat", "fail"),
        ("Penyusunan Draf Surat", "not_applicable"),
        ("Penelaahan Konsep Surat", "not_applicable"),
    ],
)
def test_a_draft_is_the_result_of_an_sop_on_drafts(
    name: str, outcome: str, check_text: Callable[..., DocumentResult]
) -> None:
    whole = _IDENTITY.replace("Pengelolaan Surat", name) + _table("1").replace("Hasil 1", "Draf surat")
    assert check_text(whole, "LKH009").sops[0].outcomes["LKH009"] == outcome


@pytest.mark.parametrize(
    ("code", "uraian", "found"),
    [
        ("LKH004", "Menandatangani", ["Menandatangani"]),
        ("LKH004", "Menandatanganinya", []),
        ("LKH004", "Melapor", []),
        ("LKH004", "Melaporkan", ["Melaporkan"]),
        ("LKH006", "Mencatat surat, mengirim, dan mengarsipkannya", ["Mencatat surat, mengirim"]),
        ("LKH006", "Meminta staf melengkapi surat", []),
        ("LKH006", "Menugaskan staf menyusun dan mengirim surat", []),
        ("LKH006", "Memutuskan menerima atau menolak surat", []),
        ("LKH006", "Menyetujui atau menolak surat", []),
        ("LKH012", "Mengirim surat tepat waktu", ["tepat waktu"]),
        ("LKH012", "Mengirim surat dalam beberapa hari", ["beberapa hari"]),
        ("LKH012", "Mengirim surat dalam 2 hari", []),
        ("LKH013", "Sekretaris Dinas memeriksa surat", ["Sekretaris Dinas"]),
        ("LKH013", "Orang tua/wali mengisi formulir", ["Orang tua/wali"]),
        ("LKH013", "Penggugat menyerahkan gugatan", ["Penggugat"]),
        ("LKH013", "Sekretaris Dinas: bersama staf memeriksa surat", ["Sekretaris Dinas"]),
        ("LKH014", "Mengirim surat kepada", ["kepada"]),
        ("LKH014", "Mengirim surat kepada ...", []),
        ("LKH014", "Mengirim surat kepada (nama)", []),
    ],
)
def test_words_of_a_description_and_no_more_are_at_fault(
    code: str, uraian: str, found: list[str], check_text: Callable[..., DocumentResult]
) -> None:
    assert _run(check_text, code, _table("1").replace("Memeriksa surat ke-1", uraian))[0] == found


@pytest.mark.parametrize(
    ("uraian", "reason"), [("Mcnyusun laporan", "kata_rusak"), ("yang telah diperiksa", "uraian_terputus")]
)
def test_why_an_opening_tells_of_no_verb(uraian: str, reason: str, check_text: Callable[..., DocumentResult]) -> None:
    whole = _IDENTITY + _table("1").replace("Memeriksa surat ke-1", uraian)
    assert check_text(whole, "LKH003").sops[0].reasons == {"LKH003": reason}


@pytest.mark.parametrize(("number", "outcome"), [(17, "undetermined"), (77, "fail"), (18, "fail")])
def test_one_digit_may_be_misread_and_no_more(
    check_text: Callable[..., DocumentResult], number: int, outcome: str
) -> None:
    rows = [f"{n}.\tMencatat surat ke-{n}\tv\t\t\tSurat\t5 Menit\tAgenda\t" for n in (*range(1, 11), number, 12)]
    assert check_text(small_sop({"langkah": "\n".join(rows)}), "LKH001").sops[0].outcomes["LKH001"] == outcome


@pytest.mark.parametrize("first", ["1.\tMulai\t\t\t\t\t\t\t", "1.\t\tv\t\t\tSurat\t5 Menit\t\t"])
def test_the_first_step_that_owes_it_answers_for_a_column_that_is_blank_in_all(
    check_text: Callable[..., DocumentResult], first: str
) -> None:
    rows = [first, *[f"{n}.\tMencatat surat ke-{n}\tv\t\t\tSurat\t5 Menit\t\t" for n in (2, 3, 4)]]
    (finding,) = check_text(small_sop({"langkah": "\n".join(rows)}), "LKH008").findings
    assert (finding.quote, finding.data["langkah"]) == ("2.", "2 s.d. 4")


def test_steps_without_numbers_are_called_by_their_places(check_text: Callable[..., DocumentResult]) -> None:
    rows = [f"\tMencatat surat {kind}\tv\t\t\tSurat\t5 Menit\t\t" for kind in ("masuk", "keluar", "undangan")]
    (finding,) = check_text(small_sop({"langkah": "\n".join(rows)}), "LKH008").findings
    assert finding.data["langkah"] == "(1) s.d. (3)"


def test_a_step_is_pointed_at_by_its_number_wherever_that_stands(check_text: Callable[..., DocumentResult]) -> None:
    head = "Uraian Kegiatan\tNo.\tPelaksana\tMutu Baku\t\t\n\t\tStaf\tKelengkapan\tWaktu\tOutput\n"
    rows = "Menerima surat\t1\tv\t\t5 Menit\tSurat\nMencatat surat\t2\tv\tSurat\t5 Menit\tAgenda\n"
    found = check_text(f"Nomor SOP : 1/SOP/2024\nNama SOP : Arsip\n\n{head}{rows}", "LKH007").findings
    assert [finding.quote for finding in found] == ["1"]


@pytest.mark.parametrize(
    ("number", "uraian", "called"),
    [
        ("", "b. Surat masuk", "1b"),
        ("b.", "Surat masuk", "1b"),
        ("1b", "Surat masuk", "1b"),
        ("", "Surat masuk", "(2)"),
        ("2", "Surat masuk", "2"),
        # A 1 that a scan misread.
        ("I", "Surat masuk", "(2)"),
    ],
)
def test_a_part_is_called_after_its_step(
    number: str, uraian: str, called: str, check_text: Callable[..., DocumentResult]
) -> None:
    rows = f"1\tMenyusun surat\t\t\tBahan\t5 Menit\tSurat\t\n{number}\t{uraian}\t\t\tSurat\t5 Menit\tRekap\t\n"
    (finding,) = check_text(_IDENTITY + _HEAD + rows, "LKH003").findings
    assert finding.location == f"Langkah {called}, Uraian"


@pytest.mark.parametrize(("number", "opening"), [("", "a. "), ("", "- "), ("a.", "")])
def test_rows_that_letters_or_dashes_count_are_steps_where_none_has_a_number(
    number: str, opening: str, check_text: Callable[..., DocumentResult]
) -> None:
    rows = [f"{number}\t{opening}Menerima surat\t\t\tSurat\t5 Menit\tTanda terima\t\n"]
    rows += [f"{number}\t{opening}Memeriksa surat ke-{at}\t\t\tTanda terima\t\tHasil\t\n" for at in (2, 3)]
    assert len(check_text(_IDENTITY + _HEAD + "".join(rows), "WKT001").findings) == 2
