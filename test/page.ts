/// <reference lib="dom" />
import { within } from '@testing-library/dom';
import { Window } from 'happy-dom';

/** A page as its reader meets it: things are found by role and accessible name, forms are filled in by their labels. */
export type Page = ReturnType<typeof readPage>;

export interface FilledForm {
  readonly action: string;
  readonly method: string;
  /** Names and values as a browser would send them, in order. */
  readonly fields: readonly (readonly [string, string])[];
}

/** happy-dom loses the choice when more options follow it. */
function chooseAsWritten(list: HTMLSelectElement): void {
  const options = [...list.options];
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  if (chosen) list.value = chosen.value;
}

/**
 * One window for every page of the process: happy-dom 21 keeps each window that is not closed, with its page of some
 * megabytes, until a process that tests a hundred files has no memory left. What a parser makes is collected with the page.
 */
const window = new Window({
  settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
});

function parse(html: string): HTMLElement {
  // happy-dom follows the DOM's interfaces; only its type declarations are its own.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  // Whatever reads a page by role asks its window for the styles, and a parsed page has none.
  Object.defineProperty(document, 'defaultView', { value: window });
  for (const list of document.querySelectorAll('select')) chooseAsWritten(list);
  return document.body;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

function isSent(control: Control, pressed: Control): boolean {
  if (control.name === '' || control.disabled) return false;
  if (control.tagName === 'BUTTON') return control === pressed;
  if (control.tagName !== 'INPUT') return true;
  const input = control as HTMLInputElement;
  return input.type === 'checkbox' || input.type === 'radio'
    ? input.checked
    : input.type !== 'submit';
}

/** Fills in by label: text for fields, true or false for boxes and choices, the option's text for a list. */
function fill(control: Control, value: string | boolean): void {
  if (control.tagName === 'SELECT') {
    const list = control as HTMLSelectElement;
    const option = [...list.options].find(
      (one) => one.textContent?.trim() === value || one.value === value,
    );
    if (!option) throw new Error(`the list ${control.name} has no choice ${String(value)}`);
    list.value = option.value;
  } else if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
  else (control as HTMLInputElement).value = value;
}

export function readPage(html: string) {
  const body = parse(html);
  const find = within(body);
  return {
    body,
    ...find,
    text: () => (body.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
    title: () => body.ownerDocument.title,
    language: () => body.ownerDocument.documentElement.lang,
    /** The form with this button, filled in: keys are labels (text or pattern). */
    form(
      button: string | RegExp,
      values:
        | ReadonlyMap<string | RegExp, string | boolean>
        | Record<string, string | boolean> = {},
    ): FilledForm {
      const pressed = find.getByRole('button', { name: button }) as HTMLButtonElement;
      // A button may stand outside of its form, and name it.
      const form = pressed.form ?? pressed.closest('form');
      if (!form) throw new Error(`the button ${String(button)} stands in no form`);
      const given = values instanceof Map ? values : new Map(Object.entries(values));
      for (const [label, value] of given)
        fill(within(form).getByLabelText(label) as Control, value);
      const controls = [...form.querySelectorAll<Control>('input, textarea, select, button')];
      return {
        action: form.getAttribute('action') ?? '',
        method: form.getAttribute('method') ?? 'get',
        fields: controls
          .filter((control) => isSent(control, pressed))
          .map((control) => [control.name, control.value] as const),
      };
    },
  };
}

export function formBody(form: Pick<FilledForm, 'fields'>): string {
  return new URLSearchParams(form.fields.map(([name, value]) => [name, value])).toString();
}
