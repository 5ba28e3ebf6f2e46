import { policyWords } from '../i18n/desk/policy.ts';
import { Tag, type TagShape, type TagTone } from './tag.tsx';

/** A sentence about a policy with its kind (`policy/describe/statement.ts`). */
export type ShownStatement =
  | { readonly type: 'quotation'; readonly text: string; readonly restored: boolean }
  | { readonly type: 'reading' | 'default'; readonly text: string };

type Mark = keyof typeof policyWords.mark;

const looks = {
  quotation: { tone: 'success', shape: 'tick' },
  restored: { tone: 'success', shape: 'half-ring' },
  reading: { tone: 'info', shape: 'ring' },
  default: { tone: 'neutral', shape: 'dashed-ring' },
} as const satisfies Record<Mark, { readonly tone: TagTone; readonly shape: TagShape }>;

function markOf(statement: ShownStatement): Mark {
  return statement.type === 'quotation' && statement.restored ? 'restored' : statement.type;
}

/** Whether a sentence is a quotation of the policy, a reading of it or a default, in words and by a shape. */
export function StatementMark({ statement }: { readonly statement: ShownStatement }) {
  const mark = markOf(statement);
  return <Tag {...looks[mark]}>{policyWords.mark[mark]}</Tag>;
}

/** Sentences below each other, marked once for as long as the mark is the same. Quotations are in quotation marks. */
export function Statements({ statements }: { readonly statements: readonly ShownStatement[] }) {
  return (
    <span class="lines">
      {statements.map((statement, index) => {
        const former = statements[index - 1];
        const isMarked = former === undefined || markOf(former) !== markOf(statement);
        return (
          <span key={statement.text} class="lines">
            {isMarked && <StatementMark statement={statement} />}
            <StatementText statement={statement} />
          </span>
        );
      })}
    </span>
  );
}

export function StatementText({
  statement: { type, text },
}: {
  readonly statement: ShownStatement;
}) {
  return type === 'quotation' ? <q class="quoted">{`”${text}”`}</q> : <span>{text}</span>;
}

/** That the product has no means yet for what a sentence asks for. */
export function NotYet({ sentence }: { readonly sentence: string }) {
  return (
    <span class="lines">
      <Tag tone="warning" shape="clock">
        {policyWords.notYet}
      </Tag>
      <span>{sentence}</span>
    </span>
  );
}
