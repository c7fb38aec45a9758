"""Steps 1 and 2: a function called by its export, and what a signature is for."""

from scene import HTTP, KEYVALUE
from stage import expect


def add(scene):
    scene.stage.step("call a function that adds two numbers")
    scene.function("add", "adds")
    scene.version("add", "add", "add", 1, capabilities=())
    scene.release("add", 1)
    sum_ = scene.call("POST", "/functions/add/invoke", {"export": "add", "arguments": [19, 23]})
    expect(sum_["results"], [42], "the sum of 19 and 23")
    scene.stage.look("results is the sum, 42. The module is 41 bytes of WebAssembly with a signature: no container, no server.")


def tamper(scene, guest):
    scene.stage.step("sign the counter, look at its claims, and change one byte")
    signed = scene.author.sign("counter", guest, f"{guest}-v1", 1, (HTTP, KEYVALUE))
    said, well = scene.author.inspect(signed)
    scene.stage.text(said)
    expect(well, True, "whether the signed module holds")
    scene.stage.look("the claims: who signed it, its subject, and the capabilities that it may ever use.")
    refusal = scene.call("POST", "/modules", flipped(scene, signed), 422)
    expect(refusal["check"], "hash", "the check that has failed")
    scene.stage.look("422: check names the one that failed, and fix says what to do. Nothing was stored.")
    neighbour(scene)


def flipped(scene, signed):
    """The path of a copy with one other byte."""
    content = bytearray(signed.read_bytes())
    content[len(content) // 2] ^= 1
    broken = signed.with_name("broken.wasm")
    broken.write_bytes(content)
    scene.stage.command(f"# {broken} differs from {signed} in one bit, at byte {len(content) // 2}")
    return broken


def neighbour(scene):
    """A function without any provider, to be looked at when others lose theirs."""
    scene.function("hello", "needs no provider")
    scene.version("hello", "hello", "hello-v1", 1, capabilities=(HTTP,))
    scene.release("hello", 1)
    expect(scene.request("hello").status, 200, "the status of hello")
    scene.stage.look("hello is a neighbour for later: it uses no store.")
