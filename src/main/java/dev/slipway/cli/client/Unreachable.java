package dev.slipway.cli.client;

/** The platform did not answer, or what answered is no platform. */
public final class Unreachable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  /**
   * @param reason in a whole sentence
   * @param fix in a whole sentence
   */
  public Unreachable(String reason, String fix) {
    super(reason);
    this.fix = fix;
  }

  public String fix() {
    return fix;
  }
}
