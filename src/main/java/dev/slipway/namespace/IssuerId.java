package dev.slipway.namespace;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record IssuerId(String namespace, @Column(name = "account_key") String accountKey)
    implements Serializable {}
