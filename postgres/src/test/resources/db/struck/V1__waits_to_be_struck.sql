-- Waits while the test holds the lock, so that the server can be killed in the middle.
select pg_advisory_xact_lock(7);
create table proof (id integer primary key);
