package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares what a platform has with what it has acknowledged. */
final class Inspection {
  private static final String MODULES = "/namespaces/default/modules/";
  private static final String AUDIT = "/namespaces/default/audit";

  private final Control control;
  private final Ingress ingress;
  private final OwnFunction function;
  private final Ledger ledger;

  Inspection(Control control, Ingress ingress, Deployer deployer) {
    this.control = control;
    this.ingress = ingress;
    this.function = deployer.function();
    this.ledger = deployer.ledger();
  }

  /**
   * Fails if anything acknowledged is missing or anything is there by half. At most one call was
   * cut off, so at most one thing more than acknowledged may be there.
   */
  void check() throws IOException {
    Map<Integer, String> versions = versions();
    Map<Integer, Integer> releases = releases();
    assertThat(versions).containsAllEntriesOf(ledger.digests());
    assertThat(releases).containsAllEntriesOf(ledger.releases());
    assertThat(versions.size() - ledger.lastVersion()).as("versions cut off").isBetween(0, 1);
    assertThat(releases.size() - ledger.lastRelease()).as("releases cut off").isBetween(0, 1);
    assertThat(versions.keySet()).containsExactlyElementsOf(upTo(versions.size()));
    assertThat(releases.keySet()).containsExactlyElementsOf(upTo(releases.size()));
    assertThat(versions.keySet()).containsAll(releases.values());
    checkServed(releases);
    checkAudit(versions.size(), releases.size());
    checkNewModules(versions);
    ledger.found(versions, releases);
  }

  private void checkServed(Map<Integer, Integer> releases) throws IOException {
    int current = control.get(function.path() + "/release").get("number").asInt();
    assertThat(current).isEqualTo(releases.size());
    if (current > 0) {
      Answer answer = ingress.get(function.host(), "/?pad=1");
      assertThat(answer.text()).isEqualTo("1");
      assertThat(answer.release()).isEqualTo(current);
      assertThat(answer.version()).isEqualTo(releases.get(current));
    }
  }

  /** Every write has its entry, and no entry is without its write. */
  private void checkAudit(int versions, int releases) throws IOException {
    Map<String, Integer> entries = new TreeMap<>();
    for (JsonNode entry : control.list(AUDIT)) {
      if (entry.get("subject").asText().split("/", 2)[0].equals(function.name())) {
        entries.merge(entry.get("action").asText(), 1, Integer::sum);
      }
    }
    assertThat(entries.getOrDefault("version.created", 0)).isEqualTo(versions);
    assertThat(entries.getOrDefault("release.activated", 0)).isEqualTo(releases);
  }

  private void checkNewModules(Map<Integer, String> versions) throws IOException {
    int first = Math.max(1, ledger.lastVersion() - 1);
    for (int number = first; number <= versions.size(); number++) {
      String digest = versions.get(number);
      assertThat(digestOf(control.bytes(MODULES + digest + "/content"))).isEqualTo(digest);
    }
  }

  private Map<Integer, String> versions() throws IOException {
    Map<Integer, String> versions = new TreeMap<>();
    for (JsonNode version : control.list(function.path() + "/versions")) {
      versions.put(version.get("number").asInt(), version.get("digest").asText());
    }
    return versions;
  }

  private Map<Integer, Integer> releases() throws IOException {
    Map<Integer, Integer> releases = new TreeMap<>();
    for (JsonNode release : control.list(function.path() + "/releases")) {
      JsonNode target = release.get("targets").get(0);
      releases.put(release.get("number").asInt(), target.get("version").asInt());
    }
    return releases;
  }

  private static Iterable<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static String digestOf(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return "sha256:" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
