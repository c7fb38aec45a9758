package dev.slipway.runtime;

import dev.slipway.runtime.schedule.ScheduleConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** Finds the guests that other guests call, by module key or call alias. Thread-safe. */
@ApplicationScoped
class GuestDirectory {
  /** How many guests may wait for each other: deeper, a loop is likelier than a purpose. */
  static final int MAX_DEPTH = 4;

  private final Semaphore places;
  private final LiveFunctions functions;
  private final GuestInvocations guests;

  GuestDirectory(LiveFunctions functions, GuestInvocations guests, ScheduleConfig config) {
    this.functions = functions;
    this.guests = guests;
    this.places = new Semaphore(config.callers());
  }

  /**
   * The function of a namespace whose current release answers to a name.
   *
   * @param name a module key or a call alias
   * @throws HostCallException if none does, or several do
   */
  HostCallTarget find(String namespace, String name) throws HostCallException {
    List<FunctionHandle> found =
        functions.in(namespace).filter(function -> function.answersTo(name)).toList();
    if (found.isEmpty()) {
      throw HostCallException.refused(
          "No function that serves in the namespace %s has the module key or call alias %s."
              .formatted(namespace, name));
    }
    if (found.size() > 1) {
      throw HostCallException.refused(
          "Several functions have the module key or call alias %s: %s. Give them aliases of their own."
              .formatted(name, names(found)));
    }
    return new GuestTarget(found.getFirst(), guests, places);
  }

  private static String names(List<FunctionHandle> functions) {
    return functions.stream()
        .map(function -> function.key().name())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
