package io.quarterdeck.run;

import java.util.List;

/** Port: the parts that must work for reviews to be made and sent, looked at now. */
@FunctionalInterface
public interface Health {
    /** One line a part, in the order in which they depend on each other. */
    List<Part> look();

    /**
     * @param name store, source, archive, chain, mail, plan, triggers
     * @param sound whether it works
     * @param words what was seen; with the remedy where it doesn't
     */
    record Part(String name, boolean sound, String words) {}
}
