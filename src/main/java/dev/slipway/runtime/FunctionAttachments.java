package dev.slipway.runtime;

import dev.slipway.capability.Attachment;
import dev.slipway.capability.Binding;
import java.util.HashMap;
import java.util.Map;

/**
 * The bindings of one function that its providers know of. They follow the function's releases: a
 * binding that stays is not touched, so that what a provider has for the guest keeps coming.
 * Thread-safe; one change at a time.
 */
final class FunctionAttachments {
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
        attached.put(bound.binding(), bound.provider().attach(bound.guest()));
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

  private static boolean detachUnless(boolean wanted, Map.Entry<Binding, Attachment> entry) {
    if (!wanted) {
      entry.getValue().close();
    }
    return !wanted;
  }
}
