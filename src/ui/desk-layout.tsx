import type { ComponentChildren } from 'preact';
import type { Role } from '../domain/vocabulary.ts';
import { frameWords } from '../i18n/desk/frame.ts';
import { wordsIn } from '../i18n/words.ts';
import { deskPaths } from '../paths.ts';
import { DemonstrationBanner, Document } from './document.tsx';

export const deskAreas = [
  'start',
  'queue',
  'search',
  'register',
  'outbox',
  'followUp',
  'phrases',
  'policy',
  'accounts',
] as const;
export type DeskArea = (typeof deskAreas)[number];

export interface DeskLayoutProps {
  readonly title: string;
  readonly municipality: { readonly slug: string; readonly name: string };
  /** Who is signed in; absent on the sign-in page. */
  readonly person?: { readonly name: string; readonly role: Role } | undefined;
  /** The areas this person may open, and the one that the page belongs to. */
  readonly areas?: readonly DeskArea[] | undefined;
  readonly active?: DeskArea | undefined;
  readonly demonstration: boolean;
  readonly hasErrors?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** The desk is in Swedish. */
export function DeskLayout({
  title,
  municipality,
  person,
  areas = [],
  active,
  demonstration,
  hasErrors,
  children,
}: DeskLayoutProps) {
  const words = frameWords;
  return (
    <Document
      language="sv"
      title={title}
      site={`${words.name}, ${municipality.name}`}
      hasErrors={hasErrors}
      theme={municipality.slug}
      area="desk"
    >
      {demonstration && <DemonstrationBanner />}
      <header class="site-header desk-header">
        <div class="inner">
          <p class="site-name">{municipality.name}</p>
          {areas.length > 0 && (
            <nav aria-label={words.navigation}>
              <ul>
                {areas.map((area) => (
                  <li key={area}>
                    <a
                      href={deskPaths[area]}
                      data-go={goKeys[area]}
                      aria-current={area === active ? 'page' : undefined}
                    >
                      {words[area]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {person && <SignedIn name={person.name} role={person.role} />}
        </div>
      </header>
      <main id="main" class="inner" tabIndex={-1}>
        {children}
      </main>
      {person && areas.length > 0 && <Footer cases={areas.includes('queue')} />}
    </Document>
  );
}

/** Which key leads to which area, after g (`assets/shortcuts.js`). */
export const goKeys = {
  start: 's',
  queue: 'a',
  search: 'o',
  register: 'r',
  outbox: 'u',
  followUp: 'f',
  phrases: 't',
  policy: 'p',
  accounts: 'k',
} as const satisfies Record<DeskArea, string>;
export const ownCasesKey = 'm';

function Footer({ cases }: { readonly cases: boolean }) {
  const words = frameWords;
  return (
    <footer class="desk-footer inner">
      {cases && (
        <a class="ds-link" href={deskPaths.queueView('mina')} data-go={ownCasesKey}>
          {words.mine}
        </a>
      )}
      <a class="ds-link" href={deskPaths.shortcuts} data-go="?">
        {words.shortcuts}
      </a>
    </footer>
  );
}

function SignedIn({ name, role }: { readonly name: string; readonly role: Role }) {
  const words = frameWords;
  return (
    <form class="signed-in" method="post" action={deskPaths.signOut}>
      <a class="ds-link" href={deskPaths.ownAccount}>
        {words.signedIn(name, wordsIn('sv').vocabulary.role[role])}
      </a>
      <button type="submit" class="ds-button" data-variant="tertiary" data-size="sm">
        {words.signOut}
      </button>
    </form>
  );
}
