package io.quarterdeck.config;

/**
 * How a colour looks to people who lack one kind of cone.
 *
 * <p>The matrices are those for a severity of 1.0 in Machado, Oliveira and Fernandes, “A Physiologically-based Model for
 * Simulation of Color Vision Deficiency”, IEEE TVCG 15 (2009); they are applied to linear light.
 */
enum ColourVision {
    PROTANOPIA(new double[][] {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    }),
    DEUTERANOPIA(new double[][] {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    }),
    TRITANOPIA(new double[][] {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    });

    private final double[][] matrix;

    ColourVision(double[][] matrix) {
        this.matrix = matrix;
    }

    /** How different two colours look: the distance in CIE L*a*b* (1976), where about 2 can just be told apart. */
    double difference(Colour first, Colour second) {
        return Lab.of(seen(first.light())).distance(Lab.of(seen(second.light())));
    }

    private double[] seen(double[] light) {
        double[] seen = new double[light.length];
        for (int part = 0; part < seen.length; part++) {
            for (int other = 0; other < light.length; other++) {
                seen[part] += matrix[part][other] * light[other];
            }
            seen[part] = Math.max(0, Math.min(1, seen[part]));
        }
        return seen;
    }
}
