package dev.slipway.module;

import dev.slipway.api.Page;
import dev.slipway.api.PageRequest;
import dev.slipway.api.Stored;
import dev.slipway.error.SlipwayException;
import dev.slipway.namespace.NamespaceService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Receives, verifies, stores and shows modules. Any thread; an upload takes as long as compiling.
 */
@ApplicationScoped
public class ModuleService {
  private final NamespaceService namespaces;
  private final Uploads uploads;
  private final ModuleVerifier verifier;
  private final ModuleStore store;
  private final ModuleCompiler compiler;

  ModuleService(
      NamespaceService namespaces,
      Uploads uploads,
      ModuleVerifier verifier,
      ModuleStore store,
      ModuleCompiler compiler) {
    this.namespaces = namespaces;
    this.uploads = uploads;
    this.verifier = verifier;
    this.store = store;
    this.compiler = compiler;
  }

  /**
   * Stores a module if it passes every check; the same bytes again change nothing.
   *
   * @throws SlipwayException {@code module-refused} with the failed check and all {@code checks}
   */
  public Stored<StoredModule> upload(String namespace, InputStream body) {
    namespaces.require(namespace);
    return uploads.receive(
        body, wasm -> add(namespace, verifier.verify(namespace, wasm).require()));
  }

  private Stored<StoredModule> add(String namespace, VerifiedModule verified) {
    try {
      return store.add(namespace, verified);
    } catch (ConstraintViolationException e) {
      // Another upload of the same bytes may have come between the look and the insert.
      return store.add(namespace, verified);
    }
  }

  /** An upload that comes in chunks; the caller ends or closes it. */
  ChunkedUpload<Stored<StoredModule>> upload() {
    return new ChunkedUpload<>(
        uploads, (namespace, wasm) -> add(namespace, verifier.verify(namespace, wasm).require()));
  }

  /** The same for what is only to be verified. */
  ChunkedUpload<Verdict> verify() {
    return new ChunkedUpload<>(
        uploads, (namespace, wasm) -> verifier.verify(namespace, wasm).verdict());
  }

  /** Says what an upload of these bytes would meet; stores nothing. */
  public Verdict verify(String namespace, InputStream body) {
    namespaces.require(namespace);
    return uploads.receive(body, wasm -> verifier.verify(namespace, wasm).verdict());
  }

  /**
   * The module of this digest.
   *
   * @throws SlipwayException {@code not-found} if there is none
   */
  public StoredModule require(String namespace, Digest digest) {
    return store.require(namespace, digest);
  }

  /** The modules of a namespace, by digest. */
  public Page<StoredModule> list(String namespace, PageRequest request) {
    namespaces.require(namespace);
    return store.list(namespace, request);
  }

  /** The bytes as they were uploaded. */
  public byte[] content(String namespace, Digest digest) {
    return store.content(namespace, digest);
  }

  /**
   * Deletes a module that no version uses.
   *
   * @throws SlipwayException {@code in-use} if one does
   */
  public void delete(String namespace, Digest digest) {
    store.delete(namespace, digest);
    compiler.forget(digest);
  }
}
