package dev.slipway.release;

/** Whom a watch tells releases. Called by one thread at a time. */
interface ReleaseClient {
  /** Whether it takes one more now; when it becomes so, it wakes its watch. */
  boolean isReady();

  void tell(Release release);

  /** The function is deleted. */
  void end();

  void fail(RuntimeException failure);
}
