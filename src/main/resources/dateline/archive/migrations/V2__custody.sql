-- The capture's number in the custody log; none while the log of an older archive is not made yet.
alter table capture add column leaf bigint;
