package io.quarterdeck.season;

/** Port: sets a contact sheet in the vendor's look. */
public interface SheetPress {
    /** A PDF of as many pages as the cards take. */
    byte[] press(ContactSheet sheet);
}
