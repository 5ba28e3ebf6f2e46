-- A lost code: staff find the case by exactly the name, e-mail address or telephone number that was left with it.
create index submitter_name on submitter (municipality, lower(name)) where name is not null;
create index submitter_email on submitter (municipality, lower(email)) where email is not null;
create index submitter_phone on submitter
  (municipality, regexp_replace(regexp_replace(phone, '\D', '', 'g'), '^(0046|46)', '0')) where phone is not null;
