"""A training on the stage: frames as they come, stop, try again, branch, faults; in a browser, on its own server."""

import os
import re
import signal
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from explorer.bake import path_of
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import parse
from explorer.runs.store import Store
from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"
SOON = 240  # looks, a quarter or half a second apart: a bound on failing, not on how quick a machine must be


def long(step):
    """Return a link to a training that no test sees the end of, unlike any other; only the network is trained."""
    return f"network.steps={20_000 - step}&network.layers=6&network.width=16"


@pytest.fixture
def visit(open_page, workshop):
    def go(query, **options):
        return Stage(open_page(f"{PAGE}?{query}", at=workshop, **options))

    return go


def workers(server):
    children = psutil.Process(server.process.pid).children(recursive=True)
    return [child for child in children if "lifeline.py" in " ".join(child.cmdline())]


def end(stage):
    """End the network's training."""
    foot = stage.panel("conditional").locator(".foot")
    foot.get_by_role("button", name="Stop").click()
    expect(foot).to_contain_text("Stopped.")
    return foot


def test_frames_come_while_it_trains_and_the_stage_is_never_remounted(visit):
    stage = visit(long(0), motion="no-preference")
    seen = set()
    while len(seen) < 4:  # in pieces, not at once
        stage.until(f"c.have.conditional > {max(seen, default=0)}")
        seen.add(stage.counters["have"]["conditional"])
    assert max(seen) < 61, "it still trains"
    end(stage)
    assert stage.counters["mounts"] == 1


def test_a_film_is_played_to_its_end_as_it_comes_and_kept(visit):
    stage = visit("seed=100&network.steps=300", motion="no-preference")
    stage.page.locator(".timeline select").select_option("4")
    stage.until("c.have.conditional === 61 && c.have.joint === 61 && !c.playing && c.at === 60")
    expect(stage.page.locator(".foot:visible")).to_have_count(0)
    assert stage.counters["mounts"] == 1
    stage.page.reload()
    stage.until("c.have.conditional === 61")  # from the store, whole


def test_what_is_recorded_can_be_played_while_it_trains(visit):
    stage = visit(long(1), motion="no-preference")
    stage.until("c.have.conditional > 12")
    stage.page.keyboard.press("Home")
    stage.shows(0)
    stage.page.keyboard.press("ArrowRight")
    stage.shows(1)
    stage.page.keyboard.press("Space")
    stage.until("c.playing && c.at > 3")
    stage.button("Pause").click()
    stage.until("!c.playing")
    kept = stage.counters
    assert kept["have"]["conditional"] < 61, "it still trains"
    stage.until(f"c.have.conditional > {kept['have']['conditional']}")
    assert stage.counters["at"] == kept["at"], "new frames don't move who looks elsewhere"
    end(stage)


def test_progress_and_time_left_stop_and_try_again(visit):
    stage = visit(long(2))
    foot = stage.panel("conditional").locator(".foot")
    expect(foot).to_contain_text(re.compile(r"Training, about \d+ s left"))
    expect(foot.get_by_role("progressbar")).to_have_attribute("aria-valuenow", re.compile(r"^[1-9]\d?$"))
    stage.until("c.have.conditional > 0")
    end(stage)
    have = stage.counters["have"]["conditional"]
    assert 0 < have < 61
    foot.get_by_role("button", name="Try again").click()
    stage.until(f"c.have.conditional > {have}")
    end(stage)


def test_a_place_in_the_queue_is_told(visit):
    busy = visit(long(3))
    busy.until("c.have.conditional > 0")
    late = visit(long(4))
    foot = late.panel("conditional").locator(".foot")
    expect(foot).to_contain_text("Waiting to train: number 1 in the queue")
    end(late)
    assert late.counters["have"]["conditional"] == 0
    end(busy)


