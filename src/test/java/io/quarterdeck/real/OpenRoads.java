package io.quarterdeck.real;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the roads of a test class when it ends; there are none when it was skipped. */
final class OpenRoads implements AfterAllCallback {
    private final Deque<Road> open = new ArrayDeque<>();

    Road keep(Road road) {
        open.push(road);
        return road;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
