import type { FoundCase } from '../../desk/find-submitter.ts';
import { mostFound } from '../../desk/find-submitter.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout, type DeskLayoutProps } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { lostCodeWords as words } from './words.ts';

export type Frame = Omit<DeskLayoutProps, 'title' | 'children' | 'active' | 'hasErrors'>;

export interface LostCodePageProps {
  readonly frame: Frame;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Undefined before a search. */
  readonly found?: readonly FoundCase[] | undefined;
}

/** Three fields, and below them the matching cases. What is typed is sent in the body, and is part of no address. */
export function LostCodePage({ frame, values, errors, found }: LostCodePageProps) {
  const field = (name: 'name' | 'email' | 'phone') => ({
    name,
    label: words[name],
    value: typed(values, name),
    error: errors[name],
    autoComplete: 'off',
    width: 'medium' as const,
  });
  return (
    <DeskLayout
      {...frame}
      title={words.title}
      active="search"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary
        errors={errors}
        labels={{ name: words.name, email: words.email, phone: words.phone }}
      />
      <Heading level={1}>{words.title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Form action={deskPaths.lostCode}>
        <TextField {...field('name')} />
        <TextField {...field('email')} />
        <TextField {...field('phone')} />
        <SubmitButton>{words.submit}</SubmitButton>
      </Form>
      {found && <Found found={found} />}
    </DeskLayout>
  );
}

function Found({ found }: { readonly found: readonly FoundCase[] }) {
  const { kind: kinds, status: statuses } = wordsIn('sv').vocabulary;
  const shown = found.slice(0, mostFound);
  return (
    <section class="stack" aria-labelledby="found-title">
      <Heading level={2} id="found-title">
        {words.found(shown.length)}
      </Heading>
      {found.length > mostFound && <Paragraph>{words.tooMany}</Paragraph>}
      {found.length === 0 && <Paragraph>{words.none}</Paragraph>}
      <ul class="ds-list">
        {shown.map(({ number, kind, status, arrival_day: day, name }) => (
          <li key={number}>
            <TextLink href={deskPaths.case(number)}>{number}</TextLink>
            {`, ${formatDay(day, 'sv')}, ${statuses[status].toLowerCase()}`}
            {kind !== null && `, ${kinds[kind].toLowerCase()}`}
            {name !== null && `. ${name}`}{' '}
            <ButtonLink variant="tertiary" href={deskPaths.newCode(number)}>
              {words.renew}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <Paragraph size="sm">{words.secret}</Paragraph>
    </section>
  );
}
