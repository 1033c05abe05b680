package dev.tocsin.oncall.adapter.wiring;

import dev.tocsin.nats.EventCodec;
import dev.tocsin.nats.Nats;
import dev.tocsin.oncall.adapter.config.OncallConfig;
import dev.tocsin.oncall.adapter.nats.NatsOnCallBoard;
import dev.tocsin.oncall.adapter.persistence.PostgresOncallLedger;
import dev.tocsin.oncall.app.Agenda;
import dev.tocsin.oncall.app.DefineRoster;
import dev.tocsin.oncall.app.DefinitionAgenda;
import dev.tocsin.oncall.app.Escalate;
import dev.tocsin.oncall.app.EscalationAgenda;
import dev.tocsin.oncall.app.FollowAgenda;
import dev.tocsin.oncall.app.ForgetAgenda;
import dev.tocsin.oncall.app.HistoryAgenda;
import dev.tocsin.oncall.app.OnCallAgenda;
import dev.tocsin.oncall.app.OpenEscalations;
import dev.tocsin.oncall.app.RosterInForce;
import dev.tocsin.oncall.app.port.DefinitionStore;
import dev.tocsin.oncall.app.port.DefinitionWatch;
import dev.tocsin.oncall.app.port.EscalationStore;
import dev.tocsin.oncall.app.port.EscalationWatch;
import dev.tocsin.oncall.app.port.OncallLedger;
import dev.tocsin.oncall.app.port.RosterFile;
import dev.tocsin.postgres.Schema;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** What on-call does at its times, without anybody's asking. */
@ApplicationScoped
class AgendaWiring {

    @Produces
    @Singleton
    Agenda definition(
            RosterFile file, DefineRoster define, DefinitionStore store, DefinitionWatch watch, OncallConfig config) {
        return new DefinitionAgenda(file, define, store, watch, config.reloadEvery());
    }

    @Produces
    @Singleton
    Agenda following(
            DefineRoster define,
            DefinitionStore definitions,
            OpenEscalations open,
            EscalationStore escalations,
            DefinitionWatch watch) {
        return new FollowAgenda(define, definitions, open, escalations, watch);
    }

    @Produces
    @Singleton
    Agenda escalations(OpenEscalations open, Escalate escalate, RosterInForce roster, EscalationWatch watch) {
        return new EscalationAgenda(open, escalate, roster, watch);
    }

    @Produces
    @Singleton
    Agenda onCall(RosterInForce roster, Nats nats, EventCodec codec, DefinitionWatch watch) {
        return new OnCallAgenda(roster, new NatsOnCallBoard(nats, codec), watch);
    }

    @Produces
    @Singleton
    Agenda forgetting(OpenEscalations open, EscalationStore store, EscalationWatch watch, OncallConfig config) {
        return new ForgetAgenda(open, store, watch, config.forgetAfter());
    }

    @Produces
    @Singleton
    OncallLedger ledger(Mutiny.SessionFactory sessions, @Identifier("oncall") Schema schema) {
        return new PostgresOncallLedger(sessions, schema);
    }

    @Produces
    @Singleton
    Agenda history(OpenEscalations open, RosterInForce roster, OncallLedger ledger, DefinitionWatch watch) {
        return new HistoryAgenda(open, roster, ledger, watch);
    }
}
