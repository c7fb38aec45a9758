package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.Scope;
import java.nio.file.Path;

/**
 * Where a blob folder has what: {@code {function}/{container}/{object}}, with {@code _} in place of
 * the function for what a namespace shares, and unfinished files in {@code .unfinished}.
 *
 * @param root of the blob folder
 */
record BlobPaths(Path root) {
  /** No function is called so. */
  private static final String SHARED = "_";

  Path unfinished() {
    return root.resolve(".unfinished");
  }

  Path scope(Scope scope) {
    return root.resolve(scope.function().orElse(SHARED));
  }

  Path container(Scope scope, String container) throws ProviderException {
    return scope(scope).resolve(BlobName.encode(container));
  }

  Path object(BlobKey key) throws ProviderException {
    return container(key.scope(), key.container()).resolve(BlobName.encode(key.id()));
  }
}
