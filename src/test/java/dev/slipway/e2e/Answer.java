package dev.slipway.e2e;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** What a function's caller got, whole. */
record Answer(int status, MultiMap headers, Buffer body) {
  /** The release that chose the version; -1 if the answer does not say. */
  int release() {
    return number("Slipway-Release");
  }

  /** The version that answered, as the platform says; -1 if it does not. */
  int version() {
    return number("Slipway-Version");
  }

  String text() {
    return body.toString();
  }

  private int number(String header) {
    String value = headers.get(header);
    return value == null ? -1 : Integer.parseInt(value);
  }
}
