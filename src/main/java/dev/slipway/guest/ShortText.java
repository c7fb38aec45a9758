package dev.slipway.guest;

/** Cuts names that a module gives itself, which may be as long as the module. */
public final class ShortText {
  /** Far above what people and compilers call things, mangled names too. */
  private static final int LENGTH = 200;

  private ShortText() {}

  /** The text, or its beginning and three dots. */
  public static String of(String text) {
    return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "...";
  }
}
