import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import { describePolicy } from '../../policy/describe/describe.ts';
import { memoizeByPolicy } from '../../policy/memoize-by-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { PolicySections, PolicyTables } from '../../ui/policy-tables.tsx';
import { Paragraph } from '../../ui/text.tsx';
import { MarksExplained } from './marks-explained.tsx';
import { type PolicyAddresses, VersionList } from './version-list.tsx';
import type { Versions } from './versions.ts';

type Audience = 'everyone' | 'staff';

function render(policy: Policy, audience: Audience) {
  const sections = describePolicy(policy).filter(
    (section) => audience === 'staff' || section.audience === 'everyone',
  );
  const level = audience === 'staff' ? 3 : 2;
  return {
    sections,
    html: renderToString(<PolicySections sections={sections} level={level} />),
  };
}

/** Rendered once: sixty kilobytes, which took 5 ms for each reader. */
const rendered = {
  everyone: memoizeByPolicy((policy) => render(policy, 'everyone')),
  staff: memoizeByPolicy((policy) => render(policy, 'staff')),
} as const satisfies Record<Audience, unknown>;

/**
 * One version from beginning to end, with links to the others. The desk also sees its own days, which are not
 * promises.
 */
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
  readonly audience: Audience;
}) {
  const words = wordsIn(language).policy;
  const { sections, html } = rendered[audience](shown);
  return (
    <>
      {versions.inForce === undefined && <Paragraph>{words.noneInForce}</Paragraph>}
      <Paragraph size="lg">
        <strong>{words.version({ version: shown.version })}</strong>:{' '}
        <span lang="sv">{shown.title.value}</span>
      </Paragraph>
      <VersionList {...{ versions, shown, language, addresses }} />
      <MarksExplained language={language} />
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
      <PolicyTables html={html} />
    </>
  );
}
