package dev.slipway.contract;

/** What {@code wascc:blobstore} knows of an object. */
public record BlobInfo(String container, String id, long bytes) {}
