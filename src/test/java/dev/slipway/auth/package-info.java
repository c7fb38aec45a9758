/** Tests of tokens, roles and reach. */
@NullMarked
package dev.slipway.auth;

import org.jspecify.annotations.NullMarked;
