package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;

/** A function whose current release is a number that a test chooses, with nothing behind it. */
public final class MovableFunction {
  private final FunctionHandle handle = GivenJournals.handle(new FunctionKey("default", "moved"));

  public FunctionHandle handle() {
    return handle;
  }

  /** Makes a release current. */
  public void moveTo(int release) {
    handle.advance(new FunctionHandle.State.Broken(release, "of a test"));
  }

  public void delete() {
    handle.end();
  }
}
