package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.capability.CapabilityProvider;
import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import dev.slipway.contract.ContractReply.Done;
import dev.slipway.contract.KeyValueCall;
import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Clear;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.KeyExists;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetClear;
import dev.slipway.contract.KeyValueCall.SetIntersection;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetRemove;
import dev.slipway.contract.KeyValueCall.SetUnion;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests see of keyvalue, whatever the store. A store's test only names itself. */
abstract class KeyValueContract {
  static final KeyValueLimits LIMITS = new KeyValueLimits(64, 1 << 20, 2 << 20, 500, 4);

  private static final AtomicInteger COUNT = new AtomicInteger();

  private CapabilityProvider provider;
  private TestGuest guest;
  private String namespace;

  /** A provider within {@link #LIMITS}; its store may be older than the test. */
  abstract CapabilityProvider open();

  @BeforeEach
  void setUp() {
    provider = open();
    namespace = "ns" + COUNT.incrementAndGet();
    guest = TestGuest.of(provider, namespace, "fn");
  }

  @AfterEach
  void tearDown() {
    provider.close();
  }

  @Test
  void aHealthyStorePassesItsCheck() throws ProviderException {
    provider.check(Duration.ofSeconds(20));

    assertThat(guest.add("n", 1)).isEqualTo(1);
  }

