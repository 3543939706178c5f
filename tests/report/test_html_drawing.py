"""The procedure as the report draws it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pages import MARKED, REAL, Node, Tree, own_text
from sop_texts import IDENTITY, LAW
from soplint.report.alur import steps
from soplint.report.gambar import draw
from soplint.report.laporan import parts
from soplint.repository import check_paths


def test_the_drawing_tells_what_it_shows(page: Callable[..., Node]) -> None:
    root = page(MARKED)
    drawing = root.all("svg", class_="procedure")[0]
    titles = {
        node.attributes["id"]: node.text() for node in [*drawing.all("title"), *drawing.all("desc")] if node.attributes
    }
    assert all(titles[name] for name in drawing.attributes["aria-labelledby"].split())
    steps = drawing.all("g", class_="step")
    assert len(steps) == 10
    for step in steps:
        assert step.attributes["role"] == "img"
        assert all(titles[name] for name in step.attributes["aria-labelledby"].split())
    assert all(link.attributes["aria-label"] for link in drawing.all("a"))
    told = root.all("ol", class_="told")[0].all("li")
    assert [line.text().startswith(f"Langkah {number}: ") for number, line in enumerate(told, 1)] == [True] * 10


def test_lanes_are_drawn_where_marks_survived(page: Callable[..., Node]) -> None:
    marks = [node.text() for node in page(MARKED).all("text", class_="mark-text")]
    assert marks[0] == "Mulai"
    assert {"Ya", "Tidak", "Selesai"} <= set(marks)


def test_without_marks_the_steps_are_a_chain(page: Callable[..., Node]) -> None:
    drawing = page(REAL[2]).all("svg", class_="procedure")[0]
    assert drawing.all("rect", class_="lane") == []
    assert len(drawing.all("path", class_="arrow")) == 7


def test_durations_stand_in_order_on_the_scale(page: Callable[..., Node]) -> None:
    drawing = page(REAL[2]).all("svg", class_="procedure")[0]
    places = [float(dot.attributes["cx"]) for dot in drawing.all("circle", class_="dot")]
    # 30 Menit, 3 Jam, 2 hari, 7 hari, 15 hari, 2 jam, 2 jam, 1 hari
    assert places[0] < places[5] == places[6] < places[1] < places[7] < places[2] < places[3] < places[4]


def test_a_faulty_step_is_coloured_and_leads_to_its_findings(page: Callable[..., Node]) -> None:
    root = page(REAL[2])
    drawing = root.all("svg", class_="procedure")[0]
    step = drawing.all("g", class_="step")[1]
    assert "Temuan 8, peringatan: " in step.all("desc")[0].text()
    assert [link.attributes["href"] for link in drawing.all("a")] == [
        "#t1-7",
        "#t1-6",
        "#t1-8",
        "#t1-9",
        "#t1-10",
        "#t1-11",
    ]
    assert len(drawing.all("rect", class_="row")) == 5


@pytest.mark.parametrize(
    ("waktu", "shown"),
    [("", "waktu kosong"), ("sebentar saja", "sebentar saja (tidak terbaca)"), ("1-2 Hari", "1-2 Hari")],
)
def test_a_duration_that_is_blank_unread_or_a_range_is_told(
    page: Callable[..., Node], tmp_path: Path, waktu: str, shown: str
) -> None:
    drawing = page(own_text("setda-tapin-2020", "\t3 Jam\t", f"\t{waktu}\t", tmp_path)).all("svg", class_="procedure")[
        0
    ]
    step = drawing.all("g", class_="step")[1]
    assert step.all("text", class_="time")[0].text() == shown
    assert len(step.all("circle", class_="dot")) == (2 if "-" in waktu else 0)


@pytest.mark.parametrize("part", ["2a", "2.1"])
def test_a_part_of_a_step_is_drawn_with_its_own_number(part: str, page: Callable[..., Node], tmp_path: Path) -> None:
    text = Path(MARKED).read_text(encoding="utf-8")
    second = next(line for line in text.splitlines() if line.startswith("2.\tM"))
    sop = tmp_path / "bagian.txt"
    sop.write_text(text.replace(second, f"{second}\n{part}{second[2:]}"), encoding="utf-8")
    numbers = [node.text() for node in page(str(sop)).all("text", class_="count")]
    assert numbers[1:4] == ["2", part, "3"]


NAMED = """
No\tKegiatan\tPelaksana\t\tMutu Baku\t\t
\t\tPenguji\tKepala UPTD\tKelengkapan\tWaktu\tOutput
"""
UNNAMED = """
No\tKegiatan\tPelaksana\t\tKelengkapan\tWaktu\tOutput
"""


@pytest.fixture
def drawn(tmp_path: Path) -> Callable[..., Node]:
    """The picture of steps, each with what stands in the cells of its two actors and with its time."""

    def made(heading: str, *cells: tuple[str, str], waktu: str = "2 Jam") -> Node:
        rows = [
            f"{number}\tMenguji rem kendaraan\t{first}\t{second}\tBerkas\t{waktu}\tHasil uji\n"
            for number, (first, second) in enumerate(cells, 1)
        ]
        file = tmp_path / "sop.txt"
        file.write_text("".join((IDENTITY, LAW, heading, *rows)), encoding="utf-8")
        [told] = parts(check_paths(file))
        [sop] = told.sops
        return Tree(str(draw(sop, steps(sop), "id"))).root

    return made


def columns(drawing: Node) -> list[str]:
    """Where each mark stands, from left to right."""
    return [mark.attributes["x"] for mark in drawing.all("text", class_="mark-text")]


def test_the_way_is_broken_where_a_step_between_has_no_mark(drawn: Callable[..., Node]) -> None:
    ways = drawn(NAMED, ("Mulai", ""), ("", "O"), ("", ""), ("Selesai", "")).all("path", class_="way")
    assert [way.has("class_", "unread") for way in ways] == [False, True]


def test_from_a_decision_the_way_goes_on_where_it_does_not_say_no(drawn: Callable[..., Node]) -> None:
    drawing = drawn(NAMED, ("Tidak", "Ya"), ("Selesai", ""))
    _, yes, _ = columns(drawing)
    assert drawing.all("path", class_="way")[0].attributes["d"].startswith(f"M{yes} ")


def test_marks_of_actors_without_names_stand_in_their_own_lanes(drawn: Callable[..., Node]) -> None:
    named, unnamed = (columns(drawn(heading, ("Mulai", ""), ("", "Selesai"))) for heading in (NAMED, UNNAMED))
    assert len(set(named)) == 2
    assert len(set(unnamed)) == 2


def test_durations_that_are_all_one_tick_have_a_scale_too(drawn: Callable[..., Node]) -> None:
    drawing = drawn(NAMED, ("Mulai", ""), ("Selesai", ""), waktu="1 Jam")
    assert len(drawing.all("circle", class_="dot")) == 2
    assert [tick.text() for tick in drawing.all("text", class_="tick-label")] == ["1 jam", "8 jam"]
