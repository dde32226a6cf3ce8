package io.quarterdeck.app;

/** Entrance. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("quarterdeck");
    }
}
