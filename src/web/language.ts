import { type Language, languages } from '../domain/vocabulary.ts';

const defaultLanguage: Language = 'sv';

/** The language of a page is in its address: Swedish at the root, English under /en. */
export function languageOfAddress(address: string): Language {
  return /^\/en(?=[/?]|$)/.test(address) ? 'en' : defaultLanguage;
}

/** The language asked for by a program's Accept-Language; weights are compared, unknown languages passed over. */
export function languageOfHeader(header: string | undefined): Language {
  const wishes = (header ?? '').split(',').map((wish) => {
    const [tag = '', ...parameters] = wish.trim().toLowerCase().split(';');
    const weight = parameters
      .map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1])
      .find(Boolean);
    return { primary: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
  });
  wishes.sort((one, other) => other.weight - one.weight);
  for (const { primary, weight } of wishes) {
    const known = languages.find((language) => language === primary);
    if (known !== undefined && weight > 0) return known;
  }
  return defaultLanguage;
}
