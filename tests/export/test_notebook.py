"""An exported notebook is one, runs cell by cell where the project isn't, and ends on the film's numbers."""

import base64
import io
import json

from PIL import Image

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.export.notebook import notebook
from explorer.export.sketch import PIXELS
from explorer.page.words.language import say
from tests.concepts.joint_vs_conditional.films import computed
from tests.export.bare import cells_run

STATE = PairState(
    world="pinwheel", data={"points": 60}, knn={"k": 3}, mixture={"components": 2, "steps": 15}, seed=4
).with_branch("joint", 12, "covariance_prior", 3.0)


def cells(kind, **options):
    book = json.loads(notebook(STATE.specs(), **options))
    return ["".join(cell["source"]) for cell in book["cells"] if cell["cell_type"] == kind]


def test_it_makes_the_films_of_the_page_and_pictures_of_what_was_learned(tmp_path):
    ran = cells_run(cells("code"), tmp_path)
    films = computed(STATE)
    assert ran["films"] == {side: {k: v.tolist() for k, v in film.scalars.items()} for side, film in films.items()}
    images = [Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB") for data in ran["pictures"]]
    assert [image.size for image in images] == [PIXELS[::-1], PIXELS[::-1]]
    assert all(len(set(image.get_flattened_data())) > 10 for image in images)
    assert images[0].tobytes() != images[1].tobytes()


def test_it_is_a_notebook_of_format_4_5():
    book = json.loads(notebook(STATE.specs()))
    assert (book["nbformat"], book["nbformat_minor"]) == (4, 5)
    assert book["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in book["cells"]]
    assert len(set(ids)) == len(ids)
    for cell in book["cells"]:
        needed = {"id", "cell_type", "metadata", "source"}
        assert set(cell) == needed | ({"outputs", "execution_count"} if cell["cell_type"] == "code" else set())
        assert all(line.endswith("\n") for line in cell["source"][:-1])


def test_of_real_data_it_claims_no_density_and_no_exact_answer():
    for lang, claims in (
        ("en", ("its density is known by formula", "fresh points", "exact answer")),
        ("zh", ("它的密度有公式可算", "新点", "精确答案")),
    ):
        said = {}
        for world in ("iris", "moons"):
            specs = PairState(world=world, lda={}, logistic={"steps": 5}).specs()
            book = json.loads(notebook(specs, _=lambda text, **v: say(text, lang, **v)))  # noqa: B023
            said[world] = "\n".join("".join(c["source"]) for c in book["cells"] if c["cell_type"] == "markdown")
        assert all(claim in said["moons"] and claim not in said["iris"] for claim in claims)
    assert "## 数据\n" in said["iris"]
    assert "留出" in said["iris"]


def test_its_words_are_in_the_visitors_language_and_lead_back():
    words = "\n".join(cells("markdown", link="https://x.example/?a=1", _=lambda text, **v: say(text, "zh", **v)))
    assert "<https://x.example/?a=1>" in words
    assert "## 世界" in words
    assert "## The" not in words
    assert "## The world" in "\n".join(cells("markdown"))
