package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.ContractReply.Done;
import dev.slipway.contract.KeyValueCall.Add;
import dev.slipway.contract.KeyValueCall.Clear;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.KeyExists;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Range;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetClear;
import dev.slipway.contract.KeyValueCall.SetIntersection;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetRemove;
import dev.slipway.contract.KeyValueCall.SetUnion;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What guests see of keys: their texts, kinds, times and owners. */
abstract class KeyValueKeysContract extends KeyValueContract {
  @Test
  void aHealthyStorePassesItsCheck() throws ProviderException {
    provider.check(Duration.ofSeconds(20));

    assertThat(guest.add("n", 1)).isEqualTo(1);
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
}
