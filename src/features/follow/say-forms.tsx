import { codeField } from '../../channels/code-visit.ts';
import { wordsIn } from '../../i18n/words.ts';
import { longestText } from '../../intake/submission-schema.ts';
import { publicPaths } from '../../paths.ts';
import { RadioGroup } from '../../ui/choice-fields.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { typed } from '../../web/form-body.ts';
import type { CasePageProps } from './case-page.tsx';
import { aboutField, keyField } from './form.ts';

/** The code is in a hidden field, and so in no address, cookie or log. The key makes a repeated press harmless. */
function HiddenCode({ code, sendingKey }: Pick<CasePageProps, 'code' | 'sendingKey'>) {
  return (
    <>
      <HiddenField name={codeField} value={code} />
      <HiddenField name={keyField} value={sendingKey} />
    </>
  );
}

/** Asked only where one submission became several cases. */
function About({
  language,
  values,
  case: { number, related },
  id,
}: CasePageProps & { readonly id: string }) {
  const words = wordsIn(language).follow;
  if (related.length === 0) return null;
  return (
    <RadioGroup
      name={aboutField}
      id={id}
      label={words.about}
      value={typed(values, aboutField) || number}
      choices={[number, ...related.map((one) => one.number)].map((value) => ({
        value,
        label: words.caseTitle({ number: value }),
      }))}
    />
  );
}

export function MessageForm(props: CasePageProps) {
  const { language, municipality, values, errors } = props;
  const words = wordsIn(language).follow;
  return (
    <section class="stack" aria-labelledby="write-title">
      <Heading level={2} id="write-title">
        {words.writeMore}
      </Heading>
      <Form action={publicPaths.writeMore(language, municipality.id)}>
        <HiddenCode {...props} />
        <About {...props} id="about" />
        <TextArea
          name="text"
          label={words.writeMoreLabel}
          value={typed(values, 'text')}
          error={errors.text}
          rows={5}
          maxLength={longestText}
          voice
        />
        <SubmitButton>{words.send}</SubmitButton>
      </Form>
    </section>
  );
}

export function DissatisfiedForm(props: CasePageProps) {
  const { language, municipality, values, errors, case: followed } = props;
  const words = wordsIn(language).follow;
  const assigned = followed.unit !== null || followed.handler !== null;
  // A case that is under review already need not be disputed again; another of them may be.
  if ([followed, ...followed.related].every(({ review }) => review !== null)) return null;
  return (
    <section class="stack" aria-labelledby="dissatisfied-title">
      <Heading level={2} id="dissatisfied-title">
        {words.dissatisfiedTitle}
      </Heading>
      <Paragraph>{assigned ? words.dissatisfiedHelp : words.dissatisfiedHelpOpen}</Paragraph>
      <Form action={publicPaths.dissatisfied(language, municipality.id)}>
        <HiddenCode {...props} />
        <About {...props} id="about-dissatisfied" />
        <TextArea
          name="reason"
          label={words.reason}
          value={typed(values, 'reason')}
          error={errors.reason}
          need="optional"
          rows={4}
          maxLength={longestText}
          voice
        />
        <SubmitButton variant="secondary">{words.dissatisfied}</SubmitButton>
      </Form>
    </section>
  );
}
