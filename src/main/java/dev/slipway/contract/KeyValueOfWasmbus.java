package dev.slipway.contract;

import static dev.slipway.contract.CallForm.ofPair;
import static dev.slipway.contract.CallForm.ofText;
import static dev.slipway.contract.CallForm.ofTexts;
import static dev.slipway.contract.Field.text;

import dev.slipway.contract.KeyValueCall.Clear;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.KeyExists;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetClear;
import dev.slipway.contract.KeyValueCall.SetIntersection;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetRemove;
import dev.slipway.contract.KeyValueCall.SetUnion;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Sum;
import dev.slipway.contract.KeyValueReply.Texts;
import java.util.List;

/** keyvalue in D3. */
final class KeyValueOfWasmbus {
  private static final Shape KEY = Shape.bare(FieldType.TEXT);
  private static final Shape KEYS = Shape.bare(FieldType.TEXTS);
  private static final Shape FLAG = Shape.bare(FieldType.FLAG);
  private static final Shape SUM = Shape.bare(FieldType.INT32);
  private static final Shape COUNT = Shape.bare(FieldType.UINT32);
  private static final Shape NUMBER = Shape.of(text("key"), Field.of(FieldType.INT32, "value"));
  private static final Shape EXPIRING =
      Shape.of(text("key"), text("value"), Field.of(FieldType.UINT32, "expires"));
  private static final Shape IN_LIST = Shape.of(text("listName"), text("value"));
  private static final Shape IN_SET = Shape.of(text("setName"), text("value"));
  private static final Shape PART =
      Shape.of(
          text("listName"), Field.of(FieldType.INT32, "start"), Field.of(FieldType.INT32, "stop"));

  private static final ReplyForm<ContractCall, Sum> ADDED =
      new ReplyForm<>(
          Sum.class,
          SUM,
          (_, v) -> new Sum(v.integer("value")),
          (_, r) -> Values.of(SUM, (long) r.value()));

  private static final ReplyForm<ContractCall, Changed> PUSHED =
      new ReplyForm<>(
          Changed.class,
          COUNT,
          (_, v) -> new Changed(true, v.integer("value")),
          (_, r) -> Values.of(COUNT, (long) r.count()));

  /** 1 or 0: how many members came or went. */
  private static final ReplyForm<ContractCall, Changed> MEMBERS =
      new ReplyForm<>(
          Changed.class,
          COUNT,
          (_, v) -> new Changed(v.number("value") > 0, 0),
          (_, r) -> Values.of(COUNT, r.changed() ? 1L : 0L));

  private static final ReplyForm<ContractCall, Changed> CHANGED =
      new ReplyForm<>(
          Changed.class,
          FLAG,
          (_, v) -> new Changed(v.flag("value"), 0),
          (_, r) -> Values.of(FLAG, r.changed()));

  private static final ReplyForm<ContractCall, Removed> REMOVED = KeyValueForms.removed(FLAG);
  private static final ReplyForm<ContractCall, Texts> TEXTS = KeyValueForms.texts(KEYS);

  private KeyValueOfWasmbus() {}

  static List<Operation<?, ?>> all() {
    return List.of(
        new Operation<>("KeyValue.Increment", KeyValueForms.add(NUMBER), ADDED),
        new Operation<>(
            "KeyValue.Contains",
            ofText(KeyExists.class, KEY, KeyExists::new, KeyExists::key),
            KeyValueForms.existence(FLAG)),
        new Operation<>("KeyValue.Del", ofText(Del.class, KEY, Del::new, Del::key), REMOVED),
        new Operation<>(
            "KeyValue.Get", ofText(Get.class, KEY, Get::new, Get::key), KeyValueForms.VALUE),
        new Operation<>(
            "KeyValue.ListAdd",
            ofPair(Push.class, IN_LIST, Push::new, Push::list, Push::value),
            PUSHED),
        new Operation<>(
            "KeyValue.ListClear", ofText(Clear.class, KEY, Clear::new, Clear::list), REMOVED),
        new Operation<>(
            "KeyValue.ListDel",
            ofPair(
                ListItemDelete.class,
                IN_LIST,
                ListItemDelete::new,
                ListItemDelete::list,
                ListItemDelete::value),
            CHANGED),
        new Operation<>("KeyValue.ListRange", KeyValueForms.range(PART), TEXTS),
        new Operation<>("KeyValue.Set", KeyValueForms.set(EXPIRING), ReplyForm.DONE),
        new Operation<>(
            "KeyValue.SetAdd",
            ofPair(SetAdd.class, IN_SET, SetAdd::new, SetAdd::set, SetAdd::value),
            MEMBERS),
        new Operation<>(
            "KeyValue.SetDel",
            ofPair(SetRemove.class, IN_SET, SetRemove::new, SetRemove::set, SetRemove::value),
            MEMBERS),
        new Operation<>(
            "KeyValue.SetIntersection",
            ofTexts(SetIntersection.class, KEYS, SetIntersection::new, SetIntersection::sets),
            TEXTS),
        new Operation<>(
            "KeyValue.SetQuery", ofText(SetQuery.class, KEY, SetQuery::new, SetQuery::set), TEXTS),
        new Operation<>(
            "KeyValue.SetUnion",
            ofTexts(SetUnion.class, KEYS, SetUnion::new, SetUnion::sets),
            TEXTS),
        new Operation<>(
            "KeyValue.SetClear",
            ofText(SetClear.class, KEY, SetClear::new, SetClear::set),
            REMOVED));
  }
}
