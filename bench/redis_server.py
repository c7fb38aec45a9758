"""A Redis of its own for a demo or a measurement, on a free loopback port and without files."""

import contextlib
import shutil
import socket
import subprocess
import time

START_SECONDS = 20


class Missing(Exception):
    """Why it cannot be had."""


class Redis:
    def __init__(self, port):
        self.port = port
        self.url = f"redis://127.0.0.1:{port}"

    def get(self, key):
        """The text of a key, or None."""
        head, _, rest = self.ask("GET", key).partition(b"\r\n")
        return None if head == b"$-1" else rest.removesuffix(b"\r\n").decode()

    def ask(self, *words):
        """One short command, and the bytes of its short reply."""
        parts = "".join(f"${len(word.encode())}\r\n{word}\r\n" for word in words)
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as line:
            line.sendall(f"*{len(words)}\r\n{parts}".encode())
            return line.recv(4096)


@contextlib.contextmanager
def running():
    """Runs it until the block ends."""
    if shutil.which("redis-server") is None:
        raise Missing("redis-server is missing: apt-get install redis-server")
    redis = Redis(free_port())
    child = subprocess.Popen(
        ["redis-server", "--bind", "127.0.0.1", "--port", str(redis.port), "--save", "",
         "--appendonly", "no", "--daemonize", "no"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        await_answer(child, redis)
        yield redis
    finally:
        child.terminate()
        child.wait()


def await_answer(child, redis):
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and child.poll() is None:
        with contextlib.suppress(OSError):
            if redis.ask("PING") == b"+PONG\r\n":
                return
        time.sleep(0.05)
    raise Missing(f"redis-server does not answer on port {redis.port}")


def free_port():
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return held.getsockname()[1]
