import { routeFor } from '../../domain/actions.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { formatDay } from '../../domain/calendar/format.ts';
import { spellFollowCode } from '../../domain/follow-code.ts';
import { wordsIn } from '../../i18n/words.ts';
import { deskPaths } from '../../paths.ts';
import type { Policy } from '../../policy/schema.ts';
import { Card } from '../../ui/card.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Buttons } from '../../ui/form.tsx';
import { DescriptionList } from '../../ui/lists.tsx';
import { Notice } from '../../ui/notice.tsx';
import {
  ButtonLink,
  CaseNumber,
  FollowCode,
  Heading,
  Paragraph,
  PrintButton,
  ScreenReaderText,
} from '../../ui/text.tsx';
import { expectationSteps } from '../../web/expectation.ts';
import type { Frame } from './page.tsx';
import type { Registered } from './queries.ts';
import { registeredWords } from './words.ts';

export interface RegisteredPageProps {
  readonly frame: Frame;
  readonly registered: Registered;
  readonly today: Day;
  /** The contents of the first message, according to the policy of the case. */
  readonly firstMessage: Policy['firstMessage']['parts']['value'];
  /** Whether that policy owes this person a reply. */
  readonly replyOwed: boolean;
  readonly code: string;
  readonly registers: boolean;
  readonly mayOpen: boolean;
  /** Where the submitter follows the case, in a form to be read out. */
  readonly followAddress: string;
}

/**
 * The response to the registration itself: the code may be part of no address, and is shown only once. Also the slip
 * that is printed.
 */
export function RegisteredPage(props: RegisteredPageProps) {
  const { frame, registered, registers, mayOpen } = props;
  const { number } = registered.case;
  const title = registers ? registeredWords.title(number) : registeredWords.handedIn(number);
  return (
    <DeskLayout {...frame} title={title} active="register">
      <Heading level={1}>{title}</Heading>
      {registered.case.status === 'answered' && <Notice>{registeredWords.staysOpen}</Notice>}
      <OralInformation {...props} />
      <PrintedReceipt {...props} />
      <Buttons>
        <ButtonLink href={deskPaths.register}>{registeredWords.next}</ButtonLink>
        {mayOpen && (
          <ButtonLink variant="secondary" href={deskPaths.case(number)}>
            {registeredWords.open}
          </ButtonLink>
        )}
        <PrintButton>{registeredWords.print}</PrintButton>
      </Buttons>
    </DeskLayout>
  );
}

/** In the person's own language, since it is read out to them. */
function OralInformation({
  registered,
  firstMessage,
  replyOwed,
  code,
  today,
}: RegisteredPageProps) {
  const { kind, answered_at: solvedAt, email, address, phone, language, number } = registered.case;
  const words = wordsIn(language).spokenReceipt;
  const sentences =
    solvedAt !== null
      ? [words.solved]
      : [
          kind === 'praise' ? words.goesOn.praise : words.goesOn.others,
          ...expectationSteps({
            ...registered,
            ...{ firstMessage, replyOwed, language, today },
            route: routeFor({ email, address, phone }),
          }),
        ];
  return (
    <Card title={registeredWords.say} id="say">
      <div lang={language} class="stack">
        <Paragraph size="lg">{words.thanks[kind ?? 'unknown']}</Paragraph>
        <ol class="ds-list">
          <li>{words.number({ number })}</li>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>{words.codeIs({ code })}</li>
        </ol>
      </div>
    </Card>
  );
}

function PrintedReceipt({ registered, code, followAddress }: RegisteredPageProps) {
  const { number, arrival_day, language } = registered.case;
  const words = wordsIn(language).spokenReceipt;
  const symbols = spellFollowCode(code);
  return (
    <div lang={language}>
      <Card title={words.slip} id="slip" variant="slip">
        <DescriptionList
          items={[
            { term: words.numberTerm, value: <CaseNumber number={number} /> },
            { term: words.arrived, value: formatDay(arrival_day, language) },
            { term: words.code, value: <FollowCode code={code} /> },
          ]}
        />
        <ScreenReaderText>{words.spelled({ symbols })}</ScreenReaderText>
        <Paragraph>{words.codeUse({ address: followAddress })}</Paragraph>
        <Paragraph>
          <strong>{words.codeOnce}</strong>
        </Paragraph>
      </Card>
    </div>
  );
}
