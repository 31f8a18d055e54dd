"""Programs that readers call (Tesseract, antiword, LibreOffice): bounded in time, and ended with the worker."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Sequence

_PR_SET_PDEATHSIG = 1


def call(command: Sequence[str], *, data: bytes = b"", seconds: float) -> tuple[int, bytes]:
    """Run a program: (exit code, what it wrote to standard output). It has one thread.

    The program has a group of its own, which is killed when the time is up; Linux also kills it when the process that
    called it dies, as a worker does whose document takes too long.

    Raises:
        TimeoutError: the time is up.
        OSError: the program does not start.
    """
    process = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        start_new_session=True,
        preexec_fn=_end_with_parent if _PRCTL is not None else None,
    )
    with process:
        try:
            out, _ = process.communicate(data, timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise TimeoutError(seconds) from error
        finally:
            if process.poll() is None:
                _kill(process)
    return process.returncode, out


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)


def _find_prctl() -> ctypes._CFuncPtr | None:  # type: ignore[name-defined, unused-ignore]
    """The call of Linux by which a process asks for a signal at the death of its parent."""
    if sys.platform != "linux":
        return None
    try:
        return ctypes.CDLL(None).prctl
    except (OSError, AttributeError):
        return None


_PRCTL = _find_prctl()


def _end_with_parent() -> None:
    """In the child, before the program starts."""
    if _PRCTL is not None:
        _PRCTL(_PR_SET_PDEATHSIG, int(signal.SIGKILL), 0, 0, 0)
