import { renderToString } from 'preact-render-to-string';
import type { Language } from '../../domain/vocabulary.ts';
import { policyPageWords } from '../../locales/policy.ts';
import { describePolicy } from '../../policy/describe/describe.ts';
import type { PolicySection } from '../../policy/describe/section.ts';
import type { Policy } from '../../policy/schema.ts';
import { PolicySections, PolicyTables } from '../../web/components/policy-tables.tsx';
import { Paragraph } from '../../web/components/text.tsx';
import { type PolicyAddresses, VersionList } from './version-list.tsx';
import type { Versions } from './versions.ts';

type Audience = 'everyone' | 'staff';

interface Rendered {
  readonly sections: readonly PolicySection[];
  readonly html: string;
}

/** A version never changes, and sixty kilobytes of it took 5 ms to render for each who read it. */
const rendered = {
  everyone: new WeakMap<Policy, Rendered>(),
  staff: new WeakMap<Policy, Rendered>(),
} as const satisfies Record<Audience, WeakMap<Policy, Rendered>>;

function render(policy: Policy, audience: Audience): Rendered {
  const before = rendered[audience].get(policy);
  if (before !== undefined) return before;
  const sections = describePolicy(policy).filter(
    (section) => audience === 'staff' || section.audience === 'everyone',
  );
  const level = audience === 'staff' ? 3 : 2;
  const html = renderToString(<PolicySections sections={sections} level={level} />);
  rendered[audience].set(policy, { sections, html });
  return { sections, html };
}

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
  readonly audience: Audience;
}) {
  const words = policyPageWords(language);
  const { sections, html } = render(shown, audience);
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
      <PolicyTables html={html} />
    </>
  );
}
