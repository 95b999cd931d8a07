"""The program of an embedded worker: a Dask worker that cannot outlive the app. Run by path, never imported by the app.

The first line on stdin are the certificates, as JSON, so that they never touch a disk. After that stdin is a pipe that
says nothing and ends with the app, however the app ends; the worker ends with it. This holds from the first moment on,
before anything big is imported: hence a program and not a Dask preload.
"""

import json
import os
import threading

__all__ = ["main"]

NICENESS = 15


def main() -> None:
    """Hold on to stdin, be nice, and become `dask worker` with the program's arguments."""
    tls = json.loads(_read_line())
    threading.Thread(target=_watch, name="lifeline", daemon=True).start()
    _be_nice()
    import dask.config

    dask.config.set({f"distributed.comm.tls.{name}": text for name, text in tls.items()})
    dask.config.set({"distributed.worker.http.routes": []})
    threading.Thread(target=_warm, name="warm", daemon=True).start()
    from distributed.cli.dask_worker import main as dask_worker

    dask_worker()


def _read_line() -> bytes:
    line = b""
    while not line.endswith(b"\n"):  # unbuffered: a buffered reader's lock would trouble the thread below
        more = os.read(0, 65536)
        if not more:
            os._exit(0)
        line += more
    return line


def _watch() -> None:
    while os.read(0, 4096):
        pass
    os._exit(0)


def _be_nice() -> None:
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    else:
        import psutil  # type: ignore[import-untyped]

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)


def _warm() -> None:
    """Load torch while the worker connects: the first training needs it anyway."""
    import torch

    torch.set_num_threads(1)


if __name__ == "__main__":
    main()
