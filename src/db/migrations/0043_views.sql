-- A view (synpunkt) that is neither complaint, praise nor suggestion is a kind of its own (FAL-21).
alter table feedback_case drop constraint feedback_case_kind_check;
alter table feedback_case add constraint feedback_case_kind_check
  check (kind in ('complaint', 'praise', 'suggestion', 'view', 'question'));
alter table phrase drop constraint phrase_kind_check;
alter table phrase add constraint phrase_kind_check
  check (kind in ('complaint', 'praise', 'suggestion', 'view', 'question'));

-- A kind that the policy of the case answers without counting it as feedback, such as a question (LAN-29).
alter table derived.case_fact drop constraint case_fact_standing_check;
alter table derived.case_fact add constraint case_fact_standing_check
  check (standing in ('feedback', 'other_kind', 'handed_over', 'void', 'merged'));
