package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import dev.slipway.capability.ProviderException.Reason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a call was not served, without paths of this machine. */
final class BlobFailures {
  private BlobFailures() {}

  static ProviderException refused(String message) {
    return new ProviderException(Reason.REFUSED, message);
  }

  static ProviderException noContainer(String container) {
    return refused("There is no container '%s'.".formatted(container));
  }

  static ProviderException noObject(String container, String id) {
    return refused("There is no object '%s' in the container '%s'.".formatted(id, container));
  }

  static ProviderException noUpload(String container, String id) {
    return refused(
        ("There is no unfinished upload of '%s' to the container '%s'. It may be whole, or have been"
                + " given up: after a pause, or because its provider was replaced. Start it again.")
            .formatted(id, container));
  }

  static ProviderException broken(String message) {
    return new ProviderException(Reason.BROKEN, message);
  }

  /** What the disk says. */
  static ProviderException of(IOException e) {
    return switch (e) {
      case NoSuchFileException _ ->
          new ProviderException(
              Reason.UNREACHABLE, "The blob folder, or a part of it, is gone.", e);
      case AccessDeniedException _ ->
          new ProviderException(Reason.UNREACHABLE, "The blob folder cannot be used.", e);
      case FileSystemException failed ->
          new ProviderException(Reason.BROKEN, "The disk fails: %s.".formatted(reason(failed)), e);
      default ->
          new ProviderException(Reason.BROKEN, "The disk fails: %s.".formatted(e.getMessage()), e);
    };
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }
}
