import { type Part, parts } from '../../domain/vocabulary.ts';

/**
 * Some sentences of a message together with the parts that they contain, so that the declared parts agree with the
 * text.
 */
export interface Passage {
  readonly text: string;
  readonly parts?: readonly Part[];
}

export interface WrittenText {
  readonly subject: string;
  readonly body: string;
  readonly parts: readonly Part[];
}

/** Joins sentences; absent ones leave no trace. */
export function joinPassages(passages: readonly (Passage | undefined)[]): Passage {
  const present = passages.filter((passage) => passage !== undefined);
  return {
    text: present.map(({ text }) => text).join(' '),
    parts: present.flatMap(({ parts: passageParts = [] }) => passageParts),
  };
}

export function write(subject: string, passages: readonly (Passage | undefined)[]): WrittenText {
  const present = passages.filter((passage) => passage !== undefined && passage.text !== '');
  const passageParts = present.flatMap((passage) => passage?.parts ?? []);
  return {
    subject,
    body: present.map((passage) => passage?.text).join('\n\n'),
    parts: parts.filter((part) => passageParts.includes(part)),
  };
}

/** Between the languages of a message in several languages. */
export const betweenLanguages = '\n\n* * *\n\n';

/** The same message in several languages, one below the other. */
export function stackLanguages(versions: readonly WrittenText[]): WrittenText {
  return {
    subject: versions.map(({ subject }) => subject).join(' / '),
    body: versions.map(({ body }) => body).join(betweenLanguages),
    parts: parts.filter((part) => versions.every((version) => version.parts.includes(part))),
  };
}
