"""A row without a number that goes on with the cells above it is no step of its own."""

import pytest

from read_texts import cells_of_steps

TABLE = """Nomor SOP : 521/009/SOP/2021
Nama SOP : Penyaluran Bantuan Benih

No\tKegiatan\tPelaksana\t\tMutu Baku\t\t\tKet
\t\tPenyuluh\tKabid\tKelengkapan\tWaktu\tOutput\t
{rows}
"""


def steps(rows: str) -> list[tuple[str, ...]]:
    return cells_of_steps(TABLE.format(rows=rows), "uraian", "waktu", "output")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "1\tMengajukan proposal bantuan\t\t\tProposal\t1 Hari\tProposal\t\n\tbenih yang diketahui\t\t\t\t\tditerima\t",
            [("Mengajukan proposal bantuan benih yang diketahui", "1 Hari", "Proposal diterima")],
        ),
        (
            "1\tMengajukan proposal\t\t\tProposal\t1 (satu)\tProposal\t\n\tbantuan\t\t\t\thari kerja\tditerima\t",
            [("Mengajukan proposal bantuan", "1 (satu) hari kerja", "Proposal diterima")],
        ),
        (
            "1\tMENGAJUKAN PROPOSAL DAN\t\t\tPROPOSAL\t1 HARI\tPROPOSAL\t\n\tRENCANA\t\t\t\t\tDITERIMA\t",
            [("MENGAJUKAN PROPOSAL DAN RENCANA", "1 HARI", "PROPOSAL DITERIMA")],
        ),
        (
            "1\tMENGAJUKAN PROPOSAL\t\t\tProposal\t3 (tiga) hari\tProposal\t\n\tBANTUAN BENIH\t\t\tKartu Tani\tkerja\tDiterima\t",
            [("MENGAJUKAN PROPOSAL BANTUAN BENIH", "3 (tiga) hari kerja", "Proposal Diterima")],
        ),
        (
            "1\tMENUGASKAN PENYULUH\t\t\tPROPOSAL\t1 Hari\tSurat tugas\t\n\tMEMERIKSA PROPOSAL\t\t\t\t\tpenyuluh\t",
            [("MENUGASKAN PENYULUH MEMERIKSA PROPOSAL", "1 Hari", "Surat tugas penyuluh")],
        ),
        (
            "1\tMenyampaikan proposal ke\t\t\tProposal\t1 Hari\tTanda terima\t\n\tDinas Pertanian\t\t\t\t\tproposal\t",
            [("Menyampaikan proposal ke Dinas Pertanian", "1 Hari", "Tanda terima proposal")],
        ),
        (
            "1\tMenyerahkan proposal\t\t\tProposal\t1 Hari\tTanda terima\t\n\tKelompok Tani\t\t\tkelompok\t\tproposal\t",
            [("Menyerahkan proposal Kelompok Tani", "1 Hari", "Tanda terima proposal")],
        ),
    ],
)
def test_words_that_go_on_belong_to_the_step_above(rows: str, expected: list[tuple[str, str, str]]) -> None:
    assert steps(rows) == expected


@pytest.mark.parametrize(
    "row",
    ["\tRAPAT TIM\t\t\tUndangan\t2 Jam\tCatatan\t", "\tMemeriksa proposal\t\t\t\t\tCatatan\t", "\tMemeriksa proposal\t\t\t\t\tcatatan\t", "\tRapat tim\t\t\t\t\tCatatan\t", "\ta. memeriksa proposal\t\t\t\t\tCatatan\t", "\tmemeriksa\t\t\t\t2 Hari\tCatatan\t"],
)  # fmt: skip
def test_a_step_may_lack_its_number(row: str) -> None:
    assert len(steps(f"1\tMengajukan proposal\t\t\tProposal\t1 Hari\tProposal\t\n{row}")) == 2


def test_below_numbers_in_one_cell_with_their_descriptions_a_row_goes_on_without_one() -> None:
    table = TABLE.replace("No\tKegiatan\t", "No Kegiatan\t").replace("\n\t\tPenyuluh", "\n\tPenyuluh")
    rows = """1 Memeriksa proposal bantuan\t\t\tProposal yang\t1 Hari\tProposal\t
Benih\t\t\tlengkap\t\tterperiksa\t
2 Menyalurkan benih\t\t\tProposal\t1 Hari\tBerita acara\t"""
    assert [step[1:] for step in cells_of_steps(table.format(rows=rows), "uraian", "waktu", "output")] == [
        ("1 Hari", "Proposal terperiksa"),
        ("1 Hari", "Berita acara"),
    ]


@pytest.mark.parametrize("rest", ["SOP pelayanan", "Standar Operasional Prosedur pelayanan"])
def test_the_end_of_an_activity_may_open_like_a_title(rest: str) -> None:
    rows = f"1\tMenyusun dokumen berupa\t\t\tSurat\t1 Hari\tDokumen\t\n\t{rest}\t\t\t\t\t\t"
    assert steps(rows) == [(f"Menyusun dokumen berupa {rest}", "1 Hari", "Dokumen")]


@pytest.mark.parametrize("mark", ["Ya", "TIDAK"])
def test_a_branch_below_what_a_step_needs_is_none_of_its_words(mark: str) -> None:
    rows = f"1\tMemeriksa berkas\t\t\tSurat\t1 Hari\tBerkas\t\n\t\t\t\t\t\t{mark}\t"
    assert steps(rows) == [("Memeriksa berkas", "1 Hari", "Berkas")]
