package dev.slipway.module;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.slipway.error.SlipwayException;
import java.util.Locale;
import java.util.Optional;

/**
 * How one check of a module went.
 *
 * @param reason what was found, or why the check was not made
 * @param fix what to do about it, for a check that failed
 */
public record Check(
    CheckName check, Outcome outcome, Optional<String> reason, Optional<String> fix) {
  /** A check is skipped when one that it needs did not pass. */
  public enum Outcome {
    PASSED,
    FAILED,
    SKIPPED;

    /** The name on the wire. */
    @JsonValue
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Check passed(CheckName check, String found) {
    return new Check(check, Outcome.PASSED, Optional.of(found), Optional.empty());
  }

  static Check skipped(CheckName check, String why) {
    return new Check(check, Outcome.SKIPPED, Optional.of(why), Optional.empty());
  }

  static Check failed(CheckName check, SlipwayException refusal) {
    return new Check(
        check, Outcome.FAILED, Optional.of(refusal.reason()), Optional.of(refusal.fix()));
  }
}
