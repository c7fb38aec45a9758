package dev.slipway.capability.keyvalue;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What guests may store at once and get at once, whatever the store. */
@ConfigMapping(prefix = "slipway.keyvalue")
public interface KeyValueConfig {
  /** A key's UTF-8 bytes: with the prefix it must fit into an index of PostgreSQL. */
  @WithDefault("1024")
  int keyBytes();

  /** UTF-8 bytes of a value or an item: larger things are blobs. */
  @WithDefault("1M")
  MemorySize valueBytes();

  /** Bytes of an answer: it is held in memory for each call that waits, and by the guest. */
  @WithDefault("4M")
  MemorySize replyBytes();

  /** Items of an answer: each costs memory beside its bytes. */
  @WithDefault("10000")
  int replyItems();

  /** Sets of one union or intersection: a call must not keep a store busy for long. */
  @WithDefault("64")
  int sets();
}
