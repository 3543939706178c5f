"""The correction report in a real browser: quiet, self-contained, reachable by keyboard, legible in both themes."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from browser import Page, browser, find_chromium
from conftest import CORPUS, corpus_text

pytestmark = pytest.mark.skipif(
    find_chromium() is None, reason="no Chromium on PATH (Debian: apt-get install chromium)"
)

REAL = ("bkpsdm-balangan-2023", "dinkes-balangan-2024", "kecamatan-awayan-2023", "setda-tapin-2020")
EVIL = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'><a href=javascript:window.ran=1>"
FRAMES = 600
"""How many times the page may be drawn until it stands where a link leads."""
LOUD = ("Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled")


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The reports that the tests look at: the real files, the whole corpus, one file, one with nothing to say, and a hostile one."""
    from datetime import date

    from soplint.config import Config
    from soplint.report import write_document
    from soplint.repository import check_paths

    folder = tmp_path_factory.mktemp("laporan")
    evil = folder / "jahat.txt"
    evil.write_text(corpus_text("setda-tapin-2020").replace("Draf surat", EVIL), encoding="utf-8")
    broken = folder / "bukan.txt"
    broken.write_text(f"Surat biasa.\n{EVIL}\n", encoding="utf-8")
    wanted = {
        "real": [str(CORPUS / f"{name}.txt") for name in REAL],
        "all": [str(CORPUS)],
        "one": [str(CORPUS / "setda-tapin-2020.txt")],
        "clean": [str(CORPUS / "contoh-surat-masuk.txt")],
        "evil": [str(evil), str(broken)],
    }
    made = {}
    for name, paths in wanted.items():
        made[name] = folder / f"{name}.html"
        write_document(check_paths(paths, Config(), date(2026, 11, 20)), made[name])
    return made


