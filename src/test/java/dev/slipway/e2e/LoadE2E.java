package dev.slipway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A long day: many requests leave nothing behind. */
class LoadE2E {
  private static final int REQUESTS = 100_000;

  /** By then every pool is full and the hot code is compiled. */
  private static final int WARM = 20_000;

  private static final int STEP = 10_000;
  private static final double GROWTH = 1.10;

  /** What a compiler thread may need for a moment. */
  private static final long ALLOWANCE = 32L << 20;

  /** A heap that is all there from the beginning: what grows beside it lies outside. */
  private static final String[] FIXED_HEAP = {"-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"};

  @Test
  void aHundredThousandRequestsAreAnsweredInTheSameMemory() throws Exception {
    try (Platform platform = Platform.start("load", FIXED_HEAP);
        Ingress ingress = platform.ingress()) {
      OwnFunction function = OwnFunction.create(platform.control(), "load");
      function.upload(platform.control(), "hello", "hello-v1");
      function.release(platform.control(), 0, 1);
      long start = System.nanoTime();
      Clients clients = new Clients(ingress, function.host());

      clients.send(WARM, "/", LoadE2E::isHello);
      long warm = platform.residentBytes();
      List<Long> resident = new ArrayList<>(List.of(warm));
      for (int sent = WARM; sent < REQUESTS; sent += STEP) {
        clients.send(STEP, "/", LoadE2E::isHello);
        resident.add(platform.residentBytes());
      }

      double seconds = (System.nanoTime() - start) / 1e9;
      List<Long> mebibytes = resident.stream().map(bytes -> bytes >> 20).toList();
      Figures.write("load", Map.of("perSecond", REQUESTS / seconds, "residentMiB", mebibytes));
      assertThat(clients.wrong()).isZero();
      assertThat(clients.right()).isEqualTo(REQUESTS);
      assertThat(resident.getLast()).isLessThanOrEqualTo((long) (warm * GROWTH) + ALLOWANCE);
    }
  }

  private static boolean isHello(Answer answer) {
    return answer.status() == 200 && answer.text().equals("Hello, world!\n");
  }
}
