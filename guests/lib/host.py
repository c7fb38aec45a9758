#!/usr/bin/env python3
"""The smallest host for a guest: tries a wasm file without the platform.

    pip install wasmtime==50.0.1 msgpack
    guests/lib/host.py guests/hello/hello-v1.wasm GET '/?name=Ada' [BODY]                    an HTTP request to a waPC guest
    guests/lib/host.py --dialect=D0 guests/counter-wascc-0.2/counter-wascc-0.2-v1.wasm GET /a  the same in another dialect
    guests/lib/host.py guests/plain-rust/plain-rust.wasm echo [PAYLOAD]                      an operation of a plain guest
    guests/lib/host.py guests/c-command/c-command.wasm GET /cgi [BODY]                       a run of a WASI command

It has no limits, so `spin=forever` really is for ever. It adds for counters, and answers every other host call with its payload.
"""
import os
import sys
import tempfile

import wasmtime

import dialects


class Host:
    """One instance of a guest. `answer(contract, operation, payload)` serves its host calls: bytes, or an exception."""

    def __init__(self, path, answer, wasi=None):
        self.answer = answer
        self.log = []
        self.operation = self.payload = self.reply = self.failure = b""
        engine = wasmtime.Engine()
        self.store = wasmtime.Store(engine)
        self.store.set_wasi(wasi or wasmtime.WasiConfig())
        module = wasmtime.Module.from_file(engine, path)
        linker = wasmtime.Linker(engine)
        linker.define_wasi()
        for i in module.imports:
            if i.module in ("wapc", "wasmbus"):
                linker.define_func(i.module, i.name, i.type, getattr(self, i.name.strip("_")))
        self.exports = linker.instantiate(self.store, module).exports(self.store)
        self.memory = self.exports["memory"]

    def start(self):
        for name in ("_start", "_initialize", "wapc_init"):
            if name in self.exports:
                self.exports[name](self.store)

    def call(self, operation, payload):
        """The guest's response; a guest's error is a RuntimeError."""
        self.operation, self.payload = operation.encode(), payload
        self.response = self.error = b""
        done = self.exports["__guest_call"](self.store, len(self.operation), len(payload))
        if not done:
            raise RuntimeError(self.error.decode())
        return self.response

    # What a guest may import from the module `wapc` or `wasmbus`; each does what the waPC specification says of it.

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
        """SDKs give it 4, 6 or 8 parameters: with 4 of them, contract and operation are one text."""
        *names, payload = (self.read(*pair) for pair in zip(arguments[::2], arguments[1::2]))
        contract, operation = names[-2:] if len(names) > 1 else names[0].split(b"!", 1)
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
        return bytes(self.memory.read(self.store, at, at + length)) if length else b""

    def write(self, at, data):
        if data:
            self.memory.write(self.store, data, at)


def adding(dialect, counts):
    """Serves the key-value store's addition, and echoes everything else."""
    def add(key, value):
        counts[key] = counts.get(key, 0) + value
        return counts[key]

    def answer(contract, operation, payload):
        return dialect.added(payload, add) if operation in ("Add", "KeyValue.Increment") else payload

    return answer


def call(path, dialect, arguments):
    host = Host(path, adding(dialect, {}))
    host.start()
    try:
        if arguments[1:] and arguments[1].startswith("/"):
            method, target, body = (*arguments, "")[:3]
            location, _, query = target.partition("?")
            status, reply = dialect.response(host.call(dialect.operation, dialect.request(method, location, query, body.encode())))
            print(status, flush=True)
        else:
            operation, payload = (*arguments, "")[:2]
            reply = host.call(operation, payload.encode())
    finally:
        for line in host.log:
            print("log:", line, file=sys.stderr)
    sys.stdout.buffer.write(reply)


def run(path, method="GET", target="/", body=""):
    """Runs a command as a CGI program: what it prints goes to the standard output, its exit code is the result."""
    location, _, query = target.partition("?")
    wasi = wasmtime.WasiConfig()
    wasi.env = [("REQUEST_METHOD", method), ("PATH_INFO", location), ("QUERY_STRING", query)]
    wasi.inherit_stdout()
    wasi.inherit_stderr()
    with tempfile.NamedTemporaryFile() as stdin:
        stdin.write(body.encode())
        stdin.flush()
        wasi.stdin_file = stdin.name
        try:
            Host(path, None, wasi).start()
        except wasmtime.ExitTrap as exit:
            return exit.code
    return 0


def main(arguments):
    dialect = dialects.ALL["D2"]
    if arguments[0].startswith("--dialect="):
        dialect = dialects.ALL[arguments.pop(0).partition("=")[2]]
    path, *rest = arguments
    module = wasmtime.Module.from_file(wasmtime.Engine(), os.fspath(path))
    if "__guest_call" in [export.name for export in module.exports]:
        return call(path, dialect, rest or ["GET", "/"])
    return run(path, *rest)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
