package dev.slipway.route;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record RouteId(String namespace, String name) implements Serializable {}
