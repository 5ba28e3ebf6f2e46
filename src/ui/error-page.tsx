import type { Language } from '../domain/vocabulary.ts';
import { frameWords } from '../i18n/desk/frame.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths, publicPaths } from '../paths.ts';
import type { ProblemCode } from '../problem.ts';
import { DeskLayout, type DeskLayoutProps } from './desk-layout.tsx';
import { PublicLayout } from './public-layout.tsx';
import { Heading, Paragraph, TextLink } from './text.tsx';
import { tryAgainIn } from './waiting-time.ts';

export interface ErrorPageProps {
  readonly language: Language;
  readonly code: ProblemCode;
  /** Replaces the standard text; in the reader's language. */
  readonly detail?: string | undefined;
  readonly demonstration: boolean;
  /** Whether the link back leads to the desk. */
  readonly forDesk?: boolean;
  /** The desk's frame for a signed-in person; absent for others. */
  readonly frame?: Omit<DeskLayoutProps, 'title' | 'children'> | undefined;
  /** The case it was about, where it may be read. */
  readonly caseNumber?: string | undefined;
  /** Identifies the error in the log; shown where the fault is ours. */
  readonly reference?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

export function ErrorPage(props: ErrorPageProps) {
  const { language, code, demonstration, frame } = props;
  const { title } = wordsIn(language).web.problems[code];
  if (frame)
    return (
      <DeskLayout {...frame} title={title}>
        <ErrorText {...props} />
      </DeskLayout>
    );
  return (
    <PublicLayout language={language} title={title} demonstration={demonstration}>
      <ErrorText {...props} />
    </PublicLayout>
  );
}

function ErrorText(props: ErrorPageProps) {
  const { language, code, detail, reference, retryAfterSeconds } = props;
  const { forDesk = false, caseNumber } = props;
  const words = wordsIn(language).web;
  const problem = words.problems[code];
  return (
    <>
      <Heading level={1}>{problem.title}</Heading>
      <Paragraph>{detail ?? problem.text}</Paragraph>
      {retryAfterSeconds !== undefined && (
        <Paragraph>{tryAgainIn(words, retryAfterSeconds)}</Paragraph>
      )}
      {reference !== undefined && <Paragraph>{words.reference({ number: reference })}</Paragraph>}
      {caseNumber !== undefined && (
        <Paragraph>
          <TextLink href={deskPaths.case(caseNumber)}>{frameWords.toCase(caseNumber)}</TextLink>
        </Paragraph>
      )}
      {/* The start page of another host would be refused the same. */}
      {code !== 'wrong_host' && (
        <Paragraph>
          <TextLink href={forDesk ? deskPaths.queue : publicPaths.municipalities(language)}>
            {words.toStart}
          </TextLink>
        </Paragraph>
      )}
    </>
  );
}
