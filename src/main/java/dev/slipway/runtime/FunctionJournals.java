package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import dev.slipway.function.FunctionService;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the journals of functions for callers of the control API. */
@ApplicationScoped
public class FunctionJournals {
  private final LiveFunctions live;
  private final FunctionService functions;

  FunctionJournals(LiveFunctions live, FunctionService functions) {
    this.live = live;
    this.functions = functions;
  }

  /**
   * The journal of a function, for which the database is asked only if nothing is loaded: what a
   * function says can be read while the database is away.
   *
   * @throws dev.slipway.error.SlipwayException {@code not-found} if there is no such function
   */
  FunctionJournal require(FunctionKey key) {
    return live.find(key).orElseGet(() -> live.open(functions.require(key).key())).journal();
  }
}
