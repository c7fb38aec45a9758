/** Tests of blobstore providers. */
@NullMarked
package dev.slipway.capability.blobstore;

import org.jspecify.annotations.NullMarked;