KINDS = ("real", "all", "one", "clean", "evil")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [1280, 390])
def test_a_page_is_quiet_asks_nobody_and_fits(page: Page, reports: dict[str, Path], kind: str, width: int) -> None:
    page.open(reports[kind], width)
    assert [event for event in page.events if event["method"] in LOUD] == []
    asked = [
        event["params"]["request"]["url"] for event in page.events if event["method"] == "Network.requestWillBeSent"
    ]
    assert asked == [reports[kind].as_uri()]
    assert page.run("document.documentElement.scrollWidth") == width
    # The policy lets the page's own style and script through: the form is shown by the script alone.
    assert page.run("getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"Iowan')
    assert page.run("!document.getElementById('saringan')?.hidden")


def test_text_of_a_document_is_shown_and_not_run(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["evil"])
    assert page.run("window.ran") is None
    assert page.run(f"document.body.innerText.split({EVIL!r}).length - 1") == 2
    assert page.run("document.querySelectorAll('img, main script').length") == 0


def test_marks_and_findings_lead_to_each_other(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["real"])
    lost = "[...document.querySelectorAll('a[href]')].filter((a) => !document.getElementById(a.getAttribute('href').slice(1))).length"
    assert page.run(lost) == 0
    for start, end in (("a.no", "tr"), ("tr[data-severity] td:nth-child(2) a", ".naskah a.no")):
        target = page.run(
            f"""(async () => {{
              const link = [...document.querySelectorAll({start!r})].at(-1);
              link.click();
              const target = document.querySelector(':target');
              const bar = document.getElementById('saringan');
              const inView = () => {{
                const box = target.getBoundingClientRect();
                return box.top >= bar.getBoundingClientRect().bottom - 1 && box.top < innerHeight;
              }};
              // The page is scrolled when it is drawn, and a busy machine draws late.
              for (let frame = 0; frame < {FRAMES} && !inView(); frame += 1) await new Promise(requestAnimationFrame);
              return {{ match: target.matches({end!r}), seen: inView() }};
            }})()"""
        )
        assert target == {"match": True, "seen": True}


def test_a_page_opened_at_a_finding_shows_it_below_the_bar_before_it_is_drawn(
    page: Page, reports: dict[str, Path]
) -> None:
    inert = "window.ResizeObserver = class { observe() {} }"
    script = page.call("Page.addScriptToEvaluateOnNewDocument", source=inert)["identifier"]
    try:
        page.open(reports["real"])
        padding = page.run("parseFloat(document.documentElement.style.scrollPaddingTop)")
        assert padding >= page.run("document.getElementById('saringan').offsetHeight")
    finally:
        page.call("Page.removeScriptToEvaluateOnNewDocument", identifier=script)


def test_a_figure_of_the_overview_unfolds_its_sops(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["real"])
    page.run("document.querySelector('.heat td a').click()")
    assert page.run("document.querySelector('li:target').checkVisibility()")
    page.run("document.querySelector('li:target a').click()")
    assert page.run("document.querySelector(':target').localName") == "h2"


def focused(page: Page) -> dict[str, Any]:
    script = """(() => {
      const node = document.activeElement;
      const style = getComputedStyle(node);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return { key: node === document.body ? '' : node.dataset.stop ?? '', ring, href: node.getAttribute('href') };
    })()"""
    found: dict[str, Any] = page.run(script)
    return found


def test_everything_can_be_reached_with_the_keyboard(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"])
    stops = page.run(
        """(() => {
          const all = [...document.querySelectorAll('a[href], input, select, button, summary, [tabindex="0"]')];
          const open = all.filter((node) => node.tabIndex >= 0 && node.checkVisibility() && !node.disabled);
          open.forEach((node, number) => node.dataset.stop = number);
          return open.length;
        })()"""
    )
    assert stops > 50
    seen = []
    for _ in range(stops):
        page.press("Tab")
        seen.append(focused(page))
    assert seen[0]["href"] == "#isi"
    assert [int(stop["key"]) for stop in seen] == list(range(stops))
    assert [stop["key"] for stop in seen if not stop["ring"]] == []


def test_the_skip_link_skips(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"])
    page.press("Tab")
    assert page.run("document.activeElement.getBoundingClientRect().top") >= 0
    page.press("Enter")
    assert page.run("document.activeElement.id") == "isi"


CONTRAST = """(() => {
  const channel = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const read = (text) => {
    const [r, g, b, a = 1] = text.match(/[\\d.]+/g)?.map(Number) ?? [0, 0, 0, 0];
    return [r, g, b, a];
  };
  const over = (top, below) => [0, 1, 2].map((i) => top[i] * top[3] + below[i] * (1 - top[3]));
  const ground = (node) => {
    const layers = [];
    for (let at = node; at; at = at.parentElement) {
      layers.push(read(getComputedStyle(at).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reverse().reduce((below, top) => over(top, below), [255, 255, 255]);
  };
  const shapes = (text) => {
    const box = text.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    let below = ground(text.closest('.scroll'));
    for (const shape of text.ownerSVGElement.querySelectorAll('rect, circle, path')) {
      const place = shape.getBoundingClientRect(), style = getComputedStyle(shape);
      const covers = place.left <= x && x <= place.right && place.top <= y && y <= place.bottom;
      const earlier = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!covers || !earlier || style.fill === 'none') continue;
      const fill = read(style.fill);
      below = over([...fill.slice(0, 3), fill[3] * style.fillOpacity], below);
    }
    return below;
  };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility() || node.closest('script, style, title, desc')) continue;
    const drawn = node.ownerSVGElement, style = getComputedStyle(node);
    const below = drawn ? shapes(node) : ground(node);
    const ink = read(drawn ? style.fill : style.color);
    const lights = [luminance(over(ink, below)), luminance(below)].sort((a, b) => b - a);
    const ratio = (lights[0] + 0.05) / (lights[1] + 0.05);
    count += 1;
    if (ratio < 4.5) poor.push(`${node.localName}.${node.getAttribute('class')} ${ratio.toFixed(2)}`);
  }
  return { count, poor: [...new Set(poor)] };
})()"""


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("kind", ["real", "evil"])
def test_all_text_stands_out_from_its_ground(page: Page, reports: dict[str, Path], kind: str, *, dark: bool) -> None:
    page.open(reports[kind], dark=dark)
    page.run("document.querySelectorAll('details').forEach((details) => details.open = true)")
    lightness = page.run("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)[0]")
    assert (lightness < 64) is dark
    found = page.run(CONTRAST)
    assert found["count"] > 300
    assert found["poor"] == []


def shown(page: Page) -> int:
    count: int = page.run(
        "[...document.querySelectorAll('tr[data-severity]')].filter((row) => row.checkVisibility()).length"
    )
    return count


def test_no_word_is_torn_in_the_names_of_families_rungs_and_durations(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["all"], 390)
    torn = """[...document.querySelectorAll('.small tbody th')].filter(head => head.firstChild.data).flatMap(head => {
      const words = head.firstChild;
      return [...words.data.matchAll(/\\S+/g)].filter(word => {
        const range = document.createRange();
        range.setStart(words, word.index);
        range.setEnd(words, word.index + word[0].length);
        return range.getClientRects().length > 1;
      }).map(word => word[0]);
    })"""
    assert page.run(torn) == []


def choose(page: Page, selector: str, change: str) -> None:
    page.run(
        f"""(() => {{
          const node = document.querySelector({selector!r});
          node.{change};
          node.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()"""
    )


def test_findings_are_filtered_by_severity_family_and_origin(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"], 390)
    assert shown(page) == 11
    choose(page, "[name=severity][value=info]", "checked = false")
    assert shown(page) == 3
    assert page.run("document.querySelector('output').textContent") == "3 dari 11 temuan"
    choose(page, "[name=family]", "value = 'IDN'")
    assert shown(page) == 1
    choose(page, "[name=origin]", "value = 'scan'")
    assert shown(page) == 0
    assert page.run("document.querySelector('[name=next]').disabled")


def test_the_buttons_go_from_finding_to_finding(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"])
    where = "document.activeElement.closest('tr')?.id"
    for row in ("t1-1", "t1-2", "t1-3"):
        page.run("document.querySelector('[name=next]').click()")
        assert page.run(where) == row
    page.run("document.querySelector('[name=previous]').click()")
    assert page.run(where) == "t1-2"


def test_without_its_script_the_page_is_whole(page: Page, reports: dict[str, Path]) -> None:
    page.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        page.open(reports["one"])
        assert not page.run("document.getElementById('saringan').checkVisibility()")
        assert shown(page) == 11
    finally:
        page.call("Emulation.setScriptExecutionDisabled", value=False)


def test_on_paper_nothing_is_folded_and_no_control_is_left(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"])
    page.call("Emulation.setEmulatedMedia", media="print")
    try:
        assert page.run(
            "[...document.querySelectorAll('#saringan, .skip, nav')].every((node) => !node.checkVisibility())"
        )
        assert page.run("document.querySelector('.checklist tbody tr').getBoundingClientRect().height") > 5
        assert page.run("getComputedStyle(document.querySelector('.findings thead')).display") == "table-header-group"
        assert page.run("getComputedStyle(document.querySelector('.findings tbody tr')).breakInside") == "avoid"
    finally:
        page.call("Emulation.setEmulatedMedia", media="")


def test_what_is_folded_is_unfolded_to_be_printed_and_folded_again(page: Page, reports: dict[str, Path]) -> None:
    page.open(reports["one"])
    held = "[...document.querySelectorAll('details')].map(details => details.open)"
    before = page.run(held)
    assert False in before
    page.run("window.dispatchEvent(new Event('beforeprint'))")
    assert False not in page.run(held)
    page.run("window.dispatchEvent(new Event('afterprint'))")
    assert page.run(held) == before
