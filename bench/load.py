"""Drives a server: by wrk as fast as it answers, by hey at a constant rate."""

import re
import subprocess
import sys


def full(server, seconds, connections):
    """One run of wrk: requests a second, latencies, and the server's processor time a request."""
    before = server.processor_seconds()
    report = run(["wrk", "--latency", "-t1", f"-c{connections}", f"-d{seconds}s", server.url])
    if "Non-2xx" in report or "Socket errors" in report:
        sys.exit(f"{server.url} failed under load:\n{report}")
    requests = int(re.search(r"(\d+) requests in", report)[1])
    return {
        "perSecond": float(re.search(r"Requests/sec:\s+([\d.]+)", report)[1]),
        "p50Millis": percentile(report, 50),
        "p99Millis": percentile(report, 99),
        "processorMicros": (server.processor_seconds() - before) * 1e6 / requests,
    }


def percentile(report, percent):
    """From a line of its own, such as ` 99%    1.23ms`."""
    number, unit = re.search(rf"^ *{percent}% +([\d.]+)(us|ms|s)$", report, re.MULTILINE).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def begin_constant(server, seconds, workers, each_per_second):
    return subprocess.Popen(
        ["hey", "-z", f"{seconds}s", "-c", str(workers), "-q", str(each_per_second), server.url],
        stdout=subprocess.PIPE, text=True)


def end_constant(hey):
    """How many answers came, how many were not 200 or did not come at all, and p95."""
    report = hey.communicate()[0]
    codes = {code: int(n) for code, n in re.findall(r"\[(\d{3})\]\s+(\d+) responses", report)}
    errors = report.split("Error distribution:")[1] if "Error distribution:" in report else ""
    failed = sum(int(n) for n in re.findall(r"^\s*\[(\d+)\]", errors, re.MULTILINE))
    p95 = re.search(r"95%+ in ([\d.]+) secs", report)
    if not codes or p95 is None:
        sys.exit(f"hey measured nothing:\n{report}")
    return {
        "requests": sum(codes.values()) + failed,
        "failed": failed + sum(n for code, n in codes.items() if code != "200"),
        "p95Millis": float(p95[1]) * 1000,
    }


def run(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
