import { frameWords } from '../i18n/desk/frame.ts';
import { handleWords } from '../i18n/desk/handle.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths } from '../paths.ts';
import { DeskLayout, type DeskLayoutProps } from './desk-layout.tsx';
import { KeptText } from './session-ended-page.tsx';
import { Heading, Paragraph, TextLink } from './text.tsx';

/** A form that can no longer be carried out: the reason, with what was typed, so that it is not lost. */
export function KeptPage({
  title,
  text,
  typed,
  caseNumber,
  frame,
}: {
  readonly title: string;
  readonly text: string;
  readonly typed: readonly string[];
  /** Absent where the case may not be seen. */
  readonly caseNumber?: string | undefined;
  readonly frame: Omit<DeskLayoutProps, 'title' | 'children'>;
}) {
  return (
    <DeskLayout {...frame} title={title}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{text}</Paragraph>
      {typed.length > 0 && <Paragraph>{handleWords.keptIntro}</Paragraph>}
      <KeptText words={typed} />
      {caseNumber !== undefined && (
        <Paragraph>
          <TextLink href={deskPaths.case(caseNumber)}>{frameWords.toCase(caseNumber)}</TextLink>
        </Paragraph>
      )}
      <Paragraph>
        <TextLink href={deskPaths.queue}>{wordsIn('sv').web.toStart}</TextLink>
      </Paragraph>
    </DeskLayout>
  );
}
