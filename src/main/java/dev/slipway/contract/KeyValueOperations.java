package dev.slipway.contract;

import static dev.slipway.contract.CallForm.ofPair;
import static dev.slipway.contract.CallForm.ofText;
import static dev.slipway.contract.CallForm.ofTexts;
import static dev.slipway.contract.Field.text;

import dev.slipway.contract.ContractReply.Done;
import dev.slipway.contract.KeyValueCall.Clear;
import dev.slipway.contract.KeyValueCall.Del;
import dev.slipway.contract.KeyValueCall.Get;
import dev.slipway.contract.KeyValueCall.KeyExists;
import dev.slipway.contract.KeyValueCall.ListItemDelete;
import dev.slipway.contract.KeyValueCall.Push;
import dev.slipway.contract.KeyValueCall.Set;
import dev.slipway.contract.KeyValueCall.SetAdd;
import dev.slipway.contract.KeyValueCall.SetIntersection;
import dev.slipway.contract.KeyValueCall.SetQuery;
import dev.slipway.contract.KeyValueCall.SetRemove;
import dev.slipway.contract.KeyValueCall.SetUnion;
import dev.slipway.contract.KeyValueReply.Changed;
import dev.slipway.contract.KeyValueReply.Existence;
import dev.slipway.contract.KeyValueReply.Removed;
import dev.slipway.contract.KeyValueReply.Sum;
import dev.slipway.contract.KeyValueReply.Texts;
import java.util.List;

/** keyvalue in D0 to D2. */
final class KeyValueOperations {
  private static final Shape KEY = Shape.of(text("key"));
  private static final Shape KEYS = Shape.of(Field.of(FieldType.TEXTS, "keys"));
  private static final Shape ITEM = Shape.of(text("key"), text("value"));
  private static final Shape NUMBER = Shape.of(text("key"), Field.of(FieldType.INT32, "value"));
  private static final Shape EXPIRING =
      Shape.of(text("key"), text("value"), Field.of(FieldType.INT32, "expires").also("expires_s"));
  private static final Shape PART =
      Shape.of(text("key"), Field.of(FieldType.INT32, "start"), Field.of(FieldType.INT32, "stop"));
  private static final Shape SUM = Shape.of(Field.of(FieldType.INT32, "value"));
  private static final Shape VALUE = Shape.of(text("value"));
  private static final Shape COUNT = Shape.of(Field.of(FieldType.INT32, "newCount"));
  private static final Shape COUNT_AND_KEY =
      Shape.of(Field.of(FieldType.INT32, "newCount").orAbsent(), text("key").orAbsent())
          .orArray(COUNT);

  private static final ReplyForm<ContractCall, Sum> ADDED =
      new ReplyForm<>(
          Sum.class,
          SUM,
          (_, v) -> new Sum(v.integer("value")),
          (_, r) -> Values.of(SUM, (long) r.value()));

  private static final ReplyForm<Set, Done> STORED =
      new ReplyForm<>(
          Done.class, VALUE, (_, _) -> new Done(), (call, _) -> Values.of(VALUE, call.value()));

  private static final ReplyForm<Del, Removed> DELETED =
      new ReplyForm<>(
          Removed.class, KEY, (_, _) -> new Removed(true), (call, _) -> Values.of(KEY, call.key()));

  private static final ReplyForm<Clear, Removed> CLEARED =
      new ReplyForm<>(
          Removed.class, COUNT, (_, _) -> new Removed(true), (_, _) -> Values.of(COUNT, 0L));

  /** SDKs of 2020 read the count, those of 2021 the key. */
  private static final ReplyForm<Clear, Removed> CLEARED_IN_D2 =
      new ReplyForm<>(
          Removed.class,
          COUNT_AND_KEY,
          (_, _) -> new Removed(true),
          (call, _) -> Values.of(COUNT_AND_KEY, 0L, call.list()));

  private static final ReplyForm<ContractCall, Existence> EXISTENCE =
      new ReplyForm<>(
          Existence.class,
          KeyValueForms.GOT,
          (_, v) -> new Existence(v.flag("exists")),
          (_, r) -> Values.of(KeyValueForms.GOT, "", r.exists()));

  private static final ReplyForm<ContractCall, Changed> CHANGED =
      new ReplyForm<>(
          Changed.class,
          COUNT,
          (_, v) -> new Changed(true, v.integer("newCount")),
          (_, r) -> Values.of(COUNT, (long) r.count()));

  private static final ReplyForm<ContractCall, Texts> TEXTS =
      KeyValueForms.texts(Shape.of(Field.of(FieldType.TEXTS, "values")));

  private KeyValueOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    return List.of(
        new Operation<>("Add", KeyValueForms.add(NUMBER), ADDED),
        new Operation<>("Get", ofText(Get.class, KEY, Get::new, Get::key), KeyValueForms.VALUE),
        new Operation<>("Set", KeyValueForms.set(EXPIRING), STORED),
        new Operation<>("Del", ofText(Del.class, KEY, Del::new, Del::key), DELETED),
        new Operation<>("Clear", ofText(Clear.class, KEY, Clear::new, Clear::list), cleared(era)),
        new Operation<>("Range", KeyValueForms.range(PART), TEXTS),
        new Operation<>(
            "Push", ofPair(Push.class, ITEM, Push::new, Push::list, Push::value), CHANGED),
        new Operation<>(
            "ListItemDelete",
            ofPair(
                ListItemDelete.class,
                ITEM,
                ListItemDelete::new,
                ListItemDelete::list,
                ListItemDelete::value),
            CHANGED),
        new Operation<>(
            "SetAdd", ofPair(SetAdd.class, ITEM, SetAdd::new, SetAdd::set, SetAdd::value), CHANGED),
        new Operation<>(
            "SetRemove",
            ofPair(SetRemove.class, ITEM, SetRemove::new, SetRemove::set, SetRemove::value),
            CHANGED),
        new Operation<>(
            "SetUnion", ofTexts(SetUnion.class, KEYS, SetUnion::new, SetUnion::sets), TEXTS),
        new Operation<>(
            "SetIntersection",
            ofTexts(SetIntersection.class, KEYS, SetIntersection::new, SetIntersection::sets),
            TEXTS),
        new Operation<>(
            "SetQuery", ofText(SetQuery.class, KEY, SetQuery::new, SetQuery::set), TEXTS),
        new Operation<>(
            "KeyExists", ofText(KeyExists.class, KEY, KeyExists::new, KeyExists::key), EXISTENCE));
  }

  private static ReplyForm<Clear, Removed> cleared(Era era) {
    return switch (era) {
      case D0, D1 -> CLEARED;
      case D2_WASCC, D2_WASMCLOUD, D3 -> CLEARED_IN_D2;
    };
  }
}
