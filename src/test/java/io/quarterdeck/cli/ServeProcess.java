package io.quarterdeck.cli;

import java.lang.reflect.Proxy;

/** {@code serve} in a process of its own, over a service that takes a while to drain. */
final class ServeProcess {
    private ServeProcess() {}

    public static void main(String[] arguments) {
        long drain = Long.parseLong(arguments[0]);
        // as the embedded database's own hook does: it must come after the drain
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hooks run")));
        int code = QuarterdeckCommand.execute(entrance(drain), Terminal.plain(System.out, System.err), "serve");
        System.out.println("exit " + code);
    }

    private static Entrance entrance(long drain) {
        Service service = new Service() {
            @Override
            public void start() {
                System.out.println("started");
            }

            @Override
            public String inWords() {
                return "serving";
            }

            @Override
            public boolean standsAlone() {
                return true;
            }

            @Override
            public void close() {
                try {
                    Thread.sleep(drain);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                System.out.println("drained");
            }
        };
        Workshop workshop = only(Workshop.class, "service", service);
        return only(Entrance.class, "open", workshop);
    }

    /** A port of which one method is asked; its close says so. */
    private static <T> T only(Class<T> port, String name, Object answer) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    if (method.getName().equals("close")) {
                        System.out.println("workshop closed");
                        return null;
                    }
                    if (!method.getName().equals(name)) {
                        throw new IllegalStateException(method.getName() + " was asked for");
                    }
                    return answer;
                }));
    }
}
