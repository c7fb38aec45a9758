package dev.slipway.runtime;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.Binding;
import dev.slipway.capability.ProviderException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The bindings of one function that its providers know of. They follow the function's releases: a
 * binding that stays is not touched, so that what a provider has for the guest keeps coming.
 * Thread-safe; one change at a time.
 */
final class FunctionAttachments {
  private static final Logger LOG = Logger.getLogger(FunctionAttachments.class);

  private final Map<Binding, Attachment> attached = new HashMap<>();
  private boolean ended;

  /** Attaches what is new in the function's current release, then detaches what is gone from it. */
  synchronized void follow(FunctionHandle function) {
    if (ended) {
      return;
    }
    Map<Binding, BoundProvider> wanted = new HashMap<>();
    function.attachable().forEach(bound -> wanted.put(bound.binding(), bound));
    for (BoundProvider bound : wanted.values()) {
      if (!attached.containsKey(bound.binding())) {
        attach(bound).ifPresent(attachment -> attached.put(bound.binding(), attachment));
      }
    }
    attached.entrySet().removeIf(entry -> detachUnless(wanted.containsKey(entry.getKey()), entry));
  }

  /** The function is deleted, or the platform stops. */
  synchronized void end() {
    ended = true;
    attached.values().forEach(Attachment::close);
    attached.clear();
  }

  private static Optional<Attachment> attach(BoundProvider bound) {
    try {
      return Optional.of(bound.provider().attach(bound.guest()));
    } catch (ProviderException e) {
      LOG.warnf(
          "the provider %s gets no hold of %s: %s",
          bound.provider().key(), bound.guest().name(), e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean detachUnless(boolean wanted, Map.Entry<Binding, Attachment> entry) {
    if (!wanted) {
      entry.getValue().close();
    }
    return !wanted;
  }
}
