package dev.slipway.capability.messaging;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What messages may be like, and how many of them wait. */
@ConfigMapping(prefix = "slipway.messaging")
public interface MessagingConfig {
  /** Characters of a subject without prefix: brokers have 4096 for a whole line. */
  @WithDefault("255")
  int subjectLength();

  /** Subjects of one binding; wildcards serve those who need more. */
  @WithDefault("64")
  int subscriptions();

  /** A message of the local broker: as much as NATS takes unless told otherwise. */
  @WithDefault("1M")
  MemorySize maxMessage();

  /** Messages that wait for one function: some seconds of a busy one. */
  @WithDefault("1024")
  int queueMessages();

  /** Memory of the messages that wait for one function. */
  @WithDefault("8M")
  MemorySize queueSize();

  /** Messages that one function is called for at once; more would fill the guests' queue. */
  @WithDefault("8")
  int concurrency();

  /** How long a message is tried again that no guest could take: a release is made in less. */
  @WithDefault("PT5S")
  Duration patience();

  /** How long an attachment that ends goes on to deliver what it has taken. */
  @WithDefault("PT10S")
  Duration drain();

  /** Answers that clients outside of the platform wait for, in one namespace. */
  @WithDefault("10000")
  int outsideReplies();

  /** How long such a client can be answered; few wait longer. */
  @WithDefault("PT1M")
  Duration outsideReplyTime();

  /** The longest pause between two tries to reach a broker that is away. */
  @WithDefault("PT2S")
  Duration reconnectDelay();

  /** How often a broker that is silent is asked whether it still serves. */
  @WithDefault("PT2S")
  Duration checkInterval();

  /** The log tells of lost messages that often for one function, with their number. */
  @WithDefault("PT10S")
  Duration lossInterval();
}
