import { firstSaid } from '../../channels/followed-case.ts';
import { followWords } from '../../locales/follow.ts';
import { FollowedConversation } from '../../web/components/followed-conversation.tsx';
import { Heading } from '../../web/components/text.tsx';
import type { CasePageProps } from './case-page.tsx';

/** Both ways in the order they were written, beginning with what was said first. */
export function Conversation({ language, case: followed }: CasePageProps) {
  const words = followWords(language);
  return (
    <section class="stack" aria-labelledby="messages-title">
      <Heading level={2} id="messages-title">
        {words.messages}
      </Heading>
      <FollowedConversation
        language={language}
        messages={[firstSaid(followed), ...followed.messages]}
        several={followed.related.length > 0}
      />
    </section>
  );
}
