"""What an export says and draws by what the models are: of classes, of points, or of images. No Streamlit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from explorer.export.source import Place
from explorer.models.configs.gan import GanConfig
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.models.configs.images import MAX_LATENT
from explorer.runs.spec import RunSpec

__all__ = ["Kind", "Said", "kind_of", "licences"]

Say = Callable[..., str]  # translates a text, with values for its places


@dataclass(frozen=True)
class Said:
    """The words between a notebook's cells that depend on what is learned from."""

    world: str
    metrics: str
    pictures: str


@dataclass(frozen=True)
class Kind:
    """What films of one kind hold besides steps and arrays, and what a notebook shows of them.

    `about` says what the scalars and the arrays of an archive mean, `scalars` are all that a frame may have, `summary`
    all that a whole film may have. `picture` is the code of a cell that shows the film called `{side}`, `sketch` are
    the names that it needs. `about` and `said` are told whether the law of the world is known.
    """

    about: Callable[[bool], str]
    scalars: tuple[str, ...]
    summary: tuple[str, ...]
    said: Callable[[Say, bool], Said]
    sketch: tuple[Place, ...]
    picture: str


def kind_of(specs: Mapping[str, RunSpec]) -> Kind:
    """Return the kind of films of a page: all of a page are of one."""
    config = next(iter(specs.values())).config
    if isinstance(config, GanConfig | GanDigitsConfig):
        return KINDS["duel" if isinstance(config, GanConfig) else "digits"]
    return KINDS[config.learns]


def licences(specs: Mapping[str, RunSpec]) -> tuple[str, ...]:
    """Return whose the data are that `specs` learn from, and under which licence, a line each."""
    said = (getattr(spec.source(), "licence", "") for spec in specs.values())
    return tuple(dict.fromkeys(line for line in said if line))


POINTS = """Each begins with the name of its side, `conditional` or `joint`:
  .spec         what it is a film of: world, data, model, config, seed and branches, as JSON
  .code         fingerprint of the code and versions of the libraries that made it
  .steps        (F,) the training step of each frame
{bits}  .error_rate   (F,) the share of the test points whose class it gets wrong
  .training_loss  (F,) in nats, on the points it learns from
  .weights      (F, n) float32, a network's W_1, b_1, W_2, ..., each row after row; or
  .components   (F, classes, K, 6) float32: weight, mean x, mean y, covariance xx, xy, yy; or
  .field        (F, classes, rows, columns) float32: log p(y | x) or log p(x, y) at cell centres, from the bottom left
"""

FRESH = """  .bits         (F,) loss on fresh test points, in bits per label (conditional) or per point (joint)
  .excess       (F,) how much of it is above the floor, what a perfect model reads; .excess_se is its standard error
"""
HELD_OUT = """  .bits         (F,) loss on the rows held out, in bits per label (conditional) or per point (joint);
                .bits_se is its standard error
  .excess       (F,) how much of it is above a baseline that knows the class shares and, of p(x), one Gaussian: below
                zero where something was learned; .excess_se is its standard error
"""

IMAGES = """Each begins with its name, `model` or `beside`:
  .spec         what it is a film of: world, data, model, config, seed and branches, as JSON
  .code         fingerprint of the code and versions of the libraries that made it
  .steps        (F,) the training step of each frame
  .encoder      (F, n) float32: W_1 row by row (out, in), b_1, W_2, ..., ReLU between; from pixels, of colour images
                from means over 2 x 2 of them, to mu and then, but of an autoencoder, log sigma^2 of q(z | x)
  .decoder      (F, m) float32, likewise: from z to pixels, through a sigmoid at the end unless the VAE is linear
All numbers are nats an image. On the 500 images held out:
  .elbo         (F,) the evidence lower bound, -reconstruction - kl; .elbo_se is its standard error
  .reconstruction  (F,) -E_q log p(x | z); .reconstruction_se is its standard error, where there is nothing else
  .kl           (F,) KL(q(z | x) || p(z)); .kl_1, .kl_2, ... are its parts by latent dimension
  .var_1, ...   (F,) the variance of each dimension's mu over the images: near zero where it says nothing
On the images it learns from:
  .training_loss  (F,) what the training lowers
  .fit_elbo, .fit_log_prob  (F,) of a linear VAE: its bound, and its exact log p(x)
  .angle, .sigma2  (F,) of a linear VAE: degrees to the subspace of principal components, variance of a pixel's noise
Once a film is whole, numbers of its last frame:
  .summary.iwae  the importance-weighted bound with 50 draws; .summary.iwae_se its standard error
  .summary.iwae_5  the same bound with 5
  .summary.fit_iwae  of a linear VAE the same on the images it learned from; .summary.fit_iwae_se its standard error
  .summary.rounding  what rounding the weights for the film costs
Of a Bernoulli likelihood grey pixels are chances of white ones: its nats are never compared with a Gaussian's.
"""

