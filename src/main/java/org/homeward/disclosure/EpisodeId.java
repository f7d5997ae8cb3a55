package org.homeward.disclosure;

import java.util.UUID;

/** The random id of one episode: safe in an address, because it says nothing and is never shown or printed. */
public record EpisodeId(UUID value) {

    public static EpisodeId random() {
        return new EpisodeId(UUID.randomUUID());
    }
}
