import { policyWords } from '../i18n/desk/policy.ts';
import { type PolicySource, SourceBeside } from './policy-source.tsx';
import { NotYet, type ShownStatement, Statements } from './policy-statements.tsx';
import { Table } from './table.tsx';
import { Tag, type TagShape, type TagTone } from './tag.tsx';
import { Heading, Paragraph } from './text.tsx';

/** A section of a policy in words, from `policy/describe`. */
export interface ShownSection {
  readonly id: string;
  readonly heading: string;
  readonly whenEmpty: string;
  readonly rows: readonly {
    readonly field: string;
    readonly label: string;
    readonly statements: readonly ShownStatement[];
    readonly notYet: string | undefined;
    readonly source: PolicySource;
  }[];
}

/** A policy's values, each with its source. */
export function PolicySections({
  sections,
  level,
}: {
  readonly sections: readonly ShownSection[];
  readonly level: 2 | 3;
}) {
  const { column } = policyWords;
  return (
    <>
      {sections.map(({ id, heading, rows, whenEmpty }) => (
        <div key={id} class="stack">
          <Heading level={level} size="sm" id={id}>
            {heading}
          </Heading>
          {rows.length === 0 ? (
            <Paragraph>{whenEmpty}</Paragraph>
          ) : (
            <Table
              caption={heading}
              captionHidden
              rows={rows}
              rowKey={({ field }) => field}
              columns={[
                { header: column.what, rowHeader: true, cell: ({ label }) => label },
                { header: column.how, cell: (row) => <Sentences {...row} /> },
                { header: column.source, cell: (row) => <SourceBeside {...row} /> },
              ]}
            />
          )}
        </div>
      ))}
    </>
  );
}

/**
 * `html`: `PolicySections` or `ComparisonTables`, rendered before. Policies are in Swedish, whatever the language of
 * the page.
 */
export function PolicyTables({
  html,
  compared = false,
}: {
  readonly html: string;
  readonly compared?: boolean;
}) {
  // Rendered by us, with its contents escaped.
  const inner = { __html: html };
  return (
    <div
      class="policy-tables"
      data-compared={compared ? '' : undefined}
      lang="sv"
      dangerouslySetInnerHTML={inner}
    />
  );
}

export interface ComparedPart {
  readonly id: string;
  readonly heading: string;
  readonly rows: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: readonly ShownStatement[] | null;
    readonly after: readonly ShownStatement[] | null;
    readonly difference: keyof typeof looks | 'same';
  }[];
}

/** Two versions side by side, each under its name; differences are marked in words and by a shape. */
export function ComparisonTables({
  parts,
  before,
  after,
}: {
  readonly parts: readonly ComparedPart[];
  readonly before: string;
  readonly after: string;
}) {
  return (
    <>
      {parts.map(({ id, heading, rows }) => (
        <div key={id} class="stack">
          <Heading level={2} size="sm" id={id}>
            {heading}
          </Heading>
          <Table
            caption={heading}
            captionHidden
            rows={rows}
            rowKey={({ field }) => field}
            columns={[
              {
                header: policyWords.column.what,
                rowHeader: true,
                cell: ({ label, difference }) => (
                  <span class="lines">
                    <span>{label}</span>
                    <DifferenceTag difference={difference} />
                  </span>
                ),
              },
              { header: before, cell: (row) => <Side statements={row.before} /> },
              { header: after, cell: (row) => <Side statements={row.after} /> },
            ]}
          />
        </div>
      ))}
    </>
  );
}

const looks = {
  new_by_document: { tone: 'success', shape: 'tick' },
  removed_by_document: { tone: 'danger', shape: 'line' },
  of_the_version: { tone: 'neutral', shape: 'square-tick' },
  default: { tone: 'neutral', shape: 'dashed-ring' },
  differs: { tone: 'warning', shape: 'half-ring' },
} as const satisfies Record<string, { readonly tone: TagTone; readonly shape: TagShape }>;

function DifferenceTag({
  difference,
}: {
  readonly difference: ComparedPart['rows'][number]['difference'];
}) {
  if (difference === 'same') return null;
  return <Tag {...looks[difference]}>{policyWords.difference[difference]}</Tag>;
}

function Side({ statements }: { readonly statements: readonly ShownStatement[] | null }) {
  if (statements === null) return <span class="quiet">{policyWords.notThere}</span>;
  return <Statements statements={statements} />;
}

/** What applies, and where the product cannot do it yet. */
function Sentences({
  statements,
  notYet,
}: Pick<ShownSection['rows'][number], 'statements' | 'notYet'>) {
  if (notYet === undefined) return <Statements statements={statements} />;
  return (
    <span class="lines">
      <Statements statements={statements} />
      <NotYet sentence={notYet} />
    </span>
  );
}
