import type { Language } from '../../domain/vocabulary.ts';
import { submitWords } from '../../i18n/submit.ts';
import type { Municipality } from '../../municipality/find.ts';
import type { Policy } from '../../policy/schema.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Details } from '../../ui/notice.tsx';
import { Paragraph } from '../../ui/text.tsx';

interface NoticeProps {
  readonly language: Language;
  readonly municipality: Municipality;
}

/** What a synpunkt is, as the policy defines it (LAN-29); the policies are in Swedish. */
export function Definition({
  language,
  policy,
}: {
  readonly language: Language;
  readonly policy: Policy | undefined;
}) {
  const words = submitWords(language);
  const definition = policy?.definition.value;
  if (definition === null || definition === undefined) return null;
  return (
    <Details summary={words.definition}>
      <Paragraph>{words.definitionFrom}</Paragraph>
      <blockquote lang="sv">
        <Paragraph>{definition}</Paragraph>
      </blockquote>
    </Details>
  );
}

/** Beside the text, in plain words: what is written can be read by others (TF 2). */
export function PublicDocuments({ language, municipality }: NoticeProps) {
  return (
    <Details summary={submitWords(language).publicDocuments}>
      {municipality.texts.publicDocuments[language].map((sentence) => (
        <Paragraph key={sentence}>{sentence}</Paragraph>
      ))}
    </Details>
  );
}

/** What is to be told where personal data is collected (GDPR art. 13). */
export function Privacy({ language, municipality }: NoticeProps) {
  const words = submitWords(language);
  const { privacyTerms: terms } = words;
  const { privacy } = municipality.texts;
  const { dataProtectionOfficer: officer } = privacy;
  return (
    <Details summary={words.privacy}>
      <DescriptionList
        items={[
          { term: terms.controller, value: privacy.controller[language] },
          { term: terms.purpose, value: privacy.purpose[language] },
          { term: terms.legalBasis, value: privacy.legalBasis[language] },
          { term: terms.recipients, value: privacy.recipients[language] },
          { term: terms.retention, value: privacy.retention[language] },
          { term: terms.rights, value: privacy.rights[language].join(' ') },
          { term: terms.officer, value: <ContactLinks {...officer} /> },
          { term: terms.supervisor, value: privacy.supervisor[language] },
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
