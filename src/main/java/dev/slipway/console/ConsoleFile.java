package dev.slipway.console;

import io.quarkus.runtime.util.HashUtil;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of the console, in memory.
 *
 * @param type its {@code Content-Type}
 * @param tag its {@code ETag} (RFC 9110, 8.8.3): the SHA-256 of its bytes
 * @param bytes read only
 */
record ConsoleFile(String type, String tag, Buffer bytes) {
  private static final int NOT_MODIFIED = 304;

  /** Reads a file; its type is told by its extension. */
  static ConsoleFile read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String type = MimeMapping.getMimeTypeForFilename(file.getFileName().toString());
      return new ConsoleFile(
          type.startsWith("text/") ? type + ";charset=UTF-8" : type,
          HashUtil.sha256(bytes),
          Buffer.buffer(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers with it, and with 304 who has it already. */
  void answer(RoutingContext context) {
    HttpServerResponse response = context.etag(tag).response();
    if (context.isFresh()) {
      response.setStatusCode(NOT_MODIFIED).end();
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, type);
      response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length()));
      response.end(context.request().method().equals(HttpMethod.HEAD) ? Buffer.buffer() : bytes);
    }
  }
}
