import { wordsIn } from '../../i18n/words.ts';
import { initialSubmission } from '../../submitter/followed-case.ts';
import { FollowedConversation } from '../../ui/followed-conversation.tsx';
import { Heading } from '../../ui/text.tsx';
import type { CasePageProps } from './case-page.tsx';

/** The messages in both directions in order, beginning with the submission. */
export function Conversation({ language, case: followed }: CasePageProps) {
  const words = wordsIn(language).follow;
  return (
    <section class="stack" aria-labelledby="messages-title">
      <Heading level={2} id="messages-title">
        {words.messages}
      </Heading>
      <FollowedConversation
        language={language}
        messages={[initialSubmission(followed), ...followed.messages]}
        several={followed.related.length > 0}
      />
    </section>
  );
}
