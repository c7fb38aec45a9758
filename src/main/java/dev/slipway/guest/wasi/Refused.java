package dev.slipway.guest.wasi;

/** Thrown inside a function of WASI to answer with an error number; the guest goes on. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1L;

  private final Errno errno;

  Refused(Errno errno) {
    super(errno.name(), null, false, false);
    this.errno = errno;
  }

  Errno errno() {
    return errno;
  }
}
