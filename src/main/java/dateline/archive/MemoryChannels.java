package dateline.archive;

import dateline.model.Channel;
import dateline.model.Outlet;
import dateline.model.OutletId;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The outlets of a {@link MemoryArchive}, their channels, and what is remembered of those. */
final class MemoryChannels {

    private record Place(URI channel, String key) {}

    private final Map<OutletId, Outlet> outlets = new HashMap<>();
    private final Map<URI, Channel> channels = new LinkedHashMap<>();
    private final Map<URI, ChannelState> states = new HashMap<>();
    private final Map<Place, Entered> entries = new HashMap<>();

    void met(Outlet outlet) {
        outlets.put(outlet.id(), outlet);
    }

    void followed(Change.Followed followed) {
        channels.putIfAbsent(followed.channel().at(), followed.channel());
        states.putIfAbsent(followed.channel().at(), followed.state());
    }

    void left(URI channel) {
        channels.remove(channel);
        states.remove(channel);
        entries.keySet().removeIf(place -> place.channel().equals(channel));
    }

    void asked(ChannelState state) {
        states.computeIfPresent(state.at(), (_, _) -> state);
    }

    void noted(URI channel, Entered entry) {
        if (channels.containsKey(channel)) {
            entries.put(new Place(channel, entry.key()), entry);
        }
    }

    List<Outlet> outlets() {
        return outlets.values().stream()
                .map(outlet -> new Outlet(
                        outlet.id(), outlet.name(), outlet.home(), outlet.language(), channelsOf(outlet.id())))
                .sorted(Comparator.comparing(Outlet::name).thenComparing(Outlet::id))
                .toList();
    }

    private List<Channel> channelsOf(OutletId outlet) {
        return channels.values().stream()
                .filter(channel -> states.get(channel.at()).outlet().equals(outlet))
                .toList();
    }

    Optional<Outlet> outlet(OutletId id) {
        return outlets().stream().filter(outlet -> outlet.id().equals(id)).findFirst();
    }

    String name(OutletId id) {
        return Optional.ofNullable(outlets.get(id)).map(Outlet::name).orElse(id.value());
    }

    List<ChannelState> channels() {
        return channels.keySet().stream().map(states::get).toList();
    }

    List<ChannelState> due(Instant now) {
        return channels().stream()
                .filter(state -> !state.due().isAfter(now) || isAhead(state, now))
                .sorted(Comparator.comparing(ChannelState::due))
                .toList();
    }

    private static boolean isAhead(ChannelState state, Instant now) {
        return state.failures() == 0
                && state.due()
                        .minus(state.interval().multipliedBy(Archive.MOST_INTERVALS))
                        .isAfter(now);
    }

    Map<String, Entered> entered(URI channel, Collection<String> keys) {
        return keys.stream()
                .distinct()
                .map(key -> entries.get(new Place(channel, key)))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Entered::key, each -> each));
    }

    boolean stands(ChannelState state) {
        return Optional.ofNullable(states.get(state.at()))
                .filter(now -> now.due().equals(state.due()))
                .isPresent();
    }

    int count() {
        return channels.size();
    }

    long inTrouble() {
        return states.values().stream().filter(state -> state.failures() > 0).count();
    }
}