def test_a_branch_has_another_future_and_the_old_one_is_one_click_away(visit):
    stage = visit("", motion="no-preference").stop()
    stage.page.locator(".timeline select").select_option("4")
    stage.page.keyboard.press("Escape")  # the keys are the stage's again
    stage.page.keyboard.press("End")
    stage.shows(60)
    old = stage.cell("conditional").locator(".value").inner_text()
    for _ in range(30):
        stage.page.keyboard.press("ArrowLeft")
    stage.shows(30)
    stage.button("Branch here").click()
    knobs = stage.page.locator(".st-key-branching")
    expect(knobs).to_contain_text("Branch at frame 31")
    expect(knobs.locator("input[type=range]")).to_have_count(5)  # rate, batch, both penalties, ridge
    knobs.get_by_role("slider", name="Learning rate").focus()
    stage.page.keyboard.press("ArrowRight")
    expect(stage.page).to_have_url(
        re.compile(r"network\.branch=250%3Alearning_rate%3A0\.03|network\.branch=250:learning_rate:0\.03")
    )
    expect(stage.page.locator(".marks .mark").first).to_contain_text("Learning rate 0.03 from here")
    expect(stage.cell("conditional").locator(".value")).not_to_have_text(old)
    stage.until("c.have.conditional === 61 && !c.playing && c.at === 60")
    expect(stage.page).not_to_have_url(re.compile("frame="))  # the page knows where the stage came to rest
    back = stage.page.get_by_role("button", name="Back to the old future")
    back.click()
    expect(back).to_be_hidden()
    expect(stage.cell("conditional").locator(".value")).to_have_text(old)
    expect(stage.page).not_to_have_url(re.compile("branch"))


def test_a_killed_worker_costs_nothing_but_time(visit, workshop):
    stage = visit(long(5))
    stage.until("c.have.conditional > 12")  # there is a checkpoint to go on from
    killed = workers(workshop)
    assert killed
    for worker in killed:
        os.kill(worker.pid, signal.SIGKILL)
    psutil.wait_procs(killed)
    stage.page.wait_for_timeout(500)  # what was on its way has arrived
    have = stage.counters["have"]["conditional"]
    assert have < 61, "it still trained"
    stage.until(f"c.have.conditional > {have + 2}")
    end(stage)


def test_numbers_that_run_away_end_in_a_sentence(visit):
    stage = visit("seed=104&network.learning_rate=10&network.optimizer=sgd&network.activation=relu&network.l2=1")
    foot = stage.panel("conditional").locator(".foot")
    expect(foot).to_contain_text(re.compile(r"By step \d+ the numbers had grown without bound"))
    stage.until("c.have.joint === 61")
    expect(foot.get_by_role("button", name="Try again")).to_be_visible()


def test_a_harmed_film_in_the_store_is_made_anew(visit, workshop):
    query = {"seed": "105", "network.steps": "300"}
    store = Store(str(workshop.store), 2**30)
    specs = parse(query)[0].specs()
    workshop.store.mkdir(exist_ok=True)
    for side, spec in PairState().specs().items():
        half = path_of(spec).read_bytes()[: path_of(spec).stat().st_size // 2]
        Path(store.path(specs[side])).write_bytes(half)
    stage = visit("&".join(f"{name}={text}" for name, text in query.items()))
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    for _ in range(SOON):
        if all(store.load(spec) for spec in specs.values()):
            return
        stage.page.wait_for_timeout(250)
    pytest.fail("the store has no whole film")


def test_who_leaves_stops_what_nobody_watches(visit, workshop):
    stage = visit(long(6))
    stage.until("c.have.conditional > 5")
    stage.page.close()
    other = visit("network.steps=310")
    other.until("c.have.conditional === 61")  # there is one worker: it was free again
    left = parse(dict(part.split("=") for part in long(6).split("&")))[0].specs()["conditional"]
    assert Store(str(workshop.store), 2**30).load(left) is None, "it was trained to its end for nobody"
    idle = 0
    for _ in range(SOON):
        used = [worker.cpu_times().user for worker in workers(workshop)]
        other.page.wait_for_timeout(500)
        busy = [w.cpu_times().user - u for w, u in zip(workers(workshop), used, strict=False)]
        idle = idle + 1 if max(busy) < 0.1 else 0
        if idle == 3:
            return
    pytest.fail("a worker still trains for nobody")
