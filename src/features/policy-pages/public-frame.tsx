import type { ComponentChildren } from 'preact';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import { Notice } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';

/** The layout of a public page about the policy; an English visitor is told that its contents are in Swedish. */
export function PublicFrame({
  municipality: { id, name, texts },
  demonstration,
  language,
  title,
  addressIn,
  children,
}: {
  readonly municipality: Municipality;
  readonly demonstration: boolean;
  readonly language: Language;
  readonly title: string;
  readonly addressIn: (language: Language) => string;
  readonly children: ComponentChildren;
}) {
  return (
    <PublicLayout
      language={language}
      title={title}
      municipality={{ slug: id, name, contact: texts.contact }}
      demonstration={demonstration}
      addressIn={addressIn}
      measure="tables"
    >
      <Heading level={1}>{title}</Heading>
      {language !== 'sv' && (
        <Notice>
          <Paragraph>{wordsIn(language).policy.isSwedish}</Paragraph>
        </Notice>
      )}
      {children}
    </PublicLayout>
  );
}
