package io.quarterdeck.schedule;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** A node in a process of its own, which can be killed and frozen: prints a line a tick. */
final class TickerProcess {
    private TickerProcess() {}

    public static void main(String[] arguments) throws IOException {
        StoreAddress store = new StoreAddress(arguments[0], arguments[1], System.getenv("TICKER_PASSWORD"));
        Duties duties = new Duties() {
            @Override
            public void plan() {
                System.out.println("plan");
            }

            @Override
            public void tick() {
                System.out.println("tick");
            }

            @Override
            public void tell() {
                System.out.println("tell");
            }
        };
        try (Ticker ticker = Ticker.start(store, UUID.randomUUID(), duties, Duration.ofSeconds(5), Clock.systemUTC())) {
            System.out.println("started " + ticker.look().size());
            // until the test lets go of it
            int end = System.in.read();
            System.out.println("ended " + end);
        }
    }

    static Process start(StoreAddress store) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TickerProcess.class.getName(),
                store.url(),
                store.user());
        builder.environment().put("TICKER_PASSWORD", store.password());
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
