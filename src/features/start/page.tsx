import { mostCounted } from '../../domain/queue-views.ts';
import { queueWords } from '../../i18n/desk/queue.ts';
import { deskPaths } from '../../paths.ts';
import { Card } from '../../ui/card.tsx';
import { type DeskFrame, DeskLayout } from '../../ui/desk-layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Heading, Paragraph, TextLink } from '../../ui/text.tsx';
import type { Item, StartSectionView } from './read.ts';
import { startWords as words } from './words.ts';

export interface StartPageProps {
  readonly frame: DeskFrame;
  readonly name: string;
  readonly shown: readonly StartSectionView[];
  /** Names of the people whom this person substitutes for today. */
  readonly substitutesFor: readonly string[];
  readonly policyToRead: boolean;
  /** Where the work is of those for whom no case waits. */
  readonly links: readonly { readonly href: string; readonly words: string }[];
}

/** What this person needs to do now, and nothing else. */
export function StartPage(props: StartPageProps) {
  const { frame, name, shown, substitutesFor, policyToRead, links } = props;
  const nothing = shown.length === 0;
  return (
    <DeskLayout {...frame} title={words.title} active="start">
      <Heading level={1}>{words.greeting(name)}</Heading>
      {substitutesFor.length > 0 && (
        <Notice>
          <Paragraph>{words.substitutesFor(substitutesFor.join(', '))}</Paragraph>
        </Notice>
      )}
      {policyToRead && (
        <Notice>
          <Paragraph>
            <TextLink href={deskPaths.policy}>{words.reading}</TextLink>
          </Paragraph>
        </Notice>
      )}
      {nothing && <Paragraph size="lg">{words.nothing}</Paragraph>}
      {nothing && links.length === 0 && frame.areas?.includes('queue') && (
        <Paragraph>
          <TextLink href={deskPaths.queue}>{words.links.queue}</TextLink>
        </Paragraph>
      )}
      {shown.length > 0 && (
        <div class="start">
          {shown.map((one) => (
            <Section key={one.section} {...one} />
          ))}
        </div>
      )}
      {links.length > 0 && (
        <ul class="ds-list">
          {links.map((link) => (
            <li key={link.href}>
              <TextLink href={link.href}>{link.words}</TextLink>
            </li>
          ))}
        </ul>
      )}
    </DeskLayout>
  );
}

function Section({ section, items, all }: StartSectionView) {
  const title = words.sections[section];
  return (
    <Card title={title} id={section}>
      <ul class="waiting">
        {items.map((item) => (
          <li key={item.href}>
            <Line {...item} />
          </li>
        ))}
      </ul>
      {all !== undefined && (
        <Paragraph>
          <TextLink href={all.href}>
            {words.all(
              title,
              all.count === undefined ? '' : queueWords.counted(all.count, mostCounted),
            )}
          </TextLink>
        </Paragraph>
      )}
    </Card>
  );
}

function Line({ href, name, about, detail, late }: Item) {
  return (
    <>
      <TextLink href={href}>{name}</TextLink>
      {late ? <LateTag about={about} /> : <span>{about}</span>}
      {detail !== undefined && <span class="voice">”{detail}”</span>}
    </>
  );
}

/** Overdue in words and by a shape, not by colour alone. */
function LateTag({ about }: { readonly about: string }) {
  const [last = '', ...before] = about.split(', ').toReversed();
  return (
    <>
      <span>{before.toReversed().join(', ')}</span>
      <Tag tone="danger" shape="alert">
        {last}
      </Tag>
    </>
  );
}
