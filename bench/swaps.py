"""Version swaps under constant load, and what memory the swap of a large module takes."""

import statistics
import time

import load
import servers
from control import Control
from large_module import large_module

PAIRS = 5
SWAPS = 20
WORKERS = 8
EACH_PER_SECOND = 100
PAUSE = 0.3


def measure(platform, folder):
    control = Control(platform.control, folder / "data")
    trivial = servers.HOME / "guests/trivial/trivial.wasm"
    control.add_version("trivial", control.sign("trivial", trivial, revision=1_000))
    server = platform.at("/trivial")
    pairs = []
    for number in range(1, PAIRS + 1):
        without = under_load(server, lambda: time.sleep(SWAPS * PAUSE))
        swapping = under_load(server, lambda: swap(control))
        pairs.append({"without": without, "with": swapping})
        print(f"pair {number}: p95 {without['p95Millis']:.2f} ms without swaps, "
              f"{swapping['p95Millis']:.2f} ms with {SWAPS}, {swapping['failed']} failed", flush=True)
    return {**summary(pairs), "peak": peak(platform, control, folder)}


def under_load(server, body):
    """What the load met while the body ran; the load ends a little later."""
    hey = load.begin_constant(server, int(SWAPS * PAUSE) + 6, WORKERS, EACH_PER_SECOND)
    time.sleep(1)
    body()
    if hey.poll() is not None:
        raise SystemExit("The swaps took longer than the load: the machine is too busy to measure.")
    return load.end_constant(hey)


def swap(control):
    for number in range(SWAPS):
        begin = time.monotonic()
        # Revisions only rise, so going back is what a developer says on purpose.
        control.release("trivial", 1 + (number + 1) % 2, allow=["older-revision"])
        time.sleep(max(0.0, PAUSE - (time.monotonic() - begin)))


def summary(pairs):
    return {
        "swaps": PAIRS * SWAPS,
        "failed": sum(each["failed"] for pair in pairs for each in pair.values()),
        "requests": sum(pair["with"]["requests"] for pair in pairs),
        "ratio": statistics.median(p["with"]["p95Millis"] / p["without"]["p95Millis"] for p in pairs),
        "addedMillis": statistics.median(
            p["with"]["p95Millis"] - p["without"]["p95Millis"] for p in pairs),
        "pairs": pairs,
    }


def peak(platform, control, folder):
    """Resident memory before a module of 2 MB, at most until it serves, and after."""
    large = large_module(folder)
    platform.forget_memory_peak()
    before = platform.memory("VmRSS")
    number = control.add_version("trivial", control.sign("trivial", large, revision=1_001))
    control.release("trivial", number)
    return {
        "moduleBytes": large.stat().st_size,
        "beforeBytes": before,
        "peakBytes": platform.memory("VmHWM"),
        "afterBytes": platform.memory("VmRSS"),
    }


def show(got):
    peak_ = got["peak"]
    print(f"\n{got['swaps']} swaps under {WORKERS * EACH_PER_SECOND} requests/s: {got['failed']} failed"
          f" of {got['requests']}; p95 {got['ratio']:.2f} of, and {got['addedMillis']:+.2f} ms to, that without swaps")
    mebibytes = [f"{peak_[name] / 2**20:.0f}" for name in ("beforeBytes", "peakBytes", "afterBytes")]
    print(f"swap to a module of {peak_['moduleBytes'] / 2**20:.1f} MiB: resident {mebibytes[0]} MiB before, "
          f"{mebibytes[1]} at most, {mebibytes[2]} after")
