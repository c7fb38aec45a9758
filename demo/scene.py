"""The platform as the demo uses it: a namespace of its own, and who publishes in it."""

import pathlib

import api
from stage import expect

NAMESPACE = "demo"
ISSUER_NAME = "the talk's demo"
HTTP, KEYVALUE = "wascc:http_server", "wascc:keyvalue"


class Scene:
    def __init__(self, control, ingress, stage, author, redis):
        self.control = control
        self.ingress = ingress
        self.stage = stage
        self.author = author
        self.redis = redis

    def call(self, method, path, body=None, status=200, **headers):
        """A call of the control API that the audience sees; a path as body is a wasm file."""
        self.stage.call(method, self.control.base + path, body, **headers)
        sent = body.read_bytes() if isinstance(body, pathlib.Path) else body
        answer = self.control.ask(method, path, sent, **headers)
        self.stage.answer(answer)
        expect(answer.status, status, f"the status of {method} {path}")
        return answer.json()

    def request(self, function, path="/", *headers):
        """A request of a user, whom the function's name in the host header leads to it."""
        host = host_of(function)
        self.stage.command(f"curl -i -H 'Host: {host}' {self.ingress}{path}")
        answer = api.fetch("GET", self.ingress + path, None, {"Host": host})
        self.stage.answer(answer, *headers)
        return answer

    def function(self, name, description):
        self.call("PUT", f"/functions/{name}", {"description": description}, 201)

    def version(self, function, guest, file, revision, capabilities=(HTTP, KEYVALUE)):
        """Signs a guest and uploads it as the function's next version; nothing serves it yet."""
        signed = self.author.sign(function, guest, file, revision, capabilities)
        return self.call("POST", f"/functions/{function}/versions", signed, 201)

    def release(self, function, version):
        """The number of the release that now serves the version alone."""
        seen = self.control.ask("GET", f"/functions/{function}/release").json()["number"]
        release = {"targets": [{"version": version, "weight": 1}]}
        path = f"/functions/{function}/release"
        return self.call("PUT", path, release, If_Match=f'"{seen}"')["number"]

    def provide(self, name, kind, status, **config):
        provider = {"contract": KEYVALUE, "type": kind, "config": config}
        return self.call("PUT", f"/providers/{name}", provider, status)


def host_of(function):
    return f"{function}.{NAMESPACE}.localhost"


def prepare(control, issuer):
    """The namespace, without what an earlier run has left in it."""
    must(control.ask("PUT", "", {"description": "make demo plays here"}), 200, 201)
    clean(control)
    must(control.ask("PUT", f"/issuers/{issuer}", {"name": ISSUER_NAME}), 201)


def clean(control):
    """Deletes what a run makes, and nothing else that the namespace may have."""
    for name in ("add", "hello", "counter", "counter-2020"):
        must(control.ask("DELETE", f"/functions/{name}"), 204, 404)
    for name in ("store", "store-2020"):
        must(control.ask("DELETE", f"/providers/{name}"), 204, 404)
    issuers = {each["accountKey"] for each in listed(control, "/issuers") if each["name"] == ISSUER_NAME}
    for module in list(listed(control, "/modules")):
        if module["claims"]["issuer"] in issuers:
            must(control.ask("DELETE", f"/modules/{module['digest']}"), 204)
    for issuer in issuers:
        must(control.ask("DELETE", f"/issuers/{issuer}"), 204)


def listed(control, path):
    """All items of a list."""
    after = ""
    while True:
        page = control.ask("GET", f"{path}?limit=100{after}").json()
        yield from page["items"]
        if page.get("next") is None:
            return
        after = f"&after={page['next']}"


def must(answer, *statuses):
    if answer.status not in statuses:
        raise SystemExit(f"The platform refused: {answer.status} {answer.content.decode()}")
