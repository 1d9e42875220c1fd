package dateline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PainterTest {

    @ParameterizedTest
    @EnumSource
    void everySceneIsAPictureOfAFewKilobytes(Scene scene) throws Exception {
        byte[] png = new Painter(scene, 3).png();
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(Painter.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Painter.HEIGHT);
        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(scene.zenith);
        assertThat(png.length).isBetween(2_000, 40_000);
    }

    @Test
    void theSameNumberGivesTheSamePicture() {
        assertThat(new Painter(Scene.CITY, 5).png()).isEqualTo(new Painter(Scene.CITY, 5).png());
        assertThat(new Painter(Scene.CITY, 5).png()).isNotEqualTo(new Painter(Scene.CITY, 6).png());
    }

    @Test
    void pixelsComeBackAsTheyWere() throws Exception {
        int[] pixels = {0xff0000, 0x00ff00, 0x0000ff, 0x102030, 0xffffff, 0x000000};
        var image = ImageIO.read(new ByteArrayInputStream(Png.encode(pixels, 3, 2)));
        for (int i = 0; i < pixels.length; i++) {
            assertThat(image.getRGB(i % 3, i / 3) & 0xffffff).isEqualTo(pixels[i]);
        }
    }
}
