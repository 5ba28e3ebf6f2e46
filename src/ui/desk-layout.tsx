import type { ComponentChildren } from 'preact';
import type { View } from '../domain/queue-filter.ts';
import type { ViewCounts } from '../domain/queue-views.ts';
import type { Role } from '../domain/vocabulary.ts';
import { frameWords } from '../i18n/desk/frame.ts';
import type { DeskArea } from './desk-areas.ts';
import { DeskMenu } from './desk-rail.tsx';
import { DemonstrationBanner, Document } from './document.tsx';
import { Mark } from './mark.tsx';

export interface DeskLayoutProps {
  readonly title: string;
  readonly municipality: { readonly slug: string; readonly name: string };
  /** The signed-in user; absent on the sign-in page. */
  readonly person?: { readonly name: string; readonly role: Role } | undefined;
  /** The areas this person may open, and the one that the page belongs to. */
  readonly areas?: readonly DeskArea[] | undefined;
  readonly active?: DeskArea | undefined;
  /** The views of the queue that this person has, and the one that the page shows. */
  readonly views?: readonly View[] | undefined;
  readonly activeView?: View | undefined;
  /** How many cases each view holds, on pages that know it. */
  readonly counts?: ViewCounts | undefined;
  readonly demonstration: boolean;
  readonly hasErrors?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** What every page of the desk says of its reader. */
export type DeskFrame = Pick<
  DeskLayoutProps,
  'municipality' | 'person' | 'areas' | 'views' | 'demonstration'
>;

/** Layout of the desk's pages, which are in Swedish. */
export function DeskLayout({
  title,
  municipality,
  areas = [],
  views = [],
  demonstration,
  hasErrors,
  children,
  ...rail
}: DeskLayoutProps) {
  return (
    <Document
      language="sv"
      title={title}
      site={`${frameWords.name}, ${municipality.name}`}
      hasErrors={hasErrors}
      theme={municipality.slug}
      area="desk"
    >
      <div class="desk" data-rail={areas.length > 0 || undefined}>
        <header class="rail">
          <p class="site-name">
            <Mark />
            <span>{municipality.name}</span>
          </p>
          {areas.length > 0 && <DeskMenu {...rail} areas={areas} views={views} />}
        </header>
        <div class="sheet">
          {demonstration && <DemonstrationBanner />}
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      </div>
    </Document>
  );
}
