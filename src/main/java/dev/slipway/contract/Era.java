package dev.slipway.contract;

/** A family of SDKs: a dialect, and within D2 the ids by which contracts were called. */
enum Era {
  D0(new ProtobufEncoding()),
  D1(new MsgpackEncoding(MsgpackEncoding.Style.POSITIONAL)),
  /** D2 with {@code wascc:} ids: wascc-actor of 2020. */
  D2_WASCC(new MsgpackEncoding(MsgpackEncoding.Style.SUPERSET)),
  /** D2 with {@code wasmcloud:} ids: wasmcloud-actor of 2021, whose messages are partly others. */
  D2_WASMCLOUD(new MsgpackEncoding(MsgpackEncoding.Style.SUPERSET)),
  D3(new WasmbusEncoding());

  @SuppressWarnings("ImmutableEnumChecker") // encodings have no state
  private final Encoding encoding;

  Era(Encoding encoding) {
    this.encoding = encoding;
  }

  Encoding encoding() {
    return encoding;
  }

  /**
   * @param contract as the guest spells it
   */
  static Era of(Dialect dialect, String contract) {
    return switch (dialect) {
      case D0 -> D0;
      case D1 -> D1;
      case D2 -> contract.startsWith("wasmcloud:") ? D2_WASMCLOUD : D2_WASCC;
      case D3 -> D3;
    };
  }
}
