import { z } from 'zod';
import { otherCaseWords } from '../../i18n/desk/other-case.ts';
import { CheckboxGroup } from '../../ui/choice-fields.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { excerpt } from '../../ui/excerpt.ts';
import { HiddenField } from '../../ui/form.tsx';
import { Paragraph, QuotedText } from '../../ui/text.tsx';
import { readFields } from '../../validation/field-errors.ts';
import { wordsField } from '../../validation/text-fields.ts';
import { type ActionForm, type FieldsProps, noFields } from './action-form.ts';
import { longestReason, ReasonField } from './shared-fields.tsx';

const words = otherCaseWords.unmerge;
const schema = z.strictObject({
  reason: wordsField({ max: longestReason }),
  chooses: z.literal('yes').optional(),
  messages: z.array(z.string().max(80)).max(500).optional(),
});
/** Characters of a message that are quoted: enough to recognise it by. */
const longestOpening = 160;

/** Separates a merged case again, with the messages sent by its own code and those that are chosen as belonging to it. */
export const unmerge: ActionForm = {
  action: 'unmerge',
  title: words.title,
  intro: words.intro,
  lists: ['messages'],
  initial: noFields.initial,
  read(values) {
    const reading = readFields(schema, values, 'sv');
    if (reading.kind === 'errors') return reading;
    const { reason, chooses, messages = [] } = reading.fields;
    return {
      kind: 'fields',
      fields: { type: 'unmerge', reason, ...(chooses === undefined ? {} : { messages }) },
    };
  },
  Fields: UnmergeFields,
};

function UnmergeFields(props: FieldsProps) {
  const { values, meanwhile = [] } = props;
  const own = meanwhile.filter(({ ownCode }) => ownCode);
  const others = meanwhile.filter(({ ownCode }) => !ownCode);
  const chosen = Array.isArray(values.messages) ? values.messages.map(String) : undefined;
  const suggested = others.filter((one) => one.suggested).map(({ id }) => id);
  return (
    <>
      {own.length > 0 && (
        <div class="stack">
          <Paragraph>{words.own(own.length)}</Paragraph>
          {own.map(({ id, body }) => (
            <QuotedText from="submitter" key={id}>
              {excerpt(body, longestOpening)}
            </QuotedText>
          ))}
        </div>
      )}
      {others.length > 0 && (
        <>
          <HiddenField name="chooses" value="yes" />
          <CheckboxGroup
            name="messages"
            label={words.messages}
            description={words.messagesHelp}
            need="optional"
            values={chosen ?? suggested}
            choices={others.map(({ id, number, direction, at, body }) => ({
              value: id,
              label: `${words.from[direction]} ${formatMoment(at)}, ${words.inCase(number)}`,
              description: excerpt(body, longestOpening),
            }))}
          />
        </>
      )}
      <ReasonField {...props} />
    </>
  );
}
