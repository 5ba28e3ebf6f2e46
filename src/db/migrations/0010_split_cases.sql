-- A case that held two matters: those split off point to the one that was received, whose code they are followed with.
alter table feedback_case add column split_from text;
alter table feedback_case add foreign key (municipality, split_from) references feedback_case (municipality, id);
create index feedback_case_split on feedback_case (split_from) where split_from is not null;
