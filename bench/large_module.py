"""Makes a waPC guest of 2 MB of code: the trivial one with functions that nobody calls."""

import os
import subprocess

import servers

FUNCTIONS = 2_000
STEPS = 112


def large_module(folder):
    """The path of the wasm file, made in the folder once."""
    text, wasm = folder / "large.wat", folder / "large.wasm"
    if not wasm.exists():
        trivial = (servers.HOME / "guests/trivial/trivial.wat").read_text().rstrip()
        text.write_text(trivial.removesuffix(")") + "".join(map(function, range(FUNCTIONS))) + ")")
        assemble(text, wasm)
    return wasm


def function(number):
    steps = "".join(
        f"local.get 0 i32.const {number * STEPS + step} i32.mul local.set 0 "
        for step in range(STEPS))
    return f"(func (export \"f{number}\") (param i32) (result i32) {steps} local.get 0)\n"


def assemble(text, wasm):
    """From WebAssembly text, by the engine's own library."""
    subprocess.run(
        [*servers.JAVA, str(servers.HOME / "bench/Assemble.java"), library(), str(text), str(wasm)],
        check=True)


def library():
    return os.environ["SLIPWAY_LIBWASMTIME"]
