#!/usr/bin/env python3
"""Calls one method of the gRPC API by stubs that grpcio-tools makes of proto/.

  grpc_client.py ADDRESS SERVICE/METHOD PROTO_FOLDER STUB_FOLDER < messages

Reads the messages of the call as JSON, one a line; writes each answer as JSON, one a line. A refusal
goes to standard error as google.rpc.Status in JSON, and the exit code is 1. The token comes from
SLIPWAY_TOKEN.
"""

import importlib
import importlib.resources
import json
import os
import pathlib
import sys

import grpc
from google.protobuf import json_format
# The first is not named again: the JSON of a refusal needs its types.
from google.rpc import error_details_pb2, status_pb2  # noqa: F401
from grpc_status import rpc_status
from grpc_tools import protoc


def main(address, method, protos, stubs):
    files = generate(pathlib.Path(protos), pathlib.Path(stubs))
    service, name = method.rsplit("/", 1)
    stub_module, message_module = modules(files, service.rsplit(".", 1)[1])
    descriptor = message_module.DESCRIPTOR.services_by_name[service.rsplit(".", 1)[1]].methods_by_name[name]
    make = getattr(message_module, descriptor.input_type.name)
    messages = [json_format.Parse(line, make()) for line in sys.stdin if line.strip()]
    with grpc.insecure_channel(address) as channel:
        stub = getattr(stub_module, service.rsplit(".", 1)[1] + "Stub")(channel)
        call(getattr(stub, name), descriptor, messages)


def generate(protos, stubs):
    own = sorted(str(file.relative_to(protos)) for file in protos.rglob("*.proto"))
    known = importlib.resources.files("grpc_tools") / "_proto"
    common = pathlib.Path(status_pb2.__file__).parent.parent.parent
    if not any(stubs.rglob("*_pb2_grpc.py")):
        stubs.mkdir(parents=True, exist_ok=True)
        command = ["protoc", f"-I{protos}", f"-I{known}", f"-I{common}",
                   f"--python_out={stubs}", f"--grpc_python_out={stubs}", *own]
        if protoc.main(command) != 0:
            sys.exit("protoc has refused the protos; its own message is above")
    sys.path.insert(0, str(stubs))
    return [file.removesuffix(".proto").replace("/", ".") for file in own]


def modules(files, service):
    for file in files:
        messages = importlib.import_module(file + "_pb2")
        if service in messages.DESCRIPTOR.services_by_name:
            return importlib.import_module(file + "_pb2_grpc"), messages
    sys.exit(f"no proto describes {service}")


def call(method, descriptor, messages):
    token = [("authorization", "Bearer " + os.environ["SLIPWAY_TOKEN"])]
    sent = iter(messages) if descriptor.client_streaming else messages[0]
    try:
        answer = method(sent, metadata=token, timeout=60)
        for each in answer if descriptor.server_streaming else [answer]:
            print(json_format.MessageToJson(each, indent=None), flush=True)
    except grpc.RpcError as refused:
        print(json.dumps(told(refused)), file=sys.stderr)
        sys.exit(1)


def told(refused):
    status = rpc_status.from_call(refused)
    if status is None:
        return {"code": refused.code().value[0], "message": refused.details()}
    return json_format.MessageToDict(status)


if __name__ == "__main__":
    main(*sys.argv[1:])
