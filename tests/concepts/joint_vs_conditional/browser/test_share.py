"""The Share tab in a real browser: files arrive, the figure is the stage's picture, the film moves."""

import io
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from explorer.figures import tokens
from tests.browser.axe import findings
from tests.browser.stage import Stage

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
LEFT, TOP, WIDE, TALL, GAP = 20, 74, 464, 402, 24  # where pictures stand in a figure


def saved(page, label) -> Path:
    """Press a button and return the file that arrives."""
    with page.expect_download(timeout=120_000) as download:
        page.get_by_role("button", name=label).click()
    return Path(download.value.path())


def pixels(image: Image.Image, size: tuple[int, int]) -> np.ndarray:
    return np.asarray(image.convert("RGB").resize(size, Image.Resampling.BOX), np.float64)


def pictures(figure: Image.Image) -> list[Image.Image]:
    """Return the two pictures of a figure, whatever its scale."""
    k = figure.width / (2 * LEFT + 2 * WIDE + GAP)
    starts = (LEFT, LEFT + WIDE + GAP)
    return [figure.crop(tuple(round(k * v) for v in (x, TOP, x + WIDE, TOP + TALL))) for x in starts]


def test_the_figure_is_what_the_stage_shows(open_page, tmp_path):
    """PNG against the stage's own canvases, and the SVG, drawn by the browser, against the PNG."""
    page = open_page(
        "joint_vs_conditional?tab=take&frame=20&drawn=40", size=(1440, 1300)
    )  # tall: pictures in their own proportion
    stage = Stage(page).rest()
    png = Image.open(saved(page, re.compile("as PNG")))
    assert png.size == (2 * (2 * LEFT + 2 * WIDE + GAP), png.height)
    for side, picture in zip(("conditional", "joint"), pictures(png), strict=True):
        canvas = stage.panel(side).locator("canvas.base")
        # the asked point's cross lies on a canvas of its own, and there are lines of 2 pixels: so small and blurred
        shown = pixels(Image.open(io.BytesIO(canvas.screenshot())), (30, 26))
        assert np.abs(pixels(picture, (30, 26)) - shown).mean() < 5
        other = pixels(pictures(png)[side == "conditional"], (30, 26))
        assert np.abs(other - shown).mean() > 15  # negative control: the other model's picture is not this one
    svg = saved(page, re.compile("as SVG")).read_text(encoding="utf-8")
    tree = ElementTree.fromstring(svg)
    kinds = Counter(element.tag.removeprefix(SVG) for element in tree.iter())
    assert kinds["image"] == 2  # the coloured grounds, and nothing else
    assert kinds["path"] > 2 * 2 * 600  # 600 points on both panels, each with its rim
    words = " ".join("".join(element.itertext()) for element in tree.iter(f"{SVG}text"))
    for said in ("Discriminative", "learned border", "generated", "bits per label", "frame 21 of 61"):
        assert said in words
    sheet = page.context.new_page()
    sheet.set_viewport_size({"width": png.width // 2, "height": png.height // 2})
    sheet.set_content(f"<body style='margin:0'>{svg}</body>")
    drawn = Image.open(io.BytesIO(sheet.locator("svg").screenshot()))
    sheet.close()
    assert np.abs(pixels(drawn, (248, 165)) - pixels(png, (248, 165))).mean() < 3


@pytest.mark.parametrize(("show", "coloured"), [("error", False), ("learned", True)])
def test_points_under_an_error_are_outlines_without_colour(open_page, show, coloured):
    """So that the field's colours are alone; the SVG names each colour that is drawn."""
    page = open_page(f"joint_vs_conditional?tab=take&frame=20&show={show}")
    Stage(page).rest()
    svg = saved(page, re.compile("as SVG")).read_text(encoding="utf-8")
    fills = Counter(re.findall(r'<path [^>]*fill="(#\w+)"', svg))
    marks = [tokens.LIGHT[f"mark-{letter}"] for letter in "ab"]
    assert [fills[mark] > 100 for mark in marks] == [coloured] * 2
    outlines = re.findall(rf'stroke="{tokens.LIGHT["ink-2"]}"[^>]*stroke-width="1"', svg)
    assert bool(outlines) is not coloured


HIDDEN = """() => {  // as Firefox does with privacy.resistFingerprinting
    const noise = length => crypto.getRandomValues(new Uint8Array(length));
    const read = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box) {
        const image = read.apply(this, box);
        image.data.forEach((_, i, data) => { data[i] = Math.random() * 256; });
        return image;
    };
    HTMLCanvasElement.prototype.toDataURL = () => `data:image/png;base64,${btoa(String.fromCharCode(...noise(99)))}`;
    HTMLCanvasElement.prototype.toBlob = (done, type) => done(new Blob([noise(99)], {type}));
}"""


@pytest.mark.parametrize(("lang", "said"), [("en", "hides from pages what they have drawn"), ("zh", "不让网页读回")])
def test_where_a_canvas_can_t_be_read_svg_is_whole_and_for_the_others_it_is_said(open_page, lang, said):
    page = open_page("joint_vs_conditional?tab=take&frame=20", lang=lang)
    Stage(page).rest()
    svg = saved(page, re.compile("SVG")).read_text(encoding="utf-8")
    page.evaluate(HIDDEN)
    assert saved(page, re.compile("SVG")).read_text(encoding="utf-8") == svg
    arrived = []
    page.on("download", lambda download: arrived.append(download.suggested_filename))
    for row, label in (("picture", "PNG"), ("film", "GIF")):
        page.get_by_role("button", name=re.compile(label)).click()
        expect(page.locator(f".st-key-file-{row} [role=status]")).to_contain_text(said)
    assert arrived == []


def test_a_film_moves_and_white_paper_is_white(open_page):
    page = open_page("joint_vs_conditional?tab=take&frame=5", theme="dark")
    Stage(page).rest()
    film = Image.open(saved(page, re.compile("as GIF")))
    assert film.n_frames == 61
    assert film.info["loop"] == 0
    shots = []
    for frame in (0, 30, 60):
        film.seek(frame)
        shots.append(pixels(film, (90, 68)))
    assert np.abs(shots[0] - shots[1]).mean() > 3
    assert np.abs(shots[1] - shots[2]).mean() > 0.3
    assert shots[0][0, 0].max() < 60  # dark paper
    page.get_by_label("on white paper").check()
    assert Image.open(saved(page, re.compile("as PNG"))).convert("RGB").getpixel((2, 2)) == (255, 255, 255)


def test_python_files_arrive_under_their_names_and_the_phone_holds_the_tab(open_page):
    page = open_page("joint_vs_conditional?tab=take", lang="zh", size=(390, 844))
    for label, name, begins in (("CSV", "moons-600-points-seed7.csv", b"x1,x2,label,split"), ("Python", ".py", b'"""')):
        with page.expect_download(timeout=120_000) as download:
            page.get_by_role("button", name=label, exact=True).click()
        assert download.value.suggested_filename.endswith(name)
        assert Path(download.value.path()).read_bytes().startswith(begins)
    expect(page.get_by_alt_text("二维码")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert findings(page) == []
