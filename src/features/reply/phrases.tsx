import type { DeskCase } from '../../desk/desk-case.ts';
import type { StaffActor } from '../../domain/actor.ts';
import { compareDays, type Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import {
  fillPhrase,
  keepsPhrases,
  type PhraseRow,
  type PhraseValues,
} from '../../domain/phrase.ts';
import { missingIn, phraseWords } from '../../i18n/desk/phrases.ts';
import { deskPaths, publicPaths } from '../../paths.ts';
import { personWordOf } from '../../policy/interpret.ts';
import { Details } from '../../ui/notice.tsx';
import { Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { outwardHandler } from './context.ts';
import { phraseButton } from './fields.ts';
import type { ReplyPageProps } from './page.tsx';
import type { SuggestionContext } from './suggested-reply.ts';

/** The facts that suggestions and phrases are filled with, for a reply to this case signed by this person. */
export function suggestionContext(
  deskCase: DeskCase,
  actor: StaffActor,
  publicUrl: string,
): SuggestionContext {
  const { case: row, submitter, organisation, municipality, policy, rules } = deskCase;
  const unit = organisation.unit(row.unit_id ?? actor.unitId ?? '');
  const account = organisation.account(actor.accountId);
  const signer = account?.identityProtected ? (unit?.functionName ?? null) : actor.name;
  return {
    language: row.language,
    kind: row.kind,
    name: row.anonymous ? null : (submitter?.name ?? null),
    personWord: personWordOf(policy, unit, row.submitter_type)?.[row.language] ?? null,
    reviewer: policy.escalation.value.to,
    authorities: rules.tracks.find(({ code }) => code === row.track)?.authorities ?? [],
    signature: [signer, unit?.name ?? null, municipality.name].filter((line) => line !== null),
    followAddress: `${publicUrl}${publicPaths.follow(row.language, municipality.id)}`,
    phone: municipality.texts.contact.phone,
  };
}

/**
 * The day by which the policy promises an answer; null where it has passed. The desk's internal deadlines are not for the
 * submitter.
 */
function promisedDay({ clocks, case: { language } }: DeskCase, today: Day): string | null {
  const clock = clocks.find(
    ({ kind, basis, stopped_at }) =>
      kind === 'response' && basis === 'policy' && stopped_at === null,
  );
  return clock && compareDays(clock.due, today) >= 0 ? formatDay(clock.due, language) : null;
}

/** Who answers, and when. */
export type Answering = Pick<ReplyPageProps, 'actor' | 'publicUrl' | 'today'>;

function valuesFor(deskCase: DeskCase, { actor, publicUrl, today }: Answering): PhraseValues {
  const { case: row, organisation, municipality } = deskCase;
  const { personWord, name, followAddress, phone, signature } = suggestionContext(
    deskCase,
    actor,
    publicUrl,
  );
  return {
    personen: personWord,
    namn: name,
    nummer: row.number,
    enhet: organisation.unit(row.unit_id ?? '')?.name ?? null,
    handläggare: outwardHandler(deskCase) ?? signature[0] ?? null,
    svarsdag: promisedDay(deskCase, today),
    kommun: municipality.name,
    telefon: phone,
    följsida: followAddress,
  };
}

/** The phrase filled in for a reply to this case, with the unit's own word for the person (LAN-07). */
export function filledPhrase(
  { text, language }: PhraseRow,
  deskCase: DeskCase,
  answering: Answering,
): string {
  return fillPhrase(text, valuesFor(deskCase, answering), missingIn(language));
}

const words = phraseWords.beside;

/**
 * The phrases that fit the case, filled in. Each has a button that inserts it: at the cursor with scripts, at the end of the text
 * without.
 */
export function PhraseList(props: ReplyPageProps) {
  const { material, deskCase } = props;
  const { phrases } = material;
  const { language } = deskCase.case;
  return (
    <Details summary={words.title(phrases.length)}>
      {phrases.length === 0 && <Paragraph>{words.none}</Paragraph>}
      <ul class="phrases">
        {phrases.map((phrase) => {
          const text = filledPhrase(phrase, deskCase, props);
          return (
            <li key={phrase.id}>
              <strong>{phrase.title}</strong>
              <QuotedText from="staff" lang={language}>
                {text}
              </QuotedText>
              <button
                type="submit"
                class="ds-button"
                data-variant="secondary"
                data-size="sm"
                name="step"
                value={phraseButton(phrase.id)}
                data-insert={text}
                data-insert-into="body"
                data-inserted={words.inserted}
                aria-label={`${words.insert}: ${phrase.title}`}
              >
                {words.insert}
              </button>
            </li>
          );
        })}
      </ul>
      {keepsPhrases(props.actor) && (
        <Paragraph>
          <TextLink href={deskPaths.phrases}>{words.keep}</TextLink>
        </Paragraph>
      )}
    </Details>
  );
}
