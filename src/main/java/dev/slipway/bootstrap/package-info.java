/**
 * From the command line to a platform that serves: settings, data directory, embedded PostgreSQL,
 * then Quarkus.
 *
 * <p>Terms: the <em>data directory</em> is the one folder that Slipway writes to; one process holds
 * it at a time. The <em>cluster</em> is PostgreSQL's own data folder inside it. The
 * <em>postmaster</em> is the server's main process, a child of this JVM.
 *
 * <p>Guarantees: an unsafe or impossible setting ends the start with one plain message and never
 * with a stack trace; the postmaster does not outlive this JVM, and one that did all the same is
 * stopped by the next start; a data directory is never written to by two processes.
 *
 * <p>Threads: everything here runs on the main thread before the application starts, except the
 * thread that is the postmaster's parent and the hook that stops it.
 */
@NullMarked
package dev.slipway.bootstrap;

import org.jspecify.annotations.NullMarked;
