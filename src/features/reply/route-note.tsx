import type { DeskCase } from '../../desk/desk-case.ts';
import { routeFor } from '../../domain/actions.ts';
import { replyWords } from './words.ts';

const words = replyWords.route;

/** How the reply will reach its reader. */
function routeSentences(
  { case: row, submitter }: Pick<DeskCase, 'case' | 'submitter'>,
  toldOrally: boolean,
): readonly string[] {
  const route = toldOrally ? 'oral' : routeFor(submitter);
  return [
    route === 'email' ? words.email(submitter?.email ?? '') : words[route],
    ...(row.reply_wanted ? [] : [words.declined]),
    words.language[row.language],
  ];
}

export function RouteNote(props: {
  readonly deskCase: Pick<DeskCase, 'case' | 'submitter'>;
  readonly toldOrally: boolean;
  readonly question?: boolean;
}) {
  return (
    <div class="route">
      <strong>{props.question ? words.titleQuestion : words.title}</strong>
      {routeSentences(props.deskCase, props.toldOrally).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
