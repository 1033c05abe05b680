package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupJoined;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.Opened;
import dev.tocsin.runbooks.domain.incident.Standing.Stand;
import dev.tocsin.runbooks.domain.runbook.RunbookPin;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what news of a group mean for its incident: a firing group opens one, or changes the open one; a resolved group
 * resolves it.
 *
 * <p>One problem is one incident: a group whose firing alerts are all part of an open incident joins that one, as when a
 * policy's {@code continue} puts an alert into two groups. The incident resolves when none of its groups fires any more.
 *
 * <p>News can arrive in the wrong order, since what failed is delivered again later. Late news never bring back what is
 * over: a group that we know to have resolved since gets an incident that is opened and resolved at once, so that its
 * life is on record.
 */
public final class GroupNews {

    private GroupNews() {}

    /**
     * @param runbook the group's runbook now; null if there is none
     * @return empty if nothing changes
     */
    public static Optional<IncidentUpdate> decide(
            GroupHistory history, GroupEscalated news, @Nullable RunbookPin runbook) {
        boolean late = isLate(history, news);
        if (history.newest() instanceof Incident.Open open) {
            return late ? Optional.empty() : follow(open, history, news);
        }
        if (stand(news) == Stand.RESOLVED || wasClosedByHand(history, news)) {
            return Optional.empty();
        }
        if (late) {
            return openAndResolve(history, news, runbook);
        }
        return Optional.of(
                history.covering() instanceof Incident.Open host
                        ? join(host, history, news)
                        : open(history, news, runbook));
    }

    /** How the group stands by these news. */
    public static Stand stand(GroupEscalated news) {
        return news.reason() == NotifyReason.ALL_RESOLVED || !news.group().isFiring() ? Stand.RESOLVED : Stand.FIRING;
    }

    public static boolean isLate(GroupHistory history, GroupEscalated news) {
        Standing standing = history.standing();
        return standing != null && news.at().isBefore(standing.at());
    }

    private static Optional<IncidentUpdate> follow(Incident.Open open, GroupHistory history, GroupEscalated news) {
        if (stand(news) == Stand.RESOLVED && history.others().isEmpty()) {
            return Optional.of(IncidentUpdate.of(open.resolve(new Resolver.Group(), news.at())));
        }
        Optional<IncidentUpdate> again = firesAnew(history, news)
                ? Optional.of(IncidentUpdate.of(open.progress(joined(news), news.at())))
                : Optional.empty();
        GroupDifference difference = GroupDifference.between(history.content(), news.group(), history.others());
        if (difference.isNone()) {
            return again;
        }
        GroupChanged change = new GroupChanged(difference.summary(), severity(open, news));
        return Optional.of(again.map(update -> update.progress(change, news.at()))
                .orElseGet(() -> IncidentUpdate.of(open.progress(change, news.at()))));
    }

    /** It was over, and other groups have kept the incident open since. */
    private static boolean firesAnew(GroupHistory history, GroupEscalated news) {
        Standing standing = history.standing();
        return standing != null && standing.stand() == Stand.RESOLVED && stand(news) == Stand.FIRING;
    }

    /** The group that opened it says how grave it is; one that joined sees only a part. */
    private static String severity(Incident.Open open, GroupEscalated news) {
        Particulars particulars = open.particulars();
        return news.group().key().equals(particulars.group()) ? news.severity() : particulars.severity();
    }

    private static GroupJoined joined(GroupEscalated news) {
        return new GroupJoined(news.group().key(), news.group().receiver());
    }

    private static IncidentUpdate join(Incident.Open host, GroupHistory history, GroupEscalated news) {
        IncidentUpdate update = IncidentUpdate.of(host.progress(joined(news), news.at()));
        return remarked(update, history);
    }

    private static IncidentUpdate remarked(IncidentUpdate update, GroupHistory history) {
        IncidentUpdate remarked = update;
        for (EarlyRemark early : history.early()) {
            remarked = remarked.remark(early);
        }
        return remarked;
    }

    /** That some alerts of it resolved is no reason to open again what somebody has closed. */
    private static boolean wasClosedByHand(GroupHistory history, GroupEscalated news) {
        return news.reason() == NotifyReason.SOME_RESOLVED
                && history.newest() instanceof Resolved(Particulars _, Resolver.Somebody _, Instant _);
    }

    private static Optional<IncidentUpdate> openAndResolve(
            GroupHistory history, GroupEscalated news, @Nullable RunbookPin runbook) {
        Standing standing = history.standing();
        boolean isOnRecord = history.covering() != null
                || history.newest() instanceof Resolved resolved
                        && !resolved.at().isBefore(news.at());
        if (standing == null || standing.stand() != Stand.RESOLVED || isOnRecord) {
            return Optional.empty();
        }
        IncidentUpdate opened = open(history, news, runbook);
        return opened.incident() instanceof Incident.Open open
                ? Optional.of(opened.then(open.resolve(new Resolver.Group(), standing.at())))
                : Optional.empty();
    }

    private static IncidentUpdate open(GroupHistory history, GroupEscalated news, @Nullable RunbookPin runbook) {
        IncidentUpdate update = IncidentUpdate.of(Incident.open(
                IncidentIds.of(news.tenant(), news.id()),
                news.tenant(),
                news.group().key(),
                new Opened(GroupTitle.of(news.group()), news.severity(), runbook),
                news.at()));
        return remarked(update, history);
    }
}
