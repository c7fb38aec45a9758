/**
 * What a function said and how its invocations ended: a bounded log for each function, in memory.
 *
 * <p>Terms: an <em>entry</em> is a guest's line, a guest's fault or the record of an invocation.
 * Entries are numbered from 1 in each log, and no number comes again in it. A log keeps the newest
 * entries; what it lost is a <em>gap</em>, and readers are told of it. A log has an <em>epoch</em>:
 * after a restart, or when a function is deleted and made again, numbers begin anew under another
 * epoch. A <em>follower</em> reads on as entries come.
 *
 * <p>Threads: any thread appends, under one lock that is held for the time of a few assignments.
 * Readers copy references under it and do the rest outside. A follower pulls at the pace of its
 * client, on a worker thread: a slow one sees gaps, and holds no more than one batch of entries.
 */
@NullMarked
package dev.slipway.log;

import org.jspecify.annotations.NullMarked;
