"""What capabilities cost: a host call inside an invocation, and a counter's request beside hello's."""

import contextlib
import statistics

import http_rounds
import load
import redis_server
import servers
from control import Control
from large_module import assemble

COUNTER = servers.HOME / "guests/counter-wasmcloud-0.2/counter-wasmcloud-0.2-v1.wasm"
CALLS = 1_000
NAMES = {
    "hello": "Slipway, hello in Rust, a fresh instance each",
    "memory": "Slipway, counter in Rust on memory, the same",
    "redis": "Slipway, counter in Rust on Redis, the same",
}


def measure(options, platform, folder):
    control = Control(platform.control, folder / "data")
    control.provide("memory", "memory")
    return {"hostCall": host_call(options, platform, control, folder),
            **counters(options, platform, control)}


def host_call(options, platform, control, folder):
    """Microseconds of a call, by requests with and without calls in turn, one at a time."""
    for name, calls in (("without", 0), ("with", CALLS)):
        control.publish(f"calls-{name}", guest(folder, calls), store="memory")
    rounds = []
    for _ in range(options.rounds + 1):
        got = {name: load.full(platform.at(f"/calls-{name}"), options.seconds, 1)
               for name in ("without", "with")}
        rounds.append({
            "p50Micros": (got["with"]["p50Millis"] - got["without"]["p50Millis"]) * 1000 / CALLS,
            "processorMicros": (got["with"]["processorMicros"] - got["without"]["processorMicros"]) / CALLS})
    # The first one warms up.
    return {figure: statistics.median(each[figure] for each in rounds[1:]) for figure in rounds[0]}


def guest(folder, calls):
    """The guest that makes so many calls."""
    none = "(global $calls i32 (i32.const 0))"
    source = (servers.HOME / "bench/host-calls.wat").read_text()
    if none not in source:
        raise SystemExit(f"bench/host-calls.wat has no line {none}")
    text, wasm = folder / f"host-calls-{calls}.wat", folder / f"host-calls-{calls}.wasm"
    text.write_text(source.replace(none, none.replace("const 0", f"const {calls}")))
    assemble(text, wasm)
    return wasm


def counters(options, platform, control):
    """Rounds of hello and of counters, and why one is not among them."""
    absent, stores = {}, ["memory"]
    with contextlib.ExitStack() as stack:
        try:
            redis = stack.enter_context(redis_server.running())
            control.provide("redis", "redis", url=redis.url)
            stores.append("redis")
        except redis_server.Missing as why:
            absent["redis"] = str(why)
        for store in stores:
            control.publish(f"counter-{store}", COUNTER, store=store)
        contenders = {"hello": platform.at("/hello")}
        contenders |= {store: platform.at(f"/counter-{store}") for store in stores}
        measured = http_rounds.rounds(options, contenders)
    return {"rounds": measured, "absent": absent, **summary(http_rounds.medians(measured))}


def summary(median):
    ratios = {name: got["perSecond"] / median["hello"]["perSecond"]
              for name, got in median.items() if name != "hello"}
    return {"http": median, "ratios": ratios}


def show(got):
    http_rounds.show(got["http"], got["absent"], NAMES)
    for name, ratio in got["ratios"].items():
        print(f"{'counter on ' + name + ' against hello':46} {ratio:10.2f}")
    call = got["hostCall"]
    print(f"{'host call to the memory store':46} {call['p50Micros']:10.2f} us, "
          f"{call['processorMicros']:.2f} us of processor time ({CALLS} in a request)")
