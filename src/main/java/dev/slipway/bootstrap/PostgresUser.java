package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * As whom PostgreSQL's programs run: never as root nor as a user without a name, which they refuse.
 *
 * @param uid the owner that the programs' files must have, as the rest of the system sees it
 * @param prefix the words before a program that make it run as this user, in a session of its own
 *     (a Ctrl-C in the terminal must reach Slipway alone, which still needs its database to stop
 *     well) and with a death signal that ends it together with the thread that started it
 */
record PostgresUser(int uid, List<String> prefix) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** For systems that forbid user namespaces; cannot enter a folder below a private home. */
  private static final PostgresUser UNPRIVILEGED =
      new PostgresUser(
          NOBODY,
          words("setsid setpriv --reuid=65534 --regid=65534 --clear-groups --pdeathsig INT --"));

  PostgresUser {
    prefix = List.copyOf(prefix);
  }

  /**
   * The first way that works on this system with files in this folder, which becomes that user's.
   *
   * @param folder holds the programs and the cluster
   */
  static PostgresUser choose(Path folder, PostgresBinaries binaries) throws IOException {
    int self = owner(Path.of("/proc/self"));
    List<String> failures = new ArrayList<>();
    for (PostgresUser user : candidates(self)) {
      try {
        user.command("id", "-un").run();
        user.ownAll(folder, self);
        user.command(binaries.program("postgres"), "--version").run();
        return user;
      } catch (IOException e) {
        failures.add(e.getMessage());
      }
    }
    throw new StartRefusedException(
        "The embedded PostgreSQL cannot be run here: " + String.join("; ", failures),
        "Install util-linux (setpriv, unshare, setsid), put SLIPWAY_DATA_DIR outside of private"
            + " homes, start Slipway as a normal user, or set SLIPWAY_DATABASE_URL.");
  }

  ExternalCommand command(String... words) {
    return new ExternalCommand(words).prefixedBy(prefix);
  }

  /** Gives this user a file that Slipway has just made. */
  void own(Path file) throws IOException {
    if (owner(file) != uid) {
      Files.setAttribute(file, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static List<PostgresUser> candidates(int self) {
    PostgresUser itself = new PostgresUser(self, words("setsid setpriv --pdeathsig INT --"));
    return self == ROOT
        ? List.of(withoutIdentity(self), UNPRIVILEGED)
        : List.of(itself, withoutIdentity(self));
  }

  /**
   * In a user namespace of its own it looks like nobody, which is neither root nor unknown to the
   * system (as the user of a container may be), and still may do with its files what it could.
   */
  private static PostgresUser withoutIdentity(int self) {
    return new PostgresUser(self, words("setsid unshare -U setpriv --pdeathsig INT --"));
  }

  /** Only root can give files away, so for any other user a foreign file is an error. */
  private void ownAll(Path folder, int self) throws IOException {
    if (owner(folder) != uid && self != ROOT) {
      throw new IOException(folder + " belongs to user " + owner(folder) + ", not to " + uid);
    }
    if (owner(folder) == uid) {
      return;
    }
    for (Path path : PrivateFiles.tree(folder).reversed()) {
      own(path);
    }
    letThrough(folder.getParent());
  }

  /** The user may walk through the data directory to its own folder, and see nothing on the way. */
  private void letThrough(Path parent) throws IOException {
    if (uid == ROOT) {
      return;
    }
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(parent);
    mode.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(parent, mode);
  }

  private static int owner(Path path) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:uid");
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }
}
