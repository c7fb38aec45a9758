package dev.slipway.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next what to give as {@code after} for the next page; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  /**
   * The page that was asked for.
   *
   * @param rows the first {@link PageRequest#rows()} items after {@link PageRequest#after()}
   * @param key by which the list is ordered
   */
  public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> key) {
    if (rows.size() <= request.limit()) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, request.limit());
    return new Page<>(items, key.apply(items.getLast()));
  }
}
