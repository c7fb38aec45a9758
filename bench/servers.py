"""The programs that are measured, each a child process on a port of its own."""

import contextlib
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
APP = HOME / "target/quarkus-app"
LIBRARIES = f"{APP}/lib/main/*:{APP}/lib/boot/*"
# The same for all that run on the JVM; the heap is fixed so that its growth is no part of a figure.
JAVA = ["java", "-Xms512m", "-Xmx512m", "-XX:+UseCompactObjectHeaders",
        "--enable-native-access=ALL-UNNAMED"]
BODY = b"Hello, world!\n"
START_SECONDS = 240
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """A running program that is measured at one address."""

    def __init__(self, child, url):
        self.child = child
        self.url = url

    def at(self, path):
        return Server(self.child, self.url.rsplit("/", 1)[0] + path)

    def processor_seconds(self):
        stat = pathlib.Path(f"/proc/{self.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(stat[11]) + int(stat[12])) / TICKS

    def memory(self, figure):
        """Bytes by /proc: VmRSS is resident now, VmHWM was so at most."""
        for line in pathlib.Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith(figure + ":"):
                return int(line.split()[1]) * 1024
        raise ValueError(figure)

    def forget_memory_peak(self):
        pathlib.Path(f"/proc/{self.child.pid}/clear_refs").write_text("5")


def free_ports(number):
    with contextlib.ExitStack() as held:
        sockets = [held.enter_context(socket.socket()) for _ in range(number)]
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]


@contextlib.contextmanager
def running(command, environment, url, log):
    """Runs a command until the block ends; SIGTERM lets the platform stop its database."""
    with open(log, "wb") as out:
        child = subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=out, stderr=subprocess.STDOUT)
        try:
            await_hello(child, url, log)
            yield Server(child, url)
        finally:
            child.send_signal(signal.SIGTERM)
            child.wait()


def await_hello(child, url, log):
    """Waits for the answer that is measured, so that a refusal is never taken for speed."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and child.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            with urllib.request.urlopen(url) as response:
                if response.read() == BODY:
                    return
        time.sleep(0.2)
    sys.exit(f"{url} does not answer. Its log:\n{log.read_text()}")


@contextlib.contextmanager
def slipway(folder):
    """The platform on a new data directory; its first start publishes hello by itself."""
    control, grpc, ingress, management = free_ports(4)
    environment = {
        "SLIPWAY_DATA_DIR": str(folder / "data"),
        "SLIPWAY_PORT": str(control),
        "SLIPWAY_GRPC_PORT": str(grpc),
        "SLIPWAY_INGRESS_PORT": str(ingress),
        "SLIPWAY_MANAGEMENT_PORT": str(management),
    }
    command = [*JAVA, "-jar", str(APP / "quarkus-run.jar")]
    url = f"http://127.0.0.1:{ingress}/hello"
    with running(command, environment, url, folder / "slipway.log") as server:
        server.control = f"http://127.0.0.1:{control}"
        server.grpc = f"127.0.0.1:{grpc}"
        yield server


def bare(folder, loops):
    [port] = free_ports(1)
    command = [*JAVA, "-cp", LIBRARIES, str(HOME / "bench/BareHello.java"), str(port), str(loops)]
    return running(command, {}, f"http://127.0.0.1:{port}/hello", folder / f"bare-{loops}.log")


def wasmtime_serve(program, folder):
    [port] = free_ports(1)
    component = HOME / "bench/hello-component.wat"
    command = [str(program), "serve", "--addr", f"127.0.0.1:{port}", str(component)]
    return running(command, {}, f"http://127.0.0.1:{port}/hello", folder / "serve.log")
