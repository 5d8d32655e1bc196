-- Counting and searching a whole register of notices without reading all of each.

-- Nearly all notices have been superseded by nothing: an index that lists them is in the way of better ones.
drop index notices.notice_superseded_by;
create index notice_superseded_by on notices.notice (superseded_by) where superseded_by is not null;

-- What every search counts: how many are open, closed or decided. Not what they say of social objectives: the lists of a notice
-- with hundreds of lots are longer than an index takes.
create index notice_status on notices.notice (form_type, is_cancelled, closes_at) where superseded_by is null;

create index notice_country on notices.notice (buyer_country) where superseded_by is null;
