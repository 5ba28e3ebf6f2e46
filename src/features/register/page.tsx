import type { Day } from '../../domain/calendar/day.ts';
import type { SubmitterType } from '../../domain/vocabulary.ts';
import { deskPaths } from '../../paths.ts';
import type { RightPlace } from '../../policy/interpret.ts';
import { Columns } from '../../ui/columns.tsx';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RightPlace as RightPlaceNotice } from '../../ui/redirections.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import type { FormValues } from '../../web/form-body.ts';
import { Arrival, More, Person, SolvedFields, SubjectFields, SubmissionField } from './fields.tsx';
import type { RegistrationContext } from './queries.ts';
import { Support } from './support.tsx';
import { registerWords } from './words.ts';

export type Frame = DeskFrame;

export interface RegisterPageProps {
  readonly frame: Frame;
  readonly context: RegistrationContext;
  readonly today: Day;
  /** Whether this registers the submission, or passes it on to those who register. */
  readonly registers: boolean;
  readonly sendingKey: string;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Shown before anything is stored: the policy refers this submitter elsewhere. */
  readonly elsewhere?: { readonly type: SubmitterType; readonly place: RightPlace } | undefined;
}

/** For staff whom the policy does not let pass on what others have said, and where the desk receives nothing. */
export function NotHerePage({ frame, why }: { readonly frame: Frame; readonly why: string }) {
  return (
    <DeskLayout {...frame} title={registerWords.title} active="register">
      <Heading level={1}>{registerWords.title}</Heading>
      <Paragraph>{why}</Paragraph>
    </DeskLayout>
  );
}

const { text, channel, kind, unit, phone, email, occurredOn, arrivalDay } = registerWords;
const { solvedOutcome, factors } = registerWords;
const registerLabels = {
  ...{ text, channel, kind, unit, phone, email, occurredOn, arrivalDay },
  ...{ solvedOutcome, factors },
};

/** One page in tab order from top to bottom, in the order of a conversation. */
export function RegisterPage(props: RegisterPageProps) {
  const { frame, errors, registers, context, elsewhere } = props;
  return (
    <DeskLayout
      {...frame}
      title={registerWords.title}
      active="register"
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} labels={registerLabels} />
      {elsewhere && (
        <RightPlaceNotice
          {...elsewhere.place}
          type={registerWords.submitterTypes[elsewhere.type]}
          atDesk
        />
      )}
      <Heading level={1}>{registerWords.title}</Heading>
      <Columns asideLabel={registerWords.beside} aside={<Support {...context} />}>
        <Paragraph>{registerWords.intro}</Paragraph>
        {!registers && <Notice>{registerWords.handInNotice}</Notice>}
        <Form action={deskPaths.register}>
          <HiddenField name="key" value={props.sendingKey} />
          {elsewhere && <HiddenField name="told" value={elsewhere.type} />}
          <SubmissionField {...props} />
          <SolvedFields {...props} />
          <Person {...props} />
          <SubjectFields {...props} />
          <More {...props} />
          <Arrival {...props} />
          <SubmitButton>{registers ? registerWords.submit : registerWords.handIn}</SubmitButton>
        </Form>
      </Columns>
    </DeskLayout>
  );
}
