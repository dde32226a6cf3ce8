package io.quarterdeck.schedule;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** How Quartz is told to keep its triggers in the store, together with the other nodes. */
final class ClusterSettings {
    /** The cluster's name; a node belongs to it by the store that it shares. */
    static final String CLUSTER = "quarterdeck";

    /** A node that has not checked in for so long and 7.5 s more (Quartz's own allowance) is taken for dead. */
    private static final Duration CHECKIN = Duration.ofMillis(2_500);

    /** A tick that is later than this is dropped, so that a standstill is not followed by a burst. */
    private static final Duration LATE = Duration.ofSeconds(4);

    /** A frozen node's transaction holds the cluster's lock until the server ends it: others wait longer than that. */
    private static final Duration FROZEN = Duration.ofSeconds(5);

    private static final Duration LOCK = Duration.ofSeconds(10);
    private static final Duration STATEMENT = Duration.ofSeconds(15);
    private static final Duration SOCKET = Duration.ofSeconds(20);

    private ClusterSettings() {}

    /**
     * @param node unique among all processes that ever share the store
     * @param pool unique in this process, since Quartz keeps its connections under this name for the whole of it
     */
    static Properties of(StoreAddress store, String node, String pool) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "org.quartz.scheduler.instanceName", CLUSTER,
                "org.quartz.scheduler.instanceId", node,
                "org.quartz.scheduler.idleWaitTime", "1500",
                "org.quartz.scheduler.dbFailureRetryInterval", "1000",
                "org.quartz.scheduler.makeSchedulerThreadDaemon", "true",
                "org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool",
                "org.quartz.threadPool.threadCount", Integer.toString(Timetable.ALL.size()),
                "org.quartz.threadPool.makeThreadsDaemons", "true"));
        properties.putAll(Map.of(
                "org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX",
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate",
                "org.quartz.jobStore.dataSource", pool,
                "org.quartz.jobStore.tablePrefix", "quartz.QRTZ_",
                "org.quartz.jobStore.useProperties", "true",
                "org.quartz.jobStore.isClustered", "true",
                "org.quartz.jobStore.acquireTriggersWithinLock", "true",
                "org.quartz.jobStore.clusterCheckinInterval", millis(CHECKIN),
                "org.quartz.jobStore.misfireThreshold", millis(LATE),
                "org.quartz.jobStore.makeThreadsDaemons", "true"));
        properties.put("org.quartz.jobStore.dbRetryInterval", "1000");
        connections(store, "org.quartz.dataSource." + pool + ".").forEach(properties::put);
        return properties;
    }

    private static Map<String, String> connections(StoreAddress store, String prefix) {
        return Map.of(
                prefix + "provider",
                "hikaricp",
                prefix + "driver",
                "org.postgresql.Driver",
                prefix + "URL",
                address(store.url()),
                prefix + "user",
                store.user(),
                prefix + "password",
                store.password(),
                prefix + "maxConnections",
                "3",
                prefix + "connectionTimeout",
                millis(LOCK),
                prefix + "poolName",
                "ticker");
    }

    /** The address with limits to everything that could wait for ever; what it says itself stays and comes first. */
    static String address(String url) {
        String options = "-c idle_in_transaction_session_timeout=" + millis(FROZEN) + " -c lock_timeout=" + millis(LOCK)
                + " -c statement_timeout=" + millis(STATEMENT);
        StringBuilder address = new StringBuilder();
        boolean merged = false;
        for (String part : url.split("(?<=[?&])")) {
            boolean own = part.startsWith("options=");
            address.append(own ? part.replaceFirst("&?$", "%20" + encoded(options) + "$0") : part);
            merged |= own;
        }
        address.append(url.contains("?") ? "&" : "?");
        if (!merged) {
            address.append("options=").append(encoded(options)).append('&');
        }
        return address + "tcpKeepAlive=true&connectTimeout=" + FROZEN.toSeconds() + "&socketTimeout="
                + SOCKET.toSeconds() + "&ApplicationName=" + encoded("quarterdeck ticker");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
