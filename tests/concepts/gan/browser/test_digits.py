"""Digits under the fingertip: a browser forges and judges as torch does; noise and class chosen, the nearest found."""

import base64
import io
import json
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from explorer import models
from explorer.concepts.gan.digits import described_digits
from explorer.images.scene import learned_scene
from explorer.models.flat import layers
from explorer.models.gan.networks import output
from explorer.models.image_model import mlp
from explorer.runs import Film, RunSpec
from explorer.runs.storage import rounded
from explorer.stage.scene import encode, film_block
from tests.browser.stage import Stage

pytestmark = pytest.mark.browser

RUN = """async ([payload, places, codes, classes]) => {
    const at = name => import(`/explorer/stage/web/${name}.js`);
    const own = ["concepts/gan/digits/forger", "concepts/gan/digits/shown"];
    const names = ["kernel/wire", "kernel/film", ...own, "images/images"];
    const [{ unpack }, { Film }, { Forger }, { Neighbours }, { ImageSet }] = await Promise.all(names.map(at));
    const bytes = Uint8Array.from(atob(payload), c => c.charCodeAt(0)).buffer;
    const { film: block, form, images } = unpack(bytes);
    const film = new Film(block.key, block.total), set = new ImageSet(images), all = new Neighbours(set);
    film.take(block);
    const forger = new Forger(form, film);
    return places.map(place => codes.map((z, i) => {
        const made = forger.at(place).forge(z, classes[i]);
        const near = all.of(`${place} ${i}`, made);
        return { made: Array.from(made), said: forger.judge(made, classes[i]), near };
    }));
}"""
SHORT = {"steps": 20, "batch": 32, "width": 32, "judge_width": 32, "noise_size": 4}
STEPS = (0, 10, 20)
FRAMES = 21


def recorded(spec: RunSpec) -> Film:
    """Return a film of three frames without readings, its weights rounded as films keep them."""
    gan = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    frames = [gan.snapshot()]
    for before, after in pairwise(STEPS):
        gan.advance(after - before)
        frames.append(gan.snapshot())
    arrays = {
        name: rounded(np.stack([frame.arrays[name] for frame in frames]), spec.config.stored(name))
        for name in ("generator", "discriminator")
    }
    return Film(spec, np.array(STEPS), {}, arrays)


def told(x: torch.Tensor, classes: torch.Tensor, spec: RunSpec) -> torch.Tensor:
    """Return x with the class behind it, where the networks are told one."""
    hot = torch.nn.functional.one_hot(classes, 10).float()
    return torch.cat([x, hot], dim=1) if spec.config.conditional else x


def by_torch(film: Film, form: dict, place: float, z: torch.Tensor, classes: torch.Tensor):
    """Return what G makes at a place of the film, and what D says of it; between two frames by what lies between."""
    first, share = divmod(place, 1)
    weights = {}
    for name, frames in film.arrays.items():
        low, high = frames[int(first)], frames[min(int(first) + 1, len(frames) - 1)]
        weights[name] = torch.tensor(low + np.float32(share) * (high - low))
    made = torch.sigmoid(mlp(weights["generator"], form["generator"], told(z, classes, film.spec)))
    said = output(layers(weights["discriminator"], form["discriminator"]), told(made, classes, film.spec))[:, 0]
    return made.numpy(), said.numpy()


@pytest.mark.parametrize("conditional", [True, False])
def test_the_browser_forges_and_judges_as_torch_does_and_finds_the_nearest(modules, conditional):
    spec = RunSpec(model="gan_digits", world="mnist", config=SHORT | {"conditional": conditional})
    film, form = recorded(spec), described_digits(spec)
    z = np.random.default_rng(3).normal(size=(10, 4)).round(3).astype(np.float32)
    classes = np.arange(10)
    payload = {"film": film_block(film, "f"), "form": form, "images": learned_scene(spec.world, spec.data)}
    places = [0, 1, 1.5, 2]
    sent = json.loads(json.dumps([places, z.tolist(), classes.tolist()]))
    found = modules.evaluate(RUN, [base64.b64encode(encode(payload)).decode(), *sent])
    known = np.rint(spec.source().data().x * 255) / 255
    for place, here in zip(places, found, strict=True):
        made, said = by_torch(film, form, place, torch.tensor(z), torch.tensor(classes))
        assert np.abs(np.array([one["made"] for one in here]) - made).max() < 1e-3
        assert np.abs(np.array([one["said"] for one in here]) - said).max() < 1e-3 * max(1, np.abs(said).max())
        distances = np.linalg.norm(made[:, None] - known[None], axis=2)
        assert [one["near"]["index"] for one in here] == distances.argmin(axis=1).tolist()
        assert np.allclose([one["near"]["distance"] for one in here], distances.min(axis=1), atol=1e-3)
    wrong, _said = by_torch(film, form, 2, torch.tensor(z), torch.tensor(np.roll(classes, 1)))
    other = np.abs(np.array([one["made"] for one in found[-1]]) - wrong).max()
    assert other > 0.01 if conditional else other < 1e-3, "asked for another class it forges something else"
    early, _said = by_torch(film, form, 0, torch.tensor(z), torch.tensor(classes))
    assert np.abs(np.array([one["made"] for one in found[-1]]) - early).max() > 0.05, (
        "and so do another frame's weights"
    )


