package dev.slipway.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * PostgreSQL's data and the password of its one role, on disk.
 *
 * @param folder holds the cluster, the password and the server's log
 * @param user runs the programs
 * @param binaries the programs
 */
record PostgresCluster(Path folder, PostgresUser user, PostgresBinaries binaries) {
  static final String USERNAME = "slipway";

  private static final int PASSWORD_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  Path data() {
    return folder.resolve("cluster");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  /**
   * Creates the cluster where there is none. It appears under its name in one step, so that an end
   * of this process at any moment leaves either nothing or a whole one.
   */
  void ensureExists() throws IOException {
    if (!Files.exists(data())) {
      writePassword();
      initialise();
    }
    refuseOtherMajorVersion();
    refuseLostPassword();
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(random);
    PrivateFiles.write(
        passwordFile(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    user.own(passwordFile());
  }

  private void initialise() throws IOException {
    Path unfinished = folder.resolve("cluster.new");
    PrivateFiles.deleteTree(unfinished);
    user.command(
            binaries.program("initdb"),
            "--auth=scram-sha-256",
            "--username=" + USERNAME,
            "--pwfile=" + passwordFile(),
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--data-checksums",
            "--pgdata=" + unfinished)
        .run();
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void refuseOtherMajorVersion() throws IOException {
    String found = Files.readString(data().resolve("PG_VERSION")).strip();
    String banner = user.command(binaries.program("postgres"), "--version").run();
    if (!banner.matches(".*\\b" + found + "(\\.\\d+)?")) {
      throw new StartRefusedException(
          data() + " was written by PostgreSQL " + found + ", but this Slipway has " + banner + ".",
          "Dump it with that version and load it into a new SLIPWAY_DATA_DIR.");
    }
  }

  private void refuseLostPassword() {
    if (!Files.exists(passwordFile())) {
      throw new StartRefusedException(
          "The password file " + passwordFile() + " of the embedded PostgreSQL is missing.",
          "Put it back from a copy of the data directory.");
    }
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }
}
