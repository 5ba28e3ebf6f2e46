import { defaultLanguage, type Language } from '../domain/language.ts';
import { languages, parseLanguage } from '../i18n/languages.ts';

/** The language of a page is part of its address: Swedish at the root, every other under its code. */
export function languageOfAddress(address: string): Language {
  const [, first = ''] = /^\/([a-z]{2,3})(?=[/?]|$)/.exec(address) ?? [];
  return parseLanguage(first) ?? defaultLanguage;
}

/** The language that a client's Accept-Language asks for; weights are compared, and unknown languages skipped. */
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
