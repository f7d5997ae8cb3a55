package org.homeward.intake.read;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of one part of a workbook, element by element. A part with a document type is refused, because no program writes one and
 * entities are what attacks are made of; so is one in which a megabyte passes without a mark, which would have to be held in memory.
 */
final class PartXml implements AutoCloseable {

    static final int LONGEST_TEXT = 1_000_000;

    private final String file;
    private final XMLStreamReader reader;
    private final InputStream in;

    PartXml(String file, Content part) throws IOException {
        this.file = file;
        this.in = new Marked(new BufferedInputStream(part.open(), 1 << 16), file);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException damaged) {
            in.close();
            throw rejection(damaged);
        }
    }

    /** Goes to the next start of an element; false at the end. */
    boolean nextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
    }

    /** The next event: a start or an end of an element, characters, or the end of the document; everything else is passed over. */
    int next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new ImportRejected(ImportError.WORKBOOK_WITH_DOCTYPE, file);
                    case XMLStreamConstants.CDATA, XMLStreamConstants.SPACE, XMLStreamConstants.CHARACTERS -> {
                        return XMLStreamConstants.CHARACTERS;
                    }
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return event;
                    }
                    default -> {}
                }
            }
            return XMLStreamConstants.END_DOCUMENT;
        } catch (XMLStreamException damaged) {
            throw rejection(damaged);
        }
    }

    /** The name of the element without its prefix: both families of workbooks have variants that differ in their namespaces only. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute by its name without a prefix; null where it is absent. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A number that an attribute says; the other one where it says none. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        if (value == null
                || value.isEmpty()
                || value.length() > 9
                || !value.chars().allMatch(Character::isDigit)) {
            return otherwise;
        }
        return Integer.parseInt(value);
    }

    /** Appends the characters at hand. */
    void appendTo(StringBuilder text) {
        if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
            throw new ImportRejected(ImportError.WORKBOOK_TEXT_TOO_LONG, file, LONGEST_TEXT);
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    @Override
    public void close() {
        try (in) {
            reader.close();
        } catch (XMLStreamException | IOException ignored) {
            // Nothing more is read from it.
        }
    }

    private ImportRejected rejection(XMLStreamException damaged) {
        for (Throwable cause = damaged; cause != null; cause = cause.getCause()) {
            if (cause instanceof ImportRejected limit) {
                return limit;
            }
            if (cause instanceof XMLStreamException nested
                    && nested.getNestedException() instanceof ImportRejected limit) {
                return limit;
            }
        }
        return new ImportRejected(ImportError.FILE_DAMAGED, file);
    }

    /** Bytes of XML with a mark every megabyte at least. */
    private static final class Marked extends FilterInputStream {

        private final String file;
        private int without;

        Marked(InputStream in, String file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            for (int i = from; i < from + read; i++) {
                without = into[i] == '>' ? 0 : without + 1;
            }
            if (without > 4 * LONGEST_TEXT) {
                throw new ImportRejected(ImportError.WORKBOOK_TEXT_TOO_LONG, file, LONGEST_TEXT);
            }
            return read;
        }
    }
}
