package io.quarterdeck.review.page;

/** The key of a page that a company added; no text that a page prints, and so no record. */
public final class PageName {
    private final String key;

    public PageName(String key) {
        this.key = key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageName name && name.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The key: name of the page's folder. */
    @Override
    public String toString() {
        return key;
    }
}
