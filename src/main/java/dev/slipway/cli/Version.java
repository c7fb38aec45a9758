package dev.slipway.cli;

/** This command's version, the one of the build that it comes from. */
public final class Version {
  public static final String TEXT = "0.1.0-SNAPSHOT";

  private Version() {}
}
