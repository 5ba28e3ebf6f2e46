import { type QueueFilter, queueFilterParameters } from '../../domain/queue-filter.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { CheckboxField } from '../../ui/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Details } from '../../ui/notice.tsx';
import { ScreenReaderText, TextLink } from '../../ui/text.tsx';
import { TextField } from '../../ui/text-fields.tsx';
import { queueAddress } from '../../web/queue-address.ts';
import type { SavedView } from './saved-views.ts';

const words = queueWords.saved;

/** A saved view has an address of its own, since what it shows may be changed. */
export const savedAddress = (id: string) => queueAddress({ view: 'alla' }, { vy: id });

/** The person's own saved views, and those of the unit. */
export function SavedLinks({
  saved,
  active,
}: {
  readonly saved: readonly SavedView[];
  readonly active: string | undefined;
}) {
  if (saved.length === 0) return null;
  return (
    <nav class="views saved" aria-label={words.title}>
      <ul>
        {saved.map(({ id, name, own, shared }) => (
          <li key={id}>
            <a href={savedAddress(id)} aria-current={id === active ? 'page' : undefined}>
              {name}
              {shared && <span class="quiet">{own ? words.sharedByMe : words.sharedByOthers}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A link to save the current view; for one's own saved view, a link to change it. */
export function SaveView({
  filter,
  active,
  mayShare,
}: {
  readonly filter: QueueFilter;
  readonly active: SavedView | undefined;
  readonly mayShare: boolean;
}) {
  if (active?.own)
    return (
      <p class="ds-paragraph">
        <TextLink href={deskPaths.savedView(active.id)}>
          {words.change}
          <ScreenReaderText>: {active.name}</ScreenReaderText>
        </TextLink>
      </p>
    );
  return (
    <Details summary={words.save}>
      <Form action={deskPaths.savedViews}>
        {Object.entries(queueFilterParameters(filter)).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
        <SavedFields mayShare={mayShare} />
        <SubmitButton variant="secondary">{words.submit}</SubmitButton>
      </Form>
    </Details>
  );
}

export function SavedFields({
  mayShare,
  name,
  shared = false,
  error,
}: {
  readonly mayShare: boolean;
  readonly name?: string;
  readonly shared?: boolean;
  readonly error?: string | undefined;
}) {
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        description={words.nameHelp}
        width="medium"
        value={name}
        error={error}
      />
      {mayShare && <CheckboxField name="shared" label={words.share} checked={shared} />}
    </>
  );
}
