package io.quarterdeck.config;

/** A colour as the eye weighs it, CIE L*a*b* under D65; lightness is 0 (black) to 100 (white). */
record Lab(double lightness, double a, double b) {
    /** @param light linear red, green and blue, 0 to 1 */
    static Lab of(double[] light) {
        double x = share((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.95047);
        double y = share(0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]);
        double z = share((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.08883);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** What grey print leaves of a colour. */
    static double lightness(Colour colour) {
        return of(colour.light()).lightness();
    }

    double distance(Lab other) {
        return Math.sqrt(square(lightness - other.lightness) + square(a - other.a) + square(b - other.b));
    }

    private static double share(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }

    private static double square(double length) {
        return length * length;
    }
}
