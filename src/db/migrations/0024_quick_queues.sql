-- The queue counts what is to be registered on every page; without this it looked through all that is open (1 000 rows of 100 000
-- to find 58). Found by number, as those who register take the first first.
create index feedback_case_received on feedback_case (municipality, number)
  where status = 'received';
-- What came back to whoever handed it over is among their own cases; those views were reckoned by looking through all that is open.
create index hand_over_returned on hand_over (municipality, handed_by)
  where state = 'returned';
