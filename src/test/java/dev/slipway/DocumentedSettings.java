package dev.slipway;

import dev.slipway.auth.AuthConfig;
import dev.slipway.bootstrap.EngineConfig;
import dev.slipway.capability.ProviderConfig;
import dev.slipway.capability.blobstore.BlobstoreConfig;
import dev.slipway.capability.http.HttpClientConfig;
import dev.slipway.capability.keyvalue.KeyValueConfig;
import dev.slipway.capability.messaging.MessagingConfig;
import dev.slipway.error.BodyConfig;
import dev.slipway.error.GrpcConfig;
import dev.slipway.events.EventsConfig;
import dev.slipway.ingress.IngressConfig;
import dev.slipway.log.LogConfig;
import dev.slipway.module.ModuleConfig;
import dev.slipway.namespace.LimitConfig;
import dev.slipway.release.BindingConfig;
import dev.slipway.release.WatchConfig;
import dev.slipway.route.RouteConfig;
import dev.slipway.runtime.FunctionHealthConfig;
import dev.slipway.runtime.InstanceConfig;
import dev.slipway.runtime.InvocationConfig;
import dev.slipway.runtime.StatisticsConfig;
import dev.slipway.runtime.schedule.ScheduleConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings that the code reads, by their property, with the default of each. */
final class DocumentedSettings {
  private static final List<Class<?>> MAPPINGS =
      List.of(
          AuthConfig.class,
          BindingConfig.class,
          BlobstoreConfig.class,
          BodyConfig.class,
          EngineConfig.class,
          EventsConfig.class,
          FunctionHealthConfig.class,
          GrpcConfig.class,
          HttpClientConfig.class,
          IngressConfig.class,
          KeyValueConfig.class,
          LimitConfig.class,
          LogConfig.class,
          MessagingConfig.class,
          ModuleConfig.class,
          ProviderConfig.class,
          RouteConfig.class,
          InstanceConfig.class,
          InvocationConfig.class,
          ScheduleConfig.class,
          StatisticsConfig.class,
          WatchConfig.class);

  private DocumentedSettings() {}

  /** Properties and their defaults; without one it is empty. */
  static Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    for (Class<?> mapping : MAPPINGS) {
      collect(mapping.getAnnotation(ConfigMapping.class).prefix(), mapping, defaults);
    }
    return defaults;
  }

  private static void collect(String prefix, Class<?> mapping, Map<String, String> defaults) {
    for (Method setting : mapping.getDeclaredMethods()) {
      String property = prefix + "." + hyphenated(setting.getName());
      WithDefault value = setting.getAnnotation(WithDefault.class);
      if (mapping.equals(setting.getReturnType().getDeclaringClass())) {
        collect(property, setting.getReturnType(), defaults);
      } else {
        defaults.put(property, value == null ? "" : value.value());
      }
    }
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The environment variable that sets a property. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
