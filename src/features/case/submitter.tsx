import type { DeskCase } from '../../desk/desk-case.ts';
import { isReplyOwed } from '../../domain/decide/reply-owed.ts';
import { caseWords, submitterTypeWords } from '../../i18n/desk/case.ts';
import { languageName } from '../../i18n/languages.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { Card } from '../../ui/card.tsx';
import { TelephoneLink } from '../../ui/contact-links.tsx';
import { type DescriptionItem, DescriptionList } from '../../ui/lists.tsx';
import { TextLink } from '../../ui/text.tsx';

const words = caseWords.submitter;

/** The submitter, their contact details, and whether they want an answer. */
export function SubmitterCard({ deskCase }: { readonly deskCase: DeskCase }) {
  const { case: row, rules } = deskCase;
  const owed = isReplyOwed(row, rules);
  const items: readonly DescriptionItem[] = [
    ...contactOf(deskCase),
    ...(row.submitter_type === null
      ? []
      : [{ term: words.type, value: submitterTypeWords[row.submitter_type] }]),
    {
      term: words.reply,
      value: (
        <>
          {row.reply_wanted ? words.wantsReply : words.declinesReply}
          {!owed && <p class="quiet">{words.notOwed}</p>}
        </>
      ),
    },
    { term: words.language, value: languageName(row.language, 'sv') },
    ...explanationOf(deskCase),
  ];
  return (
    <Card title={words.title}>
      <DescriptionList items={items} />
    </Card>
  );
}

/** Where the policy has the process explained, a case that came by voice says whether it was (BOT-17). */
function explanationOf({ case: row, policy }: DeskCase): readonly DescriptionItem[] {
  if (row.explained_orally) return [{ term: words.explained, value: words.yes }];
  const oral = row.channel === 'phone' || row.channel === 'visit';
  if (!oral || !policy.oralExplanationTick.value) return [];
  return [{ term: words.explained, value: <strong>{words.notExplained}</strong> }];
}

function contactOf({ case: row, submitter }: DeskCase): readonly DescriptionItem[] {
  if (row.anonymous) return [{ term: words.name, value: words.anonymous }];
  const { name = null, email = null, phone = null, address = null } = submitter ?? {};
  return [
    { term: words.name, value: name ?? words.nameless },
    ...(email === null
      ? []
      : [
          {
            term: words.email,
            value: (
              <TextLink href={`mailto:${email}`}>
                <Breakable>{email}</Breakable>
              </TextLink>
            ),
          },
        ]),
    ...(phone === null
      ? []
      : [
          {
            term: words.phone,
            value: <TelephoneLink number={phone} />,
          },
        ]),
    ...(address === null ? [] : [{ term: words.address, value: address }]),
  ];
}
