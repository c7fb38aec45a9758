#!/usr/bin/env python3
"""The smallest host for a waPC guest: tries a wasm file without the platform.

    pip install wasmtime==50.0.1 msgpack
    guests/lib/host.py guests/echo/echo-v1.wasm GET '/a/b?pad=3' [BODY]

It has no limits, so `spin=forever` really is for ever. It answers every host call with the empty map.
"""
import sys

import msgpack
import wasmtime

EMPTY_MAP = msgpack.packb({})


class Host:
    """One instance of a guest. `answer(contract, operation, payload)` serves its host calls: bytes, or an exception."""

    def __init__(self, path, answer):
        self.answer = answer
        self.log = []
        self.reply = self.failure = b""
        engine = wasmtime.Engine()
        self.store = wasmtime.Store(engine)
        module = wasmtime.Module.from_file(engine, path)
        linker = wasmtime.Linker(engine)
        for i in module.imports:
            linker.define_func(i.module, i.name, i.type, getattr(self, i.name.strip("_")))
        self.exports = linker.instantiate(self.store, module).exports(self.store)
        self.memory = self.exports["memory"]

    def call(self, operation, payload):
        """The guest's response; a guest's error is a RuntimeError."""
        self.operation, self.payload = operation.encode(), payload
        self.response = self.error = b""
        done = self.exports["__guest_call"](self.store, len(self.operation), len(payload))
        if not done:
            raise RuntimeError(self.error.decode())
        return self.response

    # What a guest may import from the module `wapc`; each does what the waPC specification says of it.

    def guest_request(self, operation_at, payload_at):
        self.write(operation_at, self.operation)
        self.write(payload_at, self.payload)

    def guest_response(self, at, length):
        self.response = self.read(at, length)

    def guest_error(self, at, length):
        self.error = self.read(at, length)

    def console_log(self, at, length):
        self.log.append(self.read(at, length).decode())

    def host_call(self, *arguments):
        link, contract, operation, payload = (self.read(*pair) for pair in zip(arguments[::2], arguments[1::2]))
        self.reply = self.failure = b""
        try:
            self.reply = self.answer(contract.decode(), operation.decode(), payload)
            return 1
        except Exception as error:
            self.failure = str(error).encode()
            return 0

    def host_response_len(self):
        return len(self.reply)

    def host_response(self, at):
        self.write(at, self.reply)

    def host_error_len(self):
        return len(self.failure)

    def host_error(self, at):
        self.write(at, self.failure)

    def read(self, at, length):
        return bytes(self.memory.read(self.store, at, at + length))

    def write(self, at, data):
        self.memory.write(self.store, data, at)


def http_request(method, target, body=b"", header=None):
    """A HandleRequest that SDKs of both msgpack generations read: both spellings, the body as an array of numbers."""
    path, _, query = target.partition("?")
    return msgpack.packb({"method": method, "path": path, "queryString": query, "query_string": query,
                          "header": header or {}, "body": list(body)})


def main(path, method="GET", target="/", body=""):
    host = Host(path, lambda contract, operation, payload: EMPTY_MAP)
    try:
        response = msgpack.unpackb(host.call("HandleRequest", http_request(method, target, body.encode())))
    finally:
        for line in host.log:
            print("log:", line, file=sys.stderr)
    print(response["statusCode"], response["status"])
    for name, value in sorted(response["header"].items()):
        print(f"{name}: {value}")
    print()
    sys.stdout.flush()
    sys.stdout.buffer.write(response["body"])


if __name__ == "__main__":
    main(*sys.argv[1:])
