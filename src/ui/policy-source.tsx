import { caseWords } from '../i18n/desk/case.ts';
import { policyWords } from '../i18n/desk/policy.ts';
import { Details } from './notice.tsx';
import { NotYet, type ShownStatement, StatementMark, StatementText } from './policy-statements.tsx';

/** The source of a value of the policy (`policy/sourced.ts`). */
export type PolicySource =
  | {
      readonly quote: string;
      readonly restored?: string | undefined;
      readonly interpretation?: string | undefined;
    }
  | { readonly default: string };

/** The document's own words for something that the product does, or the reason where the document says nothing. */
export function SourceNote({
  source,
  version,
}: {
  readonly source: PolicySource;
  readonly version: string;
}) {
  const words = caseWords.source;
  if ('default' in source) return <p class="source">{words.silent(source.default)}</p>;
  const { quote, restored, interpretation } = source;
  return (
    <div class="source">
      <p>{words.quote(version)}</p>
      <blockquote class="quoted">{quote}</blockquote>
      {restored !== undefined && (
        <p>
          {words.restored} {restored}
        </p>
      )}
      {interpretation !== undefined && (
        <p>
          {words.interpretation} {interpretation}
        </p>
      )}
    </div>
  );
}

/** Sentences of the policy, each marked with its kind, with a way to see its source. */
export function PolicySentences({
  sentences,
  version,
}: {
  readonly sentences: readonly {
    readonly statement: ShownStatement;
    readonly source: PolicySource;
    readonly notYet?: string | undefined;
  }[];
  readonly version: string;
}) {
  return (
    <ul class="policy-sentences">
      {sentences.map(({ statement, source, notYet }) => (
        <li key={statement.text}>
          <p>
            <StatementText statement={statement} /> <StatementMark statement={statement} />
          </p>
          {notYet !== undefined && <NotYet sentence={notYet} />}
          {!('quote' in source && source.quote === statement.text) && (
            <SourceFold source={source} version={version} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same, folded. */
export function SourceFold({
  summary = caseWords.source.summary,
  ...props
}: {
  readonly source: PolicySource;
  readonly version: string;
  readonly summary?: string;
}) {
  return (
    <div class="fold">
      <Details summary={summary}>
        <SourceNote {...props} />
      </Details>
    </div>
  );
}

/** Beside a value in a table of the policy: the words it comes from in quotation marks, and how they are read. */
export function SourceBeside({
  source,
  statements,
}: {
  readonly source: PolicySource;
  readonly statements: readonly ShownStatement[];
}) {
  const words = policyWords.source;
  if ('default' in source)
    return (
      <span class="lines">
        <strong>{words.silent}</strong>
        <span>{source.default}</span>
      </span>
    );
  const { quote, restored, interpretation } = source;
  return (
    <span class="lines">
      {isSame(quote, statements) ? <span>{words.own}</span> : <q class="quoted">{`”${quote}”`}</q>}
      {restored !== undefined && (
        <span>
          {words.restored} <q>{`”${restored}”`}</q>
        </span>
      )}
      {interpretation !== undefined && (
        <span>
          {words.interpretation} {interpretation}
        </span>
      )}
    </span>
  );
}

/** A sentence that the table quotes verbatim is not repeated beside it. */
function isSame(quote: string, statements: readonly ShownStatement[]): boolean {
  const said = statements.map(({ text }) => text).join(' ');
  return quote === said || `${quote}.` === said;
}
