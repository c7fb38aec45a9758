package dev.slipway.guest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts imports that nobody serves into words: by whom they belong to, not one by one. */
public final class UnservedImports {
  /** Of one owner in a sentence; the explanation lists all of them. */
  private static final int NAMED = 4;

  private final List<ImportFinding> unserved;

  /**
   * @param unserved at least one
   */
  public UnservedImports(List<ImportFinding> unserved) {
    this.unserved = List.copyOf(unserved);
  }

  /** {@code 1 import} or {@code 7 imports}. */
  String number() {
    return unserved.size() == 1 ? "1 import" : unserved.size() + " imports";
  }

  /** Whole sentences: who each import belongs to. */
  public String owners() {
    Map<String, List<ImportFinding>> byOwner =
        unserved.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.belongsTo().orElseThrow(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return byOwner.entrySet().stream()
        .map(owner -> sentence(owner.getValue(), owner.getKey()))
        .collect(Collectors.joining(" "));
  }

  /** What to do about all of them, each remedy once. */
  public String remedies() {
    return unserved.stream()
        .map(finding -> finding.instead().orElseThrow())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String sentence(List<ImportFinding> of, String owner) {
    String verb = of.size() == 1 ? "belongs" : "belong";
    return "%s %s to %s.".formatted(names(of), verb, owner);
  }

  private static String names(List<ImportFinding> of) {
    int more = of.size() - NAMED;
    Stream<String> names = of.stream().limit(NAMED).map(ImportFinding::fullName);
    Stream<String> rest = more > 0 ? Stream.of(more + " more") : Stream.empty();
    List<String> parts = Stream.concat(names, rest).toList();
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    String last = parts.getLast();
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + last;
  }
}
