package dev.slipway.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/** An answer of the control API; the body of one without is null in JSON. */
record Reply(int status, JsonNode body) {
  /** A field of the body as text; empty if it has none. */
  String text(String field) {
    return body.path(field).asText("");
  }

  boolean isDone() {
    return status == 200 || status == 201 || status == 204;
  }

  boolean isRefusal() {
    return status >= 400 && status < 500;
  }

  @Override
  public String toString() {
    return status + " " + body;
  }
}
