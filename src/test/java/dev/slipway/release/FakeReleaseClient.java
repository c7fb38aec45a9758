package dev.slipway.release;

import java.util.ArrayList;
import java.util.List;

/** A client that writes down what it is told, and reads as a test wants. */
final class FakeReleaseClient implements ReleaseClient {
  private final List<String> told = new ArrayList<>();
  private int places = Integer.MAX_VALUE;

  /** Numbers of releases, then {@code end}, or the code of a refusal. */
  List<String> told() {
    return told;
  }

  /** Is ready for so many more, and no longer. */
  void readsOnly(int more) {
    places = more;
  }

  @Override
  public boolean isReady() {
    return places > 0;
  }

  @Override
  public void tell(Release release) {
    places--;
    told.add(Integer.toString(release.number()));
  }

  @Override
  public void end() {
    told.add("end");
  }

  @Override
  public void fail(RuntimeException failure) {
    told.add(failure.getMessage());
  }
}
