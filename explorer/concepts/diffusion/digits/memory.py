"""How many sampled digits are copies, by how many the network learned from: a table over trainings.

The network is the page's own, trained anew on the first N digits, and asked for no class. Beside it those N by heart,
whose ends are all copies, and digits that nobody learned from. A copy lies three times nearer to one of the N than to
any other (metrics/memorization.py).
"""

from collections.abc import Sequence

import numpy as np

from explorer.claims import Measured
from explorer.claims.measured import table
from explorer.concepts.diffusion.digits.claims import made_by
from explorer.metrics.memorization import memorized
from explorer.models.configs.digit_sampling import NO_CLASS
from explorer.worlds.base import Array
from explorer.worlds.images.base import Images
from explorer.worlds.images.mnist import Mnist, MnistConfig

__all__ = ["COUNTS", "SEEDS", "by_count", "fades"]

COUNTS = (4, 16, 64, 256, 1024, 4500)  # digits learned from
SEEDS = range(81, 83)  # of the training, and of the noise
STEPS = 1200  # of the training: each digit of 64 is then seen as often
SAMPLES = 100


def by_count(seeds: Sequence[int]) -> Measured:
    """Return the shares of copies by N: of the `network`, and of held-out digits, `real`, which are none but by chance.

    By heart all are copies: that is exact.
    """
    source = Mnist(MnistConfig())
    known, held = source.data(), source.held_out()
    real = np.array([[memorized(held.x.astype(float), known.x[:n].astype(float)).mean()] * len(seeds) for n in COUNTS])
    network = np.array([[copies(Images(known.x[:n], known.y[:n]), seed) for seed in seeds] for n in COUNTS])
    return table(COUNTS, [1.0] * len(COUNTS), {"network": network, "real": real})


def copies(learned: Images, seed: int) -> float:
    """Return the share of copies among the digits of a network that learned from these."""
    from explorer.models.diffusion.digit_training import SIZE, trained
    from explorer.models.diffusion.unet import empty
    from explorer.runs.recorder import one_thread

    with one_thread():
        network = empty(SIZE)
        network.load_state_dict(trained(learned, seed, STEPS), assign=True)
        ends: Array = made_by(network, np.full(SAMPLES, NO_CLASS), seed)
    return float(memorized(ends, learned.x.astype(float)).mean())


def fades(found: Measured) -> bool:
    """Of 4 digits the network copies nearly all, of 4,500 no more than chance; in between it never copies more."""
    network, real = found.curve("network"), found.curve("real")
    falls = all(later <= earlier + 0.05 for earlier, later in zip(network.mean, network.mean[1:], strict=False))
    return network.mean[0] > 0.9 and network.mean[-1] < real.mean[-1] + 0.05 and falls
