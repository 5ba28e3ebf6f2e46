import type { DeskCase } from '../desk/desk-case.ts';
import { compareDays, type Day } from '../domain/calendar/day.ts';
import { isReplyOwed } from '../domain/decide/reply-owed.ts';
import { isRegistered } from '../domain/registration.ts';
import type { Language } from '../domain/vocabulary.ts';
import { textIn } from '../i18n/localised.ts';
import { type PublicPerson, publicPerson } from '../people/public-person.ts';
import { ownWordsFor, personWordOf } from '../policy/interpret.ts';
import { followAddress } from './mail.ts';
import type { MessageFacts } from './texts/facts.ts';

/** The name by which the submitter may know the handler or another member of staff. */
export function shownIn(
  { organisation, case: row }: DeskCase,
  accountId: string | null,
): PublicPerson | undefined {
  const account = accountId === null ? undefined : organisation.account(accountId);
  const unitId = account?.unitId ?? row.unit_id;
  return publicPerson(account, unitId === null ? undefined : organisation.unit(unitId));
}

function unitOf({ organisation, case: row }: DeskCase) {
  return row.unit_id === null ? undefined : organisation.unit(row.unit_id);
}

/** Only the policy's days: an attention day is internal, and a day that has passed is no longer promised. */
function responseDayOf({ clocks, case: row }: DeskCase, today: Day): MessageFacts['responseDay'] {
  const clock = clocks.find(
    ({ kind, basis, stopped_at }) =>
      kind === 'response' && basis === 'policy' && stopped_at === null,
  );
  if (!clock || !row.reply_wanted) return undefined;
  const { days, unit, due } = clock;
  if (compareDays(due, today) < 0) return { type: 'passed', due };
  return {
    type: 'promised',
    due,
    span: clock.started_on === row.arrival_day ? { days, unit } : undefined,
  };
}

/** The facts of a case that a message can contain today, in one language. */
export function gatherFacts(
  deskCase: DeskCase,
  language: Language,
  today: Day,
  publicUrl: string,
): MessageFacts {
  const { case: row, municipality, policy, rules, submitter } = deskCase;
  const unit = unitOf(deskCase);
  const { contact } = municipality.texts;
  return {
    language,
    municipality: municipality.name,
    contact: { name: textIn(contact.name, language), phone: contact.phone, email: contact.email },
    number: row.number,
    splitFrom: deskCase.splitFrom,
    kind: row.kind,
    arrivalDay: row.arrival_day,
    isRegistered: isRegistered(row, rules.intake),
    submitterName: submitter?.name ?? '',
    anonymous: row.anonymous,
    replyWanted: row.reply_wanted,
    managerAnswers: rules.replyOwner === 'manager',
    replyOwed: isReplyOwed(row, rules),
    personWord: personWordOf(policy, unit, row.submitter_type)?.[language],
    ownWords: ownWordsFor(policy, row.kind, language),
    unit,
    handler: shownIn(deskCase, row.handler_id),
    responseDay: responseDayOf(deskCase, today),
    owed: rules.firstMessageParts,
    followAddress: followAddress(publicUrl, language, row.municipality),
  };
}
