/// <reference lib="dom" />
import type { ElementHandle, Locator, Page } from 'playwright-core';

type Named = string | RegExp;

/** What somebody does to a page, found by what it is called. */
export interface Hands {
  write(page: Page, label: Named, text: string): Promise<void>;
  /** A radio button or a box. */
  tick(page: Page, label: Named): Promise<void>;
  /** From a list. */
  choose(page: Page, label: Named, option: string): Promise<void>;
  /** A button; waits for the page that answers. */
  press(page: Page, button: Named): Promise<void>;
  /** A link; waits for the page it leads to. */
  follow(page: Page, link: Named): Promise<void>;
}

/** A label may end by saying that the field must be filled in, or need not be. */
const labelled = (label: Named) =>
  typeof label === 'string' ? new RegExp(`^${RegExp.escape(label)}(?: \\([^)]*\\))?$`) : label;
const fieldOf = (page: Page, label: Named) => page.getByLabel(labelled(label));
const tickOf = (page: Page, label: Named) =>
  page
    .getByRole('radio', { name: label, exact: true })
    .or(page.getByRole('checkbox', { name: label, exact: true }));
const buttonOf = (page: Page, name: Named) => page.getByRole('button', { name, exact: true });
const linkOf = (page: Page, name: Named) =>
  page.getByRole('main').getByRole('link', { name, exact: true });

/** The answer may come at the same address: what is waited for is the request that the press makes. */
async function answered(page: Page, work: () => Promise<void>): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await work();
  await answer;
}

export const pointer: Hands = {
  write: (page, label, text) => fieldOf(page, label).fill(text),
  tick: (page, label) => tickOf(page, label).check(),
  async choose(page, label, option) {
    await fieldOf(page, label).selectOption({ label: option });
  },
  press: (page, button) => answered(page, () => buttonOf(page, button).click()),
  follow: (page, link) => answered(page, () => linkOf(page, link).click()),
};

/** More stops than any page may have before the one that is looked for. */
export const mostStops = 200;

interface Stop {
  /** The element looked for, another of the same group of radio buttons, or neither. */
  readonly is: 'it' | 'its_group' | 'other' | 'nothing';
  readonly name: string;
  /** Whether the focus can be seen, and is on the screen (WCAG 2.4.7, 2.4.11). */
  readonly visible: boolean;
}

/** Runs in the page, by itself. */
function stopAt(element: Element | null): Stop {
  const active = document.activeElement;
  const hasFrame = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  if (active === null || active === document.body)
    return { is: 'nothing', name: 'body', visible: true };
  // Radio buttons are framed together with their labels; in a date Chromium itself marks the part that has the focus.
  const framed = [active, active.parentElement, active.parentElement?.parentElement];
  const drawn =
    (active instanceof HTMLInputElement && active.type === 'date') ||
    framed.some((one) => one instanceof Element && hasFrame(one));
  const { top, bottom, left, right } = active.getBoundingClientRect();
  const onScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const isGroup =
    active instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    active.type === 'radio' &&
    active.form === element.form &&
    active.name === element.name;
  return {
    is: active === element ? 'it' : isGroup ? 'its_group' : 'other',
    name: active.outerHTML.slice(0, 120),
    visible: onScreen && drawn,
  };
}

/** What has the focus; undefined where nothing has. */
export async function stopNow(page: Page): Promise<Pick<Stop, 'name' | 'visible'> | undefined> {
  const { is, ...stop } = await page.evaluate(stopAt, null);
  return is === 'nothing' ? undefined : stop;
}

async function elementOf(target: Locator): Promise<ElementHandle<Element>> {
  return await target.evaluateHandle((element: Element) => element);
}

/** Presses Tab until the element (or its group of radio buttons) has the focus; every stop on the way must be seen. */
async function reach(page: Page, target: Locator): Promise<ElementHandle<Element>> {
  const element = await elementOf(target);
  for (let stops = 0; stops < mostStops; stops += 1) {
    const stop = await element.evaluate(stopAt);
    if (!stop.visible) throw new Error(`nobody sees that this has the focus: ${stop.name}`);
    if (stop.is === 'it' || stop.is === 'its_group') return element;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}

const isChecked = (element: Element) => element instanceof HTMLInputElement && element.checked;
const chosenIn = (element: Element) =>
  element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text.trim() ?? '') : '';

/** Tab, arrows, space, Enter and letters; the pointer is never touched. */
export const keyboard: Hands = {
  async write(page, label, text) {
    await reach(page, fieldOf(page, label));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  },
  async tick(page, label) {
    const element = await reach(page, tickOf(page, label));
    if ((await element.evaluate(stopAt)).is === 'it') {
      if (!(await element.evaluate(isChecked))) await page.keyboard.press('Space');
      return;
    }
    for (let steps = 0; steps < mostStops && !(await element.evaluate(isChecked)); steps += 1)
      await page.keyboard.press('ArrowDown');
  },
  async choose(page, label, option) {
    const element = await reach(page, fieldOf(page, label));
    await page.keyboard.press('Home');
    for (let steps = 0; steps < mostStops; steps += 1) {
      if ((await element.evaluate(chosenIn)) === option) return;
      await page.keyboard.press('ArrowDown');
    }
    throw new Error(`the list ${String(label)} has no ${option}`);
  },
  async press(page, button) {
    await reach(page, buttonOf(page, button));
    await answered(page, () => page.keyboard.press('Enter'));
  },
  async follow(page, link) {
    await reach(page, linkOf(page, link));
    await answered(page, () => page.keyboard.press('Enter'));
  },
};
