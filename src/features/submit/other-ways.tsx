import type { Channel, Language } from '../../domain/vocabulary.ts';
import { wordsIn } from '../../i18n/words.ts';
import type { Municipality } from '../../municipality/find.ts';
import { Breakable } from '../../ui/breakable.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';

/** Replaces the form where the policy does not list the web: the channels that it lists, with contact details. */
export function OtherChannels({
  language,
  municipality,
  channels,
}: {
  readonly language: Language;
  readonly municipality: Municipality;
  readonly channels: readonly Channel[];
}) {
  const words = wordsIn(language).submit.otherWays;
  const { phone, email, address, hours } = municipality.texts.contact;
  const open = (...any: readonly Channel[]) => any.some((one) => channels.includes(one));
  const items = [
    open('phone') && { term: words.phone, value: `${phone} (${hours[language]})` },
    open('email') && {
      term: words.email,
      value: (
        <a class="ds-link" href={`mailto:${email}`}>
          <Breakable>{email}</Breakable>
        </a>
      ),
    },
    open('letter', 'paper_form') && { term: words.letter, value: address },
    open('visit') && { term: words.visit, value: `${address} (${hours[language]})` },
  ];
  return (
    <section class="stack" aria-labelledby="other-ways">
      <Heading level={2} id="other-ways">
        {words.title}
      </Heading>
      <Paragraph>{words.lead}</Paragraph>
      <DescriptionList items={items.filter((item) => item !== false)} />
    </section>
  );
}
