"""Publishes guests on a running platform, as a developer would: sign, upload, release, route."""

import json
import pathlib
import subprocess
import urllib.request

HOME = pathlib.Path(__file__).resolve().parent.parent


class Control:
    """The control API of one platform, and the keys of its example, which it trusts from the start."""

    def __init__(self, url, data):
        self.base = f"{url}/api/v1/namespaces/default"
        self.data = data
        self.token = (data / "admin.token").read_text().strip()

    def call(self, method, path, body=None, **headers):
        kind = "application/wasm" if isinstance(body, bytes) else "application/json"
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data=content, method=method)
        request.add_header("Authorization", f"Bearer {self.token}")
        request.add_header("Content-Type", kind)
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.loads(response.read() or b"null")

    def publish(self, name, wasm, **release):
        """Makes a function of a wasm file, served below /<name>."""
        self.call("PUT", f"/functions/{name}", {"description": "measured"})
        self.add_version(name, self.sign(name, wasm))
        self.release(name, 1, **release)
        self.call("PUT", f"/routes/{name}", {"path": f"/{name}", "function": name})

    def add_version(self, name, signed):
        return self.call("POST", f"/functions/{name}/versions", signed)["number"]

    def release(self, name, version, **state):
        current = self.call("GET", f"/functions/{name}/release")["number"]
        release = {"targets": [{"version": version, "weight": 1}], **state}
        return self.call("PUT", f"/functions/{name}/release", release, If_Match=f'"{current}"')

    def sign(self, name, wasm, revision=1):
        """The file's bytes with a token for the function's own subject."""
        keys, signed = self.data / "example", self.data / f"{name}.signed.wasm"
        subject = self.data / f"{name}.seed"
        if not subject.exists():
            slipway("keygen", "--role", "module", "-o", str(subject))
        slipway(
            "sign", str(wasm), "-o", str(signed), "--issuer", str(keys / "issuer.seed"),
            "--subject", str(subject), "--name", name, "--cap", "wascc:http_server",
            "--rev", str(revision))
        content = signed.read_bytes()
        signed.unlink()
        return content


def slipway(*arguments):
    subprocess.run([str(HOME / "bin/slipway"), *arguments], check=True, capture_output=True)
