import type { Random } from '../../random.ts';
import { hostileValue } from './texts.ts';

/** A control of a form with the values it allows; `most` in characters where the form states it. */
type Control =
  | { readonly kind: 'kept'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'typed';
      readonly name: string;
      readonly value: string;
      readonly most: number | null;
      readonly type: string;
    }
  | { readonly kind: 'ticked'; readonly name: string; readonly value: string }
  | { readonly kind: 'chosen'; readonly name: string; readonly values: readonly string[] }
  | {
      readonly kind: 'pressed';
      readonly name: string;
      readonly value: string;
      readonly action: string | null;
    };

export interface Form {
  readonly action: string;
  readonly method: 'GET' | 'POST';
  readonly controls: readonly Control[];
}

export type Pair = readonly [name: string, value: string];

const tag = (names: string) => `<(${names})((?:\\s+[\\w:.-]+(?:="[^"]*")?)*)\\s*/?>`;
const formTag = new RegExp(tag('form'), 'g');
const controlTag = new RegExp(tag('input|textarea|select|option|button'), 'g');

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
export const decoded = (text: string): string =>
  text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);

function attributesIn(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w:.-]+)(?:="([^"]*)")?/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

function controlsIn(between: string): readonly Control[] {
  const controls: Control[] = [];
  const radios = new Map<string, string[]>();
  let options: string[] = [];
  for (const found of between.matchAll(controlTag)) {
    const [whole, element, written = ''] = found;
    const attributes = attributesIn(written);
    const name = attributes.get('name') ?? '';
    const value = attributes.get('value') ?? '';
    const type = attributes.get('type') ?? 'text';
    const most = attributes.has('maxlength') ? Number(attributes.get('maxlength')) : null;
    if (element === 'option') options.push(value);
    else if (attributes.has('disabled')) continue;
    else if (element === 'button')
      controls.push({ kind: 'pressed', name, value, action: attributes.get('formaction') ?? null });
    else if (name === '') continue;
    else if (element === 'select') {
      options = [];
      controls.push({ kind: 'chosen', name, values: options });
    } else if (element === 'textarea') {
      const from = (found.index ?? 0) + whole.length;
      const typed = decoded(between.slice(from, between.indexOf('</textarea>', from)));
      controls.push({ kind: 'typed', name, value: typed, most, type: 'text' });
    } else if (type === 'radio') {
      const values = radios.get(name) ?? [];
      if (!radios.has(name)) controls.push({ kind: 'chosen', name, values });
      radios.set(name, values);
      values.push(value);
    } else if (type === 'checkbox') controls.push({ kind: 'ticked', name, value });
    else if (type === 'hidden') controls.push({ kind: 'kept', name, value });
    else if (type !== 'submit') controls.push({ kind: 'typed', name, value, most, type });
  }
  return controls;
}

/**
 * The forms of one of our own pages, as the server renders them. `address`: of the page, for forms without an action.
 */
export function formsIn(html: string, address: string): readonly Form[] {
  return [...html.matchAll(formTag)].map((found) => {
    const attributes = attributesIn(found[2] ?? '');
    const from = (found.index ?? 0) + found[0].length;
    const end = html.indexOf('</form>', from);
    return {
      action: attributes.get('action') || address,
      method: attributes.get('method')?.toLowerCase() === 'post' ? 'POST' : 'GET',
      controls: controlsIn(html.slice(from, end === -1 ? undefined : end)),
    };
  });
}

const plausible: Readonly<Record<string, readonly [string, ...string[]]>> = {
  email: ['kim.ek@example.org'],
  tel: ['070-123 45 67'],
  date: ['2026-11-27', '2026-12-24', '2026-01-02'],
  number: ['1', '0'],
};

function* valuesFor(
  control: Control,
  random: Random,
  { text, number }: FormContent,
): Generator<string> {
  switch (control.kind) {
    case 'kept':
      yield random.chance(0.03) ? text() : control.value;
      return;
    case 'typed': {
      const usual = plausible[control.type];
      if (control.name === 'number' && number !== undefined && random.chance(0.8)) yield number;
      else if (usual && random.chance(0.85)) yield random.pick(usual);
      else if (random.chance(0.15)) yield control.value;
      else yield text();
      return;
    }
    case 'ticked':
      if (random.chance(0.4)) yield control.value;
      return;
    case 'chosen': {
      const [first = '', ...others] = control.values;
      if (random.chance(0.95)) yield random.chance(0.03) ? text() : random.pick([first, ...others]);
      return;
    }
    case 'pressed':
      return;
  }
}

/** What is filled in: hostile text, and the number of an existing case where one is known. */
interface FormContent {
  readonly text: () => string;
  readonly number: string | undefined;
}

/** Fills in a form so that it usually passes: choices as offered, keys kept, hostile text in every text field. */
export function fillIn(
  form: Form,
  random: Random,
  mark: string,
  number?: string,
): { readonly action: string; readonly pairs: readonly Pair[] } {
  const pairs = form.controls.flatMap((control) => {
    const most = control.kind === 'typed' ? control.most : null;
    const text = () => hostileValue(random, mark, most ?? 500);
    return [...valuesFor(control, random, { text, number })].map(
      (value): Pair => [control.name, value],
    );
  });
  const buttons = form.controls.filter((control) => control.kind === 'pressed');
  const button = buttons[random.between(0, Math.max(0, buttons.length - 1))];
  if (button && button.name !== '') pairs.push([button.name, button.value]);
  return { action: button?.action ?? form.action, pairs };
}

/** Encodes a form as a browser does; unpaired surrogates become U+FFFD. */
export const formText = (pairs: readonly Pair[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
