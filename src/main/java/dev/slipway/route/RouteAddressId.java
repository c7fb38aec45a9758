package dev.slipway.route;

import jakarta.persistence.Embeddable;
import java.io.Serializable;

@Embeddable
record RouteAddressId(String host, String path, String method) implements Serializable {}
