"""What the audience sees: the step, each call as a curl line, its answer, and what to look at."""

import re
import shlex
import sys
import textwrap

import api

WIDTH = 110
MOST = 900
# Keys and digests say nothing after their first characters.
LONG = re.compile(r"(sha256:[0-9a-f]{8})[0-9a-f]{56}|\b([AM][A-Z2-7]{7})[A-Z2-7]{48}\b")


class Wrong(Exception):
    """An answer that is not what it should be; it ends the demo."""


class Stage:
    def __init__(self, api_base, waits):
        self.api_base = api_base
        self.waits = waits
        self.number = 0

    def step(self, title):
        if self.number:
            self.pause("the next step")
        self.number += 1
        heading = f"Step {self.number}: {title}"
        print(f"\n\n{heading}\n{'=' * len(heading)}")

    def pause(self, before):
        if self.waits:
            input(f"\n[Enter for {before}] ")

    def call(self, method, url, body=None, **headers):
        """The equal of a call of the control API, with `api` as the beginning says."""
        words = ["api"] + (["-X", method] if method not in ("GET", "POST") else [])
        for name, value in headers.items():
            words += ["-H", shlex.quote(f"{name.replace('_', '-')}: {value}")]
        if body is not None:
            words += ["-H", shlex.quote(f"Content-Type: {api.kind(body)}")]
            words += ["--data-binary @module.wasm"] if isinstance(body, bytes) else [
                "-d", shlex.quote(api.encoded(body).decode())]
        elif method == "POST":
            words += ["-X", "POST"]
        self.command(" ".join(words + [url.replace(self.api_base, "$API")]))

    def command(self, line):
        print(f"\n$ {line}", flush=True)

    def answer(self, answer, *headers):
        print(f"{answer.status}" + "".join(f"  {name}: {answer.headers.get(name)}" for name in headers))
        self.text(answer.content.decode())

    def text(self, text):
        short = LONG.sub(r"\1\2...", text.strip())
        short = short if len(short) <= MOST else short[:MOST] + " ..."
        for line in short.splitlines():
            print(textwrap.fill(line, WIDTH, subsequent_indent="    ", break_on_hyphens=False))
        sys.stdout.flush()

    def look(self, words):
        print(textwrap.fill(f"Look at: {words}", WIDTH, initial_indent="\n  ", subsequent_indent="  "), flush=True)

    def figures(self, words):
        print(f"  {words}", flush=True)


def expect(found, wanted, what):
    """The demo goes on only with what it promises."""
    if found != wanted:
        raise Wrong(f"{what}: expected {wanted!r}, but it is {found!r}")
