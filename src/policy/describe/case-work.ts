import type { Factor, Policy } from '../schema.ts';
import { otherLanguages } from './other-languages.ts';
import { type PolicySection, row, section } from './section.ts';
import { all } from './sentence.ts';
import { closureWords } from './words.ts';

type Classification = Policy['classification']['value'];

function classes(value: Classification): readonly string[] {
  switch (value.type) {
    case 'none':
      return ['Synpunkter delas inte in i kvalitetsfaktorer.'];
    case 'themes':
      return [`Teman: ${named(value.themes)}.`, 'Det är frivilligt att ange tema.'];
    case 'fixed':
      return [
        `Kvalitetsfaktorer: ${named(value.factors)}.`,
        value.required
          ? 'Minst en ska anges för varje ärende.'
          : 'Det är frivilligt att ange någon.',
      ];
  }
}

function named(factors: readonly Factor[]): string {
  return all(factors.map(({ name }) => name.sv.toLocaleLowerCase('sv')));
}

function inOtherLanguages(value: Classification): readonly string[] {
  if (value.type === 'none') return [];
  const factors = value.type === 'themes' ? value.themes : value.factors;
  return otherLanguages(...factors.map(({ name }) => name));
}

export function classAndClosure(policy: Policy): PolicySection {
  return section('klassning', 'Klassning och avslut', [
    row({
      field: 'classification',
      label: 'Klassning',
      entry: policy.classification,
      describe: classes,
      sourceFields: inOtherLanguages,
    }),
    row({
      field: 'closureRequires',
      label: 'Innan ett ärende avslutas',
      entry: policy.closureRequires,
      describe: (required) =>
        required.length === 0
          ? 'Inget särskilt krävs.'
          : `Ska framgå: ${all(required.map((one) => closureWords[one]))}.`,
    }),
  ]);
}
