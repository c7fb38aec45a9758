package dev.slipway.runtime;

import java.util.ArrayList;
import java.util.List;

/** The host calls of one invocation, for a caller who wants to see them. For the guest's thread. */
final class HostCallTrace {
  /** Takes no notes. */
  static final HostCallTrace NONE = new HostCallTrace(0);

  private final int most;
  private final List<HostCallReport> entries = new ArrayList<>();
  private int omitted;

  /**
   * @param most entries that are kept: the first ones
   */
  HostCallTrace(int most) {
    this.most = most;
  }

  boolean isWanted() {
    return most > 0;
  }

  void add(HostCallReport entry) {
    if (entries.size() < most) {
      entries.add(entry);
    } else {
      omitted++;
    }
  }

  List<HostCallReport> entries() {
    return List.copyOf(entries);
  }

  /** How many more there were. */
  int omitted() {
    return omitted;
  }
}
