package dev.tocsin.oncall.adapter.file;

import dev.tocsin.oncall.app.port.RosterFile;

/** No file is configured: what the store holds stays in force. */
public record NoFile() implements RosterFile {

    @Override
    public String name() {
        return "";
    }

    @Override
    public Content read() {
        return new Content.NotConfigured();
    }
}
