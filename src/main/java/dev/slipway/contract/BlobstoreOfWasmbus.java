package dev.slipway.contract;

import static dev.slipway.contract.CallForm.ofPair;
import static dev.slipway.contract.CallForm.ofText;
import static dev.slipway.contract.CallForm.ofTexts;
import static dev.slipway.contract.Field.text;

import dev.slipway.contract.BlobstoreCall.ContainerExists;
import dev.slipway.contract.BlobstoreCall.CreateContainer;
import dev.slipway.contract.BlobstoreCall.DescribeContainer;
import dev.slipway.contract.BlobstoreCall.DescribeObject;
import dev.slipway.contract.BlobstoreCall.GetObject;
import dev.slipway.contract.BlobstoreCall.ListContainers;
import dev.slipway.contract.BlobstoreCall.ListObjects;
import dev.slipway.contract.BlobstoreCall.ObjectExists;
import dev.slipway.contract.BlobstoreCall.Page;
import dev.slipway.contract.BlobstoreCall.RemoveContainers;
import dev.slipway.contract.BlobstoreCall.RemoveObjects;
import dev.slipway.contract.BlobstoreCall.StartUpload;
import dev.slipway.contract.BlobstoreCall.UploadChunk;
import dev.slipway.contract.GuestEvent.ReceiveChunk;
import java.util.List;

/** blobstore in D3. Its SDK writes CBOR, with the fields of a message as an array. */
final class BlobstoreOfWasmbus {
  private static final Shape NAME = Shape.bare(FieldType.TEXT);
  private static final Shape NAMES = Shape.bare(FieldType.TEXTS);
  private static final Shape OBJECT = Shape.of(text("containerId"), text("objectId"));
  private static final Shape OBJECTS =
      Shape.of(text("containerId"), Field.of(FieldType.TEXTS, "objects"));
  private static final Shape PAGE =
      Shape.of(
          text("containerId"),
          text("startWith").orAbsent(),
          text("continuation").orAbsent(),
          text("endWith").orAbsent(),
          text("endBefore").orAbsent(),
          Field.of(FieldType.UINT32, "maxItems").orAbsent());
  private static final Shape PUT_OBJECT =
      Shape.of(
          Field.message("chunk", BlobsOfWasmbus.CHUNK),
          text("contentType").orAbsent(),
          text("contentEncoding").orAbsent());
  private static final Shape PUT_CHUNK =
      Shape.of(
          Field.message("chunk", BlobsOfWasmbus.CHUNK),
          text("streamId").orAbsent(),
          Field.of(FieldType.FLAG, "cancelAndRemove"));
  private static final Shape GET_OBJECT =
      Shape.of(
          text("objectId"),
          text("containerId"),
          Field.of(FieldType.UINT64, "rangeStart").orAbsent(),
          Field.of(FieldType.UINT64, "rangeEnd").orAbsent());

  private BlobstoreOfWasmbus() {}

  static List<Operation<?, ?>> all() {
    return List.of(
        new Operation<>(
            "Blobstore.ContainerExists",
            ofText(ContainerExists.class, NAME, ContainerExists::new, ContainerExists::container),
            BlobsOfWasmbus.EXISTENCE),
        new Operation<>(
            "Blobstore.CreateContainer",
            ofText(CreateContainer.class, NAME, CreateContainer::new, CreateContainer::container),
            BlobsOfWasmbus.CREATED),
        new Operation<>(
            "Blobstore.GetContainerInfo",
            ofText(
                DescribeContainer.class,
                NAME,
                DescribeContainer::new,
                DescribeContainer::container),
            BlobsOfWasmbus.CONTAINER),
        new Operation<>(
            "Blobstore.ListContainers",
            CallForm.empty(new ListContainers(), ListContainers.class),
            BlobsOfWasmbus.CONTAINERS),
        new Operation<>(
            "Blobstore.RemoveContainers",
            ofTexts(
                RemoveContainers.class, NAMES, RemoveContainers::new, RemoveContainers::containers),
            BlobsOfWasmbus.FAILURES),
        new Operation<>(
            "Blobstore.ObjectExists",
            ofPair(
                ObjectExists.class,
                OBJECT,
                ObjectExists::new,
                ObjectExists::container,
                ObjectExists::id),
            BlobsOfWasmbus.EXISTENCE),
        new Operation<>(
            "Blobstore.GetObjectInfo",
            ofPair(
                DescribeObject.class,
                OBJECT,
                DescribeObject::new,
                DescribeObject::container,
                DescribeObject::id),
            BlobsOfWasmbus.DESCRIBED),
        new Operation<>("Blobstore.ListObjects", listObjects(), BlobsOfWasmbus.LISTED),
        new Operation<>("Blobstore.RemoveObjects", removeObjects(), BlobsOfWasmbus.FAILURES),
        new Operation<>("Blobstore.PutObject", putObject(), BlobsOfWasmbus.UPLOADING),
        new Operation<>("Blobstore.PutChunk", putChunk(), ReplyForm.DONE),
        new Operation<>("Blobstore.GetObject", getObject(), BlobsOfWasmbus.CONTENT),
        new Operation<>("ChunkReceiver.ReceiveChunk", receiveChunk(), BlobsOfWasmbus.TAKEN));
  }

