package dev.slipway.capability.blobstore;

import dev.slipway.capability.Scope;

/** An object, as its guest names it, and whose it is. */
record BlobKey(Scope scope, String container, String id) {}
