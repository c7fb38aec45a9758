package dev.slipway.cli.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.slipway.cli.Remote;
import dev.slipway.cli.client.ApiClient;
import dev.slipway.cli.client.Connection;
import dev.slipway.cli.client.ProfileFile;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Finds out why something does not work. */
@Command(
    name = "doctor",
    description =
        "Checks the way to the platform and the platform, with the fix for each fault; 1 if a check"
            + " failed, 3 if no platform answers.")
public final class DoctorCommand implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int AWAY = 3;

  /** Guests are asked for their health, and the platform waits some seconds for its database. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Mixin private Remote remote;

  @Override
  public Integer call() throws IOException {
    ProfileCheck kept = ProfileCheck.of(ProfileFile.of(remote.surroundings().environment()));
    List<Finding> findings = new ArrayList<>(List.of(kept.finding()));
    boolean away = examine(remote.connection(kept.profile()), findings);
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    findings.forEach(finding -> json.add(finding.json()));
    remote.print(json, new FindingsTable(findings, remote.colours())::print);
    if (away) {
      return AWAY;
    }
    return findings.stream().anyMatch(Finding::isFailed) ? FAILED : 0;
  }

  /** Adds what is found; answers whether no platform was there. */
  private boolean examine(Connection connection, List<Finding> findings) {
    try (ApiClient api = remote.open(connection, PATIENCE)) {
      Examination examination = new Examination(api, connection);
      findings.addAll(examination.findings());
      return examination.isAway();
    }
  }
}
