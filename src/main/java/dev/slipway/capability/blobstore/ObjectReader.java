package dev.slipway.capability.blobstore;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An object that is being read. It stays as it was opened, even if it is replaced or removed
 * meanwhile. Thread-safe.
 */
final class ObjectReader implements Closeable {
  private final FileChannel file;
  private final ObjectHeader header;
  private final long length;

  private ObjectReader(FileChannel file) throws IOException {
    this.file = file;
    this.header = ObjectHeader.read(ByteBuffer.wrap(readFully(0, ObjectHeader.BYTES)));
    this.length = file.size() - ObjectHeader.BYTES;
  }

  /**
   * Opens the file of an object.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  static ObjectReader open(Path object) throws IOException {
    FileChannel file = FileChannel.open(object, StandardOpenOption.READ);
    try {
      return new ObjectReader(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  ObjectHeader header() {
    return header;
  }

  /** Bytes of the content. */
  long length() {
    return length;
  }

  /** A part of the content, which is there. */
  byte[] read(long offset, int count) throws IOException {
    return readFully(ObjectHeader.BYTES + offset, count);
  }

  private byte[] readFully(long position, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(count);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        throw new EOFException("an object in the blob folder ends early");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
