import { saysDistress } from '../../domain/suggestion/distress.ts';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { publicPaths } from '../../paths.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SubmitButton } from '../../ui/form.tsx';
import { HumanAnswer } from '../../ui/human-answer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LocalisedParagraphs, LocalisedText } from '../../ui/localised-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PublicLayout } from '../../ui/public-layout.tsx';
import { Paragraph, TextLink, Welcome } from '../../ui/text.tsx';
import type { FieldErrors } from '../../validation/field-errors.ts';
import { type FormValues, typed } from '../../web/form-body.ts';
import { SubmissionForm, submissionFormId } from './form-page.tsx';
import { Definition } from './notices.tsx';
import { OtherChannels } from './other-ways.tsx';
import type { SubmissionPlace } from './queries.ts';
import type { Redirection } from './redirection.ts';
import { RedirectionNotice } from './redirection-notice.tsx';

type SubmitNotice =
  | { readonly kind: 'sent_before' }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'distress' }
  | { readonly kind: 'identity_number'; readonly numbers: readonly string[] }
  | { readonly kind: 'elsewhere'; readonly elsewhere: Redirection };

export interface SubmitPageProps {
  readonly language: Language;
  readonly demonstration: boolean;
  readonly place: SubmissionPlace;
  /** A key that makes a repeated press of the button harmless. */
  readonly sendingKey: string;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  /** Shown before anything is stored: the same text was sent before, or it may belong elsewhere. */
  readonly notice?: SubmitNotice | undefined;
}

export function SubmitPage(props: SubmitPageProps) {
  const { language, place, errors, notice } = props;
  const { municipality, policy } = place;
  const { welcome, contact } = municipality.texts;
  const words = wordsIn(language).submit;
  return (
    <PublicLayout
      language={language}
      title={words.pageTitle}
      municipality={{ slug: municipality.id, name: municipality.name, contact }}
      demonstration={props.demonstration}
      addressIn={(other) => publicPaths.welcome(other, municipality.id)}
      hasErrors={Object.keys(errors).length > 0}
      margin={<Margin {...props} />}
    >
      {notice?.kind === 'distress' || mayHelp(props) ? <DistressHelp {...props} /> : null}
      <ErrorSummary errors={errors} />
      <NoticeBeforeForm notice={notice} language={language} municipality={municipality.id} />
      <Welcome heading={<LocalisedText of={welcome.heading} />}>
        <LocalisedParagraphs of={welcome.sentences} />
      </Welcome>
      <p class="ds-paragraph beside-icon">
        <Icon name="siren" />
        <span>
          <strong>{words.danger}</strong> {words.dangerMore}
        </span>
      </p>
      {policy?.channels.value.includes('web') === false ? (
        <OtherChannels {...{ language, municipality }} channels={policy.channels.value} />
      ) : (
        <SubmissionForm {...props} />
      )}
    </PublicLayout>
  );
}

/** Beside the form: a link to follow a case with a code, and what a submission is. */
function Margin({ language, place: { municipality, policy } }: SubmitPageProps) {
  const words = wordsIn(language).submit;
  return (
    <>
      <p class="ds-paragraph beside-icon">
        <Icon name="key-round" />
        <span>
          {words.haveCode}{' '}
          <TextLink href={publicPaths.follow(language, municipality.id)}>
            {words.followLink}
          </TextLink>
        </span>
      </p>
      <Definition language={language} policy={policy} />
    </>
  );
}

/** Something must be corrected in the form, and the text says that somebody does not want to live. */
function mayHelp({ errors, values }: SubmitPageProps): boolean {
  return Object.keys(errors).length > 0 && saysDistress(typed(values, 'text'));
}

function DistressHelp({ language, notice }: Pick<SubmitPageProps, 'language' | 'notice'>) {
  const words = wordsIn(language).distress;
  return (
    <HumanAnswer>
      <Paragraph>{words.sending}</Paragraph>
      {notice?.kind === 'distress' && (
        <SubmitButton form={submissionFormId}>{words.sendNow}</SubmitButton>
      )}
    </HumanAnswer>
  );
}

function NoticeBeforeForm({
  notice,
  language,
  municipality,
}: {
  readonly notice: SubmitPageProps['notice'];
  readonly language: Language;
  readonly municipality: string;
}) {
  const words = wordsIn(language).submit;
  switch (notice?.kind) {
    case undefined:
    // Shown above everything else.
    case 'distress':
      return null;
    case 'identity_number': {
      const { title, text, choice } = wordsIn(language).identityNumber;
      return (
        <Notice tone="warning" title={title} announce>
          <Paragraph>
            {text({ numbers: [...new Set(notice.numbers)].slice(0, 3).join(', ') })}
          </Paragraph>
          <Paragraph>{choice}</Paragraph>
        </Notice>
      );
    }
    case 'sent_before':
      return (
        <Notice tone="warning" title={words.sentBefore.title} announce>
          <Paragraph>{words.sentBefore.text}</Paragraph>
          <Paragraph>
            <TextLink href={publicPaths.follow(language, municipality)}>
              {words.followLink}
            </TextLink>
          </Paragraph>
        </Notice>
      );
    case 'unavailable':
      return (
        <Notice tone="warning" title={wordsIn(language).web.problems.unavailable.title} announce>
          <Paragraph>{wordsIn(language).web.unavailable.form}</Paragraph>
        </Notice>
      );
    case 'elsewhere':
      return <RedirectionNotice language={language} {...notice.elsewhere} />;
  }
}
