import { sentencesOf } from '../../policy/describe/openness.ts';
import { Card } from '../../ui/card.tsx';
import { PolicySentences } from '../../ui/policy-source.tsx';
import type { RegistrationContext } from './queries.ts';
import { registerWords } from './words.ts';

/** The policy's sentences beside the form: what is promised, and how people are treated (FAL-05). */
export function Support({ policy }: RegistrationContext) {
  if (policy === undefined) return null;
  const promised = policy.promise.map(({ value }) => value);
  const attitudes = policy.attitudes.filter(({ value }) => !promised.includes(value));
  const cards = [
    { title: registerWords.promise, sentences: sentencesOf(policy.promise) },
    { title: registerWords.attitudes, sentences: sentencesOf(attitudes) },
  ];
  return (
    <>
      {cards
        .filter(({ sentences }) => sentences.length > 0)
        .map(({ title, sentences }) => (
          <Card key={title} title={title}>
            <PolicySentences sentences={sentences} version={policy.version} />
          </Card>
        ))}
    </>
  );
}
