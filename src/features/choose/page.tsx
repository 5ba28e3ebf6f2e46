import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { publicPaths } from '../../paths.ts';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';

export function ChoosePage({
  language,
  demonstration,
  municipalities,
}: {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
}) {
  const words = wordsIn(language).submit;
  return (
    <PublicLayout
      language={language}
      title={words.chooseTitle}
      demonstration={demonstration}
      addressIn={publicPaths.municipalities}
    >
      <Heading level={1}>{words.chooseTitle}</Heading>
      <Paragraph size="lg">{words.chooseIntro}</Paragraph>
      <nav aria-label={words.chooseList}>
        <ul class="choice-links">
          {municipalities.map(({ id, name }) => (
            <li key={id}>
              <a href={publicPaths.welcome(language, id)}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </PublicLayout>
  );
}
