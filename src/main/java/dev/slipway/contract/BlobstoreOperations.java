package dev.slipway.contract;

import static dev.slipway.contract.CallForm.ofPair;
import static dev.slipway.contract.CallForm.ofText;
import static dev.slipway.contract.Field.text;

import dev.slipway.contract.BlobstoreCall.CreateContainer;
import dev.slipway.contract.BlobstoreCall.DescribeObject;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.BlobstoreReply.Container;
import java.util.List;
import java.util.Optional;

/** blobstore in D1 and D2, in the messages of 2020 and 2021. */
final class BlobstoreOperations {
  private static final Shape ID = BlobForms.ID;
  private static final Shape CONTAINER_ID = Shape.of(text("containerId"));
  private static final Shape ID_IN_CONTAINER = Shape.of(text("id"), text("containerId"));
  private static final Shape BLOB_IN_CONTAINER = Shape.of(text("blobId"), text("containerId"));

  private static final ReplyForm<ContractCall, Container> CONTAINER =
      new ReplyForm<>(
          Container.class,
          ID,
          (_, v) -> new Container(v.text("id")),
          (_, r) -> Values.of(ID, r.id()));

  private BlobstoreOperations() {}

  static List<Operation<?, ?>> of(Era era) {
    boolean of2021 = era == Era.D2_WASMCLOUD;
    BlobResults results = new BlobResults(of2021);
    return List.of(
        new Operation<>(
            "CreateContainer",
            ofText(CreateContainer.class, ID, CreateContainer::new, CreateContainer::container),
            CONTAINER),
        new Operation<>("RemoveContainer", removeContainer(), results.removed()),
        new Operation<>(
            "RemoveObject",
            of2021 ? removeObject(ID_IN_CONTAINER) : removeBlob(era),
            results.removed()),
        new Operation<>(
            "ListObjects", listObjects(of2021 ? CONTAINER_ID : ID), BlobResults.objects(era)),
        new Operation<>("StartUpload", startUpload(era), results.uploading()),
        new Operation<>("UploadChunk", uploadChunk(era), results.done()),
        new Operation<>("StartDownload", BlobDownloads.start(era), results.done()),
        new Operation<>(
            "GetObjectInfo",
            of2021 ? describe(BLOB_IN_CONTAINER) : describeBlob(era),
            BlobResults.described(era)),
        new Operation<>("ReceiveChunk", BlobDownloads.receive(era), BlobDownloads.TAKEN));
  }

  private static CallForm<RemoveContainers> removeContainer() {
    return ofText(
        RemoveContainers.class,
        ID,
        container -> new RemoveContainers(List.of(container)),
        call -> only(call.containers()));
  }

  private static CallForm<RemoveObjects> removeObject(Shape shape) {
    return ofPair(
        RemoveObjects.class,
        shape,
        (id, container) -> new RemoveObjects(container, List.of(id)),
        call -> only(call.ids()),
        RemoveObjects::container);
  }

  /** By a description without a size. */
  private static CallForm<RemoveObjects> removeBlob(Era era) {
    return new CallForm<>(
        RemoveObjects.class,
        BlobForms.info(era),
        v -> {
          BlobInfo info = BlobForms.info(v);
          return new RemoveObjects(info.container(), List.of(info.id()));
        },
        call -> BlobForms.values(era, new BlobInfo(call.container(), only(call.ids()), 0)));
  }

  private static CallForm<ListObjects> listObjects(Shape shape) {
    return ofText(
        ListObjects.class,
        shape,
        container -> new ListObjects(container, Page.ALL),
        ListObjects::container);
  }

  private static CallForm<DescribeObject> describe(Shape shape) {
    return ofPair(
        DescribeObject.class,
        shape,
        (id, container) -> new DescribeObject(container, id),
        DescribeObject::id,
        DescribeObject::container);
  }

  /** By a description without a size. */
  private static CallForm<DescribeObject> describeBlob(Era era) {
    return new CallForm<>(
        DescribeObject.class,
        BlobForms.info(era),
        v -> {
          BlobInfo info = BlobForms.info(v);
          return new DescribeObject(info.container(), info.id());
        },
        call -> BlobForms.values(era, new BlobInfo(call.container(), call.id(), 0)));
  }

  private static CallForm<StartUpload> startUpload(Era era) {
    return new CallForm<>(
        StartUpload.class,
        BlobForms.sent(era),
        v -> new StartUpload(BlobForms.chunk(v), Optional.empty(), Optional.empty()),
        call -> BlobForms.sent(era, call.first()));
  }

  private static CallForm<UploadChunk> uploadChunk(Era era) {
    return new CallForm<>(
        UploadChunk.class,
        BlobForms.sent(era),
        v -> new UploadChunk(BlobForms.chunk(v), Optional.empty(), false),
        call -> BlobForms.sent(era, call.chunk()));
  }

  /** These SDKs remove one after the other. */
  private static String only(List<String> names) {
    if (names.size() != 1) {
      throw new IllegalArgumentException("the dialect removes one at a time, not " + names);
    }
    return names.getFirst();
  }
}
