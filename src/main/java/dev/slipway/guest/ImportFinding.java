package dev.slipway.guest;

import java.util.Optional;

/**
 * What an upload found about one import.
 *
 * @param type for people, such as {@code function (i32) -> ()}
 * @param servedBy who gives it to the guest here; empty if nobody does
 * @param belongsTo who would give it elsewhere; empty if it is served
 * @param instead what to do about it; empty if it is served
 */
public record ImportFinding(
    String module,
    String name,
    String type,
    Optional<String> servedBy,
    Optional<String> belongsTo,
    Optional<String> instead) {
  public ImportFinding {
    if (servedBy.isPresent() == belongsTo.isPresent()
        || belongsTo.isPresent() != instead.isPresent()) {
      throw new IllegalArgumentException(
          module + "." + name + " is either served, or belongs elsewhere with a way out");
    }
  }

  public boolean served() {
    return servedBy.isPresent();
  }

  /** Both names, as messages have them. */
  public String fullName() {
    return module + "." + name;
  }
}
