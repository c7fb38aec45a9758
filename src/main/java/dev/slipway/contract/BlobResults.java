package dev.slipway.contract;

import static dev.slipway.contract.Field.text;

import dev.slipway.contract.BlobstoreReply.Described;
import dev.slipway.contract.BlobstoreReply.Failure;
import dev.slipway.contract.BlobstoreReply.Failures;
import dev.slipway.contract.BlobstoreReply.Objects;
import dev.slipway.contract.BlobstoreReply.Uploading;
import dev.slipway.contract.ContractReply.Done;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What blobstore answers in D1 and D2.
 *
 * @param told whether success and its opposite are told, as in 2021; if not, nothing is
 */
record BlobResults(boolean told) {
  private static final Shape RESULT =
      Shape.of(Field.of(FieldType.FLAG, "success"), text("error").orAbsent());

  ReplyForm<ContractCall, Done> done() {
    return result(Done.class, failures -> succeeded(failures, new Done()), _ -> List.of());
  }

  ReplyForm<ContractCall, Uploading> uploading() {
    Uploading uploading = new Uploading(Optional.empty());
    return result(Uploading.class, failures -> succeeded(failures, uploading), _ -> List.of());
  }

  ReplyForm<ContractCall, Failures> removed() {
    return result(Failures.class, Failures::new, Failures::failures);
  }

  private <R extends ContractReply> ReplyForm<ContractCall, R> result(
      Class<R> type, Function<List<Failure>, R> make, Function<R, List<Failure>> failures) {
    if (!told) {
      return new ReplyForm<>(
          type, Shape.EMPTY, (_, _) -> make.apply(List.of()), (_, _) -> Values.of(Shape.EMPTY));
    }
    return new ReplyForm<>(
        type, RESULT, (_, v) -> make.apply(failures(v)), (_, r) -> values(failures.apply(r)));
  }

  private static <R> R succeeded(List<Failure> failures, R reply) {
    if (!failures.isEmpty()) {
      throw new IllegalArgumentException("it was not done: " + failures.getFirst().reason());
    }
    return reply;
  }

  private static List<Failure> failures(Values v) throws PayloadException {
    return v.flag("success") ? List.of() : List.of(new Failure("", v.text("error", "")));
  }

  private static Values values(List<Failure> failures) {
    String error = failures.isEmpty() ? null : failures.getFirst().reason();
    return Values.of(RESULT, failures.isEmpty(), error);
  }

  static ReplyForm<ContractCall, Objects> objects(Era era) {
    Shape shape = Shape.of(Field.messages("blobs", BlobForms.info(era)));
    return new ReplyForm<>(
        Objects.class,
        shape,
        (_, v) -> new Objects(infos(v.messages("blobs")), true, Optional.empty()),
        (_, r) ->
            Values.of(shape, r.objects().stream().map(o -> BlobForms.values(era, o)).toList()));
  }

  private static List<BlobInfo> infos(List<Values> all) throws PayloadException {
    List<BlobInfo> infos = new ArrayList<>();
    for (Values each : all) {
      infos.add(BlobForms.info(each));
    }
    return infos;
  }

  /** No object is one without a name. */
  static ReplyForm<ContractCall, Described> described(Era era) {
    return new ReplyForm<>(
        Described.class,
        BlobForms.info(era),
        (_, v) ->
            new Described(Optional.of(BlobForms.info(v)).filter(info -> !info.id().isEmpty())),
        (_, r) -> BlobForms.values(era, r.object().orElse(new BlobInfo("", "", 0))));
  }
}
