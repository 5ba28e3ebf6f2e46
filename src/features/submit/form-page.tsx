import { kinds } from '../../domain/vocabulary.ts';
import type { SubmitWords } from '../../i18n/catalogue-types.ts';
import { languages, languageTitle } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { longestText } from '../../intake/submission-schema.ts';
import { publicPaths } from '../../paths.ts';
import { kindsReceived } from '../../policy/interpret.ts';
import { RadioGroup, SelectField } from '../../ui/choice-fields.tsx';
import { FieldSet, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { kindIcons } from '../../ui/kind-icons.ts';
import { Paragraph } from '../../ui/text.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import { askedField, helpedField, keyField, noticeShownField, warnedField } from './form.ts';
import { Privacy, PublicDocuments } from './notices.tsx';
import type { SubmitPageProps } from './page.tsx';
import { sendId } from './redirection-notice.tsx';

export const submissionFormId = 'submission';

export function SubmissionForm(props: SubmitPageProps) {
  const { language, place, sendingKey, notice } = props;
  const words = wordsIn(language).submit;
  const elsewhere = notice?.kind === 'elsewhere' ? notice.elsewhere : undefined;
  const notices = { language, municipality: place.municipality };
  const sendLabel = () => {
    if (notice?.kind === 'identity_number') return wordsIn(language).identityNumber.send;
    return elsewhere?.seems ? wordsIn(language).redirection.send : words.send;
  };
  return (
    <Form action={publicPaths.welcome(language, place.municipality.id)} id={submissionFormId}>
      <HiddenField name={keyField} value={sendingKey} />
      <NoticeShownFields {...props} />
      <SubmissionField {...props} />
      <div class="stack">
        <Paragraph size="sm">{words.besideText}</Paragraph>
        <div>
          <PublicDocuments {...notices} />
          <Privacy {...notices} />
        </div>
      </div>
      <KindField {...props} />
      <DetailFields {...props} />
      <Person {...props} />
      <SubmitButton id={sendId}>{sendLabel()}</SubmitButton>
    </Form>
  );
}

/** Which notices the submitter has been shown, so that pressing the button again sends the submission. */
function NoticeShownFields({ notice, values }: SubmitPageProps) {
  const { answered, seems } = notice?.kind === 'elsewhere' ? notice.elsewhere : {};
  const fields = [
    [noticeShownField, answered ?? typed(values, noticeShownField)],
    [warnedField, seems?.scope ?? typed(values, warnedField)],
    [helpedField, notice?.kind === 'distress' ? 'yes' : typed(values, helpedField)],
    [askedField, notice?.kind === 'identity_number' ? 'yes' : typed(values, askedField)],
  ] as const;
  return fields.map(
    ([name, value]) => value !== '' && <HiddenField key={name} name={name} value={value} />,
  );
}

/** A field's name, what was typed in it and its error. */
function fieldOf({ values, errors }: SubmitPageProps, name: string) {
  return { name, value: typed(values, name), error: errors[name] };
}

function SubmissionField(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  return (
    <TextArea
      {...fieldOf(props, 'text')}
      label={words.text}
      description={words.textHelp}
      need="required"
      rows={8}
      maxLength={longestText}
      voice
    />
  );
}

function KindField(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  const { kind } = wordsIn(props.language).vocabulary;
  const { policy } = props.place;
  const offered = policy ? kindsReceived(policy) : kinds;
  return (
    <RadioGroup
      {...fieldOf(props, 'kind')}
      label={words.kind}
      layout="row"
      choices={[
        ...offered.map((value) => ({ value, label: kind[value], icon: kindIcons[value] })),
        { value: '', label: words.kindUnknown },
      ]}
    />
  );
}

function DetailFields(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  return (
    <FieldSet id="matter" legend={words.moreGroup} description={words.moreGroupHelp}>
      <TextField {...fieldOf(props, 'place')} label={words.place} description={words.placeHelp} />
      <DateField {...fieldOf(props, 'occurredOn')} label={words.occurredOn} />
      <TextArea {...fieldOf(props, 'wish')} label={words.wish} rows={3} voice />
    </FieldSet>
  );
}

function Person(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  const { policy } = props.place;
  const mayBeAnonymous = policy?.anonymity.allowed.value ?? true;
  const replyOwed = policy?.replyOwed.unlessAnonymous.value !== true;
  const mayDecline = policy?.anonymity.replyMayBeDeclined.value ?? true;
  const reply = fieldOf(props, 'replyWanted');
  const anonymous = fieldOf(props, 'anonymous');
  return (
    <FieldSet id="about" legend={words.aboutGroup} description={words.aboutGroupHelp}>
      {mayBeAnonymous && (
        <RadioGroup
          {...anonymous}
          value={anonymous.value || 'no'}
          label={words.anonymous}
          choices={[
            { value: 'no', label: words.anonymousNo },
            {
              value: 'yes',
              label: words.anonymousYes,
              description: replyOwed ? words.anonymousHelp : words.anonymousHelpNotOwed,
            },
          ]}
        />
      )}
      {mayDecline && (
        <RadioGroup
          {...reply}
          value={reply.value || 'yes'}
          label={words.replyWanted}
          layout="row"
          choices={[
            { value: 'yes', label: words.replyYes },
            { value: 'no', label: words.replyNo },
          ]}
        />
      )}
      <Contact {...props} />
      <AnswerLanguage {...props} />
      <Submitter {...props} />
    </FieldSet>
  );
}

function Contact(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  return (
    <>
      <Paragraph>{words.contactHelp}</Paragraph>
      <TextField {...fieldOf(props, 'contact.name')} label={words.name} autoComplete="name" />
      <TextField
        {...fieldOf(props, 'contact.email')}
        label={words.email}
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextField
        {...fieldOf(props, 'contact.phone')}
        label={words.phone}
        type="tel"
        autoComplete="tel"
        width="medium"
      />
      <TextArea {...fieldOf(props, 'contact.address')} label={words.address} rows={3} />
    </>
  );
}

function AnswerLanguage(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  const field = fieldOf(props, 'language');
  const choices = languages.map((value) => ({
    value,
    label: languageTitle(value, props.language),
  }));
  return (
    <RadioGroup
      {...field}
      value={field.value || props.language}
      label={words.language}
      layout="row"
      choices={choices}
    />
  );
}

/** The answers that lead elsewhere, each in quotation marks. */
function elsewhereHelp(words: SubmitWords, types: readonly string[]): string {
  const [first = '', ...others] = types;
  const all = others.reduce((one, other) => words.elsewhereOr({ one, other }), first);
  return words.elsewhereHelp({ types: all });
}

/** Nobody is asked to prove anything (VAS17-02); the policy defines the types of submitters. */
function Submitter(props: SubmitPageProps) {
  const words = wordsIn(props.language).submit;
  const { submitterType } = wordsIn(props.language).vocabulary;
  const rules = props.place.policy?.submitterTypes.map(({ value }) => value) ?? [];
  const elsewhere = rules.filter(({ welcome }) => !welcome).map(({ type }) => submitterType[type]);
  return (
    <SelectField
      {...fieldOf(props, 'submitterType')}
      label={words.submitterType}
      description={elsewhere.length === 0 ? undefined : elsewhereHelp(words, elsewhere)}
      emptyLabel={words.submitterTypeNone}
      choices={rules.map(({ type: value }) => ({ value, label: submitterType[value] }))}
    />
  );
}
