package dev.todochatbot.common.telemetry;

import java.time.Duration;
import java.util.stream.DoubleStream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Counts requests by how long they took, in few enough buckets that percentiles over all replicas stay cheap. */
@Singleton
class LatencyBuckets implements MeterFilter {

    private static final DoubleStream MILLIS = DoubleStream.of(50, 100, 250, 500, 1000, 2500, 5000, 10_000);
    private static final DistributionStatisticConfig BUCKETS = DistributionStatisticConfig.builder()
            .serviceLevelObjectives(MILLIS.map(LatencyBuckets::nanos).toArray())
            .build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests") ? BUCKETS.merge(config) : config;
    }

    private static double nanos(double millis) {
        return Duration.ofMillis((long) millis).toNanos();
    }
}
