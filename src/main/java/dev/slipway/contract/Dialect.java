package dev.slipway.contract;

import java.util.Arrays;
import java.util.Optional;

/** How the payloads of contracts are encoded for a guest; chosen at upload, fixed per version. */
public enum Dialect {
  /** Protocol buffers: SDKs up to 2020-03-02. */
  D0,

  /** MessagePack, a message's fields as an array in their order: SDKs of 2020-03. */
  D1,

  /** MessagePack, a message as a map by camelCase names: SDKs of 2020-04 to 2021-08. */
  D2,

  /** MessagePack maps of the contracts that were made anew: SDKs of wasmbus, since 2021-09. */
  D3;

  private static final HttpDialect PROTOBUF_HTTP = new ProtobufHttp();
  private static final HttpDialect POSITIONAL_HTTP = new PositionalHttp();
  private static final HttpDialect MSGPACK_HTTP = new MsgpackHttp();
  private static final HttpDialect WASMBUS_HTTP = new WasmbusHttp();

  /** The contract http_server in this dialect. */
  public HttpDialect http() {
    return switch (this) {
      case D0 -> PROTOBUF_HTTP;
      case D1 -> POSITIONAL_HTTP;
      case D2 -> MSGPACK_HTTP;
      case D3 -> WASMBUS_HTTP;
    };
  }

  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
  }
}
