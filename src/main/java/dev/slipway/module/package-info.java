/**
 * Modules: upload, verification, storage, and compiled code.
 *
 * <p>Terms: a {@link dev.slipway.module.Verdict} lists every check and how it went; a {@link
 * dev.slipway.module.VerifiedModule} is bytes that passed all of them, and only {@link
 * dev.slipway.module.ModuleVerifier} makes one. Only verified modules are stored, and only stored
 * bytes, hashed again when they are read, are ever run.
 */
@NullMarked
package dev.slipway.module;

import org.jspecify.annotations.NullMarked;
