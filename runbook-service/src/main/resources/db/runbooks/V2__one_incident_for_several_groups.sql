-- The groups that an incident is about: the one that opened it, and those that joined since their alerts were part of it.
create table incident_group (
    incident    text        not null references incident (id),
    group_hash  text        not null,
    tenant      text        not null,
    joined_at   timestamptz not null,
    firing      boolean     not null,
    alerts      text        not null,
    primary key (incident, group_hash)
);
create index incident_group_by_group on incident_group (group_hash, joined_at desc);

insert into incident_group (incident, group_hash, tenant, joined_at, firing, alerts)
select id, group_hash, tenant, opened_at, state <> 'RESOLVED', alerts from incident;

alter table incident drop column alerts;

-- The alerts that have fired in it, by their fingerprints. Empty for incidents from before: no group joins those.
alter table incident add column fingerprints bigint[] not null default '{}';
create index incident_by_alert on incident using gin (fingerprints);
