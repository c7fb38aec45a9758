package dev.slipway.capability.keyvalue;

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
import java.util.List;

/** The keys of calls: the one place where a guest's prefix comes before each of them. */
final class ScopedKeys {
  private ScopedKeys() {}

  static KeyValueCall within(String prefix, KeyValueCall call) {
    return switch (call) {
      case Add(String key, int value) -> new Add(prefix + key, value);
      case Get(String key) -> new Get(prefix + key);
      case Set(String key, String value, var expires) -> new Set(prefix + key, value, expires);
      case Del(String key) -> new Del(prefix + key);
      case KeyExists(String key) -> new KeyExists(prefix + key);
      case Clear(String list) -> new Clear(prefix + list);
      case Range(String list, int start, int stop) -> new Range(prefix + list, start, stop);
      case Push(String list, String value) -> new Push(prefix + list, value);
      case ListItemDelete(String list, String value) -> new ListItemDelete(prefix + list, value);
      case SetAdd(String set, String value) -> new SetAdd(prefix + set, value);
      case SetRemove(String set, String value) -> new SetRemove(prefix + set, value);
      case SetUnion(List<String> sets) -> new SetUnion(all(prefix, sets));
      case SetIntersection(List<String> sets) -> new SetIntersection(all(prefix, sets));
      case SetQuery(String set) -> new SetQuery(prefix + set);
      case SetClear(String set) -> new SetClear(prefix + set);
    };
  }

  /** The keys that a call names. */
  static List<String> of(KeyValueCall call) {
    return switch (call) {
      case Add(String key, _) -> List.of(key);
      case Get(String key) -> List.of(key);
      case Set(String key, _, _) -> List.of(key);
      case Del(String key) -> List.of(key);
      case KeyExists(String key) -> List.of(key);
      case Clear(String list) -> List.of(list);
      case Range(String list, _, _) -> List.of(list);
      case Push(String list, _) -> List.of(list);
      case ListItemDelete(String list, _) -> List.of(list);
      case SetAdd(String set, _) -> List.of(set);
      case SetRemove(String set, _) -> List.of(set);
      case SetUnion(List<String> sets) -> sets;
      case SetIntersection(List<String> sets) -> sets;
      case SetQuery(String set) -> List.of(set);
      case SetClear(String set) -> List.of(set);
    };
  }

  private static List<String> all(String prefix, List<String> keys) {
    return keys.stream().map(key -> prefix + key).toList();
  }
}
