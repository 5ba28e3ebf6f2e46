import type { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** Personal words that a password must not consist of: an attacker tries these first. */
export interface About {
  readonly name: string;
  readonly email: string;
  readonly municipality: { readonly slug: string; readonly name: string };
}

/** Estimated guesses below which a password is refused: `zxcvbn`'s own limit for a stolen hash. */
const fewestGuesses = 1e10;

/**
 * Characters; longer passwords are judged by their beginning. The slowest of this length takes 50 ms of processor
 * time (measured on 2026-11-29).
 */
const judgedLength = 64;

/** Common in Swedish passwords and missing in the lists that come with the library. */
const swedishWords = [
  ...['våren', 'sommaren', 'hösten', 'vintern', 'höst', 'vår', 'sommar', 'vinter'],
  ...['januari', 'februari', 'mars', 'april', 'juni', 'juli', 'augusti', 'september'],
  ...['oktober', 'november', 'december', 'måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'],
  ...['lördag', 'söndag', 'lösenord', 'välkommen', 'sverige', 'kommun', 'kommunen', 'hejsan'],
  ...['älskling', 'älskar', 'semester', 'jobbet', 'arbete', 'kontoret', 'fotboll', 'inloggning'],
  ...['lyhörd', 'lyhord', 'synpunkt', 'synpunkter', 'klagomål', 'registrator', 'handläggare'],
];

/** 49 000 common or leaked passwords, and keyboard patterns. 0.1 s and 20 MB, so loaded when first needed. */
async function openJudge(): Promise<ZxcvbnFactory> {
  const { ZxcvbnFactory } = await import('@zxcvbn-ts/core');
  const { adjacencyGraphs, dictionary } = await import('@zxcvbn-ts/language-common');
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, 'swedish-words': swedishWords },
    graphs: adjacencyGraphs,
    maxLength: judgedLength,
  });
}

/** Whole and in parts, as they would be typed. */
function personalWords({ name, email, municipality }: About): string[] {
  const whole = [name, email, ...email.split('@'), municipality.slug, municipality.name];
  const parts = whole.flatMap((one) => one.split(/[^\p{L}\p{N}]/u));
  return [...new Set([...whole, ...parts])].filter((one) => one.length > 2);
}

/** Whether an attacker with lists of leaked passwords, who knows the owner, would guess it soon. */
export type IsGuessable = (password: string, about: About) => Promise<boolean>;

export function passwordJudge(): IsGuessable {
  let opened: Promise<ZxcvbnFactory> | undefined;
  return async (password, about) => {
    opened ??= openJudge();
    const judge = await opened;
    return judge.check(password, personalWords(about)).guesses < fewestGuesses;
  };
}
