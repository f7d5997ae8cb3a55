package org.homeward.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A PMTiles archive of version 3 with one tile, which is all land, for the whole world at the zooms 0 and 1. */
public final class SmallArchive {

    private static final int HEADER = 127;
    private static final int GZIP = 2;
    private static final int MVT = 1;
    private static final int TILES = 5;
    private static final int EXTENT = 4096;

    private SmallArchive() {}

    public static byte[] bytes() {
        byte[] tile = gzip(tile());
        // One entry: tile 0, for five tiles on, its length, and an offset of 0, written as 1.
        byte[] directory = gzip(concat(varint(1), varint(0), varint(TILES), varint(tile.length), varint(1)));
        byte[] metadata =
                gzip("{\"vector_layers\":[{\"id\":\"earth\",\"fields\":{}}]}".getBytes(StandardCharsets.UTF_8));
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("PMTiles".getBytes(StandardCharsets.US_ASCII)).put((byte) 3);
        header.putLong(HEADER).putLong(directory.length);
        header.putLong(HEADER + directory.length).putLong(metadata.length);
        header.putLong(HEADER + directory.length + metadata.length).putLong(0);
        header.putLong(HEADER + directory.length + metadata.length).putLong(tile.length);
        header.putLong(TILES).putLong(1).putLong(1);
        header.put((byte) 1)
                .put((byte) GZIP)
                .put((byte) GZIP)
                .put((byte) MVT)
                .put((byte) 0)
                .put((byte) 1);
        header.putInt(-1_800_000_000).putInt(-850_000_000).putInt(1_800_000_000).putInt(850_000_000);
        header.put((byte) 0).putInt(0).putInt(0);
        return concat(header.array(), directory, metadata, tile);
    }

    /** A vector tile whose layer "earth" has one square from edge to edge. */
    private static byte[] tile() {
        byte[] ring = concat(
                varint(9),
                zigzag(0),
                zigzag(0),
                varint(3 << 3 | 2),
                zigzag(EXTENT),
                zigzag(0),
                zigzag(0),
                zigzag(EXTENT),
                zigzag(-EXTENT),
                zigzag(0),
                varint(15));
        byte[] feature = concat(varint(3 << 3), varint(3), field(4, ring));
        byte[] layer = concat(
                varint(15 << 3),
                varint(2),
                field(1, "earth".getBytes(StandardCharsets.US_ASCII)),
                field(2, feature),
                varint(5 << 3),
                varint(EXTENT));
        return field(3, layer);
    }

    private static byte[] field(int number, byte[] content) {
        return concat(varint(number << 3 | 2), varint(content.length), content);
    }

    private static byte[] zigzag(int value) {
        return varint(value << 1 ^ value >> 31);
    }

    private static byte[] varint(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List.of(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
