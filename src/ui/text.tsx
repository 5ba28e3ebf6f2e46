import type { ComponentChildren } from 'preact';
import { withBreakableAddresses } from './breakable.tsx';
import { Icon } from './icon.tsx';

type HeadingSize = '2xs' | 'xs' | 'sm' | 'md' | 'lg' | 'xl';
const usualSizes = { 1: 'lg', 2: 'sm', 3: 'xs', 4: '2xs' } as const satisfies Record<
  number,
  HeadingSize
>;

/** One h1 on each page; the size follows the level unless given. */
export function Heading({
  level,
  size = usualSizes[level],
  id,
  children,
}: {
  readonly level: 1 | 2 | 3 | 4;
  readonly size?: HeadingSize;
  readonly id?: string;
  readonly children: ComponentChildren;
}) {
  const Tag = `h${level}` as const;
  return (
    <Tag class="ds-heading" data-size={size} id={id}>
      {children}
    </Tag>
  );
}

export function Paragraph({
  children,
  size,
}: {
  readonly children: ComponentChildren;
  readonly size?: 'sm' | 'md' | 'lg';
}) {
  return (
    <p class="ds-paragraph" data-size={size}>
      {children}
    </p>
  );
}

/**
 * Somebody's own words: line breaks kept, nothing interpreted. `dir="auto"`: the words may run the other way than the page.
 * What a person says to the municipality is set in the typeface of their voice, what staff write is not.
 */
export function QuotedText({
  children,
  from,
  lang,
}: {
  readonly children: string;
  readonly from: 'submitter' | 'staff';
  readonly lang?: string | undefined;
}) {
  return (
    <div class={from === 'submitter' ? 'own-words voice' : 'own-words'} dir="auto" lang={lang}>
      {withBreakableAddresses(children)}
    </div>
  );
}

export function TextLink({
  href,
  children,
  lang,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly lang?: string;
}) {
  return (
    <a class="ds-link" href={href} lang={lang} hreflang={lang}>
      {children}
    </a>
  );
}

/** A link that looks like a button: it leads to another page and changes nothing. */
export function ButtonLink({
  href,
  children,
  variant = 'primary',
}: {
  readonly href: string;
  readonly children: ComponentChildren;
  readonly variant?: 'primary' | 'secondary' | 'tertiary';
}) {
  return (
    <a class="ds-button" href={href} data-variant={variant}>
      {children}
    </a>
  );
}

/** For screen readers only. */
export function ScreenReaderText({ children }: { readonly children: ComponentChildren }) {
  return <span class="ds-sr-only">{children}</span>;
}

/** Preact's types allow `translate` only as a boolean and leave out `false`; HTML requires "no". */
const untranslated: Readonly<Record<string, string>> = { translate: 'no' };

/** The code for following a case, in groups that are easy to read aloud and can be copied whole. */
export function FollowCode({ code }: { readonly code: string }) {
  return (
    <p class="code" {...untranslated}>
      <code>{code}</code>
    </p>
  );
}

/** The beginning of a public page in the municipality's own words. */
export function Welcome({
  heading,
  children,
}: {
  readonly heading: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="welcome">
      <Heading level={1} size="xl">
        {heading}
      </Heading>
      {children}
    </div>
  );
}

/** A case number, which is never broken across two lines. */
export function CaseNumber({ number }: { readonly number: string }) {
  return <span class="number">{number}</span>;
}

/** Prints the page; shown where scripts run (`lyhord.js`), since it needs one. */
export function PrintButton({
  children,
  variant = 'secondary',
}: {
  readonly children: ComponentChildren;
  readonly variant?: 'primary' | 'secondary';
}) {
  return (
    <button type="button" class="ds-button" data-variant={variant} data-print hidden>
      <Icon name="printer" />
      {children}
    </button>
  );
}
