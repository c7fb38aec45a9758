/** Tests of the stores of keyvalue, without the platform. */
@NullMarked
package dev.slipway.capability.keyvalue;

import org.jspecify.annotations.NullMarked;
