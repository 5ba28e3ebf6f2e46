import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import type { Policy } from '../../policy/schema.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import {
  LocalisedParagraphs,
  LocalisedSentences,
  LocalisedText,
} from '../../ui/localised-text.tsx';
import { Details } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';

interface NoticeProps {
  readonly language: Language;
  readonly municipality: Municipality;
}

/** What a synpunkt is, in the policy's own words (LAN-29); the policies are in Swedish. */
export function Definition({
  language,
  policy,
}: {
  readonly language: Language;
  readonly policy: Policy | undefined;
}) {
  const words = wordsIn(language).submit;
  const definition = policy?.definition;
  if (definition === undefined || definition.value === null) return null;
  const { source, value } = definition;
  return (
    <Details summary={words.definition}>
      <Paragraph>{'quote' in source ? words.definitionFrom : words.definitionOwn}</Paragraph>
      <blockquote lang="sv">
        {linesOf('quote' in source ? (source.restored ?? source.quote) : value).map((line) => (
          <Paragraph key={line}>{line}</Paragraph>
        ))}
      </blockquote>
    </Details>
  );
}

/** The document's lines, without those that are empty between them. */
const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** Beside the text, in plain words: what is written can be read by others (TF 2). */
export function PublicDocuments({ language, municipality }: NoticeProps) {
  return (
    <Details summary={wordsIn(language).submit.publicDocuments}>
      <LocalisedParagraphs of={municipality.texts.publicDocuments} />
    </Details>
  );
}

/** The information required where personal data is collected (GDPR art. 13). */
export function Privacy({ language, municipality }: NoticeProps) {
  const words = wordsIn(language).submit;
  const { privacyTerms: terms } = words;
  const { privacy } = municipality.texts;
  const { dataProtectionOfficer: officer } = privacy;
  return (
    <Details summary={words.privacy}>
      <DescriptionList
        items={[
          { term: terms.controller, value: <LocalisedText of={privacy.controller} /> },
          { term: terms.purpose, value: <LocalisedText of={privacy.purpose} /> },
          { term: terms.legalBasis, value: <LocalisedText of={privacy.legalBasis} /> },
          { term: terms.recipients, value: <LocalisedText of={privacy.recipients} /> },
          { term: terms.retention, value: <LocalisedText of={privacy.retention} /> },
          { term: terms.rights, value: <LocalisedSentences of={privacy.rights} /> },
          { term: terms.officer, value: <ContactLinks {...officer} /> },
          { term: terms.supervisor, value: <LocalisedText of={privacy.supervisor} /> },
        ]}
      />
      <Paragraph>{words.noTracking}</Paragraph>
    </Details>
  );
}

function ContactLinks({ email, phone }: { readonly email: string; readonly phone: string }) {
  return (
    <>
      <a class="ds-link" href={`mailto:${email}`}>
        <Breakable>{email}</Breakable>
      </a>
      , {phone}
    </>
  );
}
