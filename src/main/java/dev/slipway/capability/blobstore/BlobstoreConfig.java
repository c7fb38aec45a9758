package dev.slipway.capability.blobstore;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much guests may keep in blob folders, and how much of it may move at once. */
@ConfigMapping(prefix = "slipway.blobstore")
public interface BlobstoreConfig {
  /** One object: a picture or an archive, not a backup. A provider may take less. */
  @WithDefault("256M")
  MemorySize maxObject();

  /** All that one provider's blob folder holds, unfinished uploads included; each may take less. */
  @WithDefault("1G")
  MemorySize maxStored();

  /** Left free on the disk, because the embedded database lies there too. */
  @WithDefault("512M")
  MemorySize minFree();

  /** A chunk of a download, held in memory and in a guest's; half of what a reply may have. */
  @WithDefault("4M")
  MemorySize maxChunk();

  /** Unfinished uploads of one function: beyond it, it starts and does not finish. */
  @WithDefault("32")
  int uploads();

  /** After which an upload without chunks is given up; no guest pauses longer on purpose. */
  @WithDefault("PT10M")
  Duration uploadIdle();

  /** Downloads of one function that wait or run: they hold open files. */
  @WithDefault("8")
  int downloads();

  /** Downloads of one provider that run at once; each may keep a guest running. */
  @WithDefault("4")
  int downloadThreads();

  /** How long a swap waits for the downloads that a function has begun. */
  @WithDefault("PT10S")
  Duration drain();

  /** How long a chunk is offered again to a function that is overloaded. */
  @WithDefault("PT5S")
  Duration deliveryPatience();

  /** Calls of one provider that use the disk at once; more would only seek. */
  @WithDefault("4")
  int diskThreads();

  /** Calls and downloads that wait for a thread: as many as the guests that may wait. */
  @WithDefault("256")
  int waiting();

  /** Objects in one listing: a guest with more asks for parts. */
  @WithDefault("10000")
  int listing();
}
