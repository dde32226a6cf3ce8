package io.quarterdeck.evidence;

/**
 * A text with single spaces and the same without any, so that what is found in the one can be seen in the other.
 *
 * @param places of the dense text's letters in the spaced one; not copied
 */
record Spaced(String text, String dense, int[] places) {
    static Spaced of(String drawn) {
        String text = PlainText.spaced(drawn);
        StringBuilder dense = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) != ' ') {
                places[dense.length()] = at;
                dense.append(text.charAt(at));
            }
        }
        return new Spaced(text, dense.toString(), places);
    }

    /** Where a letter of the dense text stands in the spaced one. */
    int place(int dense) {
        return places[dense];
    }
}
