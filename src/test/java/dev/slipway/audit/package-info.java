/** Tests of the record of changes. */
@NullMarked
package dev.slipway.audit;

import org.jspecify.annotations.NullMarked;
