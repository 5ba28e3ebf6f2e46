import { compareVersions, type PolicyChange } from '../../policy/describe/compare.ts';
import { describePolicy } from '../../policy/describe/describe.ts';
import type { Policy } from '../../policy/schema.ts';
import type { Succession } from '../../policy/succession.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { policyVersionAddresses } from './addresses.ts';
import { encodeDraft } from './encode-draft.ts';
import type { Frame } from './form-page.tsx';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.review;

export interface ReviewPageProps {
  readonly frame: Frame;
  readonly policy: Policy;
  readonly former: Policy;
  readonly base: string;
  readonly today: Succession['today'];
  /** What prevents it, in sentences; empty when it can be put in force. */
  readonly faults: readonly string[];
}

/** What the version changes, in words, and what prevents it; reviewed before it is put in force. */
export function ReviewPage({ frame, policy, former, base, today, faults }: ReviewPageProps) {
  const title = words.title(policy.version);
  const from = policy.effectiveFrom.value;
  return (
    <DeskLayout title={title} active="policy" hasErrors={faults.length > 0} {...frame}>
      {faults.length > 0 && <Faults faults={faults} />}
      <Heading level={1}>{title}</Heading>
      <Paragraph>
        {from === today
          ? words.fromToday(policy.version, former.version)
          : words.from(policy.version, from, former.version)}
      </Paragraph>
      <Changes former={former} policy={policy} />
      {faults.length === 0 && <Paragraph>{words.lasting}</Paragraph>}
      <Form action={policyVersionAddresses.put}>
        <HiddenField name="base" value={base} />
        <HiddenField name="draft" value={encodeDraft(policy)} />
        <Buttons>{faults.length === 0 && <SubmitButton>{words.put}</SubmitButton>}</Buttons>
      </Form>
      <Form action={policyVersionAddresses.again}>
        <HiddenField name="base" value={base} />
        <HiddenField name="draft" value={encodeDraft(policy)} />
        <Buttons>
          <SubmitButton variant="secondary">{words.edit}</SubmitButton>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}

function Faults({ faults }: Pick<ReviewPageProps, 'faults'>) {
  return (
    <Notice tone="danger" announce title={words.faultsTitle}>
      <Paragraph>{words.faultsIntro}</Paragraph>
      <ul class="ds-list">
        {faults.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Changes({ former, policy }: Pick<ReviewPageProps, 'former' | 'policy'>) {
  const changes = compareVersions(former, policy);
  const headings = headingsIn(former, policy);
  const nameOf = ({ field, label }: PolicyChange) => `${headings.get(field) ?? ''}: ${label}`;
  if (changes.length === 0) return <Paragraph>{words.none}</Paragraph>;
  return (
    <Table
      caption={words.changes(former.version)}
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { header: words.what, cell: nameOf, rowHeader: true },
        { header: words.before, cell: ({ before }) => <Lines lines={before} /> },
        { header: words.after, cell: ({ after }) => <Lines lines={after} /> },
      ]}
    />
  );
}

function Lines({ lines }: { readonly lines: readonly string[] | null }) {
  if (lines === null || lines.length === 0) return words.nothing;
  return (
    <span class="lines">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}

/** Two rows under different headings can have the same name. */
function headingsIn(...versions: readonly Policy[]): ReadonlyMap<string, string> {
  const rows = versions
    .flatMap(describePolicy)
    .flatMap((section) => section.rows.map(({ field }) => [field, section.heading] as const));
  return new Map(rows);
}
