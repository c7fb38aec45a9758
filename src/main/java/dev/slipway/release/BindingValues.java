package dev.slipway.release;

import dev.slipway.capability.messaging.MessagingValues;
import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;

/** Checks what a binding says of its function: only what its contract knows. */
@ApplicationScoped
class BindingValues {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");

  private final BindingConfig config;
  private final MessagingValues messaging;

  BindingValues(BindingConfig config, MessagingValues messaging) {
    this.config = config;
    this.messaging = messaging;
  }

  /**
   * Refuses values that the contract does not know, or that are none.
   *
   * @throws SlipwayException {@code invalid-request} with {@code field}
   */
  void check(ContractId contract, Map<String, String> values) {
    int length =
        values.entrySet().stream().mapToInt(v -> v.getKey().length() + v.getValue().length()).sum();
    if (length > config.maxValueLength() || values.size() > config.maxValues()) {
      throw invalid(
          "values",
          "The binding has %d values of %d characters, over %d or %d."
              .formatted(values.size(), length, config.maxValues(), config.maxValueLength()),
          "Keep what is large in the provider's configuration or in the release's environment.");
    }
    values.forEach((name, value) -> check(contract, name, value));
  }

  private void check(ContractId contract, String name, String value) {
    if (contract.equals(ContractId.MESSAGING)) {
      checkOfMessaging(name, value);
    } else if (contract.isKnown()) {
      throw invalid(
          "values." + name,
          "The contract %s knows no value %s.".formatted(contract, name),
          "It knows none: leave them out.");
    } else if (!NAME.matcher(name).matches() || !isText(value)) {
      throw invalid(
          "values." + name,
          "A value's name or text cannot be kept.",
          "Name values by letters, digits, '_', '.' and '-', and give them text without NUL.");
    }
  }

  private void checkOfMessaging(String name, String value) {
    messaging
        .fault(name, value)
        .ifPresent(fault -> {
          throw invalid("values." + name, fault, "Correct it, or leave " + name + " out.");
        });
  }

  /** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
  private static boolean isText(String value) {
    return value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static SlipwayException invalid(String field, String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
