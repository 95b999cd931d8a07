"""Real data as worlds: the numbers are scikit-learn's, rows are split and none is in both halves, axes lead back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from sklearn import datasets
from sklearn.decomposition import PCA
from sklearn.preprocessing import StandardScaler

from explorer import worlds
from explorer.worlds import plane
from explorer.worlds.components import principal
from explorer.worlds.labels import in_turn_shuffled
from explorer.worlds.plane.measured import COMPONENTS, MeasuredConfig
from explorer.worlds.plane.rows import FILL, LEARNED
from explorer.worlds.shipped import read

REAL = worlds.DATA_SETS[:-1]
LOADED = {"iris": datasets.load_iris, "wine": datasets.load_wine, "breast_cancer": datasets.load_breast_cancer}
each = pytest.mark.parametrize("name", REAL)


@pytest.mark.parametrize("name", [*LOADED, "digits"])
def test_the_numbers_are_those_that_scikit_learn_loads(name):
    x, y = read(name)
    want = LOADED.get(name, datasets.load_digits)()
    assert np.array_equal(x, want.data)
    assert np.array_equal(y, want.target)
    assert not x.flags.writeable


@pytest.mark.parametrize("name", LOADED)
def test_the_columns_are_called_what_they_are(name):
    want = LOADED[name]()
    config = worlds.config_of(name)
    assert len(config.features) == want.data.shape[1]
    theirs = [str(text).replace(" (cm)", "").replace(" ", "_").replace("/", "_") for text in want.feature_names]
    ours = [text.replace("diluted_wines", "od280_od315_of_diluted_wines") for text in config.features]
    assert ours == theirs
    if name != "wine":
        assert list(config.classes) == [str(text) for text in want.target_names]


@pytest.mark.parametrize("name", LOADED)
def test_each_pair_of_columns_is_drawn_as_measured(name):
    x = LOADED[name]().data
    kind = worlds.config_of(name)
    for i in range(len(kind.features)):
        j = (i + 1) % len(kind.features)
        made = worlds.get(name, axes=f"{kind.features[i]},{kind.features[j]}")
        back = np.column_stack([axis.own(made.x[:, k]) for k, axis in enumerate(made.axes)])
        assert np.allclose(back, x[:, [i, j]], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("name", LOADED)
def test_components_are_those_of_an_oracle(name):
    standard = StandardScaler().fit_transform(LOADED[name]().data)
    oracle = PCA(2).fit(standard)
    made = worlds.get(name, axes=",".join(COMPONENTS))
    scores = np.column_stack([axis.own(made.x[:, k]) for k, axis in enumerate(made.axes)])
    assert np.allclose(np.abs(scores), np.abs(oracle.transform(standard)), atol=1e-9)
    assert np.allclose(made.components.shares, oracle.explained_variance_ratio_)
    assert all(row[np.abs(row).argmax()] > 0 for row in made.components.directions)


@pytest.mark.parametrize("which", ["06", "0134", "34679"])
def test_a_place_among_the_digits_is_the_oracle_s_picture(which):
    x, digit = datasets.load_digits(return_X_y=True)
    mine = np.isin(digit, [int(text) for text in which])
    oracle = PCA(2).fit(x[mine])
    made = worlds.get("digits", which=which)
    want = oracle.inverse_transform(oracle.transform(x[mine]))
    assert np.allclose(made.images(made.x), want, atol=1e-8)
    assert made.components.shares.sum() == pytest.approx(oracle.explained_variance_ratio_.sum())
    assert made.names == tuple(which)
    assert np.array_equal(np.array([int(text) for text in made.names])[made.y], digit[mine])
    lost = ((x[mine] - made.images(made.x)) ** 2).sum() / ((x[mine] - x[mine].mean(axis=0)) ** 2).sum()
    assert lost == pytest.approx(1 - made.components.shares.sum())  # what the note says is what is lost


@each
@pytest.mark.parametrize("points", [10, 60, 1000])
def test_learned_and_held_out_rows_are_all_rows_once(name, points):
    made = worlds.get(name, points=points)
    learned, held = made.data(), made.held_out()
    assert len(learned.y) == min(points, int(LEARNED * len(made.y)))
    assert len(held.y) >= len(made.y) / 4
    both = np.vstack([learned.x, held.x])
    assert np.array_equal(_sorted(both), _sorted(made.x))
    assert not made.known
    shares = np.bincount(made.y) / len(made.y)
    assert np.abs(np.bincount(learned.y, minlength=made.n_classes) - len(learned.y) * shares).max() <= 1


@each
def test_another_seed_holds_out_other_rows_and_moves_none(name):
    one, same, other = (worlds.get(name, points=60, seed=seed) for seed in (7, 7, 8))
    assert np.array_equal(one.data().x, same.data().x)
    assert not np.array_equal(one.data().x, other.data().x)
    assert np.array_equal(_sorted(one.x), _sorted(other.x))
    assert one.axes == other.axes


@each
def test_all_rows_lie_in_the_picture(name):
    made = worlds.get(name)
    left, right, bottom, top = made.extent
    half = FILL * np.array([right - left, top - bottom]) / 2
    assert np.all(np.abs(made.x) <= half + 1e-9)
    assert np.ptp(made.x[:, 0]) == pytest.approx(2 * half[0])
    assert np.ptp(made.x[:, 1]) == pytest.approx(2 * half[1])


@given(st.lists(st.integers(0, 4), min_size=4, max_size=80), st.integers(0, 99))
def test_every_beginning_holds_each_class_by_its_share(labels, seed):
    y = np.array(labels)
    order = in_turn_shuffled(y, seed)
    assert sorted(order.tolist()) == list(range(len(y)))
    shares = np.bincount(y, minlength=5) / len(y)
    assert strays(y[order], shares) <= (len(set(labels)) - 1) / 2 + 1e-9


def test_where_one_of_five_classes_has_nearly_all_rows_it_is_nearly_two_late():
    """The bound is as tight as it can be: "within one row" would be wrong."""
    y = np.repeat(np.arange(5), [96, 1, 1, 1, 1])
    assert 1.9 < strays(y[in_turn_shuffled(y, 0)], np.bincount(y) / 100) <= 2


def strays(y, shares):
    """Return the most by which a beginning of the labels holds a class more or less often than its share says."""
    held = (y[:, None] == np.arange(len(shares))).cumsum(axis=0)
    return np.abs(held - np.arange(1, len(y) + 1)[:, None] * shares).max()


@pytest.mark.parametrize(
    "axes",
    ["", "sepal_length", "sepal_length,sepal_length", "sepal_length,proline", "a,b,c", "component_1,component_3"],
)
def test_columns_that_are_none_are_refused(axes):
    with pytest.raises(ValidationError):
        worlds.get("iris", axes=axes)


@pytest.mark.parametrize("which", ["", "1", "11", "21", "012345", "01\n", "a1", "٠١"])
def test_digits_that_are_no_two_to_five_in_order_are_refused(which):
    with pytest.raises(ValidationError):
        worlds.get("digits", which=which)


def test_worlds_that_know_the_truth_are_found_by_both_names():
    assert type(worlds.get("moons", noise=0.2)) is type(worlds.get("moons"))
    assert worlds.get("moons").known
    for name in worlds.DATA_SETS:
        with pytest.raises(KeyError):
            plane.get(name)
    with pytest.raises(KeyError):
        worlds.get("mars")
    assert set(worlds.ON_PLANE) == {*worlds.FORMULAS, *worlds.DATA_SETS}
    assert all(worlds.config_of(name) is plane.config_of(name) for name in worlds.ON_PLANE)
    with pytest.raises(KeyError):
        worlds.config_of("mars")


def test_what_differs_most_is_found_where_it_was_put():
    rng = np.random.default_rng(0)
    found = principal(rng.standard_normal((4000, 3)) * [1.0, 5.0, 0.2])
    assert np.abs(found.directions[0]) == pytest.approx([0, 1, 0], abs=0.02)
    assert found.shares[0] == pytest.approx(25 / 26.04, abs=0.01)
    assert np.allclose(found.rows(found.scores(found.mean[None])), found.mean)


def test_every_measured_config_opens_on_two_of_its_columns():
    for kind in MeasuredConfig.__subclasses__():
        assert {kind().across, kind().up} <= {*kind.features, *COMPONENTS}


def _sorted(x):
    return x[np.lexsort(x.T)]
