package dev.slipway.bootstrap;

import dev.slipway.error.SlipwayException;
import dev.slipway.module.CompiledCodeFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The one folder that Slipway writes to, held by this process alone until {@link #close}. The
 * operating system gives the lock back when the process ends in any way.
 */
public final class DataDirectory implements AutoCloseable {
  private static final String PROPERTY = "SLIPWAY_DATA_DIR";

  /**
   * The locks of this process by folder. A lock ends when its channel is collected as garbage, and
   * when any other channel to the same file is closed: so each is referred to from here, and a
   * second one is never opened.
   */
  private static final Map<Path, FileChannel> HELD = new HashMap<>();

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
    try {
      Path path = PrivateFiles.createFolder(folder.toAbsolutePath()).toRealPath();
      refuseWhenOthersMayWrite(path);
      return new DataDirectory(path, hold(path));
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The data directory " + folder + " cannot be used",
          e,
          "Give " + PROPERTY + " a folder that this user can create and write to.");
    }
  }

  /** Absolute and without links. */
  public Path path() {
    return path;
  }

  /** A folder of mode 0700 inside, created where it is missing. */
  Path folder(String name) throws IOException {
    return PrivateFiles.createFolder(path.resolve(name));
  }

  /**
   * Makes sure that nobody else can have put compiled code here.
   *
   * @throws StartRefusedException when the folder is not this user's alone
   */
  void refuseUnsafeCode() {
    try {
      Path _ = CompiledCodeFolder.in(path);
    } catch (SlipwayException e) {
      throw new StartRefusedException(e.reason(), e.fix());
    }
  }

  /** Lets another process have it; a second call does nothing. */
  @Override
  public void close() {
    synchronized (HELD) {
      HELD.remove(path, lock);
      release();
    }
  }

  private void release() {
    try {
      lock.close();
    } catch (IOException e) {
      throw StartRefusedException.because(
          "The lock of " + path + " could not be released", e, "End this process.");
    }
  }

  private static void refuseWhenOthersMayWrite(Path path) throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
    if (mode.contains(PosixFilePermission.GROUP_WRITE)
        || mode.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new StartRefusedException(
          "Other users may write to the data directory " + path + ", and so replace its secrets.",
          "Run `chmod 700 " + path + "`, or give " + PROPERTY + " a new folder inside it.");
    }
  }

  private static FileChannel hold(Path path) throws IOException {
    synchronized (HELD) {
      if (HELD.containsKey(path)) {
        throw inUse(path);
      }
      FileChannel lock =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock.tryLock() == null) {
        lock.close();
        throw inUse(path);
      }
      HELD.put(path, lock);
      return lock;
    }
  }

  private static StartRefusedException inUse(Path path) {
    return new StartRefusedException(
        "Another Slipway process uses the data directory " + path + ".",
        "Stop that process, or give this one its own " + PROPERTY + " and ports.");
  }
}
