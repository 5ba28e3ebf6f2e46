import type { Choices } from '../../desk/assignable.ts';
import {
  dueRanges,
  isFiltered,
  openStatuses,
  type QueueFilter,
} from '../../domain/queue-filter.ts';
import { kinds } from '../../domain/vocabulary.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { GroupedSelectField, SelectField } from '../../ui/choice-fields.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Details } from '../../ui/notice.tsx';
import { ButtonLink } from '../../ui/text.tsx';
import { queueAddress } from '../../web/queue-address.ts';

const words = queueWords.filters;

/** The filters of the view; all of them are part of the address. */
export function Filters({
  filter,
  units,
}: {
  readonly filter: QueueFilter;
  readonly units: readonly Choices[];
}) {
  const { kind: kindWords, status: statusWords } = wordsIn('sv').vocabulary;
  const narrowed = isFiltered(filter);
  return (
    <Details summary={words.title} open={narrowed}>
      <Form method="get" action={deskPaths.queue}>
        <HiddenField name="urval" value={filter.view} />
        <div class="side-by-side">
          <SelectField
            name="slag"
            label={words.kind}
            value={filter.kind}
            emptyLabel={words.any}
            choices={kinds.map((value) => ({ value, label: kindWords[value] }))}
          />
          <GroupedSelectField
            name="enhet"
            label={words.unit}
            value={filter.unit}
            emptyLabel={words.any}
            groups={units}
          />
          <SelectField
            name="lage"
            label={words.status}
            value={filter.status}
            emptyLabel={words.any}
            choices={openStatuses.map((value) => ({ value, label: statusWords[value] }))}
          />
          <SelectField
            name="dag"
            label={words.nearness}
            value={filter.nearness}
            emptyLabel={words.any}
            choices={dueRanges.map((value) => ({ value, label: words.nearnesses[value] }))}
          />
        </div>
        <Buttons>
          <SubmitButton variant="secondary">{words.show}</SubmitButton>
          {narrowed && (
            <ButtonLink variant="tertiary" href={queueAddress({ view: filter.view })}>
              {words.clear}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
    </Details>
  );
}
