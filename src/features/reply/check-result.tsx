import type { DeskCase } from '../../desk/desk-case.ts';
import { type Hint, hintsFor } from '../../domain/plain-language/hints.ts';
import type { ReplyCheck } from '../../domain/reply-check/check.ts';
import type { Language, Part } from '../../domain/vocabulary.ts';
import { partWords } from '../../i18n/desk/case.ts';
import { joined } from '../../i18n/desk/ledger.ts';
import { hintWords } from '../../i18n/desk/reply-draft.ts';
import { SourceFold } from '../../ui/policy-source.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { phraseFor, type SuggestionContext } from './suggested-reply.ts';
import { replyWords } from './words.ts';

const words = replyWords.check;

export interface CheckResultProps {
  /** Undefined until a check is asked for. */
  readonly check: ReplyCheck | undefined;
  readonly deskCase: DeskCase;
  readonly context: SuggestionContext;
}

/** What the policy demands and the text lacks, what good practice adds, and what was found in the text. */
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
      {check.evidence.length > 0 && <FoundParts check={check} />}
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
  readonly context: SuggestionContext;
  readonly missing: boolean;
}) {
  return (
    <ul class="check-parts">
      {parts.map((part) => {
        const phrase = phraseFor(part, context);
        return (
          <li key={part}>
            <Tag tone={missing ? 'warning' : 'neutral'} shape={missing ? 'alert' : 'line'}>
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

function FoundParts({ check }: { readonly check: ReplyCheck }) {
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

/** The result in one sentence for screen readers; empty where nothing was checked. */
export function checkSentence(check: ReplyCheck | undefined): string {
  if (check === undefined) return '';
  if (check.language === 'not_checked') return words.notChecked;
  return check.missing.length === 0
    ? words.toldComplete
    : words.toldMissing(joined(check.missing.map((part) => partWords[part])));
}

/** A longer list is not read. */
const mostHints = 8;
/** Characters of a sentence that are quoted: enough to recognise it by. */
const mostQuoted = 90;

function quoted({ words: text }: Hint): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= mostQuoted ? line : `${line.slice(0, mostQuoted)}…`;
}

/** Where the text could be plainer: the words, and with scripts a button that shows them in the text. */
export function HintList({
  body,
  language,
}: {
  readonly body: string;
  readonly language: Language;
}) {
  const hints = hintsFor(body, language);
  if (hints.length === 0) return null;
  const shown = hints.slice(0, mostHints);
  return (
    <div class="check-group">
      <Heading level={3} size="2xs">
        {hintWords.title}
      </Heading>
      <Paragraph size="sm">{hintWords.help}</Paragraph>
      <ul class="check-parts">
        {shown.map((hint) => (
          <li key={`${hint.kind} ${hint.start}`}>
            <mark lang={language}>{quoted(hint)}</mark>{' '}
            <span class="quiet">
              {hint.kind === 'long_sentence'
                ? hintWords.long(hint.count)
                : hintWords.instead(hint.instead)}
            </span>{' '}
            <button
              type="button"
              class="ds-button"
              data-variant="tertiary"
              data-size="sm"
              data-show-in="body"
              data-from={hint.start}
              data-to={hint.end}
              aria-label={`${hintWords.show}: ${quoted(hint)}`}
              hidden
            >
              {hintWords.show}
            </button>
          </li>
        ))}
      </ul>
      {hints.length > shown.length && (
        <Paragraph size="sm">{hintWords.more(hints.length - shown.length)}</Paragraph>
      )}
    </div>
  );
}

/** The number of hints in one sentence for screen readers; empty where there are none. */
export function hintSentence(body: string, language: Language): string {
  const { length } = hintsFor(body, language);
  return length === 0 ? '' : hintWords.told(length);
}
