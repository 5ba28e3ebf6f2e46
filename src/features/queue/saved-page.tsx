import { type QueueFilter, queueFilterParameters } from '../../domain/queue-filter.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { ButtonLink, Heading } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { queueAddress } from '../../web/queue-address.ts';
import type { Frame } from './page.tsx';
import { SavedFields, savedAddress } from './saved-links.tsx';

const words = queueWords.saved;

export interface SavedPageProps {
  readonly frame: Frame;
  /** Undefined while it is not saved yet. */
  readonly id: string | undefined;
  readonly filter: QueueFilter;
  readonly mayShare: boolean;
  readonly name: string;
  readonly shared: boolean;
  readonly errors: FieldErrors;
}

/** The form for a saved view's name and sharing. */
export function SavedPage({ frame, id, filter, mayShare, name, shared, errors }: SavedPageProps) {
  const hidden = id === undefined ? Object.entries(queueFilterParameters(filter)) : [];
  return (
    <DeskLayout
      {...frame}
      title={words.page}
      active="queue"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <Heading level={1}>{words.page}</Heading>
      <Form action={id === undefined ? deskPaths.savedViews : deskPaths.savedView(id)}>
        {hidden.map(([part, value]) => (
          <HiddenField key={part} name={part} value={value} />
        ))}
        <SavedFields mayShare={mayShare} name={name} shared={shared} error={errors.name} />
        <Buttons>
          <SubmitButton>{words.submit}</SubmitButton>
          <ButtonLink
            variant="tertiary"
            href={id === undefined ? queueAddress(filter) : savedAddress(id)}
          >
            {words.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
      {id !== undefined && (
        <Form action={deskPaths.savedViewEnd(id)}>
          <SubmitButton variant="secondary" tone="danger">
            {words.remove}
          </SubmitButton>
        </Form>
      )}
    </DeskLayout>
  );
}
