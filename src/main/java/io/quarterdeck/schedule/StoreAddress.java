package io.quarterdeck.schedule;

/**
 * Where the store is and who asks; the password never shows in {@link #toString}.
 *
 * @param url {@code jdbc:postgresql://host:5432/database}; parameters that it has are kept
 * @param user empty when the address or the server's own rules name one
 * @param password empty when none is needed
 */
public record StoreAddress(String url, String user, String password) {
    @Override
    public String toString() {
        String place = url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
        return user.isEmpty() ? place : place + " as " + user;
    }
}
