package dev.tocsin.e2e.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A message of Protocol Buffers as the list of its fields, for the little of OTLP that a test looks at. */
record ProtobufReader(List<Field> fields) {

    /** One field: a number for the wire types of numbers, bytes for the one of strings and messages. */
    private record Field(int tag, long number, ByteBuffer bytes) {}

    static ProtobufReader of(ByteBuffer message) {
        ByteBuffer in = message.slice().order(ByteOrder.LITTLE_ENDIAN);
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            fields.add(field((int) (key >>> 3), (int) (key & 7), in));
        }
        return new ProtobufReader(fields);
    }

    private static Field field(int tag, int wireType, ByteBuffer in) {
        return switch (wireType) {
            case 0 -> new Field(tag, varint(in), ByteBuffer.allocate(0));
            case 1 -> new Field(tag, in.getLong(), ByteBuffer.allocate(0));
            case 2 -> {
                int length = (int) varint(in);
                ByteBuffer bytes = in.slice(in.position(), length);
                in.position(in.position() + length);
                yield new Field(tag, 0, bytes);
            }
            case 5 -> new Field(tag, in.getInt(), ByteBuffer.allocate(0));
            default -> throw new IllegalArgumentException("wire type " + wireType);
        };
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    List<ProtobufReader> messages(int tag) {
        return fields.stream()
                .filter(field -> field.tag() == tag)
                .map(field -> of(field.bytes()))
                .toList();
    }

    long number(int tag) {
        return fields.stream()
                .filter(field -> field.tag() == tag)
                .mapToLong(Field::number)
                .findFirst()
                .orElse(0);
    }

    String text(int tag) {
        return new String(bytes(tag), StandardCharsets.UTF_8);
    }

    String hex(int tag) {
        return HexFormat.of().formatHex(bytes(tag));
    }

    private byte[] bytes(int tag) {
        return fields.stream()
                .filter(field -> field.tag() == tag)
                .map(field -> {
                    byte[] bytes = new byte[field.bytes().remaining()];
                    field.bytes().duplicate().get(bytes);
                    return bytes;
                })
                .findFirst()
                .orElse(new byte[0]);
    }
}
