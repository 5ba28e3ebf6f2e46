import type { Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Policy } from '../../policy/schema.ts';
import { ButtonLink, PrintButton } from '../../ui/text.tsx';
import { type Versions, windowInWords } from './versions.ts';

/** The addresses of the pages about the policy, public or at the desk. */
export interface PolicyAddresses {
  readonly policy: string;
  readonly comparison: string;
}

/** Every version with its period and status, so that nobody takes a proposal for a decision. */
export function VersionList({
  versions,
  shown,
  language,
  addresses,
}: {
  readonly versions: Versions;
  readonly shown: Policy;
  readonly language: Language;
  readonly addresses: PolicyAddresses;
}) {
  const words = wordsIn(language).policy;
  return (
    <>
      <nav class="versions" aria-label={words.versions}>
        <ul class="ds-list">
          {versions.all.map((policy) => (
            <li key={policy.version}>
              <a
                class="ds-link"
                href={`${addresses.policy}?version=${encodeURIComponent(policy.version)}`}
                aria-current={policy === shown ? 'page' : undefined}
              >
                {words.version({ version: policy.version })}
              </a>
              {policy === shown && ` (${words.shown})`}
              {`: ${windowInWords(policy, versions, language)}. ${words.standing[policy.standing.value]}`}
            </li>
          ))}
        </ul>
      </nav>
      <div class="buttons">
        {versions.all.length > 1 && (
          <ButtonLink variant="secondary" href={addresses.comparison}>
            {words.compare}
          </ButtonLink>
        )}
        <PrintButton>{words.print}</PrintButton>
      </div>
    </>
  );
}
