"""The weights of the network of digits that ship with the app: half precision, no pickle, checked as they are read."""

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from safetensors.torch import load, save
from torch import Tensor

from explorer.models.diffusion.digit_digest import DIGEST
from explorer.models.diffusion.digit_training import SIZE
from explorer.models.diffusion.unet import UNet, empty

__all__ = ["PATH", "BrokenWeights", "label_of", "network", "packed"]

PATH = Path(__file__).resolve().parents[3] / "assets" / "weights" / "diffusion-mnist.safetensors"
LABEL = "made"  # the one entry of the file's metadata: several would stand in any order


class BrokenWeights(RuntimeError):
    """The file is not the one that the code means."""


def packed(weights: Mapping[str, Tensor], made: Mapping[str, Any]) -> bytes:
    """Return the file: weights rounded to half precision, and how they were made. Equal weights are equal files."""
    halves = {name: values.half().contiguous() for name, values in weights.items()}
    out: bytes = save(halves, {LABEL: json.dumps(dict(made), sort_keys=True)})
    return out


def label_of(path: Path = PATH) -> dict[str, Any]:
    """Return how the weights were made."""
    with safe_open(path, framework="pt") as file:
        made: dict[str, Any] = json.loads(file.metadata()[LABEL])
    return made


@lru_cache(maxsize=1)
def network() -> UNet:
    """Return the network, which nobody may change. It is read once.

    Raises:
        BrokenWeights: the file is missing, or another than the code means.
    """
    return opened(PATH.read_bytes() if PATH.is_file() else b"", DIGEST)


def opened(file: bytes, digest: str) -> UNet:
    """Return the network of a file.

    Raises:
        BrokenWeights: its SHA-256 is another.
    """
    if hashlib.sha256(file).hexdigest() != digest:
        raise BrokenWeights(f"{PATH.name} is not what was trained; `python -m explorer.pretrain` makes it anew")
    out = empty(SIZE)
    out.load_state_dict({name: values.float() for name, values in load(file).items()}, assign=True)
    out.requires_grad_(False)
    return out.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]
