import type { ComponentChildren } from 'preact';
import { codeField } from '../../channels/code-visit.ts';
import { formatDay, formatInstant } from '../../domain/calendar/format.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import { publicPaths } from '../../paths.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { TextArea, TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { longestReason } from './form.ts';
import type { Answer, Received } from './queries.ts';

interface Frame {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly municipality: Municipality;
  readonly errors: FieldErrors;
}

function ReceiverLayout({
  language,
  demonstration,
  municipality: { id, name, texts },
  errors,
  title,
  children,
}: Frame & { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <PublicLayout
      language={language}
      title={title}
      municipality={{ slug: id, name, contact: texts.contact }}
      demonstration={demonstration}
      addressIn={(other) => publicPaths.receiver(other, id)}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{title}</Heading>
      {children}
    </PublicLayout>
  );
}

export function AskCodePage(props: Frame & { readonly code: string }) {
  const { language, municipality, errors, code } = props;
  const words = wordsIn(language).receiver;
  return (
    <ReceiverLayout {...props} title={words.title}>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={publicPaths.receiver(language, municipality.id)} id="receipt-code">
        <TextField
          name={codeField}
          label={words.code}
          description={words.codeHelp}
          value={code}
          error={errors[codeField]}
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <SubmitButton>{words.show}</SubmitButton>
      </Form>
    </ReceiverLayout>
  );
}

export interface ReceivedPageProps extends Frame {
  readonly received: Received;
  readonly code: string;
  readonly values: FormValues;
  /** The statement that was just received. */
  readonly answered?: Answer['type'] | undefined;
}

/** Number, arrival day, and two possible answers; nothing of the submitted text. */
export function ReceivedPage(props: ReceivedPageProps) {
  const { language, received } = props;
  const words = wordsIn(language).receiver;
  const handed = Temporal.Instant.fromEpochMilliseconds(received.handed_at.getTime());
  return (
    <ReceiverLayout {...props} title={words.caseTitle({ number: received.number })}>
      <HandOverStatus {...props} />
      <DescriptionList
        items={[
          { term: words.number, value: received.number },
          { term: words.arrived, value: formatDay(received.arrival_day, language) },
          { term: words.handed, value: formatInstant(handed, language) },
        ]}
      />
      {received.state === 'pending' && (
        <>
          <Confirm {...props} />
          <ReturnForm {...props} />
        </>
      )}
    </ReceiverLayout>
  );
}

function HandOverStatus({
  language,
  received: { state, settled_on: on },
  answered,
}: ReceivedPageProps) {
  const words = wordsIn(language).receiver;
  if (answered !== undefined && state !== 'pending')
    return (
      <Notice
        tone="success"
        announce
        title={answered === 'confirm_hand_over' ? words.said.confirmed : words.said.returned}
      />
    );
  const day = on === null ? '' : formatDay(on, language);
  switch (state) {
    case 'confirmed':
      return <Paragraph>{words.already.confirmed({ day })}</Paragraph>;
    case 'returned':
      return <Paragraph>{words.already.returned({ day })}</Paragraph>;
    case 'withdrawn':
      return <Paragraph>{words.already.withdrawn}</Paragraph>;
    case 'pending':
    case 'led':
      return null;
  }
}

function Confirm({ language, municipality, code, values, errors }: ReceivedPageProps) {
  const words = wordsIn(language).receiver;
  return (
    <section class="stack" aria-labelledby="confirm-title">
      <Heading level={2} id="confirm-title">
        {words.confirmTitle}
      </Heading>
      <Form action={publicPaths.receiverConfirms(language, municipality.id)}>
        <HiddenField name={codeField} value={code} />
        <TextField
          name="name"
          label={words.name}
          need="optional"
          width="medium"
          value={typed(values, 'name')}
          error={errors.name}
        />
        <SubmitButton>{words.confirm}</SubmitButton>
      </Form>
    </section>
  );
}

function ReturnForm({ language, municipality, code, values, errors }: ReceivedPageProps) {
  const words = wordsIn(language).receiver;
  return (
    <section class="stack" aria-labelledby="back-title">
      <Heading level={2} id="back-title">
        {words.backTitle}
      </Heading>
      <Form action={publicPaths.receiverReturns(language, municipality.id)}>
        <HiddenField name={codeField} value={code} />
        <TextArea
          name="reason"
          label={words.reason}
          description={words.reasonHelp}
          rows={3}
          maxLength={longestReason}
          value={typed(values, 'reason')}
          error={errors.reason}
        />
        <SubmitButton variant="secondary">{words.back}</SubmitButton>
      </Form>
    </section>
  );
}
