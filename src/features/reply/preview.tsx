import { handleWords } from '../../i18n/desk/handle.ts';
import { actionPaths, deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { Columns } from '../../ui/columns.tsx';
import { DeskLayout } from '../../ui/desk-layout.tsx';
import { Buttons, Form, HiddenField, SubmitButton } from '../../ui/form.tsx';
import { Heading, Paragraph } from '../../ui/text.tsx';
import { deskFrame } from '../../web/desk-frame.ts';
import { typed } from '../../web/form-body.ts';
import { CheckResult } from './check-result.tsx';
import { DraftOriginFields } from './draft-notes.tsx';
import { modes } from './fields.ts';
import { OverrideField, RouteNote, SendButtons } from './form-parts.tsx';
import type { ReplyPageProps } from './page.tsx';
import { MessagePreview, type MessagePreviewProps } from './preview-message.tsx';
import { EarlierConversation, LatestMessage } from './sidebar.tsx';
import { replyWords } from './words.ts';

const carried = ['subject', 'body', 'toldOrally', 'replaces', 'reason'] as const;

/** The page on which the reply is previewed before it is sent. */
export function PreviewPage(props: ReplyPageProps & MessagePreviewProps) {
  const {
    mode,
    deskCase,
    context,
    values,
    version,
    origin,
    check,
    errors = {},
    actor,
    config,
  } = props;
  const { number } = deskCase.case;
  const words = replyWords.preview;
  const title = words.title(number);
  return (
    <DeskLayout title={title} active="queue" {...deskFrame(actor, deskCase.municipality, config)}>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{words.intro}</Paragraph>
      <Columns
        asideLabel={handleWords.aside}
        aside={
          <>
            <LatestMessage deskCase={deskCase} />
            <EarlierConversation deskCase={deskCase} related={props.material.related} folded />
          </>
        }
      >
        <MessagePreview {...props} />
        <Form action={deskPaths.caseAction(number, actionPaths[modes[mode].action])}>
          <HiddenField name="version" value={String(version)} />
          <DraftOriginFields {...origin} />
          {carried
            .filter((name) => typed(values, name) !== '')
            .map((name) => (
              <HiddenField key={name} name={name} value={typed(values, name)} />
            ))}
          <RouteNote deskCase={deskCase} toldOrally={typed(values, 'toldOrally') !== ''} />
          <Card title={replyWords.check.title}>
            <CheckResult check={check} deskCase={deskCase} context={context} />
          </Card>
          <OverrideField {...{ values, errors, check }} />
          <Buttons>
            <SendButtons deskCase={deskCase} actor={actor} />
            <SubmitButton variant="secondary" name="step" value="andra">
              {replyWords.buttons.edit}
            </SubmitButton>
          </Buttons>
        </Form>
      </Columns>
    </DeskLayout>
  );
}
