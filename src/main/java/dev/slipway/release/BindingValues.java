package dev.slipway.release;

import dev.slipway.contract.ContractId;
import dev.slipway.error.ErrorCode;
import dev.slipway.error.SlipwayException;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks what a binding says of its function: only what its contract knows. */
final class BindingValues {
  /** Of messaging: the subjects that the function wants, with commas between. */
  static final String SUBSCRIPTION = "SUBSCRIPTION";

  /** Of messaging: the group of functions of which one gets each message. */
  static final String QUEUE_GROUP = "QUEUEGROUP_NAME";

  /** The asterisk and the angle bracket are wildcards, which stand alone. */
  private static final String TOKEN = "(?:\\*|[\\x21-\\x7e&&[^.,*>]]+)";

  private static final Pattern SUBJECT =
      Pattern.compile("(?!_INBOX\\.|_REPLY\\.)(?:" + TOKEN + "\\.)*(?:" + TOKEN + "|>)");

  private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,127}");

  private final BindingConfig config;

  BindingValues(BindingConfig config) {
    this.config = config;
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

  private static void check(ContractId contract, String name, String value) {
    if (contract.equals(ContractId.MESSAGING)) {
      checkOfMessaging(name, value);
    } else if (contract.isKnown()) {
      throw unknown(contract, name, "It knows none: leave them out.");
    } else if (!NAME.matcher(name).matches() || !isText(value)) {
      throw invalid(
          "values." + name,
          "A value's name or text cannot be kept.",
          "Name values by letters, digits, '_', '.' and '-', and give them text without NUL.");
    }
  }

  private static void checkOfMessaging(String name, String value) {
    switch (name) {
      case SUBSCRIPTION -> {
        for (String subject : value.split(",", -1)) {
          require(
              name, subject.strip(), SUBJECT.asMatchPredicate(), "a subject, such as orders.*.new");
        }
      }
      case QUEUE_GROUP ->
          require(
              name,
              value,
              GROUP.asMatchPredicate(),
              "a group: 1 to 64 letters, digits, '.', '_' and '-'");
      default ->
          throw unknown(
              ContractId.MESSAGING,
              name,
              "It knows %s and %s.".formatted(SUBSCRIPTION, QUEUE_GROUP));
    }
  }

  private static void require(String name, String value, Predicate<String> rule, String what) {
    if (!rule.test(value)) {
      throw invalid(
          "values." + name,
          "'%s' in %s is not %s.".formatted(value, name, what),
          "Correct it, or leave " + name + " out.");
    }
  }

  /** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
  private static boolean isText(String value) {
    return value.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
  }

  private static SlipwayException unknown(ContractId contract, String name, String fix) {
    return invalid(
        "values." + name, "The contract %s knows no value %s.".formatted(contract, name), fix);
  }

  private static SlipwayException invalid(String field, String reason, String fix) {
    return new SlipwayException(ErrorCode.INVALID_REQUEST, reason, fix).with("field", field);
  }
}
