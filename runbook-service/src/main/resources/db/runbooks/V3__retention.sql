-- Finds what is old enough to be deleted.
create index incident_by_end on incident (resolved_at) where state = 'RESOLVED';
