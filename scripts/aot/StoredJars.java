import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Writes every jar below a folder again with its entries stored instead of deflated: {@code java StoredJars.java FOLDER}.
 * The image's layer then compresses thousands of classes together, which halves them, and nothing is inflated at the start.
 */
final class StoredJars {

    private StoredJars() {}

    static void main(String[] arguments) throws IOException {
        try (var files = Files.walk(Path.of(arguments[0]))) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (file.toString().endsWith(".jar")) store(file);
            }
        }
    }

    private static void store(Path jar) throws IOException {
        var stored = jar.resolveSibling(jar.getFileName() + ".stored");
        try (var from = new ZipFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(stored))) {
            to.setMethod(ZipOutputStream.STORED);
            // Some jars have an entry twice
            for (var name : from.stream().map(ZipEntry::getName).distinct().toList()) {
                var entry = from.getEntry(name);
                var content = from.getInputStream(entry).readAllBytes();
                var crc = new CRC32();
                crc.update(content);
                var copy = new ZipEntry(name);
                copy.setTimeLocal(entry.getTimeLocal());
                copy.setSize(content.length);
                copy.setCrc(crc.getValue());
                to.putNextEntry(copy);
                to.write(content);
            }
        }
        // An AOT cache remembers when its jars were written: then as in the layer
        Files.setLastModifiedTime(stored, FileTime.from(Instant.ofEpochSecond(1)));
        Files.move(stored, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
