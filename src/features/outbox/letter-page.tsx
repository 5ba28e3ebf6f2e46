import type { AppContext } from '../../app-context.ts';
import type { StaffActor } from '../../domain/actor.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { outboxWords } from '../../i18n/desk/outbox.ts';
import type { MunicipalityTexts } from '../../municipality/schema.ts';
import { deskPaths } from '../../paths.ts';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Letter } from '../../ui/letter.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Heading, Paragraph, PrintButton, TextLink } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { PassedDayNotice } from './passed-day-notice.tsx';
import { isOffered, PostingButton } from './posting-forms.tsx';
import type { OutboxMessage } from './queries.ts';

export interface LetterPageProps {
  readonly actor: StaffActor;
  readonly config: Pick<AppContext['config'], 'mode'>;
  /** The text below the letter: what its reader can do next. */
  readonly foot: string | undefined;
  readonly municipality: {
    readonly id: string;
    readonly name: string;
    readonly texts: MunicipalityTexts;
  };
  readonly message: OutboxMessage;
  /** The day on the letter, YYYY-MM-DD. */
  readonly today: Day;
}

/** A message to be printed, folded and put into a window envelope. Only the letter is printed. */
export function LetterPage(props: LetterPageProps) {
  const { actor, config, municipality, message } = props;
  const words = outboxWords.letterPage;
  return (
    <DeskLayout
      title={words.title(message.number)}
      active="outbox"
      {...deskFrame(actor, municipality, config)}
    >
      <div class="beside-letter">
        <Heading level={1}>{words.title(message.number)}</Heading>
        <Paragraph>{words.print}</Paragraph>
        <PassedDayNotice message={message} today={props.today} />
        {message.address === null && (
          <Notice tone="warning">
            <Paragraph>{words.noAddress}</Paragraph>
          </Notice>
        )}
        {message.body === null && (
          <Notice tone="warning">
            <Paragraph>{words.noWords}</Paragraph>
          </Notice>
        )}
        <div class="buttons">
          <PrintButton variant="primary">{outboxWords.letter}</PrintButton>
          {isOffered('confirm_posted', actor, message) && (
            <PostingButton action="confirm_posted" item={message} />
          )}
        </div>
        <Paragraph>
          <TextLink href={deskPaths.outbox}>{words.back}</TextLink>
        </Paragraph>
      </div>
      <Letter
        message={message}
        sender={{ name: municipality.name, contact: municipality.texts.contact }}
        today={props.today}
        foot={props.foot}
      />
    </DeskLayout>
  );
}
