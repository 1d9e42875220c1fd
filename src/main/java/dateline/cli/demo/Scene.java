package dateline.cli.demo;

/** A kind of picture: its colours from the top of the sky down to the nearest layer, and the shape of its layers. */
enum Scene {
    HARBOUR(0x20304a, 0xf0b27a, 0xffe2b0, 0x3b5573, 0x17283d, Shape.WAVES),
    RIVER(0x8fa8b8, 0xdfe5e2, 0xfaf6ea, 0x7d94a0, 0x3d5560, Shape.WAVES),
    HILLS(0x6f8fae, 0xf4dcc0, 0xfff3d8, 0x8aa18e, 0x2f4a3c, Shape.HILLS),
    DUSK(0x2b2447, 0xd9826a, 0xffd9a0, 0x5a4066, 0x1c1830, Shape.HILLS),
    CITY(0x35506e, 0xe8cdb4, 0xfff0d0, 0x6b7d92, 0x222d3d, Shape.ROOFS),
    NIGHT(0x0e1428, 0x3c4a74, 0xe8e6d8, 0x2a3558, 0x090d1a, Shape.ROOFS);

    /** The outline of a layer. */
    enum Shape {
        WAVES,
        HILLS,
        ROOFS
    }

    final int zenith;
    final int horizon;
    final int sun;
    final int far;
    final int near;
    final Shape shape;

    Scene(int zenith, int horizon, int sun, int far, int near, Shape shape) {
        this.zenith = zenith;
        this.horizon = horizon;
        this.sun = sun;
        this.far = far;
        this.near = near;
        this.shape = shape;
    }
}
