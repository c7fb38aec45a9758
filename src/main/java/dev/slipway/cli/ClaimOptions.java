package dev.slipway.cli;

import dev.slipway.claims.ModuleClaims;
import dev.slipway.claims.Validity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a signer says about a module, as options. */
public final class ClaimOptions {
  @Option(names = "--name", description = "The module's name, for people.")
  private @Nullable String name;

  @Option(
      names = "--cap",
      paramLabel = "CONTRACT",
      description = "A contract that it may use, such as wascc:http_server; repeatable.")
  private List<String> capabilities = new ArrayList<>();

  @Option(names = "--tag", description = "A word of your own; repeatable.")
  private List<String> tags = new ArrayList<>();

  @Option(names = "--rev", description = "The revision, a number that grows with each version.")
  private @Nullable Integer revision;

  @Option(names = "--ver", description = "The version, free text for people.")
  private @Nullable String version;

  @Option(names = "--call-alias", description = "A name by which other guests may call it.")
  private @Nullable String callAlias;

  @Option(names = "--provider", description = "It is a portable provider.")
  private boolean provider;

  @Option(
      names = "--expires",
      paramLabel = "DURATION|TIME",
      description = "When the token ends: P30D from now, or 2030-01-31T12:00:00Z.")
  private @Nullable PointInTime expires;

  @Option(
      names = "--not-before",
      paramLabel = "DURATION|TIME",
      description = "When the token begins to hold.")
  private @Nullable PointInTime notBefore;

  /** What the signer says; what was not given is empty. */
  public ModuleClaims claims() {
    return new ModuleClaims(
        Optional.ofNullable(name),
        tags,
        capabilities,
        revision == null ? OptionalInt.empty() : OptionalInt.of(revision),
        Optional.ofNullable(version),
        Optional.ofNullable(callAlias),
        provider);
  }

  /** Whether any of them was given. */
  public boolean isGiven() {
    return hasTimes() || !claims().equals(new ClaimOptions().claims());
  }

  /** Whether the token's times were given. */
  public boolean hasTimes() {
    return expires != null || notBefore != null;
  }

  /** When the token holds, if it is issued now. */
  public Validity validity(Instant now) {
    return new Validity(
        now,
        Optional.ofNullable(notBefore).map(time -> time.since().apply(now)),
        Optional.ofNullable(expires).map(time -> time.since().apply(now)));
  }
}
