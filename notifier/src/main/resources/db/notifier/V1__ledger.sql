-- What was sent to whom, when, and what the provider said: a row per attempt.
create table delivery_attempt (
    notification    text        not null,
    attempt         integer     not null,
    tenant          text        not null,
    receiver        text        not null,
    channel         text        not null,
    group_key       text        not null,
    reason          text        not null,
    outcome         text        not null,
    failure         text        not null,
    detail          text        not null,
    possible_repeat boolean     not null,
    started_at      timestamptz not null,
    ended_at        timestamptz not null,
    primary key (notification, attempt)
);

create index delivery_attempt_by_end on delivery_attempt (ended_at desc);
