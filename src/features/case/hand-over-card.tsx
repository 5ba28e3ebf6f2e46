import { receiverName } from '../../desk/desk-names.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import type { HandOverRow } from '../../domain/case-file.ts';
import type { HandOverState } from '../../domain/vocabulary.ts';
import { capital } from '../../i18n/desk/capital.ts';
import { scopeWords } from '../../i18n/desk/case.ts';
import { handOverWords } from '../../i18n/desk/hand-over.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { formatMoment } from '../../ui/conversation-entries.ts';
import { DescriptionList } from '../../ui/lists.tsx';
import { Tag, type TagShape, type TagTone } from '../../ui/tag.tsx';
import { TextLink } from '../../ui/text.tsx';
import type { CaseView } from './queries.ts';

const words = handOverWords.card;

const looks: Readonly<Record<HandOverState, { readonly tone: TagTone; readonly shape: TagShape }>> =
  {
    pending: { tone: 'warning', shape: 'clock' },
    confirmed: { tone: 'success', shape: 'tick' },
    returned: { tone: 'danger', shape: 'alert' },
    withdrawn: { tone: 'neutral', shape: 'line' },
    led: { tone: 'neutral', shape: 'arrow' },
  };

/** The times the case was handed over, the latest first, each with its outcome at the receiver. */
export function HandOverCard(view: CaseView) {
  const { handOvers } = view.deskCase;
  if (handOvers.length === 0) return null;
  return (
    <Card title={words.title} id="overlamnat">
      {handOvers.toReversed().map((handOver) => (
        <HandOver key={handOver.id} handOver={handOver} {...view} />
      ))}
    </Card>
  );
}

function sentOf({ route, sent_at: at, message_id: message }: HandOverRow) {
  if (route === 'submitter' || route === 'queue') return [];
  const when = at === null ? words.notSent : formatMoment(at);
  return [
    { term: words.sent, value: when },
    {
      term: words.letter,
      value: message ? (
        <TextLink href={deskPaths.message(message)}>{words.letter}</TextLink>
      ) : (
        words.waits
      ),
    },
  ];
}

function outcomeOf(handOver: HandOverRow, { names }: CaseView) {
  const { state, settled_on: on, settled_how: how, settled_by: by, settled_words: said } = handOver;
  const account = by === null ? undefined : names.account(by);
  const details = [
    on === null ? undefined : formatDay(on, 'sv'),
    how === null ? undefined : handOverWords.settled[how],
    account,
  ].filter(Boolean);
  return [
    {
      term: words.state,
      value: (
        <>
          <Tag {...looks[state]}>{handOverWords.states[state]}</Tag>
          {details.length > 0 && <p class="quiet">{details.join(', ')}</p>}
        </>
      ),
    },
    ...(said === null
      ? []
      : [{ term: state === 'confirmed' ? words.who : words.why, value: said }]),
  ];
}

function HandOver({ handOver, ...view }: CaseView & { readonly handOver: HandOverRow }) {
  const { organisation } = view.deskCase;
  const { names } = view;
  const { scope, route, handed_at: at, handed_by: by, reason } = handOver;
  const receiver = receiverName(handOver, organisation) ?? '–';
  return (
    <DescriptionList
      items={[
        ...outcomeOf(handOver, view),
        { term: words.to, value: capital(receiver) },
        { term: words.as, value: scopeWords[scope] },
        { term: words.how, value: handOverWords.routes[route] },
        { term: words.handed, value: words.by(formatMoment(at), names.account(by) ?? '–') },
        ...(reason === null ? [] : [{ term: words.reason, value: reason }]),
        ...sentOf(handOver),
      ]}
    />
  );
}
