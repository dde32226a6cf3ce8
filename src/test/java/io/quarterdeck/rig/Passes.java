package io.quarterdeck.rig;

import io.quarterdeck.checkpoint.Checkpoint;
import java.util.ServiceLoader;

/** A program for tests: passes the places that its arguments name, then waits if the last one is {@code wait}. */
public final class Passes {
    private Passes() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (String name : arguments) {
            if (name.equals("wait")) {
                System.out.println("waiting");
                System.out.flush();
                for (long tick = 0; ; tick++) {
                    Thread.sleep(20);
                    System.out.println("tick " + tick);
                }
            }
            ServiceLoader.load(Checkpoint.class).forEach(checkpoint -> checkpoint.pass(name));
            System.out.println("passed " + name);
        }
    }
}
