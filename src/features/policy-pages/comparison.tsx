import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { laterOf, sideBySide } from '../../policy/describe/compare.ts';
import { memoizeByPolicy } from '../../policy/memoize-by-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { SelectField } from '../../ui/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { ComparisonTables, PolicyTables } from '../../ui/policy-tables.tsx';
import { Paragraph, TextLink } from '../../ui/text.tsx';
import type { PolicyAddresses } from './version-list.tsx';
import { type Versions, windowInWords } from './versions.ts';

export interface ComparisonProps {
  readonly versions: Versions;
  /** Undefined where there are not two versions to compare. */
  readonly pair: { readonly before: Policy; readonly after: Policy } | undefined;
  readonly onlyDifferences: boolean;
  readonly language: Language;
  readonly addresses: PolicyAddresses;
  readonly audience: 'everyone' | 'staff';
}

/** The parameter that hides the rows without a difference. */
export const differencesAsked = 'skillnader';

export function Comparison(props: ComparisonProps) {
  const { pair, language, addresses } = props;
  const words = wordsIn(language).policy;
  return (
    <>
      {pair === undefined ? (
        <Paragraph>{words.onlyOne}</Paragraph>
      ) : (
        <ComparisonContent {...props} {...pair} />
      )}
      <Paragraph>
        <TextLink href={addresses.policy}>{words.back}</TextLink>
      </Paragraph>
    </>
  );
}

type Audience = ComparisonProps['audience'];

function render(before: Policy, after: Policy, audience: Audience) {
  const parts = sideBySide(before, after).filter(
    (part) => audience === 'staff' || part.audience === 'everyone',
  );
  const differing = parts.map((part) => ({
    ...part,
    rows: part.rows.filter((row) => row.difference !== 'same'),
  }));
  const htmlOf = (shown: typeof parts) =>
    renderToString(
      <ComparisonTables
        parts={shown.filter(({ rows }) => rows.length > 0)}
        before={before.version}
        after={after.version}
      />,
    );
  return {
    count: differing.reduce((sum, { rows }) => sum + rows.length, 0),
    everything: htmlOf(parts),
    differences: htmlOf(differing),
  };
}

const renderedFor = (audience: Audience) =>
  memoizeByPolicy((before) => memoizeByPolicy((after) => render(before, after, audience)));

/** Versions never change, so each pair is compared once. */
const rendered = {
  everyone: renderedFor('everyone'),
  staff: renderedFor('staff'),
} as const satisfies Record<Audience, unknown>;

function ComparisonContent(
  props: ComparisonProps & { readonly before: Policy; readonly after: Policy },
) {
  const { versions, before, after, language, addresses, audience, onlyDifferences } = props;
  const words = wordsIn(language).policy;
  const { count, everything, differences } = rendered[audience](before)(after);
  const address = new URLSearchParams({ fran: before.version, till: after.version });
  const other = onlyDifferences
    ? address
    : new URLSearchParams([...address, ['visa', differencesAsked]]);
  return (
    <>
      <ul class="ds-list">
        {[before, after].map((policy) => (
          <li key={policy.version}>
            <strong>{words.version({ version: policy.version })}</strong>
            {`: ${windowInWords(policy, versions, language)}. ${words.standing[policy.standing.value]}`}
          </li>
        ))}
      </ul>
      <ChooseVersions {...props} />
      {before !== after && <WhatIsNew {...{ before, after, language }} />}
      <Paragraph size="lg">{words.differences({ count })}</Paragraph>
      {count > 0 && (
        <Paragraph>
          <TextLink href={`${addresses.comparison}?${other}`}>
            {onlyDifferences ? words.everything : words.onlyDifferences}
          </TextLink>
        </Paragraph>
      )}
      {before !== after && (
        <PolicyTables html={onlyDifferences ? differences : everything} compared />
      )}
    </>
  );
}

/** What the later version's own document says about it, word for word (VAS14-12). */
function WhatIsNew({
  before,
  after,
  language,
}: Pick<ComparisonProps, 'language'> & { readonly before: Policy; readonly after: Policy }) {
  const words = wordsIn(language).policy;
  const { version, revision } = laterOf(before, after);
  const quotes = new Set(revision.flatMap(({ source }) => ('quote' in source ? source.quote : [])));
  if (quotes.size === 0) return <Paragraph>{words.saysNothing({ version })}</Paragraph>;
  return (
    <>
      <Paragraph>{words.saysItself({ version })}</Paragraph>
      {[...quotes].map((quote) => (
        <blockquote key={quote} class="quoted" lang="sv">
          {`”${quote}”`}
        </blockquote>
      ))}
    </>
  );
}

function ChooseVersions({
  versions,
  before,
  after,
  language,
  addresses,
  onlyDifferences,
}: ComparisonProps & { readonly before: Policy; readonly after: Policy }) {
  const words = wordsIn(language).policy;
  const choices = versions.all.map(({ version }) => ({
    value: version,
    label: words.version({ version }),
  }));
  return (
    <div class="policy-choice">
      <Form method="get" action={addresses.comparison}>
        <SelectField name="fran" label={words.earlier} choices={choices} value={before.version} />
        <SelectField name="till" label={words.later} choices={choices} value={after.version} />
        {onlyDifferences && <HiddenField name="visa" value={differencesAsked} />}
        <SubmitButton variant="secondary">{words.show}</SubmitButton>
      </Form>
    </div>
  );
}
