package dateline.cli.demo;

/** Paints a scene like a poster: a sky, a sun or moon, and layers that darken towards the reader. */
final class Painter {

    static final int WIDTH = 960;
    static final int HEIGHT = 540;

    private static final int LAYERS = 5;
    private static final double SKYLINE = 0.48;
    private static final int BLOCK = 46;

    private final Scene scene;
    private final int seed;

    Painter(Scene scene, int seed) {
        this.scene = scene;
        this.seed = seed;
    }

    byte[] png() {
        int[] pixels = new int[WIDTH * HEIGHT];
        double[][] tops = new double[LAYERS][WIDTH];
        for (int layer = 0; layer < LAYERS; layer++) {
            for (int x = 0; x < WIDTH; x++) {
                tops[layer][x] = top(layer, x);
            }
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixels[y * WIDTH + x] = colour(tops, x, y);
            }
        }
        return Png.encode(pixels, WIDTH, HEIGHT);
    }

    private int colour(double[][] tops, int x, int y) {
        int colour = sky(x, y);
        for (int layer = 0; layer < LAYERS; layer++) {
            double cover = clamp(y - tops[layer][x] + 0.5);
            if (cover > 0) {
                int own = blend(scene.far, scene.near, layer / (LAYERS - 1.0));
                colour = blend(colour, own, cover);
            }
        }
        return colour;
    }

    private int sky(int x, int y) {
        int air = blend(scene.zenith, scene.horizon, clamp(y / (HEIGHT * 0.62)));
        double radius = 30 + 26 * noise(1, 7);
        double far = Math.hypot(x - WIDTH * (0.2 + 0.6 * noise(2, 7)), y - HEIGHT * (0.2 + 0.16 * noise(3, 7)));
        return blend(air, scene.sun, clamp(radius - far + 0.5) * 0.92);
    }

    /** The height at which a layer begins, in pixels from above. */
    private double top(int layer, int x) {
        double base = HEIGHT * (SKYLINE + layer * 0.105);
        return switch (scene.shape) {
            case WAVES -> base + 26 + swell(layer, x, 7 + 2 * layer);
            case HILLS -> base + swell(layer, x, 62 - 9 * layer);
            case ROOFS -> base + 34 - roof(layer, x);
        };
    }

    private double swell(int layer, int x, double height) {
        double phase = noise(layer, 11) * 6.3;
        double length = scene.shape == Scene.Shape.WAVES ? 60 + 40 * layer : 190 + 50 * noise(layer, 13);
        return height * (Math.sin(x / length + phase) * 0.6 + Math.sin(x / (length * 0.43) + 2 * phase) * 0.3);
    }

    private double roof(int layer, int x) {
        int shifted = x + (int) (noise(layer, 17) * BLOCK);
        int block = shifted / BLOCK;
        double wall = 90 * noise(layer * 131 + block, 19);
        boolean gabled = noise(layer * 131 + block, 23) > 0.6;
        double across = (shifted % BLOCK) / (double) BLOCK;
        return wall + (gabled ? 22 * (1 - Math.abs(2 * across - 1)) : 0);
    }

    /** From 0 to 1, the same for the same picture. */
    private double noise(int n, int salt) {
        int h = (n * 374761393 + salt * 668265263 + seed * 1274126177) ^ 0x5bd1e995;
        h = (h ^ (h >>> 13)) * 1274126177;
        return ((h ^ (h >>> 16)) & 0xffff) / 65535.0;
    }

    private static int blend(int from, int to, double share) {
        int red = mix(from >> 16, to >> 16, share);
        int green = mix(from >> 8, to >> 8, share);
        return red << 16 | green << 8 | mix(from, to, share);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round((from & 0xff) * (1 - share) + (to & 0xff) * share);
    }

    private static double clamp(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
