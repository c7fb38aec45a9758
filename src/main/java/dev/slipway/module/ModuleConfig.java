package dev.slipway.module;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How large modules may be, and how they are compiled. */
@ConfigMapping(prefix = "slipway.module")
public interface ModuleConfig {
  /** Ten times a large compiled guest; it is held in memory while it is verified. */
  @WithDefault("20M")
  MemorySize maxSize();

  /** Uploads at one time, since each holds its bytes in memory while it is verified. */
  @WithDefault("4")
  int concurrentUploads();

  /** Uploads by gRPC that have not ended: each holds a file of the largest size at most. */
  @WithDefault("64")
  int openUploads();

  /** How long an upload that has arrived waits for others to be verified. */
  @WithDefault("PT30S")
  Duration uploadPatience();

  /** One, so that compiling never takes all cores from running guests. */
  @WithDefault("1")
  int compileThreads();

  /** Modules that may wait to be compiled; beyond it an upload is told to come again. */
  @WithDefault("64")
  int compileQueue();

  /** Compiled code on disk: some hundred large modules, and little beside the database. */
  @WithDefault("1G")
  MemorySize compiledCache();

  /** How long the start functions may run when an upload is tried out. */
  @WithDefault("PT2S")
  Duration startDeadline();

  /** The memory that a started guest may use at most when an upload is tried out. */
  @WithDefault("64M")
  MemorySize startMemory();

  /** Of each table; as many as a release gives by default. */
  @WithDefault("65536")
  int startTableElements();

  /** All are refused; a start that goes on asking is a loop. */
  @WithDefault("1000")
  int startHostCalls();

  /** An error text is for people, and longer than any of them reads. */
  @WithDefault("65536")
  int startErrorBytes();

  /** A start that writes more has something wrong, or does it before each request. */
  @WithDefault("65536")
  int startLogBytes();

  /** A toolchain's module has some dozen; thousands would make an answer of megabytes. */
  @WithDefault("1000")
  int explainedImports();
}
