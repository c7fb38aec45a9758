package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * kill -9 in the middle of uploads and releases: what was acknowledged is there, nothing by half.
 */
class KillE2E {
  private static final int KILLS = 20;
  private static final int AUTHORS = 3;

  /** By then each author has mostly begun; the rest is chance, the same in every run. */
  private static final int SHORTEST_MILLIS = 300;

  private static final int LONGEST_MILLIS = 4_000;
  private static final long SEED = 20_260_309;

  private final Random random = new Random(SEED);
  private final List<Deployer> authors = new ArrayList<>();
  private int leftInStaging;

  @Test
  void twentyKillsLoseNoAcknowledgedWriteAndLeaveNothingByHalf() throws Exception {
    try (Platform platform = Platform.start("kill");
        ExecutorService threads = Executors.newFixedThreadPool(AUTHORS)) {
      for (int i = 1; i <= AUTHORS; i++) {
        authors.add(author(platform.control(), i));
      }

      for (int kill = 0; kill < KILLS; kill++) {
        killWhileDeploying(platform, threads);
        leftInStaging += staged(platform).size();
        platform.start();
        inspect(platform);
      }
    }
    writeFigures();
    assertThat(leftInStaging).as("uploads that a kill has cut off").isPositive();
  }

  private static Deployer author(Control control, int number) throws IOException {
    return new Deployer(OwnFunction.create(control, "kill-" + number), SEED + number);
  }

  private void killWhileDeploying(Platform platform, ExecutorService threads) throws Exception {
    Control control = platform.control();
    byte[] wasm = authors.getFirst().function().signed("hello", "hello-v1");
    try (HalfUpload _ = HalfUpload.begin(platform, wasm)) {
      List<Future<?>> deploying = new ArrayList<>();
      for (Deployer author : authors) {
        deploying.add(threads.submit(() -> author.deployUntilCutOff(control)));
      }
      Thread.sleep(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
      assertThat(deploying).as("at work").noneMatch(Future::isDone);
      platform.kill();
      for (Future<?> each : deploying) {
        each.get();
      }
    }
  }

  private void inspect(Platform platform) throws IOException {
    assertThat(staged(platform)).isEmpty();
    try (Ingress ingress = platform.ingress()) {
      for (Deployer author : authors) {
        new Inspection(platform.control(), ingress, author).check();
      }
    }
  }

  private static List<Path> staged(Platform platform) throws IOException {
    Path folder = platform.data().resolve("staging");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private void writeFigures() throws IOException {
    int writes = authors.stream().mapToInt(author -> author.ledger().writes()).sum();
    Map<String, Integer> figures =
        Map.of("kills", KILLS, "acknowledgedWrites", writes, "leftInStaging", leftInStaging);
    Figures.write("kill", figures);
  }
}
