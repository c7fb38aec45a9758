package dev.slipway.release;

/**
 * What a call has done to a function.
 *
 * @param before the release that it found
 * @param after the release that it left, which is the same if there was nothing to change
 */
record ReleaseStep(Release before, Release after) {
  boolean isChange() {
    return before.number() != after.number();
  }
}