DUELS = """Each begins with its name: `model`, `beside` for the one with a cure, `closeup` for a film of single steps:
  .spec         what it is a film of: world, data, model, config, seed, branches and, of a close-up, the step that it
                follows, as JSON
  .code         fingerprint of the code and versions of the libraries that made it
  .steps        (F,) the training step of each frame
  .generator    (F, n) float32: W_1 row by row (out, in), b_1, W_2, ..., leaky ReLU of slope .2 between; from noise to
                points, which are 2 times what comes out. Where there is a running mean, it is this
  .discriminator  (F, m) float32, likewise, with spectral normalization as it is in force; from x / 2 and, for each
                octave k = 0, 1, ..., sin and cos of 2^k pi x / 4, to a logit, a grade or a critic's value
Of a close-up also what its next step drew and did:
  .real         (F, b, d) the real points that D's turns saw, one turn after the other
  .z            (F, b, k) the noise of those turns' forged points
  .z_generator  (F, b, k) the noise of G's turn
  .discriminator_after  (F, m) D once its turns were taken
  .generator_before, .generator_after  (F, n) G as it learns, without a running mean, before its turn and after it
Losses as they were trained, in nats where they are logarithms:
  .d_loss, .g_loss  (F,) what D and G lower; .penalty is what D pays besides
  .d_real, .d_forged  (F,) the mean of what D says of real and of forged points: a chance, of a critic its value
  .d_gradient, .g_gradient  (F,) the lengths of both gradients; .pull is that of the way that a
                forged point is sent, on average
{law}Where the world has modes, of 2,500 forged points (Lin et al. 2018):
  .modes        (F,) modes with at least one good point, within three standard deviations of its mean
  .modes_held   (F,) modes with at least two fifths of their own share of the good points
  .quality      (F,) the share of good points; a perfect sampler reads .9889 on the plane, .9973 on a line
Once a film is whole, numbers of its last frame, by balls that reach to the fifth neighbour:
  .summary.precision, .summary.recall, .summary.coverage
"""

LAW = """Against the law of the world, which is known, and 20,000 forged points, both blurred by one Gaussian:
  .js           (F,) the Jensen-Shannon divergence, bits
  .d_exact      (F,) of the minimax and non-saturating losses, the loss of the best D, 2 ln 2 - 2 JS in nats
  .d_gap        (F,) the mean of |D - D*|, D* = p / (p + q), over points of which half are real
"""

DIGITS = """Each begins with its name, `model`:
  .spec         what it is a film of: world, data, model, config, seed and branches, as JSON
  .code         fingerprint of the code and versions of the libraries that made it
  .steps        (F,) the training step of each frame
  .generator    (F, n) float32: W_1 row by row (out, in), b_1, W_2, ..., ReLU between; from the noise, and behind it a 1
                at the place of the class and 0 at the others, where one is asked for, to pixels through a sigmoid.
                Where there is a running mean, it is this
  .discriminator  (F, m) float32, likewise, leaky ReLU of slope .2 between; from pixels, and behind them the class, to a
                logit, a grade or a critic's value
Losses as they were trained, in nats where they are logarithms:
  .d_loss, .g_loss  (F,) what D and G lower; .penalty is what D pays besides
  .d_real, .d_forged  (F,) the mean of what D says of real and of forged images: a chance, of a critic its value
Of 1,000 forged images, in the eyes of a classifier that learned the real ones:
  .accuracy     (F,) the share that shows the class asked for; .accuracy_0, .accuracy_1, ... of each class
  .precision, .recall, .coverage  (F,) of 500 of them against 500 real ones, by balls that reach to the fifth neighbour
  .nearest      (F,) how far a forged image is from the nearest one that was learned from, the root of summed squares of
                pixels, the median; .nearest_low and .nearest_high are its 5 % and 95 % points
"""


def _digits(known: bool) -> str:
    del known
    return DIGITS


