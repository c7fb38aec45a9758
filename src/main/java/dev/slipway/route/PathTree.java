package dev.slipway.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The addresses of one host, by path segments. Not changed any more once its table is built. */
final class PathTree {
  private final Map<String, PathTree> children = new HashMap<>();
  private final Map<String, RouteTarget> byMethod = new HashMap<>();

  void add(RouteAddress address, RouteTarget target) {
    PathTree node = this;
    String path = address.path();
    for (int start = 1; start < path.length(); ) {
      int end = endOfSegment(path, start);
      node = node.children.computeIfAbsent(path.substring(start, end), segment -> new PathTree());
      start = end + 1;
    }
    node.put(address.methods(), target);
  }

  private void put(List<String> methods, RouteTarget target) {
    for (String method : methods) {
      byMethod.put(method, target);
    }
  }

  /** The target with the longest prefix of this path that takes the method. */
  @Nullable RouteTarget find(String path, String method) {
    PathTree node = this;
    RouteTarget best = accepting(method);
    int start = 1;
    while (start < path.length() && !node.children.isEmpty()) {
      int end = endOfSegment(path, start);
      node = node.children.get(path.substring(start, end));
      if (node == null) {
        return best;
      }
      RouteTarget longer = node.accepting(method);
      best = longer == null ? best : longer;
      start = end + 1;
    }
    return best;
  }

  private @Nullable RouteTarget accepting(String method) {
    RouteTarget named = byMethod.get(method);
    return named == null ? byMethod.get(RouteAddress.ANY_METHOD) : named;
  }

  private static int endOfSegment(String path, int start) {
    int slash = path.indexOf('/', start);
    return slash < 0 ? path.length() : slash;
  }
}
