import { policyWords } from '../../i18n/desk/policy.ts';
import { routineOf } from '../../policy/describe/routine.ts';
import { memoizeByPolicy } from '../../policy/memoize-by-policy.ts';
import type { Policy } from '../../policy/schema.ts';
import { DescriptionList } from '../../ui/lists.tsx';
import { Statements } from '../../ui/policy-statements.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';

const inWords = memoizeByPolicy(routineOf);

/** The routine in a form short enough to remember (LAN-19, FAL-08), with what a synpunkt is (LAN-29). */
export function Routine({ policy }: { readonly policy: Policy }) {
  const words = policyWords.routine;
  return (
    <section class="part stack routine" aria-labelledby="sa-gor-vi">
      <Heading level={2} id="sa-gor-vi">
        {words.title}
      </Heading>
      <Paragraph>{words.from(policy.version)}</Paragraph>
      <DescriptionList
        items={inWords(policy).map(({ title, statements }) => ({
          term: title,
          value: <Statements statements={statements} />,
        }))}
      />
    </section>
  );
}
