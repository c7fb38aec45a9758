package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that Slipway writes to, held by this process alone until {@link #close}. The
 * operating system gives the lock back when the process ends in any way.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String PROPERTY = "SLIPWAY_DATA_DIR";

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Creates the folder with mode 0700 where it is missing, and locks it.
   *
   * @throws StartRefusedException when others may write to it, another process holds it, or it
   *     cannot be created
   */
  public static DataDirectory open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      PrivateFiles.createFolder(path);
      refuseWhenOthersMayWrite(path);
      return new DataDirectory(path, lock(path));
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The data directory " + path + " cannot be used",
          e,
          "Give " + PROPERTY + " a folder that this user can create and write to.");
    }
  }

  /** Absolute. */
  public Path path() {
    return path;
  }

  /** A folder of mode 0700 inside, created where it is missing. */
  Path folder(String name) throws IOException {
    return PrivateFiles.createFolder(path.resolve(name));
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The lock of " + path + " could not be released", e, "End this process.");
    }
  }

  private static void refuseWhenOthersMayWrite(Path path) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
    if (mode.contains(PosixFilePermission.GROUP_WRITE)
        || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StartRefusedException(
          "Other users may write to the data directory " + path + ", and so replace its secrets.",
          "Run `chmod 700 " + path + "`, or give " + PROPERTY + " a new folder inside it.");
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new StartRefusedException(
          "Another Slipway process uses the data directory " + path + ".",
          "Stop that process, or give this one its own " + PROPERTY + " and ports.");
    }
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
