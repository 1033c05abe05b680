package dev.tocsin.runbooks.domain.incident;

import dev.tocsin.contracts.NotifyReason;
import dev.tocsin.contracts.v1.escalations.GroupEscalated;
import dev.tocsin.runbooks.domain.incident.IncidentEvent.GroupChanged;
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
        return late ? openAndResolve(history, news, runbook) : Optional.of(open(history, news, runbook));
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
        if (stand(news) == Stand.RESOLVED) {
            return Optional.of(IncidentUpdate.of(open.resolve(new Resolver.Group(), news.at())));
        }
        GroupDifference difference = GroupDifference.between(history.content(), news.group());
        return difference.isNone()
                ? Optional.empty()
                : Optional.of(IncidentUpdate.of(
                        open.progress(new GroupChanged(difference.summary(), news.severity()), news.at())));
    }

    /** That some alerts of it resolved is no reason to open again what somebody has closed. */
    private static boolean wasClosedByHand(GroupHistory history, GroupEscalated news) {
        return news.reason() == NotifyReason.SOME_RESOLVED
                && history.newest() instanceof Resolved(Particulars _, Resolver.Somebody _, Instant _);
    }

    private static Optional<IncidentUpdate> openAndResolve(
            GroupHistory history, GroupEscalated news, @Nullable RunbookPin runbook) {
        Standing standing = history.standing();
        boolean isOnRecord =
                history.newest() instanceof Resolved resolved && !resolved.at().isBefore(news.at());
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
        for (EarlyRemark early : history.early()) {
            update = update.remark(early);
        }
        return update;
    }
}
