import { mayFindSubmitters } from '../../domain/permission.ts';
import { deskPaths } from '../../paths.ts';
import type { SearchPosition } from '../../search/find.ts';
import type { SearchQuery } from '../../search/parse-query.ts';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { mostRows } from './csv.ts';
import { Filters } from './fields.tsx';
import { filterNames, type SearchInput, searchAddress, writeAfter } from './form.ts';
import { HitList } from './hits.tsx';
import type { Choosable, Found } from './queries.ts';
import { searchWords } from './words.ts';

const words = searchWords;

export interface Results extends Found {
  readonly wanted: SearchQuery | undefined;
}

export interface SearchPageProps {
  readonly frame: DeskFrame;
  readonly typed: SearchInput;
  readonly choosable: Choosable;
  readonly errors: FieldErrors;
  /** `none`: nothing has been searched for; `no_words`: what was typed contains no word that is searched for. */
  readonly results: Results | 'none' | 'no_words';
  /** Whether older cases are still being indexed. */
  readonly waiting: boolean;
}

/** One form, and below it the results. It works from top to bottom with the keyboard and without scripts. */
export function SearchPage(props: SearchPageProps) {
  const { frame, typed, choosable, errors, results, waiting } = props;
  const narrowed = Object.keys(typed.filters).length > 0;
  return (
    <DeskLayout
      {...frame}
      title={words.title}
      active="search"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} labels={{ fran: words.from, till: words.until }} kept={false} />
      <Heading level={1}>{words.title}</Heading>
      <Form action={deskPaths.search}>
        <div class="search-words">
          <TextField
            name="ord"
            type="search"
            label={words.words.label}
            description={words.words.description}
            autoComplete="off"
            value={typed.words}
          />
        </div>
        <details class="ds-details search-more" open={narrowed}>
          <summary>{words.filters}</summary>
          <Filters typed={typed.filters} choosable={choosable} errors={errors} />
        </details>
        <Buttons>
          <SubmitButton>{words.submit}</SubmitButton>
          <ButtonLink variant="tertiary" href={deskPaths.search}>
            {words.clear}
          </ButtonLink>
        </Buttons>
      </Form>
      {frame.person && mayFindSubmitters(frame.person) && (
        <Paragraph>
          <TextLink href={deskPaths.lostCode}>{words.lostCode}</TextLink>
        </Paragraph>
      )}
      {waiting && <Notice tone="warning" level={2} title={words.waiting} />}
      {results === 'no_words' && <Paragraph>{words.noWords}</Paragraph>}
      {typeof results === 'object' && <ResultList results={results} typed={typed} />}
    </DeskLayout>
  );
}

interface ResultProps {
  readonly results: Results;
  readonly typed: SearchInput;
}

function countWords({ hits, numbered, next }: Results, typed: SearchInput): string {
  const count = hits.length + numbered.length;
  if (next !== undefined) return words.foundMore(count);
  return typed.after === undefined ? words.found(count) : words.foundFurther(count);
}

function ResultList({ results, typed }: ResultProps) {
  const { hits, numbered, wanted } = results;
  const nothing = hits.length === 0 && numbered.length === 0;
  return (
    <section class="stack" aria-labelledby="results-title" id="traffar">
      <Heading level={2} id="results-title">
        {words.results}
      </Heading>
      {wanted !== undefined && wanted.leftOut > 0 && (
        <Paragraph>{words.leftOut(wanted.leftOut)}</Paragraph>
      )}
      {nothing ? (
        <>
          <Paragraph>{words.nothing}</Paragraph>
          <Paragraph>{words.nothingHelp}</Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{countWords(results, typed)}</Paragraph>
          <HitList hits={[...numbered, ...hits]} wanted={wanted} />
          <PageLinks results={results} typed={typed} />
          <ListForm typed={typed} />
        </>
      )}
    </section>
  );
}

/** The search, to be sent once more: words are never part of an address. */
function SearchSummary({
  typed,
  after,
}: {
  readonly typed: SearchInput;
  readonly after?: SearchPosition;
}) {
  return (
    <>
      {typed.words !== '' && <HiddenField name="ord" value={typed.words} />}
      {filterNames.map((name) => {
        const value = typed.filters[name];
        return value !== undefined && <HiddenField key={name} name={name} value={value} />;
      })}
      {after !== undefined && <HiddenField name="efter" value={writeAfter(after)} />}
    </>
  );
}

function PageLinks({ results: { next }, typed }: ResultProps) {
  if (next === undefined && typed.after === undefined) return null;
  const byLink = typed.words === '';
  return (
    <div class="buttons">
      {typed.after !== undefined &&
        (byLink ? (
          <ButtonLink variant="secondary" href={searchAddress(typed.filters)}>
            {words.first}
          </ButtonLink>
        ) : (
          <Form action={deskPaths.search}>
            <SearchSummary typed={typed} />
            <SubmitButton variant="secondary">{words.first}</SubmitButton>
          </Form>
        ))}
      {next !== undefined &&
        (byLink ? (
          <ButtonLink variant="secondary" href={searchAddress(typed.filters, next)}>
            {words.next}
          </ButtonLink>
        ) : (
          <Form action={deskPaths.search}>
            <SearchSummary typed={typed} after={next} />
            <SubmitButton variant="secondary">{words.next}</SubmitButton>
          </Form>
        ))}
    </div>
  );
}

function ListForm({ typed }: { readonly typed: SearchInput }) {
  return (
    <Form action={deskPaths.searchList}>
      <SearchSummary typed={typed} />
      <Buttons>
        <SubmitButton variant="tertiary">{words.csv.submit}</SubmitButton>
        <span class="quiet">{words.csv.help(mostRows.toLocaleString('sv-SE'))}</span>
      </Buttons>
    </Form>
  );
}
