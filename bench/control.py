"""Publishes guests on a running platform, as a developer would: sign, upload, bind, release, route."""

import api

HTTP, KEYVALUE = "wascc:http_server", "wascc:keyvalue"


class Control:
    """The control API of one platform, and the keys of its example, which it trusts from the start."""

    def __init__(self, url, data):
        self.data = data
        self.api = api.Api(url, (data / "admin.token").read_text().strip(), "default")

    def call(self, method, path, body=None, **headers):
        answer = self.api.ask(method, path, body, **headers)
        if answer.status >= 400:
            raise SystemExit(f"{method} {path}: {answer.status} {answer.content.decode()}")
        return answer.json()

    def publish(self, name, wasm, store=None, **release):
        """Makes a function of a wasm file, served below /<name>; a store is a provider of keyvalue."""
        self.call("PUT", f"/functions/{name}", {"description": "measured"})
        self.add_version(name, self.sign(name, wasm, capabilities=[HTTP] + ([KEYVALUE] if store else [])))
        if store:
            self.call("PUT", f"/functions/{name}/bindings/{KEYVALUE}/default", {"provider": store})
        self.release(name, 1, **release)
        self.call("PUT", f"/routes/{name}", {"path": f"/{name}", "function": name})

    def provide(self, name, kind, **config):
        """A provider of keyvalue."""
        self.call("PUT", f"/providers/{name}", {"contract": KEYVALUE, "type": kind, "config": config})

    def add_version(self, name, signed):
        return self.call("POST", f"/functions/{name}/versions", signed)["number"]

    def release(self, name, version, **state):
        current = self.call("GET", f"/functions/{name}/release")["number"]
        release = {"targets": [{"version": version, "weight": 1}], **state}
        return self.call("PUT", f"/functions/{name}/release", release, If_Match=f'"{current}"')

    def sign(self, name, wasm, revision=1, capabilities=(HTTP,)):
        """The file's bytes with a token for the function's own subject."""
        keys, signed = self.data / "example", self.data / f"{name}.signed.wasm"
        subject = self.data / f"{name}.seed"
        if not subject.exists():
            slipway("keygen", "--role", "module", "-o", subject)
        slipway(
            "sign", wasm, "-o", signed, "--issuer", keys / "issuer.seed", "--subject", subject,
            "--name", name, "--rev", revision, *(f"--cap={each}" for each in capabilities))
        content = signed.read_bytes()
        signed.unlink()
        return content


def slipway(*arguments):
    said, well = api.slipway(*arguments)
    if not well:
        raise SystemExit(said)
