import type { StaffActor } from '../../domain/actor.ts';
import { mayPutPolicyInForce, overseeingReach } from '../../domain/permission.ts';
import type { Role } from '../../domain/vocabulary.ts';
import { policyWords } from '../../i18n/desk/policy.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import { dutiesOfRole } from '../../policy/describe/duties.ts';
import type { Policy } from '../../policy/schema.ts';
import { Card } from '../../ui/card.tsx';
import { DeskLayout, type DeskLayoutProps } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PolicySentences } from '../../ui/policy-source.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import { ConfirmationForm, ConfirmationState } from './confirmation.tsx';
import { Routine } from './routine.tsx';
import type { Versions } from './versions.ts';
import { WholePolicy } from './whole-policy.tsx';

export interface DeskPolicyProps {
  readonly frame: Omit<DeskLayoutProps, 'title' | 'children'>;
  readonly actor: StaffActor;
  readonly versions: Versions;
  readonly shown: Policy | undefined;
  /** When this person confirmed the version in force. */
  readonly confirmedAt: Date | undefined;
  /** Whether they have just confirmed it. */
  readonly justNow: boolean;
  /** Whether another version came into force while the page was open. */
  readonly otherInForce: boolean;
}

export const deskAddresses = { policy: deskPaths.policy, comparison: deskPaths.policyComparison };

/** The version in force, with what it asks of its reader (FAL-25). */
function OwnDuties({ policy, role }: { readonly policy: Policy; readonly role: Role }) {
  const duties = dutiesOfRole(policy, role);
  const { duties: words } = policyWords;
  return (
    <Card title={words.title(wordsIn('sv').vocabulary.role[role])} id="din-roll">
      {duties.length === 0 ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <PolicySentences sentences={duties} version={policy.version} />
      )}
    </Card>
  );
}

export function DeskPolicyPage(props: DeskPolicyProps) {
  const { frame, actor, versions, shown, confirmedAt, justNow, otherInForce } = props;
  const words = wordsIn('sv').policy;
  const policy = versions.inForce;
  const own = policy && { policy, role: actor.role, confirmedAt };
  return (
    <DeskLayout {...frame} title={words.title} active="policy">
      <Heading level={1}>{words.title}</Heading>
      {otherInForce && (
        <Notice tone="warning" announce>
          <Paragraph>{policyWords.reading.otherInForce}</Paragraph>
        </Notice>
      )}
      {own && <ConfirmationState {...own} justNow={justNow} />}
      {overseeingReach(actor.role) !== undefined && (
        <Paragraph>
          <TextLink href={deskPaths.policyReadings}>{policyWords.reading.listLink}</TextLink>
        </Paragraph>
      )}
      {mayPutPolicyInForce(actor) && (
        <Paragraph>
          <TextLink href={deskPaths.policyNew}>{policyWords.newVersion}</TextLink>
        </Paragraph>
      )}
      {policy && <OwnDuties policy={policy} role={actor.role} />}
      {policy && <Routine policy={policy} />}
      {own && <ConfirmationForm {...own} />}
      <Heading level={2}>{policyWords.whole}</Heading>
      {shown === undefined ? (
        <Paragraph>{words.none}</Paragraph>
      ) : (
        <WholePolicy
          {...{ versions, shown }}
          language="sv"
          addresses={deskAddresses}
          audience="staff"
        />
      )}
    </DeskLayout>
  );
}
