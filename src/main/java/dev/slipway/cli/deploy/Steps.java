package dev.slipway.cli.deploy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.cli.terminal.Terminal;
import java.io.PrintWriter;

/** Tells step by step what a deployment does, or in a rehearsal what it would do, and keeps it. */
final class Steps {
  private final PrintWriter out;
  private final boolean rehearsal;
  private final ArrayNode told = JsonNodeFactory.instance.arrayNode();
  private boolean changing;

  /**
   * @param rehearsal whether nothing may change
   */
  Steps(PrintWriter out, boolean rehearsal) {
    this.out = out;
    this.rehearsal = rehearsal;
  }

  boolean isRehearsal() {
    return rehearsal;
  }

  /** Whether any step was needed so far. */
  boolean isChanging() {
    return changing;
  }

  /**
   * Begins a step that changes something.
   *
   * @param intention what it is about to do, such as {@code create hello}
   * @return whether it may; in a rehearsal the intention is printed instead
   */
  boolean begins(String topic, String intention) {
    changing = true;
    if (rehearsal) {
      tell(topic, "would " + intention);
    }
    return !rehearsal;
  }

  /** Tells what was done or found. */
  void tell(String topic, String what) {
    out.println(String.format("%-9s %s", topic, Terminal.plain(what)));
    out.flush();
    told.addObject().put("step", topic).put("text", what);
  }

  /** All that was told, in its order. */
  ArrayNode told() {
    return told.deepCopy();
  }
}
