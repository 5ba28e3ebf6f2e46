import type { Language } from '../domain/vocabulary.ts';
import { outboxWords } from '../i18n/desk/outbox.ts';
import { formatMoment } from './conversation-entries.ts';
import { DescriptionList } from './lists.tsx';
import { QuotedText } from './text.tsx';

/** An e-mail as its recipient reads it. */
export function Mail({
  mail,
  from,
}: {
  readonly mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly language: Language;
    /** Absent while it is not sent. */
    readonly date?: Date;
  };
  readonly from: string;
}) {
  const words = outboxWords.message;
  return (
    <>
      <DescriptionList
        items={[
          { term: words.from, value: from },
          { term: words.to, value: mail.to },
          { term: words.subject, value: mail.subject },
          ...(mail.date === undefined
            ? []
            : [{ term: words.date, value: formatMoment(mail.date) }]),
        ]}
      />
      <div class="outbox-mail">
        <QuotedText lang={mail.language}>{mail.text}</QuotedText>
      </div>
    </>
  );
}
