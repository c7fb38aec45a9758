package dev.slipway.capability.blobstore;

import java.util.Map;
import java.util.TreeMap;

/** Which bytes of an object have arrived, in any order. Used by one thread at a time. */
final class ReceivedParts {
  /** From the first byte of each part to the one after its last; no two touch. */
  private final TreeMap<Long, Long> parts = new TreeMap<>();

  void add(long from, long to) {
    if (from == to) {
      return;
    }
    long begin = from;
    long end = to;
    Map.Entry<Long, Long> near = parts.floorEntry(end);
    while (near != null && near.getValue() >= begin) {
      parts.remove(near.getKey());
      begin = Math.min(begin, near.getKey());
      end = Math.max(end, near.getValue());
      near = parts.floorEntry(end);
    }
    parts.put(begin, end);
  }

  /** How many parts there are that do not touch. */
  int count() {
    return parts.size();
  }

  /** One after the last byte that has arrived. */
  long end() {
    return parts.isEmpty() ? 0 : parts.lastEntry().getValue();
  }

  /** Whether all bytes before this one have arrived. */
  boolean cover(long total) {
    Map.Entry<Long, Long> first = parts.firstEntry();
    return total == 0 || (first != null && first.getKey() == 0 && first.getValue() >= total);
  }
}
