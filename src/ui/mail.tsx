import type { Language } from '../domain/vocabulary.ts';
import { outboxWords } from '../i18n/desk/outbox.ts';
import { formatMoment } from './conversation-entries.ts';
import { DescriptionList } from './lists.tsx';
import { QuotedText } from './text.tsx';

/** An e-mail as its recipient reads it. */
export function Mail({
  mail,
}: {
  readonly mail: {
    readonly from: { readonly name: string; readonly address: string };
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    readonly language: Language;
    /** Absent while it has not been sent. */
    readonly date?: Date;
  };
}) {
  const words = outboxWords.message;
  return (
    <>
      <DescriptionList
        items={[
          { term: words.from, value: `${mail.from.name} <${mail.from.address}>` },
          { term: words.to, value: mail.to },
          { term: words.subject, value: mail.subject },
          ...(mail.date === undefined
            ? []
            : [{ term: words.date, value: formatMoment(mail.date) }]),
        ]}
      />
      <div class="outbox-mail">
        <QuotedText from="staff" lang={mail.language}>
          {mail.text}
        </QuotedText>
      </div>
    </>
  );
}
