package dev.slipway.capability.blobstore;

import dev.slipway.capability.ProviderException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The first {@value #BYTES} bytes of an object's file, before its content: four letters that tell
 * what it is, then type and encoding, each as a length of one byte and UTF-8. They are in the file
 * so that they change in one step with the content.
 */
record ObjectHeader(Optional<String> contentType, Optional<String> contentEncoding) {
  /** Of each, whatever is in it, so that a file's size tells the object's. */
  static final int BYTES = 256;

  private static final int MARK = 0x534c4231;
  private static final int LONGEST = 120;

  /**
   * The header of an object that is to be stored.
   *
   * @throws ProviderException {@code REFUSED} if one is too long to be kept
   */
  static ObjectHeader of(Optional<String> contentType, Optional<String> contentEncoding)
      throws ProviderException {
    if (bytes(contentType).length > LONGEST || bytes(contentEncoding).length > LONGEST) {
      throw BlobFailures.refused(
          "Content type and content encoding have %d bytes at most.".formatted(LONGEST));
    }
    return new ObjectHeader(contentType, contentEncoding);
  }

  ByteBuffer toBytes() {
    ByteBuffer header = ByteBuffer.allocate(BYTES).putInt(MARK);
    for (Optional<String> text : List.of(contentType, contentEncoding)) {
      byte[] bytes = bytes(text);
      header.put((byte) bytes.length).put(bytes);
    }
    return header.rewind();
  }

  /** Reads what {@link #toBytes} wrote. */
  static ObjectHeader read(ByteBuffer header) throws IOException {
    if (header.getInt() != MARK) {
      throw new IOException("a file in the blob folder is no object");
    }
    return new ObjectHeader(text(header), text(header));
  }

  private static Optional<String> text(ByteBuffer header) throws IOException {
    int length = header.get();
    if (length < 0 || length > LONGEST) {
      throw new IOException("an object in the blob folder has no valid header");
    }
    byte[] bytes = new byte[length];
    header.get(bytes);
    return length == 0 ? Optional.empty() : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] bytes(Optional<String> text) {
    return text.orElse("").getBytes(StandardCharsets.UTF_8);
  }
}
