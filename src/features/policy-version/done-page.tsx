import { deskPaths } from '../../paths.ts';
import type { Policy } from '../../policy/schema.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ButtonLink, Heading, Paragraph } from '../../ui/text.tsx';
import type { Frame } from './form-page.tsx';
import { policyVersionWords } from './words.ts';

const words = policyVersionWords.done;

export function DonePage({ frame, policy }: { readonly frame: Frame; readonly policy: Policy }) {
  const { version, effectiveFrom } = policy;
  const title = words.title(version);
  return (
    <DeskLayout title={title} active="policy" {...frame}>
      <Heading level={1}>{title}</Heading>
      <Notice tone="success" announce>
        <Paragraph>{words.text(version, effectiveFrom.value)}</Paragraph>
      </Notice>
      <Paragraph>
        <ButtonLink href={deskPaths.policy}>{words.policy}</ButtonLink>
      </Paragraph>
    </DeskLayout>
  );
}
