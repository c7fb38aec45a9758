package dev.slipway.runtime;

import dev.slipway.function.FunctionKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/** The handles of all functions that exist. */
@ApplicationScoped
public class LiveFunctions {
  private final ConcurrentMap<FunctionKey, FunctionHandle> handles = new ConcurrentHashMap<>();
  private final Journals journals;

  LiveFunctions(Journals journals) {
    this.journals = journals;
  }

  /** The function's handle; made if this is the first that is heard of the function. */
  public FunctionHandle open(FunctionKey key) {
    return handles.computeIfAbsent(key, same -> new FunctionHandle(same, journals.open()));
  }

  public Optional<FunctionHandle> find(FunctionKey key) {
    return Optional.ofNullable(handles.get(key));
  }

  /** Ends a function that was deleted. */
  public void end(FunctionKey key) {
    FunctionHandle handle = handles.remove(key);
    if (handle != null) {
      handle.end();
    }
  }

  /** The functions of a namespace, in no order. */
  Stream<FunctionHandle> in(String namespace) {
    return handles.values().stream().filter(handle -> handle.key().namespace().equals(namespace));
  }

  public Collection<FunctionHandle> all() {
    return List.copyOf(handles.values());
  }
}
