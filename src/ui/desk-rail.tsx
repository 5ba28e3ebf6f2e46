import type { ComponentChildren } from 'preact';
import type { View } from '../domain/queue-filter.ts';
import { mostCounted, type ViewCounts } from '../domain/queue-views.ts';
import type { Role } from '../domain/vocabulary.ts';
import { frameWords } from '../i18n/desk/frame.ts';
import { queueWords } from '../i18n/desk/queue.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths } from '../paths.ts';
import {
  type AreaGroup,
  areaGroups,
  areaIcons,
  type DeskArea,
  goKeys,
  ownCasesKey,
  viewIcon,
} from './desk-areas.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';
import { ScreenReaderText } from './text.tsx';

export interface RailProps {
  readonly person?: { readonly name: string; readonly role: Role } | undefined;
  /** The areas that this person may open, and the one that the page belongs to. */
  readonly areas: readonly DeskArea[];
  readonly active?: DeskArea | undefined;
  /** The views of the queue that this person has, and the one that the page shows. */
  readonly views: readonly View[];
  readonly activeView?: View | undefined;
  /** How many cases each view holds, on pages that know it. */
  readonly counts?: ViewCounts | undefined;
}

/** Preact's types do not know the attribute that lets a button open an element without a script. */
const opensMenu: Readonly<Record<string, string>> = { popovertarget: 'menu' };

/**
 * The navigation of the desk. Where there is room it is always shown at the side; where there is not, it is opened by a
 * button. A popover and no `details`: what is shown at the side may not be marked as closed (docs/decisions/0035).
 */
export function DeskMenu(props: RailProps) {
  const { person, areas, active } = props;
  return (
    <>
      <button type="button" class="menu-button" {...opensMenu}>
        <Icon name="menu" />
        {frameWords.menu}
      </button>
      <div class="menu" id="menu" popover="auto">
        <nav aria-label={frameWords.navigation}>
          {areas.includes('register') && (
            <ul>
              <Area area="register" active={active} />
            </ul>
          )}
          <Group name="first" {...props} />
          <Group
            name="cases"
            {...props}
            before={props.views.length > 0 ? <ViewLinks {...props} /> : undefined}
          />
          <Group name="learn" {...props} />
          <Group
            name="support"
            {...props}
            after={
              <Way href={deskPaths.shortcuts} icon="keyboard" goKey="?">
                {frameWords.shortcuts}
              </Way>
            }
          />
        </nav>
        {person && <SignedIn {...person} />}
      </div>
    </>
  );
}

function Group({
  name,
  areas,
  active,
  views,
  counts,
  before,
  after,
}: RailProps & {
  readonly name: AreaGroup;
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}) {
  const own = areaGroups[name].filter((area) => areas.includes(area));
  if (own.length === 0 && before === undefined && after === undefined) return null;
  const list = own.map((area) => <Area key={area} area={area} active={active} />);
  if (name === 'first') return <ul>{list}</ul>;
  const id = `rail-${name}`;
  return (
    <>
      <p class="group-name" id={id}>
        {frameWords.groups[name]}
      </p>
      <ul
        aria-labelledby={id}
        data-counts={
          name === 'cases' && counts === undefined && views.length > 0
            ? deskPaths.queueCounts
            : undefined
        }
      >
        {before}
        {list}
        {after}
      </ul>
    </>
  );
}

function Area({
  area,
  active,
}: {
  readonly area: DeskArea;
  readonly active: DeskArea | undefined;
}) {
  return (
    <Way
      href={deskPaths[area]}
      icon={areaIcons[area]}
      goKey={goKeys[area]}
      current={area === active}
      look={area === 'register' ? 'way way-register' : 'way'}
    >
      {frameWords[area]}
    </Way>
  );
}

/** A page of a case belongs to all that are open, whichever view it was opened from. */
function ViewLinks({ views, active, activeView, counts }: RailProps) {
  const current = activeView ?? (counts === undefined && active === 'queue' ? 'alla' : undefined);
  return views.map((view) => {
    const count = counts?.get(view);
    return (
      <Way
        key={view}
        href={view === 'alla' ? deskPaths.queue : deskPaths.queueView(view)}
        icon={viewIcon(view)}
        goKey={view === 'alla' ? goKeys.queue : view === 'mina' ? ownCasesKey : undefined}
        current={view === current}
      >
        {queueWords.view[view]}{' '}
        <span class="counted" data-count={view}>
          {count !== undefined && <Count count={count} />}
        </span>
      </Way>
    );
  });
}

/** The counts alone, for the script that puts them into a page that does not know them. */
export function CountsFragment({ counts }: { readonly counts: ViewCounts }) {
  return (
    <>
      {[...counts].map(([view, count]) => (
        <span key={view} data-count={view}>
          <Count count={count} />
        </span>
      ))}
    </>
  );
}

function Count({ count }: { readonly count: number }) {
  return (
    <>
      <span class="count" aria-hidden="true">
        {queueWords.counted(count, mostCounted)}
      </span>
      <ScreenReaderText>{queueWords.countedAloud(count, mostCounted)}</ScreenReaderText>
    </>
  );
}

function Way({
  href,
  icon,
  goKey,
  current = false,
  look = 'way',
  children,
}: {
  readonly href: string;
  readonly icon: IconName;
  readonly goKey?: string | undefined;
  readonly current?: boolean;
  readonly look?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <li>
      <a class={look} href={href} data-go={goKey} aria-current={current ? 'page' : undefined}>
        <Icon name={icon} />
        {children}
      </a>
    </li>
  );
}

function SignedIn({ name, role }: { readonly name: string; readonly role: Role }) {
  return (
    <form class="signed-in" method="post" action={deskPaths.signOut}>
      <a class="ds-link" href={deskPaths.ownAccount}>
        {frameWords.signedIn(name, wordsIn('sv').vocabulary.role[role])}
      </a>
      <button type="submit" class="ds-button" data-variant="tertiary" data-size="sm">
        {frameWords.signOut}
      </button>
    </form>
  );
}
