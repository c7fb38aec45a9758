package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueReply.Changed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What guests see that call at once. */
abstract class KeyValueConcurrencyContract extends KeyValueContract {
  @Test
  void concurrentAddsAreAllCounted() throws Exception {
    int threads = 8;
    int each = 1000;

    atOnce(
        threads,
        _ -> {
          for (int i = 0; i < each; i++) {
            guest.add("n", 1);
          }
          return 0;
        });

    assertThat(guest.add("n", 0)).isEqualTo(threads * each);
  }

  @Test
  void concurrentPushesAndMembersAreAllThere() throws Exception {
    int each = 50;

    List<Integer> counts =
        atOnce(
            8,
            thread -> {
              int added = 0;
              for (int i = 0; i < each; i++) {
                guest.call(new Push("l", thread + "." + i));
                added += ((Changed) guest.call(new SetAdd("s", "m" + i))).changed() ? 1 : 0;
              }
              return added;
            });

    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(each);
    assertThat(guest.texts(new SetQuery("s"))).hasSize(each);
    List<String> list = guest.texts(new Range("l", 0, -1));
    assertThat(list).hasSize(8 * each).doesNotHaveDuplicates();
    assertThat(list.stream().filter(item -> item.startsWith("3.")))
        .containsExactlyElementsOf(IntStream.range(0, each).mapToObj(i -> "3." + i).toList());
  }

  @Test
  void concurrentChangesOfKindLeaveOne() throws Exception {
    atOnce(
        8,
        thread -> {
          for (int i = 0; i < 50; i++) {
            KeyValueCall call =
                switch ((thread + i) % 4) {
                  case 0 -> new Set("k", "1", Duration.ZERO);
                  case 1 -> new Push("k", "1");
                  case 2 -> new SetAdd("k", "1");
                  default -> new Del("k");
                };
            try {
              guest.call(call);
            } catch (ProviderException e) {
              assertThat(e.reason()).isEqualTo(Reason.REFUSED);
            }
          }
          return 0;
        });
    guest.call(new Del("k"));

    assertThat(guest.call(new Push("k", "1"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.texts(new Range("k", 0, -1))).containsExactly("1");
  }

  /** What each of some threads does, numbered from zero. */
  @FunctionalInterface
  private interface Work {
    int of(int thread) throws Exception;
  }

  private static List<Integer> atOnce(int threads, Work work) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Callable<Integer>> tasks =
          IntStream.range(0, threads)
              .mapToObj(thread -> (Callable<Integer>) () -> work.of(thread))
              .collect(Collectors.toList());
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : pool.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    }
  }
}
