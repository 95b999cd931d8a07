"""A training on the stage: frames as they come, stop, try again, faults; on the page for tests, on its own server."""

import os
import re
import signal
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from explorer.bake import path_of
from explorer.page.address import parse
from explorer.runs import RunSpec
from explorer.runs.store import Store
from tests.browser.stage import Stage
from tests.sample.state import SampleState

SOON = 240  # looks, a quarter or half a second apart: a bound on failing, not on how quick a machine must be


def long(step):
    """Return a link to a training that no test sees the end of, unlike any other."""
    return f"network.steps={20_000 - step}&network.layers=6&network.width=16"


@pytest.fixture
def visit(open_page, workshop):
    def go(query, **options):
        return sampled(open_page(f"sample?{query}", at=workshop, **options))

    return go


def sampled(page):
    """Return the stage of the page for tests."""
    return Stage(page, "sample", ("run",))


def workers(server):
    children = psutil.Process(server.process.pid).children(recursive=True)
    return [child for child in children if "lifeline.py" in " ".join(child.cmdline())]


def end(stage):
    """End the training."""
    foot(stage).click()
    expect(foot(stage)).to_contain_text("Stopped.")


def foot(stage):
    """Return the button that says how the training is doing, and stops it or tries again."""
    return stage.page.locator(".stage .run-status")


def test_frames_come_while_it_trains_and_the_stage_is_never_remounted(visit):
    stage = visit(long(0), motion="no-preference")
    seen = set()
    while len(seen) < 4:  # in pieces, not at once
        stage.until(f"c.have.run > {max(seen, default=0)}")
        seen.add(stage.counters["have"]["run"])
    assert max(seen) < 61, "it still trains"
    end(stage)
    assert stage.counters["mounts"] == 1


def test_a_film_is_played_to_its_end_as_it_comes_and_kept(visit):
    stage = visit("seed=100&network.steps=300", motion="no-preference")
    stage.page.locator(".timeline[data-timeline=training] select").select_option("4")
    stage.until("c.have.run === 61 && !c.playing && c.at === 60")
    expect(stage.page.locator(".run-status:visible")).to_have_count(0)
    assert stage.counters["mounts"] == 1
    stage.page.reload()
    stage.until("c.have.run === 61")  # from the store, whole


def test_what_is_recorded_can_be_played_while_it_trains(visit):
    stage = visit(long(1), motion="no-preference")
    stage.until("c.have.run > 12")
    stage.page.keyboard.press("Home")
    stage.shows(0)
    stage.page.keyboard.press("ArrowRight")
    stage.shows(1)
    stage.page.keyboard.press("Space")
    stage.until("c.playing && c.at > 3")
    stage.bar().get_by_role("button", name="Pause", exact=True).click()
    stage.until("!c.playing")
    kept = stage.counters
    assert kept["have"]["run"] < 61, "it still trains"
    stage.until(f"c.have.run > {kept['have']['run']}")
    assert stage.counters["at"] == kept["at"], "new frames don't move who looks elsewhere"
    end(stage)


def test_progress_and_time_left_stop_and_try_again(visit):
    stage = visit(long(2))
    expect(foot(stage)).to_contain_text(re.compile(r"Training, about \d+ s left"))
    stage.until("c.have.run > 0")
    end(stage)
    have = stage.counters["have"]["run"]
    assert 0 < have < 61
    foot(stage).click()
    stage.until(f"c.have.run > {have}")
    end(stage)


def test_a_place_in_the_queue_is_told(visit):
    busy = visit(long(3))
    busy.until("c.have.run > 0")
    late = visit(long(4))
    expect(foot(late)).to_contain_text("Waiting to train: number 1 in the queue")
    end(late)
    assert late.counters["have"]["run"] == 0
    end(busy)


def test_a_killed_worker_costs_nothing_but_time(visit, workshop):
    stage = visit(long(5))
    stage.until("c.have.run > 12")  # there is a checkpoint to go on from
    killed = workers(workshop)
    assert killed
    for worker in killed:
        os.kill(worker.pid, signal.SIGKILL)
    psutil.wait_procs(killed)
    stage.page.wait_for_timeout(500)  # what was on its way has arrived
    have = stage.counters["have"]["run"]
    assert have < 61, "it still trained"
    stage.until(f"c.have.run > {have + 2}")
    end(stage)


def test_numbers_that_run_away_end_in_a_sentence(visit):
    stage = visit("seed=104&network.learning_rate=10&network.optimizer=sgd&network.activation=relu&network.l2=1")
    expect(foot(stage)).to_contain_text(re.compile(r"By step \d+ the numbers had grown without bound"))
    expect(foot(stage)).to_have_attribute("data-kind", "retry")


def test_a_harmed_film_in_the_store_is_made_anew(visit, workshop):
    query = {"seed": "105", "network.steps": "300"}
    store = Store(str(workshop.store), 2**30)
    specs = parse(SampleState, query)[0].specs()
    workshop.store.mkdir(exist_ok=True)
    whole = path_of(RunSpec(model="network"))
    for spec in specs.values():
        Path(store.path(spec)).write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    stage = visit("&".join(f"{name}={text}" for name, text in query.items()))
    stage.until("c.have.run === 61")
    for _ in range(SOON):
        if all(store.load(spec) for spec in specs.values()):
            return
        stage.page.wait_for_timeout(250)
    pytest.fail("the store has no whole film")


def test_who_leaves_stops_what_nobody_watches(visit, workshop):
    stage = visit(long(6))
    stage.until("c.have.run > 5")
    stage.page.close()
    other = visit("network.steps=310")
    other.until("c.have.run === 61")  # there is one worker: it was free again
    left = parse(SampleState, dict(part.split("=") for part in long(6).split("&")))[0].specs()["run"]
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
