package io.quarterdeck.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A list of pages by their keys, in the order in which they stand, e.g. the executive edition.
 *
 * @param own every page that a company added, listed here or not
 */
public record Edition(String name, List<String> pages, List<OwnPageDefinition> own) {
    public Edition {
        pages = List.copyOf(pages);
        own = List.copyOf(own);
    }

    /** Of the product's own pages alone. */
    public Edition(String name, List<String> pages) {
        this(name, pages, List.of());
    }

    /** The same edition with only the pages whose keys are kept. */
    public Edition keeping(Predicate<String> kept) {
        return new Edition(name, pages.stream().filter(kept).toList(), own);
    }

    public Optional<OwnPageDefinition> own(String key) {
        return own.stream().filter(page -> page.key().equals(key)).findFirst();
    }
}
