import { Card } from '../../ui/card.tsx';
import type { RegistrationContext } from './queries.ts';
import { registerWords } from './words.ts';

/** The policy's own words beside the form: what is promised, and how people are met (FAL-05). */
export function Support({ policy }: RegistrationContext) {
  if (policy === undefined) return null;
  const promised = policy.promise.map(({ value }) => value);
  const attitudes = policy.attitudes.filter(({ value }) => !promised.includes(value));
  return (
    <>
      <PolicyQuotation title={registerWords.promise} sentences={policy.promise} />
      <PolicyQuotation title={registerWords.attitudes} sentences={attitudes} />
    </>
  );
}

function PolicyQuotation({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly { readonly value: string }[];
}) {
  if (sentences.length === 0) return null;
  return (
    <Card title={title} variant="tinted">
      <ul class="ds-list">
        {sentences.map(({ value }) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
    </Card>
  );
}
