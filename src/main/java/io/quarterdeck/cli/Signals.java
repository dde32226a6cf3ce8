package io.quarterdeck.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Waits for SIGTERM or SIGINT without letting the JVM begin to end: its shutdown hooks run all at once, and one of them
 * stops the embedded database under the work that still drains.
 *
 * <p>The JDK's own class for it is reached by reflection, since the compiler warns of it wherever it is named.
 */
final class Signals {
    private final CountDownLatch first = new CountDownLatch(1);
    private final IntConsumer end;

    private Signals(IntConsumer end) {
        this.end = end;
    }

    /** From now on the first signal only opens {@link #await}, and the second ends the process at once. */
    static Signals handled() {
        return handled(System::exit);
    }

    /** @param end is given the exit code at the second signal */
    static Signals handled(IntConsumer end) {
        Signals signals = new Signals(end);
        try {
            signals.handle("TERM", 128 + 15);
            signals.handle("INT", 128 + 2);
        } catch (ReflectiveOperationException | IllegalArgumentException unavailable) {
            throw new IllegalStateException(
                    "this Java lets no program see SIGTERM, so serve could not end its work in order: start it without"
                            + " -Xrs",
                    unavailable);
        }
        return signals;
    }

    /** Until the first signal. */
    void await() {
        try {
            first.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the first signal, or so long; whether there was one. */
    boolean await(Duration longest) {
        try {
            return first.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void raised(int exit) {
        if (first.getCount() == 0) {
            end.accept(exit);
        }
        first.countDown();
    }

    private void handle(String name, int exit) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object raised =
                Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (proxy, method, given) -> {
                    if (method.getName().equals("handle")) {
                        raised(exit);
                        return null;
                    }
                    return method.invoke(this, given);
                });
        try {
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), raised);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("SIG" + name + " can't be handled", e.getCause());
        }
    }
}
