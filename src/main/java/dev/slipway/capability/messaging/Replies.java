package dev.slipway.capability.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Where answers go, for each namespace. It is apart from the providers because an answer may be
 * given by way of the provider that took the place of the one by which the question came.
 */
@ApplicationScoped
public class Replies {
  private final ConcurrentMap<String, NamespaceReplies> namespaces = new ConcurrentHashMap<>();
  private final MessagingConfig config;

  Replies(MessagingConfig config) {
    this.config = config;
  }

  NamespaceReplies of(String namespace) {
    return namespaces.computeIfAbsent(
        namespace,
        _ ->
            new NamespaceReplies(
                new OutsideReplies(config.outsideReplies(), config.outsideReplyTime())));
  }
}
