package io.quarterdeck.deck;

/** Port: a deck's pages as pictures. Safe for use by several threads. */
public interface DeckPictures {
    /** Takes pages in their order. */
    interface Album {
        /**
         * @param number from 1
         * @param pages how many there are
         * @param png the bytes of a PNG file
         */
        void page(int number, int pages, byte[] png);
    }

    /**
     * Draws every page, one at a time.
     *
     * @param pdf of a deck that this program made
     * @param dpi pixels an inch, where a page is 13⅓ inches wide
     * @throws RenderException when a page can't be drawn
     */
    void draw(byte[] pdf, int dpi, Album album);
}
