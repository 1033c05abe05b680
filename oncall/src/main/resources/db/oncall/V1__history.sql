-- What happened to the escalations of groups; numbers count a group's entries, and begin anew when it is forgotten.
create table oncall.escalation_entry (
    tenant text not null,
    group_hash char(64) not null,
    at timestamptz not null,
    number bigint not null,
    group_key text not null,
    kind text not null,
    schedule text not null,
    who text not null,
    step integer not null,
    detail text not null,
    primary key (tenant, group_hash, at, number)
);

create index escalation_entry_at on oncall.escalation_entry (at desc);

-- Every definition of people and schedules that came into force, as it was written; the last is the last good one.
create table oncall.definition (
    id bigint generated always as identity primary key,
    version text not null,
    defined_at timestamptz not null,
    source text not null
);
