package dev.slipway.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

/** Writes down what it is told. */
final class EventClient implements Flow.Subscriber<NamespaceEvent> {
  final List<String> told = new CopyOnWriteArrayList<>();
  private final Flow.Subscription subscription;

  private EventClient(Flow.Subscription subscription) {
    this.subscription = subscription;
  }

  /** Subscribes and reads so many events. */
  static EventClient of(Flow.Publisher<NamespaceEvent> follower, int reads) {
    EventClient client = new EventClient((Flow.Subscription) follower);
    follower.subscribe(client);
    client.read(reads);
    return client;
  }

  void read(int events) {
    subscription.request(events);
  }

  void leave() {
    subscription.cancel();
  }

  @Override
  public void onSubscribe(Flow.Subscription same) {}

  @Override
  public void onNext(NamespaceEvent event) {
    told.add(
        switch (event) {
          case EventsBegin _ -> "begin";
          case ChangeEvent change -> "change " + change.subject();
          case StatisticsEvent statistics ->
              "statistics "
                  + (statistics.at().getEpochSecond() - GivenEvents.START.getEpochSecond());
          case HealthEvent health -> "health " + health.functions().getFirst().status().id();
          case EventsEnd(EventsEnd.Reason reason) -> "end " + reason;
        });
  }

  @Override
  public void onError(Throwable e) {
    told.add(e.toString());
  }

  @Override
  public void onComplete() {
    told.add("complete");
  }
}
