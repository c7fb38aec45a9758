package dev.slipway.auth;

import java.util.Collection;
import java.util.Set;

/** The namespaces in which a caller's role holds. */
public sealed interface Reach {
  /** What {@code ["*"]} says on the wire. */
  record Everywhere() implements Reach {}

  /** Named namespaces, whether they exist or not. */
  record Only(Set<String> namespaces) implements Reach {
    public Only {
      namespaces = Set.copyOf(namespaces);
    }
  }

  /** The reach of a list of names, in which {@code *} stands for all. */
  static Reach of(Collection<String> names) {
    return names.contains("*") ? new Everywhere() : new Only(Set.copyOf(names));
  }

  default boolean includes(String namespace) {
    return switch (this) {
      case Everywhere everywhere -> true;
      case Only only -> only.namespaces().contains(namespace);
    };
  }
}
