package dev.slipway.events;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a follower of a namespace is told; the name of the event on the wire says which. */
@Schema(
    description = "The data of one event: begin, change, statistics, health or end",
    oneOf = {
      EventsBegin.class,
      ChangeEvent.class,
      StatisticsEvent.class,
      HealthEvent.class,
      EventsEnd.class
    })
public sealed interface NamespaceEvent
    permits EventsBegin, ChangeEvent, StatisticsEvent, HealthEvent, EventsEnd {}