SAVE = """kind => {
    const detail = { instance: "gan", kind, name: "gan", white: false, tell: () => {}, fail: () => {} };
    document.dispatchEvent(new CustomEvent("explorer:save", { detail, cancelable: true }));
}"""
ADDRESS = "gan?world=mnist"  # its film ships


def rested(page: Page) -> tuple[Stage, Locator]:
    """Return the stage at rest, and the plane's picture."""
    stage = Stage(page, key="gan", films=("model",), total=FRAMES).rest()
    return stage, page.locator(".latent-view .base")


def picture(canvas: Locator) -> int:
    """Return a number that changes with what a canvas holds."""
    out: int = canvas.evaluate(
        "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.reduce((a, v) => (a * 31 + v) | 0, 0)"
    )
    return out


def test_z_is_dragged_and_the_class_is_asked_for_by_a_button_or_by_its_row(open_page):
    stage, plane = rested(open_page(ADDRESS, keep=True))
    page = stage.page
    made, real = page.locator(".digit-made"), page.locator(".digit-real")
    expect(made).to_contain_text("asked for: 7")
    expect(real).to_contain_text(re.compile(r"nearest .*: \d"))
    before = picture(made.locator("canvas"))
    box = plane.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*middle)
    page.mouse.down()
    expect(page.locator(".latent-foot")).to_contain_text("|z| = 0.00")  # before it is let go
    page.mouse.move(middle[0] + box["height"] / 4, middle[1], steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"[?&]z=1\.8"))
    stage.drawn()
    assert picture(made.locator("canvas")) != before
    distance = float(page.locator(".ruler-said b").inner_text())
    assert 0 < distance < 28
    page.get_by_role("button", name="asked for: 3").click()
    expect(made).to_contain_text("asked for: 3")
    expect(page).to_have_url(re.compile(r"[?&]asked=3"))
    page.get_by_role("button", name="all", exact=True).click()
    stage.drawn()
    plane.click(position={"x": box["width"] / 2, "y": 0.55 * box["height"]})
    expect(made).to_contain_text("asked for: 5")
    plane.press("ArrowUp")
    expect(made).to_contain_text("asked for: 4")
    plane.press("Home")
    expect(page).not_to_have_url(re.compile(r"[?&]z="))


def saved(stage: Stage, kind: str) -> Path:
    """Return the file that is saved of the stage."""
    with stage.page.expect_download(timeout=60_000) as download:
        stage.page.evaluate(SAVE, kind)
    return Path(download.value.path())


def test_what_is_saved_is_the_plane_and_one_digit_with_their_numbers(open_page):
    stage, _plane = rested(open_page(f"{ADDRESS}&rows=yes", keep=True))
    value = stage.page.locator(".fact.quality .value").inner_text()
    distance = stage.page.locator(".ruler-said b").inner_text()
    drawing = saved(stage, "svg").read_text(encoding="utf-8")
    said = re.findall(r"<text[^>]*>([^<]*)</text>", drawing)
    assert {value, distance, "forged, asked for: 7"} <= set(said)
    assert any(text.startswith("% show what was asked") for text in said)
    pictures = re.findall(r'<image [^>]*base64,([^"]+)"', drawing)
    assert len(pictures) == 2, "the plane, and the digits"
    for picture in pictures:
        with Image.open(io.BytesIO(base64.b64decode(picture))) as image:
            assert image.mode == "RGBA", "ink, and the paper is seen through it"
            low, high = image.getchannel("A").getextrema()
            assert low < 30 < 200 < high, "from bare paper to ink"


def test_a_forged_digit_of_the_machine_is_chosen_by_a_click_and_bars_ask_for_their_class(open_page):
    stage, plane = rested(open_page(ADDRESS, keep=True))
    page = stage.page
    page.get_by_role("button", name="The machine").click()
    expect(page.locator(".digits-machine .part")).to_have_count(6)
    before = plane.get_attribute("aria-valuetext")
    sheet = page.locator(".digits-machine [data-part=forged] canvas")
    box = sheet.bounding_box()
    assert box
    sheet.click(position={"x": 0.5 * box["width"], "y": 0.1 * box["height"]})  # the third of the first row
    expect(plane).to_have_attribute("aria-valuetext", re.compile("asked for: 2"))
    assert plane.get_attribute("aria-valuetext") != before
    page.locator(".class-bars button").nth(8).click()
    expect(plane).to_have_attribute("aria-valuetext", re.compile("asked for: 8"))
    expect(page.locator(".class-bars [aria-pressed=true]")).to_have_text("8")


def test_the_list_of_keys_has_no_more_than_digits_answer_to(open_page):
    stage, _plane = rested(open_page(ADDRESS))
    page = stage.page
    page.keyboard.press("Shift+?")
    keys = page.locator("dialog.keys")
    expect(keys.get_by_text("The machine", exact=True)).to_be_visible()
    expect(keys.get_by_text("One step", exact=True)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    stage.rest()
    page.keyboard.press("m")
    expect(page.locator(".digits-machine")).to_be_visible()
    page.keyboard.press("s")
    expect(page.locator(".digits-machine")).to_be_visible()
