package dev.slipway.engine.adapter;

/** Checks numbers of an engine's settings. */
public final class SettingRange {
  private SettingRange() {}

  /**
   * Refuses a value outside of its range.
   *
   * @throws IllegalArgumentException that names the setting if its value is outside
   */
  public static void require(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must be from " + least + " to " + most + ", but is " + value);
    }
  }
}
