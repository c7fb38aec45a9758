/**
 * The contract keyvalue, served from memory, Redis or PostgreSQL.
 *
 * <p>Terms: a {@link dev.slipway.capability.keyvalue.KeyValueStore} is one back-end and knows no
 * guests; {@link dev.slipway.capability.keyvalue.KeyValueProvider} stands before each and puts the
 * guest's prefix before every key, so that no store can forget it.
 *
 * <p>Guarantees, the same for each store: every call is atomic, and is sent to a back-end at most
 * once. A key is a text, a list or a set; using it as another is refused, only Set replaces
 * whatever is there, and Del and KeyExists take any. A list or set without items is no key. A call
 * ends within its time, and a connection that failed once is never used again.
 */
@NullMarked
package dev.slipway.capability.keyvalue;

import org.jspecify.annotations.NullMarked;
