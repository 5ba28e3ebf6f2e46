import type { PhraseRow } from '../../domain/phrase.ts';
import { phraseWords as words } from '../../i18n/desk/phrases.ts';
import { languageTitle } from '../../i18n/languages.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Buttons } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Table } from '../../ui/table.tsx';
import { ButtonLink, Heading, Paragraph, QuotedText, TextLink } from '../../ui/text.tsx';
import { type Keeping, mayEditPhrase } from './queries.ts';

export type DoneMessage = keyof typeof words.done;

export function ListPage({
  keeping,
  done,
}: {
  readonly keeping: Keeping;
  readonly done: DoneMessage | undefined;
}) {
  const inUse = keeping.phrases.filter(({ retired }) => !retired);
  const retired = keeping.phrases.filter((phrase) => phrase.retired);
  return (
    <DeskLayout {...keeping.frame} title={words.title} active="phrases">
      {done && <Notice tone="success" announce title={words.done[done]} />}
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Buttons>
        <ButtonLink href={deskPaths.phraseNew}>{words.add}</ButtonLink>
      </Buttons>
      {inUse.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <Phrases caption={words.inUse} phrases={inUse} keeping={keeping} />
      )}
      {retired.length > 0 && (
        <Phrases caption={words.retired} phrases={retired} keeping={keeping} />
      )}
    </DeskLayout>
  );
}

function placeOf({ organisation }: Keeping, { unit_id }: PhraseRow): string {
  if (unit_id === null) return words.everyUnit;
  return organisation.unit(unit_id)?.name ?? words.goneUnit;
}

function Phrases({
  caption,
  phrases,
  keeping,
}: {
  readonly caption: string;
  readonly phrases: readonly PhraseRow[];
  readonly keeping: Keeping;
}) {
  const { kind } = wordsIn('sv').vocabulary;
  const { column } = words;
  return (
    <Table
      caption={caption}
      rows={phrases}
      rowKey={({ id }) => id}
      columns={[
        {
          header: column.title,
          share: 'place',
          rowHeader: true,
          cell: (row) =>
            mayEditPhrase(keeping, row) ? (
              <TextLink href={deskPaths.phrase(row.id)}>{row.title}</TextLink>
            ) : (
              row.title
            ),
        },
        {
          header: column.text,
          cell: ({ text, language }) => (
            <QuotedText from="staff" lang={language}>
              {text}
            </QuotedText>
          ),
        },
        {
          header: column.fits,
          share: 'day',
          cell: (row) => (
            <span class="lines whose">
              <span>{placeOf(keeping, row)}</span>
              <span>{row.kind === null ? words.everyKind : kind[row.kind]}</span>
              <span>{languageTitle(row.language, 'sv')}</span>
            </span>
          ),
        },
      ]}
    />
  );
}
