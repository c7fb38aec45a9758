"""Throughput of hello: the platform's policies, a bare Vert.x, `wasmtime serve`, in turn."""

import contextlib
import os
import statistics

import load
import servers
import wasmtime_cli
from control import Control

TRIVIAL = servers.HOME / "guests/trivial/trivial.wasm"
WARM = {"policy": "warm", "size": 8, "maxInvocations": 1_000_000, "maxIdle": "PT1M"}
NAMES = {
    "fresh": "Slipway, trivial guest, a fresh instance each",
    "warm": "Slipway, trivial guest, warm instances",
    "hello": "Slipway, hello in Rust, a fresh instance each",
    "bare": "Vert.x, no function at all, a loop for each core",
    "single": "the same on a single loop",
    "serve": "wasmtime serve, hello component",
}


def measure(options, platform, folder):
    """Rounds of figures by name, and why a name is not among them."""
    Control(platform.control, folder / "data").publish("warm", TRIVIAL, instances=WARM)
    absent = {}
    with contextlib.ExitStack() as stack:
        contenders = {
            "fresh": platform.at("/trivial"),
            "warm": platform.at("/warm"),
            "hello": platform.at("/hello"),
            "bare": stack.enter_context(servers.bare(folder, os.cpu_count())),
            "single": stack.enter_context(servers.bare(folder, 1)),
        }
        try:
            program = wasmtime_cli.path()
            contenders["serve"] = stack.enter_context(servers.wasmtime_serve(program, folder))
        except wasmtime_cli.Missing as why:
            absent["serve"] = str(why)
        return rounds(options, contenders), absent


def rounds(options, contenders):
    for server in contenders.values():
        load.full(server, options.warm_up, options.connections)
    measured = []
    for number in range(1, options.rounds + 1):
        measured.append({
            name: load.full(server, options.seconds, options.connections)
            for name, server in contenders.items()})
        figures = ", ".join(f"{name} {got['perSecond']:.0f}/s" for name, got in measured[-1].items())
        print(f"round {number}: {figures}", flush=True)
    return measured


def medians(measured):
    return {
        name: {figure: statistics.median(each[name][figure] for each in measured) for figure in first}
        for name, first in measured[0].items()}


def show(median, absent, names=NAMES):
    print(f"\n{'':50} {'requests/s':>10} {'p50 ms':>7} {'p99 ms':>7} {'processor us a request':>23}")
    for name, got in median.items():
        print(f"{names[name]:50} {got['perSecond']:10.0f} {got['p50Millis']:7.2f}"
              f" {got['p99Millis']:7.2f} {got['processorMicros']:23.1f}")
    for name, why in absent.items():
        print(f"{names[name]:50} not measured: {why}")
