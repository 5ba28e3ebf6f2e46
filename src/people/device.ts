/** What is stored about the browser that a session began in: enough for its owner to recognise it, and no more. */
export interface Device {
  readonly browser: Browser;
  readonly system: System;
}

/** The first match counts: Edge, Opera and Samsung also call themselves Chrome, and Chrome calls itself Safari. */
const browserMarks = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
] as const;
const systemMarks = [
  ['windows', /\bWindows\b/],
  ['ios', /\b(?:iPhone|iPad)\b/],
  ['android', /\bAndroid\b/],
  ['chromeos', /\bCrOS\b/],
  ['macos', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
] as const;
export type Browser = (typeof browserMarks)[number][0] | 'other';
export type System = (typeof systemMarks)[number][0] | 'other';

const longestRead = 500;

/** Reads a `User-Agent`. */
export function deviceOf(userAgent: string | undefined): Device {
  const text = (userAgent ?? '').slice(0, longestRead);
  return {
    browser: browserMarks.find(([, mark]) => mark.test(text))?.[0] ?? 'other',
    system: systemMarks.find(([, mark]) => mark.test(text))?.[0] ?? 'other',
  };
}

/** In the form that is stored with a session. */
export const writeDevice = ({ browser, system }: Device): string => `${browser} ${system}`;

export function readDevice(written: string | null): Device {
  const [first, second] = (written ?? '').split(' ');
  return {
    browser: browserMarks.find(([browser]) => browser === first)?.[0] ?? 'other',
    system: systemMarks.find(([system]) => system === second)?.[0] ?? 'other',
  };
}
