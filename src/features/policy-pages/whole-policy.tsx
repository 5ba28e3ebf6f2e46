import type { Language } from '../../domain/vocabulary.ts';
import { policyPageWords } from '../../locales/policy.ts';
import { describePolicy } from '../../policy/describe/describe.ts';
import type { Policy } from '../../policy/schema.ts';
import { PolicyTables } from '../../web/components/policy-tables.tsx';
import { Paragraph } from '../../web/components/text.tsx';
import { type PolicyAddresses, VersionList } from './version-list.tsx';
import type { Versions } from './versions.ts';

/** One version from beginning to end, with the way to the others. The desk sees its own days too, which are no promise. */
export function WholePolicy({
  versions,
  shown,
  language,
  addresses,
  audience,
}: {
  readonly versions: Versions;
  readonly shown: Policy;
  readonly language: Language;
  readonly addresses: PolicyAddresses;
  readonly audience: 'everyone' | 'staff';
}) {
  const words = policyPageWords(language);
  const sections = describePolicy(shown).filter(
    (section) => audience === 'staff' || section.audience === 'everyone',
  );
  return (
    <>
      {versions.inForce === undefined && <Paragraph>{words.noneInForce}</Paragraph>}
      <Paragraph size="lg">
        <strong>{words.version(shown.version)}</strong>: <span lang="sv">{shown.title.value}</span>
      </Paragraph>
      <VersionList {...{ versions, shown, language, addresses }} />
      <nav class="contents" aria-label={words.contents}>
        <ul lang="sv">
          {sections.map(({ id, heading }) => (
            <li key={id}>
              <a class="ds-link" href={`#${id}`}>
                {heading}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <PolicyTables sections={sections} level={audience === 'staff' ? 3 : 2} />
    </>
  );
}
