-- For what a group was last told: a group's key can be longer than a tree of keys takes, hence the hash.
create index delivery_attempt_by_group on delivery_attempt using hash (group_key);
