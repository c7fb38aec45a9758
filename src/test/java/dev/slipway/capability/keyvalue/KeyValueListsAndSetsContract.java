package dev.slipway.capability.keyvalue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.capability.ProviderException;
import dev.slipway.contract.KeyValueCall.Clear;
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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What guests see of lists and sets. */
abstract class KeyValueListsAndSetsContract extends KeyValueContract {
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
}
