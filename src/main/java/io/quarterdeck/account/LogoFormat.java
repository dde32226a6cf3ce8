package io.quarterdeck.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** What a logo's bytes are, told by how they begin: files bear wrong names. */
public enum LogoFormat {
    SVG,
    PNG,
    JPEG;

    /** In bytes; every deck carries them. */
    public static final int LARGEST = 512 * 1024;

    private static final byte[] PNG_HEAD = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] JPEG_HEAD = HexFormat.of().parseHex("ffd8ff");

    /** @throws UnfitLogoException when it is none of these, too large, or an SVG that would do more than draw */
    public static LogoFormat of(Logo logo) throws UnfitLogoException {
        byte[] bytes = logo.bytes();
        if (bytes.length > LARGEST) {
            throw new UnfitLogoException(
                    logo.name() + " is larger than 512 KiB", "save a smaller one; each deck embeds it");
        }
        if (begins(bytes, PNG_HEAD)) {
            return PNG;
        }
        if (begins(bytes, JPEG_HEAD)) {
            return JPEG;
        }
        if (!isMarkup(bytes)) {
            throw new UnfitLogoException(logo.name() + " holds no SVG, PNG or JPEG", "save the logo as one of these");
        }
        SvgShapes.refuseUnsafe(bytes);
        return SVG;
    }

    private static boolean begins(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(Arrays.copyOf(bytes, head.length), head);
    }

    private static boolean isMarkup(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.UTF_8);
        return head.replace("\uFEFF", "").stripLeading().startsWith("<");
    }
}
