import type { ExposureEntry } from '../../desk/merge-exposures.ts';
import { formatInstant } from '../../domain/calendar/format.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Heading, Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { exposureWords as words } from './words.ts';

export const longestAssessment = 4000;

export interface ExposuresPageProps {
  readonly frame: DeskFrame;
  readonly entries: readonly ExposureEntry[];
  readonly mayAssess: boolean;
  readonly saved: boolean;
  /** What was typed for one of them and could not be saved. */
  readonly typed?:
    | { readonly seq: number; readonly words: string; readonly error: string }
    | undefined;
}

/** Every exposure of a submitter's text to another, with its assessments; without any text of the cases. */
export function ExposuresPage({ frame, entries, mayAssess, saved, typed }: ExposuresPageProps) {
  const name = typed && fieldName(typed.seq);
  return (
    <DeskLayout {...frame} title={words.title} active="start" hasErrors={typed !== undefined}>
      {typed && name && (
        <ErrorSummary
          errors={{ [name]: typed.error }}
          labels={{ [name]: words.assess(entryOf(entries, typed.seq)) }}
        />
      )}
      {saved && <Notice tone="success" announce title={words.saved} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      {entries.length === 0 && <Paragraph size="lg">{words.none}</Paragraph>}
      <div class="stack">
        {entries.map((entry) => (
          <Entry
            key={entry.seq}
            entry={entry}
            mayAssess={mayAssess}
            typed={typed?.seq === entry.seq ? typed : undefined}
          />
        ))}
      </div>
    </DeskLayout>
  );
}

const entryOf = (entries: readonly ExposureEntry[], seq: number) =>
  entries.find((one) => one.seq === seq)?.number ?? '';

export const fieldName = (seq: number) => `bedomning-${seq}`;

interface EntryProps extends Pick<ExposuresPageProps, 'mayAssess' | 'typed'> {
  readonly entry: ExposureEntry;
}

const moment = (text: string) => formatInstant(Temporal.Instant.from(text), 'sv');

function Entry({ entry, mayAssess, typed }: EntryProps) {
  const { seq, number, codeNumber, from, until, how, messages, opened, readings } = entry;
  return (
    <Card title={words.entry(number)} id={`insyn-${seq}`}>
      {entry.assessments.length === 0 && (
        <Tag tone="warning" shape="lock">
          {words.waits}
        </Tag>
      )}
      <DescriptionList
        items={[
          {
            term: words.code,
            value: <TextLink href={deskPaths.case(codeNumber)}>{codeNumber}</TextLink>,
          },
          { term: words.from, value: moment(from) },
          { term: words.until, value: moment(until) },
          { term: words.ended, value: words.how[how] },
          { term: words.visible, value: words.visibleText(messages) },
          { term: words.opened, value: words.openedText[opened](readings) },
        ]}
      />
      {entry.assessments.map(({ by, at, words: stated }) => (
        <div key={at.toISOString()}>
          <p class="quiet">{words.assessed(by, formatMoment(at))}</p>
          {stated === null ? (
            <Paragraph>{words.gone}</Paragraph>
          ) : (
            <QuotedText from="staff">{stated}</QuotedText>
          )}
        </div>
      ))}
      {mayAssess && (
        <Form action={deskPaths.exposure(seq)}>
          <TextArea
            name={fieldName(seq)}
            label={words.assess(number)}
            description={words.assessHelp}
            rows={3}
            maxLength={longestAssessment}
            value={typed?.words ?? ''}
            error={typed?.error}
          />
          <SubmitButton variant="secondary">{words.save}</SubmitButton>
        </Form>
      )}
    </Card>
  );
}
