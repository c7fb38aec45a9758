"""How guests of each era are spoken to: an HTTP request, its response, and the key-value store's `Add`."""
import msgpack


class Protobuf:
    """D0: the SDKs up to 2020-03-02."""

    operation = "HandleRequest"

    def request(self, method, path, query, body):
        return b"".join(field(n, v) for n, v in [(1, method.encode()), (2, path.encode()), (3, query.encode()), (5, body)])

    def response(self, payload):
        fields = dict(fields_of(payload))
        return fields.get(1, 0), fields.get(4, b"")

    def added(self, payload, add):
        fields = dict(fields_of(payload))
        return b"\x08" + varint(add(fields[1].decode(), fields.get(2, 0)))


class Positional:
    """D1, the SDKs of 2020-03: a struct is the array of its fields, a body an array of numbers."""

    operation = "HandleRequest"

    def request(self, method, path, query, body):
        return msgpack.packb([method, path, query, {}, list(body)])

    def response(self, payload):
        status, _, _, body = msgpack.unpackb(payload)
        return status, bytes(body)

    def added(self, payload, add):
        return msgpack.packb([add(*msgpack.unpackb(payload))])


class Named:
    """D2, the SDKs of 2020-04 to 2021-08: a struct is a map."""

    operation = "HandleRequest"

    def request(self, method, path, query, body):
        return msgpack.packb({"method": method, "path": path, "queryString": query, "query_string": query, "header": {}, "body": list(body)})

    def response(self, payload):
        reply = msgpack.unpackb(payload)
        return reply["statusCode"], bytes(reply["body"])

    def added(self, payload, add):
        request = msgpack.unpackb(payload)
        return msgpack.packb({"value": add(request["key"], request["value"])})


class Wasmbus(Named):
    """D3, the SDKs since 2021-09: other operations, a sum is a bare number."""

    operation = "HttpServer.HandleRequest"

    def request(self, method, path, query, body):
        return msgpack.packb({"method": method, "path": path, "queryString": query, "header": {}, "body": body})

    def added(self, payload, add):
        request = msgpack.unpackb(payload)
        return msgpack.packb(add(request["key"], request["value"]))


ALL = {"D0": Protobuf(), "D1": Positional(), "D2": Named(), "D3": Wasmbus()}


def varint(value):
    return bytes([value]) if value < 128 else bytes([value & 127 | 128]) + varint(value >> 7)


def field(number, value):
    return varint(number << 3 | 2) + varint(len(value)) + value


def fields_of(payload):
    """The fields of a message, as number and value; a number or bytes."""
    at = 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = payload[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(payload):
        key = number()
        length = number()
        if key & 7 == 0:
            yield key >> 3, length
        else:
            yield key >> 3, payload[at:at + length]
            at += length
