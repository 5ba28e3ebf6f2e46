/** At the desk: what the words of a case speak for. A person decides. */
const quoted = (words: readonly string[]): string =>
  new Intl.ListFormat('sv').format(words.map((one) => `”${one}”`));

export const suggestionWords = {
  title: 'Vad orden talar för',
  /** `what` as it stands in the list of choices. */
  because: (words: readonly string[], what: string) =>
    `${words.length === 1 && !words[0]?.includes(' ') ? 'Ordet' : 'Orden'} ${quoted(words)} talar för ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  decide: 'Det är ett förslag från programmet, som kan ha fel. Du avgör.',
} as const;