def _said_of_digits(_: Say, known: bool) -> Said:
    del known
    return Said(
        _("## The data\n\nImages; nobody knows their density, so 500 are held out."),
        _("## The metrics\n\nWhat a classifier sees in forged images, and how near they are to what was learned from."),
        _("## The pictures\n\nEach row asks for another class; along a row the noise goes from one side to the other."),
    )


def _duels(known: bool) -> str:
    return DUELS.format(law=LAW if known else "")


def _points(known: bool) -> str:
    return POINTS.format(bits=FRESH if known else HELD_OUT)


def _images(known: bool) -> str:
    del known
    return IMAGES


def _said_of_points(_: Say, known: bool) -> Said:
    pictures = _("## The pictures\n\nColours say which class is likeliest, pale where the model is unsure.")
    if known:
        return Said(
            _("## The world\n\nPoints are drawn from it, and its density is known by formula."),
            _("## The metrics\n\nOn fresh points that no model has seen; the exact answer is graded too."),
            pictures,
        )
    return Said(
        _("## The data\n\nRows that were measured; nobody knows their density, so some are held out."),
        _("## The metrics\n\nOn the rows held out, from which no model has learned; a baseline is graded too."),
        pictures,
    )


def _said_of_images(_: Say, known: bool) -> Said:
    del known
    return Said(
        _("## The data\n\nImages; nobody knows their density, so 500 are held out."),
        _("## The metrics\n\nBounds of log p(x) in nats an image, on the images held out."),
        _(
            "## The pictures\n\nAbove, what the decoder makes of places of the latent plane; below, images held out "
            "and under each its reconstruction."
        ),
    )


def _said_of_duels(_: Say, known: bool) -> Said:
    pictures = _(
        "## The pictures\n\nReal points are blue, forged ones red; the ground says how real D takes a place for."
    )
    if known:
        return Said(
            _("## The world\n\nPoints are drawn from it, and its density is known by formula."),
            _("## The metrics\n\nForged points against the law itself, and D against its best answer."),
            pictures,
        )
    return Said(
        _("## The data\n\nRows that were measured; nobody knows their density."),
        _("## The metrics\n\nLosses, gradients and pulls: what can be read where nobody knows the law."),
        pictures,
    )


_EACH = tuple(f"{name}_{j}" for name in ("kl", "var") for j in range(1, MAX_LATENT + 1))
_ELBO = ("training_loss", "elbo", "elbo_se", "reconstruction", "reconstruction_se", "kl")
_PULLS = ("d_loss", "g_loss", "penalty", "d_real", "d_forged", "d_gradient", "g_gradient", "pull")
_POINTS_SKETCH, _IMAGES_SKETCH = "explorer.export.sketch", "explorer.export.image_sketch"
_DUELS_SKETCH, _DIGITS_SKETCH = "explorer.export.duel_sketch", "explorer.export.digits_sketch"
_SEEN = ("precision", "recall", "coverage", "nearest", "nearest_low", "nearest_high")
_RIGHT = ("accuracy", *(f"accuracy_{label}" for label in range(10)))

KINDS = {
    "plane": Kind(
        _points,
        ("bits", "bits_se", "error_rate", "training_loss", "excess", "excess_se"),
        (),
        _said_of_points,
        (Place(_POINTS_SKETCH, "sketch"), Place(_POINTS_SKETCH, "learner_of")),
        'learner = learner_of(films["{side}"])\nsketch(learner, films["{side}"].spec.source().data())\n',
    ),
    "duel": Kind(
        _duels,
        (*_PULLS, "modes", "modes_held", "quality", "js", "d_exact", "d_gap"),
        ("precision", "recall", "coverage"),
        _said_of_duels,
        (Place(_DUELS_SKETCH, "sketch"),),
        'sketch(films["{side}"])\n',
    ),
    "digits": Kind(
        _digits,
        ("d_loss", "g_loss", "penalty", "d_real", "d_forged", *_RIGHT, *_SEEN),
        (),
        _said_of_digits,
        (Place(_DIGITS_SKETCH, "sketch"),),
        'sketch(films["{side}"])\n',
    ),
    "images": Kind(
        _images,
        (*_ELBO, *_EACH, "fit_elbo", "fit_log_prob", "angle", "sigma2"),
        ("iwae", "iwae_se", "iwae_5", "fit_iwae", "fit_iwae_se", "rounding"),
        _said_of_images,
        (Place(_IMAGES_SKETCH, "sketch"),),
        'sketch(films["{side}"])\n',
    ),
}
