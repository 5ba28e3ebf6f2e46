import { formatDay } from '../../domain/calendar/format.ts';
import { distressDeskWords } from '../../i18n/desk/distress.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { SearchQuery } from '../../search/parse-query.ts';
import { StatusTag } from '../../ui/tag.tsx';
import { CaseNumber, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import type { Hit } from './queries.ts';
import { searchWords } from './words.ts';

const words = searchWords;
const { kind } = wordsIn('sv').vocabulary;

type WantedPhrases = Pick<SearchQuery, 'phrases'> | undefined;

export function HitList({
  hits,
  wanted,
}: {
  readonly hits: readonly Hit[];
  readonly wanted: WantedPhrases;
}) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={hit.row.id} class="hit">
          <HitHead hit={hit} />
          <HitText hit={hit} wanted={wanted} />
        </li>
      ))}
    </ol>
  );
}

function HitHead({ hit: { row } }: { readonly hit: Hit }) {
  const facts = [
    words.arrived(formatDay(row.arrival_day, 'sv')),
    row.kind === null ? undefined : kind[row.kind],
    // A case that was handed over at once has a receiver, if no unit: its status says so.
    row.unit ?? (row.status === 'handed_over' ? undefined : words.noUnit),
    row.handler ?? undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <>
      <div class="hit-head">
        <Heading level={3} size="2xs">
          <TextLink href={deskPaths.case(row.number)}>
            <CaseNumber number={row.number} />
          </TextLink>
        </Heading>
        <StatusTag status={row.status} />
      </div>
      <p class="ds-paragraph quiet" data-size="sm">
        {facts.join(' · ')}
      </p>
    </>
  );
}

function HitText({ hit, wanted }: { readonly hit: Hit; readonly wanted: WantedPhrases }) {
  const { row, texts } = hit;
  if (row.secrecy_marked) return <Paragraph>{words.secret}</Paragraph>;
  if (row.distress !== null) return <Paragraph>{distressDeskWords.opening}</Paragraph>;
  const excerpts = excerptsOf(texts, wanted);
  if (excerpts.length === 0) return <Paragraph>{words.disposed}</Paragraph>;
  return (
    <>
      {excerpts.map((excerpt, index) => (
        // Several messages can have the same text in the same direction.
        <ExcerptLine key={`${excerpt.field}-${index}`} excerpt={excerpt} language={row.language} />
      ))}
    </>
  );
}

/** Whether it is what a person said, and not what staff have written. */
const isSaid = (field: Excerpt['field']) =>
  field === 'words' || field === 'wish' || field === 'from_submitter';

function ExcerptLine({
  excerpt: { field, pieces },
  language,
}: {
  readonly excerpt: Excerpt;
  readonly language: string;
}) {
  return (
    <p class="ds-paragraph excerpt">
      <span class="quiet">{words.field[field]}: </span>
      <span class={isSaid(field) ? 'voice' : undefined} dir="auto" lang={language}>
        {pieces.map(({ text, marked }, index) =>
          marked ? <mark key={`${index}-${text}`}>{text}</mark> : text,
        )}
      </span>
    </p>
  );
}
