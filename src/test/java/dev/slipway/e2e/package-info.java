/**
 * The packaged platform as its users meet it: a process of its own, driven over HTTP alone, by
 * programs and by a browser.
 *
 * <p>Terms: a {@link dev.slipway.e2e.Platform} is that process with its data directory and ports; a
 * {@link dev.slipway.e2e.Control} calls its API, an {@link dev.slipway.e2e.Ingress} its functions,
 * and a {@link dev.slipway.e2e.ConsolePage} is its console in a window of {@link
 * dev.slipway.e2e.Chromium}.
 *
 * <p>Guarantees: nothing here looks at a class of the platform but to sign guests, as an author
 * does. Nothing asserts how long something takes; what was measured goes to {@code
 * target/e2e/*.json}. A {@link dev.slipway.e2e.Platform} ends only the process that it started.
 */
@NullMarked
package dev.slipway.e2e;

import org.jspecify.annotations.NullMarked;
