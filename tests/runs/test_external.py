"""A cluster at an address: a real `dask scheduler` and two `dask worker` programs on loopback, with TLS."""

import datetime
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import dask.config
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from explorer.runs import Film, compute
from explorer.runs.codec import film_key
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings
from tests.runs.engines import attempts, executing, long, mixture, network, published, same, standing_still, until, wait

ROOT = Path(__file__).parents[2]


def certificates(folder: Path) -> dict[str, str]:
    """Write a fresh certificate and its key, its own authority, and return them as Dask's settings."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "explorer-tests")])
    today = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    private = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "cert.pem").write_bytes(certificate.public_bytes(pem))
    (folder / "key.pem").write_bytes(private)
    files = {"ca-file": "cert.pem", "client.cert": "cert.pem", "client.key": "key.pem"}
    return {f"distributed.comm.tls.{name}": str(folder / file) for name, file in files.items()}


class Programs:
    """The programs of a cluster, as an operator would start them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tls = certificates(folder)
        self.running: list[subprocess.Popen[bytes]] = []
        with closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @property
    def address(self) -> str:
        return f"tls://127.0.0.1:{self.port}"

    def dask(self, *arguments: str) -> subprocess.Popen[bytes]:
        cert, key = str(self.folder / "cert.pem"), str(self.folder / "key.pem")
        loopback = ["--no-dashboard", "--host", "127.0.0.1", "--dashboard-address", "127.0.0.1:0"]
        tls = ["--tls-ca-file", cert, "--tls-cert", cert, "--tls-key", key]
        env = os.environ | {"PYTHONPATH": str(ROOT), "DASK_LOGGING__DISTRIBUTED": "error"}
        program = subprocess.Popen(
            [sys.executable, "-m", "dask", *arguments, *tls, *loopback],
            env=env,
            stdout=subprocess.DEVNULL,
            cwd=self.folder,
        )
        self.running.append(program)
        return program

    def scheduler(self) -> subprocess.Popen[bytes]:
        return self.dask("scheduler", "--protocol", "tls", "--port", str(self.port))

    def worker(self) -> subprocess.Popen[bytes]:
        return self.dask("worker", self.address, "--nthreads", "1", "--no-nanny", "--death-timeout", "240")

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers that live."""
        return [program.pid for program in self.running if "worker" in program.args and program.poll() is None]

    def stop(self) -> None:
        for program in self.running:
            program.kill()
            program.wait()


@pytest.fixture(scope="module")
def programs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Programs]:
    made = Programs(tmp_path_factory.mktemp("tls"))
    made.head = made.scheduler()  # type: ignore[attr-defined]
    made.worker()
    made.worker()
    with dask.config.set(made.tls):
        yield made
    made.stop()


def app(programs: Programs, folder: Path, **limits: Any) -> Engine:
    """Return an engine of its own, as another app has it: same cluster, another store."""
    return Engine(Settings(scheduler=programs.address, store=str(folder), **limits), baked=folder / "none")


@pytest.fixture
def ours(programs, tmp_path) -> Iterator[Engine]:
    made = app(programs, tmp_path / "ours")
    yield made
    made.close()


@pytest.fixture
def theirs(programs, tmp_path) -> Iterator[Engine]:
    made = app(programs, tmp_path / "theirs")
    yield made
    made.close()


def test_the_same_frames_as_everywhere(ours):
    specs = [network(50, steps=300), mixture(50)]
    for spec in specs:
        ours.watch(spec, "ann")
    for spec in specs:
        assert same(until(ours, spec, "done").film, compute(spec))


@pytest.mark.usefixtures("remembered")
def test_an_app_that_asks_late_sees_all_frames_of_the_one_training(programs, ours, theirs):
    spec = network(51, steps=2000)
    wait(lambda: len(ours.watch(spec, "ann").film) > 15)
    with standing_still(programs.pids):
        wait(lambda: (seen := theirs.watch(spec, "ben")).status == "running" and len(seen.film) > 15)  # all from before
    films = [until(ours, spec, "done").film, until(theirs, spec, "done", session="ben").film]
    assert len(attempts(theirs, spec)) == 1, "one training for both"
    assert same(films[0], films[1])


@pytest.mark.usefixtures("remembered")
def test_a_run_goes_on_until_the_last_app_leaves(programs, ours, theirs):
    spec = long(52)
    until(ours, spec, "running")
    with standing_still(programs.pids):
        until(theirs, spec, "running", session="ben")
        ours.cancel(spec, "ann")
        have = len(theirs.watch(spec, "ben").film)
    wait(lambda: len(theirs.watch(spec, "ben").film) > have + 2)
    theirs.close()
    wait(lambda: film_key(spec) not in executing(ours))
    assert published(ours, spec) < Film.of(spec, []).total, "it was stopped, and did not come to its end"


def test_a_scheduler_that_goes_away_is_said_and_its_return_heals_all(programs, ours):
    spec = network(53, steps=2000)
    wait(lambda: len(ours.watch(spec, "ann").film) > 11)
    programs.head.send_signal(signal.SIGKILL)
    programs.head.wait()
    lost = until(ours, spec, "unreachable")
    assert lost.reason == "scheduler_lost"
    assert len(lost.film) > 11, "the frames so far are kept"
    other = ours.watch(mixture(53), "ben")
    assert other.status in ("queued", "unreachable")
    programs.head = programs.scheduler()
    programs.worker()
    films = [until(ours, s, "done", session=n).film for s, n in [(spec, "ann"), (mixture(53), "ben")]]
    assert same(films[0], compute(spec))
    assert same(films[1], compute(mixture(53)))
