package dev.slipway.bootstrap;

import java.io.IOException;

/**
 * Slipway cannot or must not start. It is caught in {@link Main} only, which prints both sentences
 * and exits: no server is up yet that could answer with a problem.
 */
public final class StartRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  /**
   * @param reason what is wrong and why it matters, in whole sentences
   * @param fix what the operator can do, naming the setting
   */
  public StartRefusedException(String reason, String fix) {
    super(reason);
    this.fix = fix;
  }

  /** The same for a failed file or process operation; its text becomes part of the reason. */
  static StartRefusedException because(String reason, IOException cause, String fix) {
    StartRefusedException refused =
        new StartRefusedException(
            reason + " (" + cause.getClass().getSimpleName() + ": " + cause.getMessage() + ").",
            fix);
    refused.initCause(cause);
    return refused;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }

  public String fix() {
    return fix;
  }
}
