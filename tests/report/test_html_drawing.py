"""The procedure as the report draws it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pages import MARKED, REAL, Node, own_text


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
