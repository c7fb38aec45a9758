"""Calls the control API of a running platform, and the slipway command."""

import json
import pathlib
import subprocess
import typing
import urllib.error
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent
WASM, JSON = "application/wasm", "application/json"


class Answer(typing.NamedTuple):
    """What came back, whatever its status."""

    status: int
    headers: typing.Mapping
    content: bytes

    def json(self):
        return json.loads(self.content or b"null")


class Api:
    """One namespace of one platform, by a token."""

    def __init__(self, url, token, namespace):
        self.base = f"{url}/api/v1/namespaces/{namespace}"
        self.token = token

    def ask(self, method, path, body=None, **headers):
        """Sends bytes as wasm, anything else as JSON; `If_Match` is the header If-Match."""
        sent = {"Authorization": f"Bearer {self.token}", "Content-Type": kind(body)}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return fetch(method, self.base + path, encoded(body), sent)


def fetch(method, url, content, headers):
    request = urllib.request.Request(url, data=content, method=method, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as refusal:
        with refusal:
            return Answer(refusal.code, refusal.headers, refusal.read())


def kind(body):
    return WASM if isinstance(body, bytes) else JSON


def encoded(body):
    return body if isinstance(body, bytes) or body is None else json.dumps(body).encode()


def slipway(*arguments):
    """Runs bin/slipway; what it printed, and whether it found everything well."""
    command = [str(HOME / "bin/slipway"), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout + done.stderr, done.returncode == 0