  private static CallForm<ListObjects> listObjects() {
    return new CallForm<>(
        ListObjects.class,
        PAGE,
        v -> new ListObjects(v.text("containerId"), page(v)),
        call -> {
          Page page = call.page();
          return Values.of(
              PAGE,
              call.container(),
              page.startWith().orElse(null),
              page.continuation().orElse(null),
              page.endWith().orElse(null),
              page.endBefore().orElse(null),
              BlobsOfWasmbus.boxed(page.most()));
        });
  }

  private static Page page(Values v) throws PayloadException {
    return new Page(
        v.optionalText("startWith"),
        v.optionalText("endWith"),
        v.optionalText("endBefore"),
        v.optionalText("continuation"),
        v.optionalNumber("maxItems"));
  }

  private static CallForm<RemoveObjects> removeObjects() {
    return new CallForm<>(
        RemoveObjects.class,
        OBJECTS,
        v -> new RemoveObjects(v.text("containerId"), v.texts("objects")),
        call -> Values.of(OBJECTS, call.container(), call.ids()));
  }

  private static CallForm<StartUpload> putObject() {
    return new CallForm<>(
        StartUpload.class,
        PUT_OBJECT,
        v ->
            new StartUpload(
                BlobsOfWasmbus.chunk(v.message("chunk")),
                v.optionalText("contentType"),
                v.optionalText("contentEncoding")),
        call ->
            Values.of(
                PUT_OBJECT,
                BlobsOfWasmbus.values(call.first()),
                call.contentType().orElse(null),
                call.contentEncoding().orElse(null)));
  }

  private static CallForm<UploadChunk> putChunk() {
    return new CallForm<>(
        UploadChunk.class,
        PUT_CHUNK,
        v ->
            new UploadChunk(
                BlobsOfWasmbus.chunk(v.message("chunk")),
                v.optionalText("streamId"),
                v.flag("cancelAndRemove")),
        call ->
            Values.of(
                PUT_CHUNK,
                BlobsOfWasmbus.values(call.chunk()),
                call.stream().orElse(null),
                call.cancel()));
  }

  private static CallForm<GetObject> getObject() {
    return new CallForm<>(
        GetObject.class,
        GET_OBJECT,
        v ->
            new GetObject(
                v.text("containerId"),
                v.text("objectId"),
                v.optionalNumber("rangeStart"),
                v.optionalNumber("rangeEnd")),
        call ->
            Values.of(
                GET_OBJECT,
                call.id(),
                call.container(),
                BlobsOfWasmbus.boxed(call.from()),
                BlobsOfWasmbus.boxed(call.to())));
  }

  private static CallForm<ReceiveChunk> receiveChunk() {
    return new CallForm<>(
        ReceiveChunk.class,
        BlobsOfWasmbus.CHUNK,
        v -> new ReceiveChunk(BlobsOfWasmbus.chunk(v)),
        call -> BlobsOfWasmbus.values(call.chunk()));
  }
}
