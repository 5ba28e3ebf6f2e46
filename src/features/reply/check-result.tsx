import type { DeskCase } from '../../desk/desk-case.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import type { Part } from '../../domain/vocabulary.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import { SourceFold } from '../../ui/policy-source.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { phraseFor, type ReplyContext, replyWords } from './words.ts';

const words = replyWords.check;

export interface CheckResultProps {
  /** Absent until somebody asks for it. */
  readonly check: ReplyCheck | undefined;
  readonly deskCase: DeskCase;
  readonly context: ReplyContext;
}

/** What the check found in the text, what the policy demands and is not there, and what is merely good practice. */
export function CheckResult({ check, deskCase, context }: CheckResultProps) {
  if (check === undefined) return <Paragraph>{words.notRun}</Paragraph>;
  if (check.language === 'not_checked') return <Paragraph>{words.notChecked}</Paragraph>;
  const { policy, rules, case: row } = deskCase;
  const silent = rules.replyParts.length === 0;
  return (
    <>
      {check.missing.length > 0 && (
        <div class="check-group">
          <Heading level={3} size="2xs">
            {words.missing}
          </Heading>
          <PartList parts={check.missing} context={context} missing />
          <SourceFold source={policy.reply.parts.source} version={policy.version} />
        </div>
      )}
      {check.missing.length === 0 && (
        <Paragraph>{silent ? words.nothingOwed : words.complete}</Paragraph>
      )}
      {row.kind === null && rules.replyParts.includes('regret') && (
        <Paragraph>{words.unclassified}</Paragraph>
      )}
      {check.advised.length > 0 && (
        <div class="check-group">
          <Heading level={3} size="2xs">
            {words.advised}
          </Heading>
          <PartList parts={check.advised} context={context} missing={false} />
        </div>
      )}
      {check.evidence.length > 0 && <Found check={check} />}
    </>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function PartList({
  parts,
  context,
  missing,
}: {
  readonly parts: readonly Part[];
  readonly context: ReplyContext;
  readonly missing: boolean;
}) {
  return (
    <ul class="check-parts">
      {parts.map((part) => {
        const phrase = phraseFor(part, context);
        return (
          <li key={part}>
            <Tag tone={missing ? 'warning' : 'neutral'} shape={missing ? 'triangle' : 'line'}>
              {missing ? capital(partWords[part]) : words.lacks(partWords[part])}
            </Tag>
            {phrase !== undefined && (
              <p class="quiet">
                {phrase.startsWith('[') ? (
                  words.onlyYou
                ) : (
                  <>
                    {words.suggestion} <span lang={context.language}>{phrase}</span>
                  </>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Found({ check }: { readonly check: ReplyCheck }) {
  return (
    <div class="check-group">
      <Heading level={3} size="2xs">
        {words.found}
      </Heading>
      <ul class="check-parts">
        {check.evidence.map(({ part, words: sentence }) => (
          <li key={part}>
            <Tag tone="success" shape="tick">
              {capital(partWords[part])}
            </Tag>
            <p class="quiet">{sentence.length > 160 ? `${sentence.slice(0, 160)}…` : sentence}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same in one sentence, for whoever hears the page; nothing where there is nothing to tell. */
export function checkSentence(check: ReplyCheck | undefined): string {
  if (check === undefined) return '';
  if (check.language === 'not_checked') return words.notChecked;
  return check.missing.length === 0
    ? words.toldComplete
    : words.toldMissing(joined(check.missing.map((part) => partWords[part])));
}
