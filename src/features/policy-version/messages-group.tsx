import { parts } from '../../domain/vocabulary.ts';
import { languageName, languages } from '../../i18n/languages.ts';
import { partWords } from '../../policy/describe/words.ts';
import { type MessageText, passages } from '../../policy/fields/message-text.ts';
import type { Policy } from '../../policy/schema.ts';
import { CheckboxField, CheckboxGroup } from '../../ui/choice-fields.tsx';
import { Details } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { type FormValues, typed, typedList } from '../../web/form-body.ts';
import { edit, type Group, type GroupProps, sameSet } from './group.ts';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.messages;
const partChoices = parts.map((value) => ({ value, label: partWords[value] }));

type TextCondition = Omit<MessageText, 'words'>;
const nameOfText = ({ passage, kind, language }: TextCondition) =>
  `texts.${passage}.${kind ?? 'every'}.${language}`;
const titleOfText = ({ passage, kind, language }: TextCondition) =>
  `${words.passages[passage]}${kind === null ? '' : words.at[kind]}, ${words.inLanguage(languageName(language, 'sv'))}`;

/** A field for all kinds, and one for each kind that has a text of its own; others are added by JSON. */
function placesOf({ firstMessage }: Policy): readonly TextCondition[] {
  const every = passages.flatMap((passage) =>
    languages.map((language) => ({ passage, kind: null, language })),
  );
  const own = firstMessage.texts.map(({ value }) => value).filter(({ kind }) => kind !== null);
  return [...every, ...own];
}

function formerOf({ firstMessage }: Policy, place: TextCondition) {
  return firstMessage.texts.find(({ value }) => nameOfText(value) === nameOfText(place));
}

/** Normalises the line breaks that browsers send. */
const wordsIn = (values: FormValues, place: TextCondition) =>
  typed(values, nameOfText(place)).replaceAll('\r\n', '\n').trim();

const kept = (values: FormValues, policy: Policy) =>
  placesOf(policy).filter((place) => wordsIn(values, place) !== '');

export const firstMessageGroup: Group = {
  id: 'firstMessage',
  legend: words.first,
  description: words.firstHelp,
  initial: ({ policy }) => ({
    'firstMessage.parts': policy.firstMessage.parts.value,
    ...Object.fromEntries(
      policy.firstMessage.texts.map(({ value }) => [nameOfText(value), value.words]),
    ),
  }),
  edits(values, { policy }) {
    const { parts: former, texts } = policy.firstMessage;
    const chosen = sameSet(former.value, typedList(values, 'firstMessage.parts'));
    const places = kept(values, policy);
    const isSame = (place: TextCondition) =>
      formerOf(policy, place)?.value.words === wordsIn(values, place);
    return [
      edit(['firstMessage', 'parts'], former.value, chosen),
      {
        path: ['firstMessage', 'texts'],
        changed: places.length !== texts.length || !places.every(isSame),
        written: (source) =>
          places.map((place) =>
            isSame(place)
              ? formerOf(policy, place)
              : { value: { ...place, words: wordsIn(values, place) }, source },
          ),
      },
    ];
  },
  Fields: FirstMessageFields,
  nameOf(field, { policy }) {
    if (field.startsWith('firstMessage.parts')) return words.parts;
    const place = placesOf(policy).find((one) => nameOfText(one) === field);
    return place && titleOfText(place);
  },
  fieldAt(path, values, { policy }) {
    const place = path[1] === 'texts' ? kept(values, policy)[Number(path[2])] : undefined;
    return place && nameOfText(place);
  },
};

const readFirst = 'reply.readBeforeSending';

export const replyGroup: Group = {
  id: 'reply',
  legend: words.reply,
  initial: ({ policy: { reply } }) => ({
    'reply.parts': reply.parts.value,
    ...(reply.readBeforeSending.value ? { [readFirst]: 'yes' } : {}),
  }),
  edits(values, { policy }) {
    const { parts: former, readBeforeSending: read } = policy.reply;
    const chosen = sameSet(former.value, typedList(values, 'reply.parts'));
    return [
      edit(['reply', 'parts'], former.value, chosen),
      edit(['reply', 'readBeforeSending'], read.value, typed(values, readFirst) === 'yes'),
    ];
  },
  Fields: ReplyFields,
  nameOf(field) {
    if (field === readFirst) return words.readBeforeSending;
    return field.startsWith('reply.parts') ? words.parts : undefined;
  },
};

function ReplyFields({ values, errors }: GroupProps) {
  return (
    <>
      <CheckboxGroup
        name="reply.parts"
        label={words.parts}
        values={typedList(values, 'reply.parts')}
        error={errors['reply.parts']}
        choices={partChoices}
      />
      <CheckboxField
        name={readFirst}
        label={words.readBeforeSending}
        description={words.readBeforeSendingHelp}
        checked={typed(values, readFirst) === 'yes'}
        error={errors[readFirst]}
      />
    </>
  );
}

function FirstMessageFields({ draft, values, errors }: GroupProps) {
  const places = placesOf(draft.policy);
  const isOpen = places.some((place) => errors[nameOfText(place)] !== undefined);
  return (
    <>
      <CheckboxGroup
        name="firstMessage.parts"
        label={words.parts}
        values={typedList(values, 'firstMessage.parts')}
        error={errors['firstMessage.parts']}
        choices={partChoices}
      />
      <Details summary={words.ownTexts} open={isOpen}>
        <div class="stack">
          <p class="ds-paragraph">{words.ownTextsHelp}</p>
          {places.map((place) => (
            <TextArea
              key={nameOfText(place)}
              name={nameOfText(place)}
              label={titleOfText(place)}
              need="optional"
              rows={3}
              maxLength={2_000}
              lang={place.language}
              value={typed(values, nameOfText(place))}
              error={errors[nameOfText(place)]}
            />
          ))}
        </div>
      </Details>
    </>
  );
}
