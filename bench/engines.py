"""What each engine costs alone, and the default one beside the least that it could."""

import subprocess

import servers
from large_module import assemble, large_module, library

ADAPTERS = ["libwasmtime", "wasmtime-java"]
ROWS = {
    "fresh": ("fresh instance, call, end", "us", 1),
    "spike": ("the same without port and checks", "us", 1),
    "warm": ("warm call", "us", 1),
    "hostCall": ("host call", "us", 1),
    "compile": ("compile 2 MB", "ms", 1000),
    "load": ("load its compiled form", "ms", 1000),
}


def measure(options, folder):
    """Microseconds by row and adapter."""
    guest = folder / "engine-guest.wasm"
    assemble(servers.HOME / "bench/engine-guest.wat", guest)
    large = large_module(folder)
    return {adapter: run(adapter, guest, large, options.rounds) for adapter in ADAPTERS}


def run(adapter, guest, large, rounds):
    path = f"{servers.APP}/app/*:{servers.LIBRARIES}"
    command = [
        *servers.JAVA, "-cp", path, str(servers.HOME / "bench/EngineBench.java"),
        adapter, library(), str(guest), str(large), str(rounds)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"the bench of {adapter} failed:\n{done.stderr}")
    pairs = [line.split() for line in done.stdout.splitlines()]
    return {pair[0]: float(pair[1]) for pair in pairs if len(pair) == 2 and pair[0] in ROWS}


def show(figures):
    print(f"\n{'':46}" + "".join(f"{adapter:>16}" for adapter in ADAPTERS))
    for row, (name, unit, divisor) in ROWS.items():
        cells = [figures[adapter].get(row) for adapter in ADAPTERS]
        texts = ["-" if cell is None else f"{cell / divisor:.3g} {unit}" for cell in cells]
        print(f"{name:46}" + "".join(f"{text:>16}" for text in texts))
