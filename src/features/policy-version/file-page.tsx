import { servicePaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { TextArea } from '../../ui/text-fields.tsx';
import { policyVersionAddresses } from './addresses.ts';
import type { Frame } from './form-page.tsx';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.json;
/** The server's limit (`too-large.ts`). */
const largestVersion = 1024 * 1024;

export interface FilePageProps {
  readonly frame: Frame;
  /** The latest version there is. */
  readonly base: string;
  readonly json: string;
  /** What is wrong with it, in sentences. */
  readonly faults?: readonly string[] | undefined;
}

/** Shown where scripts run; otherwise the text of the file is pasted. */
function FileField() {
  return (
    <div class="ds-field" data-file-into="json" data-limit={largestVersion} hidden>
      <label class="ds-label" for="file">
        {words.file}
      </label>
      <input class="ds-input" id="file" type="file" accept=".json,application/json" />
      <p class="ds-paragraph" role="status" data-read={words.fileRead} data-over={words.fileOver} />
    </div>
  );
}

/** A whole version as JSON: everything that the form has no fields for. */
export function FilePage({ frame, base, json, faults = [] }: FilePageProps) {
  const [only] = faults;
  const error = faults.length > 1 ? words.several : only;
  return (
    <DeskLayout title={words.title} active="policy" hasErrors={faults.length > 0} {...frame}>
      <ErrorSummary errors={error === undefined ? {} : { json: error }} />
      <Heading level={1}>{words.title}</Heading>
      {faults.length > 1 && (
        <Notice tone="danger" title={words.faultsTitle}>
          <ul class="ds-list">
            {faults.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Paragraph>{words.intro}</Paragraph>
      <ul class="ds-list">
        <li>
          <TextLink href={policyVersionAddresses.json(base)}>{words.download(base)}</TextLink>
        </li>
        <li>
          <TextLink href={servicePaths.policySchema}>{words.schema}</TextLink>
        </li>
      </ul>
      <Form action={policyVersionAddresses.file}>
        <HiddenField name="base" value={base} />
        <FileField />
        <TextArea
          name="json"
          label={words.field}
          description={words.fieldHelp}
          rows={20}
          value={json}
          error={error}
        />
        <Buttons>
          <SubmitButton>{policyVersionWords.preview}</SubmitButton>
          <ButtonLink href={policyVersionAddresses.form} variant="tertiary">
            {words.toForm}
          </ButtonLink>
        </Buttons>
      </Form>
    </DeskLayout>
  );
}
