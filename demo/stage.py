"""What the audience sees: the step, each call as a curl line, its answer, and what to look at."""

import json
import pathlib
import re
import shlex
import textwrap

import api

WIDTH = 110
# Of no interest here: times, limits, and what is said at length elsewhere.
QUIET = {
    "createdAt", "createdBy", "changedAt", "changedBy", "checkedAt", "askedAt", "limits", "instances",
    "environment", "minimumMemoryBytes", "type", "title", "instance", "requestId", "checks", "explanation"}
# Keys and digests say nothing after their first characters.
LONG = re.compile(r"(sha256:[0-9a-f]{8})[0-9a-f]{56}|\b([AM][A-Z2-7]{7})[A-Z2-7]{48}\b")


class Wrong(Exception):
    """An answer that is not what it should be; it ends the demo."""


class Stage:
    def __init__(self, api_base, keys, waits):
        self.short = {api_base: "$API", str(keys): "$KEYS", f"{api.HOME}/": ""}
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
        """The equal of a call of the control API, with `api` as the beginning says; a path is a wasm file."""
        words = ["api"] + (["-X", method] if method not in ("GET", "POST") else [])
        for name, value in headers.items():
            words += ["-H", shlex.quote(f"{name.replace('_', '-')}: {value}")]
        if isinstance(body, pathlib.Path):
            words += ["-H", shlex.quote(f"Content-Type: {api.WASM}"), "--data-binary", f"@{body}"]
        elif body is not None:
            words += ["-H", shlex.quote(f"Content-Type: {api.JSON}"), "-d", shlex.quote(json.dumps(body))]
        self.command(*words, url)

    def command(self, *words):
        print(f"\n$ {self.shortened(' '.join(words))}", flush=True)

    def answer(self, answer, *headers):
        print(f"{answer.status}" + "".join(f"  {name}: {answer.headers.get(name)}" for name in headers))
        try:
            self.text(json.dumps(audible(json.loads(answer.content)), ensure_ascii=False))
        except ValueError:
            self.text(answer.content.decode())

    def text(self, text):
        for line in self.shortened(text.strip()).splitlines():
            print(textwrap.fill(
                line, WIDTH, subsequent_indent="    ", break_on_hyphens=False, break_long_words=False))

    def shortened(self, text):
        for long, short in self.short.items():
            text = text.replace(long, short)
        return LONG.sub(r"\1\2...", text)

    def look(self, words):
        print(textwrap.fill(f"Look at: {words}", WIDTH, initial_indent="\n  ", subsequent_indent="  "), flush=True)

    def figures(self, words):
        print(f"  {words}", flush=True)


def audible(said):
    """An answer without what is QUIET; a provider's own type stays."""
    if isinstance(said, list):
        return [audible(each) for each in said]
    if not isinstance(said, dict):
        return said
    quiet = QUIET - ({"type"} if "contract" in said and "code" not in said else set())
    return {name: audible(value) for name, value in said.items() if name not in quiet}


def expect(found, wanted, what):
    """The demo goes on only with what it promises."""
    if found != wanted:
        raise Wrong(f"{what}: expected {wanted!r}, but it is {found!r}")
