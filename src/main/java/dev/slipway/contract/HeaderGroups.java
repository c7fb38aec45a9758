package dev.slipway.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request by their names in lower case, in the order of their first arrival. Made
 * for each request: names hardly ever repeat, so nothing is allocated for those that might.
 */
final class HeaderGroups {
  /** As far as looking at each name is cheaper than hashing it. */
  private static final int FEW = 24;

  private final String[] names;
  private final String[] firsts;
  private int count;

  /** All values of the names that repeat, by their index. */
  private @Nullable Map<Integer, List<String>> repeated;

  /** Where a name is, once there are too many to look at each. */
  private @Nullable Map<String, Integer> index;

  HeaderGroups(List<Header> headers) {
    names = new String[headers.size()];
    firsts = new String[headers.size()];
    for (Header header : headers) {
      add(header.name().toLowerCase(Locale.ROOT), header.value());
    }
  }

  int count() {
    return count;
  }

  String name(int i) {
    return names[i];
  }

  /** All values of a name. */
  List<String> values(int i) {
    List<String> all = repeated == null ? null : repeated.get(i);
    return all == null ? List.of(firsts[i]) : all;
  }

  /** All values of a name as one (RFC 9110 5.3, RFC 6265 5.4). */
  String joined(int i) {
    return repeated == null
        ? firsts[i]
        : String.join(names[i].equals("cookie") ? "; " : ", ", values(i));
  }

  private void add(String name, String value) {
    int known = find(name);
    if (known >= 0) {
      repeat(known, value);
      return;
    }
    names[count] = name;
    firsts[count] = value;
    if (index != null) {
      index.put(name, count);
    }
    count++;
  }

  private int find(String name) {
    if (count >= FEW) {
      return index().getOrDefault(name, -1);
    }
    for (int i = 0; i < count; i++) {
      if (names[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private Map<String, Integer> index() {
    if (index == null) {
      index = new HashMap<>();
      for (int i = 0; i < count; i++) {
        index.put(names[i], i);
      }
    }
    return index;
  }

  private void repeat(int i, String value) {
    if (repeated == null) {
      repeated = new HashMap<>();
    }
    repeated.computeIfAbsent(i, _ -> new ArrayList<>(List.of(firsts[i]))).add(value);
  }
}
