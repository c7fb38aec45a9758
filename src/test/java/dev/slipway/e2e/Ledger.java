package dev.slipway.e2e;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the platform has acknowledged to the author of one function, and so must never lose. Any
 * thread.
 */
final class Ledger {
  private final TreeMap<Integer, String> digests = new TreeMap<>();
  private final TreeMap<Integer, Integer> releases = new TreeMap<>();
  private int writes;

  /** A version's call has returned. */
  synchronized void version(int number, String digest) {
    digests.put(number, digest);
    writes++;
  }

  /** A release's call has returned. */
  synchronized void release(int number, int version) {
    releases.put(number, version);
    writes++;
  }

  /** Digests by version. */
  synchronized Map<Integer, String> digests() {
    return Map.copyOf(digests);
  }

  /** The only version of each release. */
  synchronized Map<Integer, Integer> releases() {
    return Map.copyOf(releases);
  }

  synchronized int lastVersion() {
    return digests.isEmpty() ? 0 : digests.lastKey();
  }

  synchronized int lastRelease() {
    return releases.isEmpty() ? 0 : releases.lastKey();
  }

  /** Calls that have returned. */
  synchronized int writes() {
    return writes;
  }

  /** Takes over what was found: the last calls were cut off, and may have been done or not. */
  synchronized void found(Map<Integer, String> versions, Map<Integer, Integer> history) {
    digests.putAll(versions);
    releases.putAll(history);
  }
}
