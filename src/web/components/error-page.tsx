import type { Language } from '../../domain/vocabulary.ts';
import { webWords } from '../../locales/web.ts';
import { deskPaths, publicPaths } from '../paths.ts';
import type { ProblemCode } from '../problem.ts';
import { PublicLayout } from './public-layout.tsx';
import { Heading, Paragraph, TextLink } from './text.tsx';

export interface ErrorPageProps {
  readonly language: Language;
  readonly code: ProblemCode;
  /** Says more than the standing text; in the reader's language. */
  readonly detail?: string | undefined;
  readonly demonstration: boolean;
  /** Whether the way back leads to the desk. */
  readonly forDesk?: boolean;
  /** For the log; shown where the fault is ours, so that it can be found again. */
  readonly reference?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

export function ErrorPage({
  language,
  code,
  detail,
  demonstration,
  forDesk = false,
  reference,
  retryAfterSeconds,
}: ErrorPageProps) {
  const words = webWords(language);
  const problem = words.problems[code];
  return (
    <PublicLayout language={language} title={problem.title} demonstration={demonstration}>
      <Heading level={1}>{problem.title}</Heading>
      <Paragraph>{detail ?? problem.text}</Paragraph>
      {retryAfterSeconds !== undefined && (
        <Paragraph>{words.waitSeconds(retryAfterSeconds)}</Paragraph>
      )}
      {reference !== undefined && <Paragraph>{words.reference(reference)}</Paragraph>}
      <Paragraph>
        <TextLink href={forDesk ? deskPaths.queue : publicPaths.municipalities(language)}>
          {words.toStart}
        </TextLink>
      </Paragraph>
    </PublicLayout>
  );
}
