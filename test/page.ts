/// <reference lib="dom" />
import { within } from '@testing-library/dom';
import { Window } from 'happy-dom';

/**
 * A page as its reader meets it: elements are found by role and accessible name, forms are filled in by their labels.
 */
export type Page = ReturnType<typeof readPage>;

export interface FilledForm {
  readonly action: string;
  readonly method: string;
  /** Names and values in the order a browser sends them. */
  readonly fields: readonly (readonly [string, string])[];
}

/** happy-dom forgets the selected option when more options follow it. */
function chooseAsWritten(list: HTMLSelectElement): void {
  const options = [...list.options];
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
  if (chosen) list.value = chosen.value;
}

/**
 * One window for all pages of the process: happy-dom 21 keeps every window that is not closed, with its page of some
 * megabytes, until a process that tests a hundred files runs out of memory. What a parser creates is
 * garbage-collected with the page.
 */
const window = new Window({
  settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true },
});

function parse(html: string): HTMLElement {
  // happy-dom follows the DOM's interfaces; only its type declarations are its own.
  const document = new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  // Queries by role ask the page's window for its styles, and a parsed page has no window.
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

/**
 * Fills in controls by label: text for fields, true or false for checkboxes and radio buttons, the option's text for
 * a list.
 */
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
    /** The form that has this button, filled in. The keys are labels (text or pattern). */
    form(
      button: string | RegExp,
      values:
        | ReadonlyMap<string | RegExp, string | boolean>
        | Record<string, string | boolean> = {},
    ): FilledForm {
      const pressed = find.getByRole('button', { name: button }) as HTMLButtonElement;
      // A button may be placed outside the form that it names.
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
