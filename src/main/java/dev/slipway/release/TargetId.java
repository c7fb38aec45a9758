package dev.slipway.release;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record TargetId(String namespace, String function, int release, int version)
    implements Serializable {}