  @Test
  void addStartsAtZeroAndStaysAText() throws ProviderException {
    assertThat(guest.add("n", 5)).isEqualTo(5);
    assertThat(guest.add("n", -7)).isEqualTo(-2);
    assertThat(guest.add("n", 0)).isEqualTo(-2);

    assertThat(guest.call(new Get("n"))).isEqualTo(found("-2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "-2147483648", "0", "-1"})
  void addWrapsAsThirtyTwoBits(String start) throws ProviderException {
    for (int more : new int[] {1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      set("n", start);

      assertThat(guest.add("n", more)).isEqualTo(Integer.parseInt(start) + more);
      assertThat(guest.call(new Get("n")))
          .isEqualTo(found(String.valueOf(Integer.parseInt(start) + more)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "1.5",
        "007",
        "+5",
        "-0",
        " 5",
        "5 ",
        "1e3",
        "0x10",
        "2147483648",
        "-2147483649",
        "99999999999999999999999",
        "nan",
        "inf",
        "-",
        "٣",
        "5\n",
        "5\0"
      })
  void addToWhatIsNoNumberIsRefusedAndChangesNothing(String text) throws ProviderException {
    set("n", text);

    refused(new Add("n", 1), "Only a whole number of 32 bits");

    assertThat(guest.call(new Get("n"))).isEqualTo(found(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "grüße \uD83D\uDE80 漢字", "a\0b", "line\r\nline", "\\x41"})
  void whatIsSetIsGot(String text) throws ProviderException {
    assertThat(set("k", text)).isEqualTo(new Done());

    assertThat(guest.call(new Get("k"))).isEqualTo(found(text));
    assertThat(guest.call(new KeyExists("k"))).isEqualTo(new Existence(true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":", "a:b", "ключ", "\uD83D\uDD11", "a\0b", "%", "*", "a b\r\n"})
  void anyTextIsAKey(String key) throws ProviderException {
    set(key, "v");
    guest.call(new Push("other", "x"));

    assertThat(guest.call(new Get(key))).isEqualTo(found("v"));
    assertThat(guest.call(new Get(key + "'"))).isEqualTo(nothing());
  }

  @Test
  void aMissingKeyHoldsNothing() throws ProviderException {
    assertThat(guest.call(new Get("k"))).isEqualTo(nothing());
    assertThat(guest.call(new KeyExists("k"))).isEqualTo(new Existence(false));
    assertThat(guest.call(new Del("k"))).isEqualTo(new Removed(false));
    assertThat(guest.call(new Clear("k"))).isEqualTo(new Removed(false));
    assertThat(guest.call(new SetClear("k"))).isEqualTo(new Removed(false));
    assertThat(guest.texts(new Range("k", 0, -1))).isEmpty();
    assertThat(guest.texts(new SetQuery("k"))).isEmpty();
    assertThat(guest.call(new ListItemDelete("k", "x"))).isEqualTo(new Changed(false, 0));
    assertThat(guest.call(new SetRemove("k", "x"))).isEqualTo(new Changed(false, 0));
    assertThat(guest.call(new KeyExists("k"))).isEqualTo(new Existence(false));
  }

  @Test
  void delTakesAnyKind() throws ProviderException {
    set("text", "v");
    guest.call(new Push("list", "v"));
    guest.call(new SetAdd("set", "v"));

    for (String key : List.of("text", "list", "set")) {
      assertThat(guest.call(new KeyExists(key))).isEqualTo(new Existence(true));
      assertThat(guest.call(new Del(key))).isEqualTo(new Removed(true));
      assertThat(guest.call(new KeyExists(key))).isEqualTo(new Existence(false));
    }
    assertThat(guest.call(new Push("list", "w"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.call(new SetAdd("set", "w"))).isEqualTo(new Changed(true, 1));
  }

  @Test
  void pushAddsAtTheEnd() throws ProviderException {
    assertThat(guest.call(new Push("l", "a"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.call(new Push("l", "b"))).isEqualTo(new Changed(true, 2));
    assertThat(guest.call(new Push("l", "a"))).isEqualTo(new Changed(true, 3));

    assertThat(guest.texts(new Range("l", 0, -1))).containsExactly("a", "b", "a");
  }

  @ParameterizedTest
  @MethodSource("ranges")
  void rangesAreInclusiveAndCountFromTheEnd(int start, int stop, String expected)
      throws ProviderException {
    for (String item : List.of("a", "b", "c", "d")) {
      guest.call(new Push("l", item));
    }

    assertThat(String.join("", guest.texts(new Range("l", start, stop)))).isEqualTo(expected);
  }

  static Stream<Arguments> ranges() {
    return Stream.of(
            "0 0 a",
            "0 -1 abcd",
            "1 2 bc",
            "-2 -1 cd",
            "-1 -2 ",
            "2 1 ",
            "3 99 d",
            "4 5 ",
            "-99 1 ab",
            "-99 -5 ",
            "0 -99 ",
            "-2147483648 2147483647 abcd",
            "2147483647 2147483647 ",
            "-2147483648 -2147483648 ",
            "0 -2147483648 ")
        .map(text -> text.split(" ", -1))
        .map(part -> Arguments.of(Integer.parseInt(part[0]), Integer.parseInt(part[1]), part[2]));
  }

  @Test
  void listItemDeleteRemovesEveryEqualOne() throws ProviderException {
    for (String item : List.of("a", "b", "a", "c", "a")) {
      guest.call(new Push("l", item));
    }

    assertThat(guest.call(new ListItemDelete("l", "a"))).isEqualTo(new Changed(true, 2));
    assertThat(guest.call(new ListItemDelete("l", "x"))).isEqualTo(new Changed(false, 2));

    assertThat(guest.texts(new Range("l", 0, -1))).containsExactly("b", "c");
    assertThat(guest.call(new Push("l", "d"))).isEqualTo(new Changed(true, 3));
    assertThat(guest.texts(new Range("l", -2, -1))).containsExactly("c", "d");
  }

  @Test
  void anEmptyListOrSetIsNoKey() throws ProviderException {
    guest.call(new Push("l", "a"));
    guest.call(new SetAdd("s", "a"));

    assertThat(guest.call(new ListItemDelete("l", "a"))).isEqualTo(new Changed(true, 0));
    assertThat(guest.call(new SetRemove("s", "a"))).isEqualTo(new Changed(true, 0));

    assertThat(guest.call(new KeyExists("l"))).isEqualTo(new Existence(false));
    assertThat(guest.call(new KeyExists("s"))).isEqualTo(new Existence(false));
    assertThat(guest.call(new SetAdd("l", "now a set"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.add("s", 1)).isEqualTo(1);
  }

  @Test
  void setsHaveEachMemberOnce() throws ProviderException {
    assertThat(guest.call(new SetAdd("s", "a"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.call(new SetAdd("s", "b"))).isEqualTo(new Changed(true, 2));
    assertThat(guest.call(new SetAdd("s", "a"))).isEqualTo(new Changed(false, 2));
    assertThat(guest.call(new SetAdd("s", ""))).isEqualTo(new Changed(true, 3));
    assertThat(guest.call(new SetRemove("s", "b"))).isEqualTo(new Changed(true, 2));
    assertThat(guest.call(new SetRemove("s", "b"))).isEqualTo(new Changed(false, 2));

    assertThat(guest.texts(new SetQuery("s"))).containsExactlyInAnyOrder("a", "");
  }

  @Test
  void setsAreUnitedAndIntersected() throws ProviderException {
    for (String member : List.of("a", "b", "c")) {
      guest.call(new SetAdd("s", member));
    }
    for (String member : List.of("b", "c", "d")) {
      guest.call(new SetAdd("t", member));
    }

    assertThat(guest.texts(new SetUnion(List.of("s", "t"))))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(guest.texts(new SetUnion(List.of("s", "none"))))
        .containsExactlyInAnyOrder("a", "b", "c");
    assertThat(guest.texts(new SetIntersection(List.of("s", "t"))))
        .containsExactlyInAnyOrder("b", "c");
    assertThat(guest.texts(new SetIntersection(List.of("s", "s")))).hasSize(3);
    assertThat(guest.texts(new SetIntersection(List.of("s", "t", "none")))).isEmpty();
    assertThat(guest.texts(new SetUnion(List.of()))).isEmpty();
    assertThat(guest.texts(new SetIntersection(List.of()))).isEmpty();
  }

  @Test
  void listsAndSetsAreCleared() throws ProviderException {
    guest.call(new Push("l", "a"));
    guest.call(new SetAdd("s", "a"));

    assertThat(guest.call(new Clear("l"))).isEqualTo(new Removed(true));
    assertThat(guest.call(new SetClear("s"))).isEqualTo(new Removed(true));

    assertThat(guest.texts(new Range("l", 0, -1))).isEmpty();
    assertThat(guest.texts(new SetQuery("s"))).isEmpty();
    assertThat(guest.call(new SetAdd("s", "b"))).isEqualTo(new Changed(true, 1));
  }

  @Test
  void aKeyOfOneKindIsNotUsedAsAnother() throws ProviderException {
    set("text", "1");
    guest.call(new Push("list", "1"));
    guest.call(new SetAdd("set", "1"));

    for (String key : List.of("list", "set")) {
      refused(new Get(key), "another kind");
      refused(new Add(key, 1), "another kind");
    }
    for (String key : List.of("text", "set")) {
      refused(new Push(key, "x"), "another kind");
      refused(new Range(key, 0, 1), "another kind");
      refused(new ListItemDelete(key, "1"), "another kind");
      refused(new Clear(key), "another kind");
    }
    for (String key : List.of("text", "list")) {
      refused(new SetAdd(key, "x"), "another kind");
      refused(new SetRemove(key, "1"), "another kind");
      refused(new SetQuery(key), "another kind");
      refused(new SetClear(key), "another kind");
      refused(new SetUnion(List.of("set", key)), "another kind");
      refused(new SetIntersection(List.of("none", key)), "another kind");
    }
    assertThat(guest.call(new Get("text"))).isEqualTo(found("1"));
    assertThat(guest.texts(new Range("list", 0, -1))).containsExactly("1");
    assertThat(guest.texts(new SetQuery("set"))).containsExactly("1");
  }

  @Test
  void setReplacesWhateverIsThere() throws ProviderException {
    guest.call(new Push("l", "a"));
    guest.call(new SetAdd("s", "a"));

    set("l", "text");
    set("s", "text");

    assertThat(guest.call(new Get("l"))).isEqualTo(found("text"));
    assertThat(guest.call(new Get("s"))).isEqualTo(found("text"));
    guest.call(new Del("l"));
    assertThat(guest.call(new Push("l", "b"))).isEqualTo(new Changed(true, 1));
  }

  @Test
  void keysExpireAndAddKeepsTheirTime() throws Exception {
    setFor("gone", "v", 1);
    setFor("counted", "1", 1);
    setFor("renewed", "v", 1);
    setFor("kept", "v", 1);
    setFor("later", "v", 4_000_000_000L);
    assertThat(guest.add("counted", 1)).isEqualTo(2);
    setFor("renewed", "v", 100);
    set("kept", "w");

    Thread.sleep(1200);

    assertThat(guest.call(new Get("gone"))).isEqualTo(nothing());
    assertThat(guest.call(new KeyExists("gone"))).isEqualTo(new Existence(false));
    assertThat(guest.call(new Del("gone"))).isEqualTo(new Removed(false));
    assertThat(guest.call(new SetAdd("gone", "now a set"))).isEqualTo(new Changed(true, 1));
    assertThat(guest.add("counted", 1)).isEqualTo(1);
    assertThat(guest.call(new Get("renewed"))).isEqualTo(found("v"));
    assertThat(guest.call(new Get("kept"))).isEqualTo(found("w"));
    assertThat(guest.call(new Get("later"))).isEqualTo(found("v"));
  }

  @Test
  void functionsAndNamespacesAreApart() throws ProviderException {
    TestGuest sameNamespace = TestGuest.of(provider, namespace, "fn2");
    TestGuest sameFunction = TestGuest.of(provider, namespace + "x", "fn");
    TestGuest shared = guest.sharing();
    guest.add("n", 1);

    assertThat(sameNamespace.add("n", 10)).isEqualTo(10);
    assertThat(sameFunction.add("n", 100)).isEqualTo(100);
    assertThat(shared.add("n", 1000)).isEqualTo(1000);
    assertThat(sameNamespace.sharing().add("n", 1)).isEqualTo(1001);
    assertThat(guest.add("n", 1)).isEqualTo(2);
    assertThat(sameNamespace.texts(new SetUnion(List.of("n2", "n3")))).isEmpty();
    assertThat(shared.call(new Get("fn:n"))).isEqualTo(nothing());
  }

  @Test
  void anotherProviderOfTheSameStoreSeesTheSameScope() throws ProviderException {
    guest.call(new SetAdd("s", "a"));

    assertThat(guest.texts(new SetUnion(List.of("s", "t")))).containsExactly("a");
    assertThat(TestGuest.of(provider, namespace, "fn").texts(new SetQuery("s")))
        .containsExactly("a");
  }

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

  @Test
  void theLargestValueIsKeptWhole() throws ProviderException {
    String large = "ü".repeat(LIMITS.valueBytes() / 2);

    set("k", large);
    guest.call(new Push("l", large));
    guest.call(new SetAdd("s", large));

    assertThat(guest.call(new Get("k"))).isEqualTo(found(large));
    assertThat(guest.texts(new Range("l", 0, 0))).containsExactly(large);
    assertThat(guest.texts(new SetQuery("s"))).containsExactly(large);
    refused(new Set("k", large + "x", Duration.ZERO), "at most 1048576 bytes");
    refused(new Push("l", large + "x"), "at most 1048576 bytes");
  }

  @Test
  void keysAndCallsHaveBounds() throws ProviderException {
    String longest = "ü".repeat(LIMITS.keyBytes() / 2);

    set(longest, "v");

    assertThat(guest.call(new Get(longest))).isEqualTo(found("v"));
    refused(new Get(longest + "x"), "at most 64 bytes");
    refused(new SetUnion(List.of("a", longest + "x")), "at most 64 bytes");
    refused(new SetUnion(List.of("a", "b", "c", "d", "e")), "at most 4 sets");
  }

  @Test
  void answersHaveBounds() throws ProviderException {
    String item = "x".repeat(1 << 20);
    for (int i = 0; i < 3; i++) {
      guest.call(new Push("big", item));
      guest.call(new SetAdd("bigs", i + item.substring(1)));
    }
    for (int i = 0; i <= LIMITS.replyItems(); i++) {
      guest.call(new Push("long", "x"));
    }

    refused(new Range("big", 0, -1), "The answer");
    refused(new SetQuery("bigs"), "The answer");
    refused(new Range("long", 0, -1), "The answer");
    assertThat(guest.texts(new Range("big", 0, 1))).hasSize(2);
    assertThat(guest.texts(new Range("long", 0, LIMITS.replyItems() - 1)))
        .hasSize(LIMITS.replyItems());
  }

  private Object set(String key, String value) throws ProviderException {
    return guest.call(new Set(key, value, Duration.ZERO));
  }

  private void setFor(String key, String value, long seconds) throws ProviderException {
    guest.call(new Set(key, value, Duration.ofSeconds(seconds)));
  }

  private void refused(KeyValueCall call, String sentence) {
    assertThatThrownBy(() -> guest.call(call))
        .as(call.getClass().getSimpleName())
        .isInstanceOf(ProviderException.class)
        .hasMessageContaining(sentence)
        .extracting(e -> ((ProviderException) e).reason())
        .isEqualTo(Reason.REFUSED);
  }

  private static Value found(String text) {
    return new Value(Optional.of(text));
  }

  private static Value nothing() {
    return new Value(Optional.empty());
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
