package dev.slipway.module;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who serves a contract that a module's claims name. */
public enum ContractSource {
  ROUTE("Routes and the function's own host name call it over HTTP; no binding is needed."),
  PLATFORM("The platform serves it itself; no binding is needed."),
  BINDING("A release must bind it to a provider, or allow \"unbound-capability\"."),
  FUNCTION("It is a module key: it means calls of the guest with this key."),
  CUSTOM(
      "It is none of the platform's own: a release must bind it to a provider that is a function, or"
          + " allow \"unbound-capability\"."),
  NOBODY(
      "It is no contract's id, such as wascc:keyvalue, so nothing can serve it; a release must allow"
          + " \"unbound-capability\".");

  private final String note;

  ContractSource(String note) {
    this.note = note;
  }

  /** The name on the wire. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means for a release, in a whole sentence. */
  String note() {
    return note;
  }
}
