"""What an invocation costs by each protocol: gRPC's stream, gRPC's unary calls, HTTP at the ingress."""

import subprocess

import http_rounds
import load
import servers

WARM_UP, COUNT, IN_FLIGHT = 50_000, 100_000, 64
# The client is no Quarkus application: its libraries would tell of Unsafe and of the log manager.
QUIET = ["--sun-misc-unsafe-memory-access=allow",
         "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"]
NAMES = {
    "stream": "InvokeStream, one call on one connection",
    "unary": "Invoke, one connection",
    "http": "HTTP at the ingress, 64 connections",
}


def measure(options, platform, folder):
    token = folder / "data/admin.token"
    rounds = [round_of(options, platform, token) for _ in range(options.rounds + 1)]
    # The first one warms up.
    resident = [each["resident"] for each in rounds]
    return {"median": http_rounds.medians([each["figures"] for each in rounds[1:]]), "resident": resident}


def round_of(options, platform, token):
    figures = {name: by_grpc(name, platform, token) for name in ("stream", "unary")}
    http = load.full(platform.at("/trivial"), options.seconds, IN_FLIGHT)
    figures["http"] = {key: http[key] for key in ("perSecond", "processorMicros")}
    return {"figures": figures, "resident": platform.memory("VmRSS")}


def by_grpc(name, platform, token):
    before = platform.processor_seconds()
    told = subprocess.run(
        [*servers.JAVA, *QUIET, "-cp", f"{servers.APP}/app/*:{servers.LIBRARIES}", servers.HOME / "bench/Invocations.java",
         name, platform.grpc, token, "trivial", *map(str, (WARM_UP, COUNT, IN_FLIGHT))],
        stdout=subprocess.PIPE, text=True, check=True).stdout
    took = platform.processor_seconds() - before
    return {"perSecond": float(told), "processorMicros": took * 1e6 / (WARM_UP + COUNT)}


def show(got):
    print(f"\n{COUNT} invocations, {IN_FLIGHT} in flight {'':16} {'a second':>10} {'processor us each':>18}")
    for name, median in got["median"].items():
        print(f"{NAMES[name]:46} {median['perSecond']:10.0f} {median['processorMicros']:18.1f}")
    mib = ", ".join(f"{each / 2**20:.0f}" for each in got["resident"])
    print(f"resident after each round: {mib} MiB")
