-- An incident: the state that its timeline gives, kept beside it for lists and look-ups.
create table incident (
    id               text primary key,
    tenant           text        not null,
    group_key        text        not null,
    group_hash       text        not null,
    state            text        not null,
    title            text        not null,
    severity         text        not null,
    opened_at        timestamptz not null,
    acknowledged_by  text,
    resolved_at      timestamptz,
    last_sequence    bigint      not null,
    alerts           text        not null
);

-- One open incident a group, whatever two writers believe.
create unique index incident_open on incident (tenant, group_hash) where state <> 'RESOLVED';
create index incident_by_group on incident (group_hash, opened_at desc);
create index incident_by_age on incident (opened_at desc);

create table timeline_entry (
    incident  text        not null references incident (id),
    sequence  bigint      not null,
    at        timestamptz not null,
    kind      text        not null,
    body      text        not null,
    primary key (incident, sequence)
);

-- How each group stood at the latest decision we have heard of, so that late news are known as such.
create table group_standing (
    tenant      text        not null,
    group_hash  text        not null,
    decided_at  timestamptz not null,
    stand       text        not null,
    primary key (tenant, group_hash)
);
create index group_standing_by_age on group_standing (decided_at);

-- Deliveries that came before the incident they may belong to; most groups never have one.
create table early_remark (
    id           bigint generated always as identity primary key,
    tenant       text        not null,
    group_hash   text        not null,
    at           timestamptz not null,
    kind         text        not null,
    body         text        not null,
    received_at  timestamptz not null
);
create index early_remark_by_group on early_remark (tenant, group_hash);
create index early_remark_by_age on early_remark (received_at);

-- Which messages have had their effect; longer than the streams keep them.
create table handled_event (
    id          text primary key,
    handled_at  timestamptz not null
);
create index handled_event_by_age on handled_event (handled_at);

-- Events to be published, written with the change they tell of.
create table outbox (
    id          bigint generated always as identity primary key,
    message_id  text        not null,
    body        text        not null,
    trace       text        not null,
    created_at  timestamptz not null
);

-- Runbooks as they were when an incident was opened with them.
create table runbook_version (
    name     text        not null,
    version  text        not null,
    source   text        not null,
    kept_at  timestamptz not null,
    primary key (name, version)
);
