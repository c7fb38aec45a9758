package dev.slipway.contract;

import java.util.Arrays;
import java.util.List;
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

  /**
   * A contract in this dialect, apart from http_server.
   *
   * @param contract as the guest spells it: in host calls, or in its claims. In D2 the two
   *     spellings have different messages
   * @throws UnservedCallException if the dialect has no such contract
   */
  public ContractDialect contract(String contract) throws UnservedCallException {
    return ContractTables.find(Era.of(this, contract), new ContractId(contract))
        .orElseThrow(() -> UnservedCallException.contract(this, contract));
  }

  /** What every guest can be asked for: its health, and to take a binding's values. */
  public ContractDialect core() {
    return ContractTables.find(Era.of(this, ""), ContractId.CORE).orElseThrow();
  }

  /** When SDKs of this dialect were made. */
  public String era() {
    return switch (this) {
      case D0 -> "SDKs up to 2020-03-02 (wascc-actor up to 0.3)";
      case D1 -> "SDKs of March 2020 (wascc-actor 0.5)";
      case D2 -> "SDKs of April 2020 to August 2021 (wascc-actor 0.6 and 0.7, wasmcloud-actor-*)";
      case D3 -> "SDKs since September 2021 (wasmbus-rpc, wasmcloud-interface-*)";
    };
  }

  /** How it encodes payloads. */
  public String encoding() {
    return switch (this) {
      case D0 -> "protocol buffers, version 3";
      case D1 -> "MessagePack, a message as an array of its fields";
      case D2 -> "MessagePack, a message as a map by names";
      case D3 -> "MessagePack, a message as a map by names; blobstore in CBOR";
    };
  }

  /** What HTTP can do and this dialect cannot, in sentences. */
  public List<String> httpLimits() {
    return switch (this) {
      case D0, D1, D2 ->
          List.of(
              "A header has one value, so a response can set one cookie only.",
              "Repeated headers of a request are joined by a comma, cookies by a semicolon.",
              "The status text of a response is not sent on.");
      case D3 -> List.of("A response has no status text.");
    };
  }

  public static Optional<Dialect> named(String name) {
    return Arrays.stream(values()).filter(d -> d.name().equals(name)).findFirst();
  }
}
