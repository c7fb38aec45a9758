package dev.slipway.contract;

import java.util.Arrays;
import java.util.Optional;

/** How the payloads of contracts are encoded for a guest; chosen at upload, fixed per version. */
public enum Dialect {
  /** MessagePack maps with camelCase names: SDKs of 2020-04 to 2021-08. */
  D2;

  private static final HttpDialect MSGPACK_HTTP = new MsgpackHttp();

  /** The contract http_server in this dialect. */
  public HttpDialect http() {
    return switch (this) {
      case D2 -> MSGPACK_HTTP;
    };
  }

  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
  }
}
