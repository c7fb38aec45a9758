package dev.slipway.runtime;

/**
 * A release that is loaded and linked, but serves nothing yet. Closing it frees it, unless it was
 * activated. For one thread.
 */
public final class PreparedRelease implements AutoCloseable {
  private final FunctionHandle function;
  private final LoadedRelease release;
  private boolean handedOver;

  PreparedRelease(FunctionHandle function, LoadedRelease release) {
    this.function = function;
    this.release = release;
  }

  /**
   * Makes it the release that the function's next requests see, unless a higher one already is; the
   * one before drains and is freed. Then its bindings' providers learn of it.
   */
  public void activate() {
    handedOver = true;
    function.advance(new FunctionHandle.State.Serving(release));
    function.attach();
  }

  @Override
  public void close() {
    if (!handedOver) {
      release.retire();
    }
  }
}
