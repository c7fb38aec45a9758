package dev.slipway;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which package may use which: the table of ARCHITECTURE.md. */
final class PackageTable {
  /** Packages that use whatever they like, and that nobody uses. */
  static final List<String> TOP = List.of("bootstrap", "health");

  static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          entry("error", List.of()),
          entry("api", List.of("error")),
          entry("lifetime", List.of()),
          entry("thread", List.of()),
          entry("follow", List.of()),
          entry("grpc", List.of()),
          entry("console", List.of()),
          entry("wasm", List.of("error")),
          entry("claims", List.of("wasm", "error")),
          entry("contract", List.of("error")),
          entry("engine", List.of("wasm", "error")),
          entry("guest", List.of("engine", "contract", "wasm", "error")),
          entry("auth", List.of("error")),
          entry("audit", List.of("auth", "api", "error")),
          entry("log", List.of("follow", "auth", "api", "error")),
          entry("namespace", List.of("claims", "engine", "auth", "audit", "api", "error")),
          entry(
              "module",
              List.of(
                  "guest",
                  "engine",
                  "contract",
                  "claims",
                  "wasm",
                  "namespace",
                  "auth",
                  "audit",
                  "api",
                  "grpc",
                  "thread",
                  "error")),
          entry(
              "capability",
              List.of("contract", "lifetime", "namespace", "auth", "audit", "api", "error")),
          entry(
              "function",
              List.of("module", "contract", "namespace", "auth", "audit", "api", "error")),
          entry(
              "runtime",
              List.of(
                  "capability",
                  "function",
                  "module",
                  "guest",
                  "contract",
                  "engine",
                  "wasm",
                  "claims",
                  "lifetime",
                  "thread",
                  "log",
                  "namespace",
                  "auth",
                  "audit",
                  "api",
                  "grpc",
                  "error")),
          entry(
              "release",
              List.of(
                  "runtime",
                  "capability",
                  "function",
                  "module",
                  "guest",
                  "contract",
                  "engine",
                  "claims",
                  "follow",
                  "namespace",
                  "auth",
                  "audit",
                  "api",
                  "grpc",
                  "error")),
          entry(
              "events",
              List.of("runtime", "capability", "follow", "namespace", "auth", "audit", "error")),
          entry(
              "route",
              List.of("runtime", "function", "namespace", "auth", "audit", "api", "error")),
          entry("ingress", List.of("route", "runtime", "contract", "error")),
          entry("cli", List.of("claims", "wasm", "error")));

  private PackageTable() {}
}
