/// <reference lib="dom" />
import type { ElementHandle, Locator, Page } from 'playwright-core';

type AccessibleName = string | RegExp;

/** What a user does with a page; elements are found by their accessible names. */
export interface Interaction {
  write(page: Page, label: AccessibleName, text: string): Promise<void>;
  /** A radio button or a checkbox. */
  tick(page: Page, label: AccessibleName): Promise<void>;
  /** Chooses an option in a list. */
  choose(page: Page, label: AccessibleName, option: string): Promise<void>;
  /** Presses a button and waits for the page that follows. */
  press(page: Page, button: AccessibleName): Promise<void>;
  /** Follows a link and waits for the page that it leads to. */
  follow(page: Page, link: AccessibleName): Promise<void>;
  /** Follows a link in the desk's navigation, which a button opens where there is no room for it at the side. */
  navigate(page: Page, link: AccessibleName): Promise<void>;
}

/** A label may end with a note that the field is required or optional. */
const labelled = (label: AccessibleName) =>
  typeof label === 'string' ? new RegExp(`^${RegExp.escape(label)}(?: \\([^)]*\\))?$`) : label;
const fieldOf = (page: Page, label: AccessibleName) => page.getByLabel(labelled(label));
const tickOf = (page: Page, label: AccessibleName) =>
  page
    .getByRole('radio', { name: label, exact: true })
    .or(page.getByRole('checkbox', { name: label, exact: true }));
const buttonOf = (page: Page, name: AccessibleName) =>
  page.getByRole('button', { name, exact: true });
const linkOf = (page: Page, name: AccessibleName) =>
  page.getByRole('main').getByRole('link', { name, exact: true });

const menuButton = (page: Page) => page.getByRole('button', { name: 'Meny', exact: true });
const navigationLinkOf = (page: Page, name: AccessibleName) =>
  page.getByRole('navigation', { name: 'Handläggning' }).getByRole('link', { name });

/** The response may have the same address, so the request that the press makes is what is waited for. */
async function waitForPage(page: Page, work: () => Promise<void>): Promise<void> {
  const answer = page.waitForEvent('domcontentloaded');
  await work();
  await answer;
}

export const pointer: Interaction = {
  write: (page, label, text) => fieldOf(page, label).fill(text),
  tick: (page, label) => tickOf(page, label).check(),
  async choose(page, label, option) {
    await fieldOf(page, label).selectOption({ label: option });
  },
  press: (page, button) => waitForPage(page, () => buttonOf(page, button).click()),
  follow: (page, link) => waitForPage(page, () => linkOf(page, link).click()),
  async navigate(page, link) {
    if (await menuButton(page).isVisible()) await menuButton(page).click();
    await waitForPage(page, () => navigationLinkOf(page, link).click());
  },
};

/** More tab stops than any page has before the one that is looked for. */
export const mostStops = 200;

interface Stop {
  /** The element looked for, another radio button of its group, or neither. */
  readonly is: 'it' | 'its_group' | 'other' | 'nothing';
  readonly name: string;
  /** Whether the focus is visible and on the screen (WCAG 2.4.7, 2.4.11). */
  readonly visible: boolean;
}

/** Runs in the page, so it uses nothing from outside this function. */
function describeStop(element: Element | null): Stop {
  const active = document.activeElement;
  const hasFocusMark = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  if (active === null || active === document.body)
    return { is: 'nothing', name: 'body', visible: true };
  // Radio buttons have the focus mark together with their labels; in a date field Chromium itself marks the part that
  // has the focus.
  const withFocusMark = [active, active.parentElement, active.parentElement?.parentElement];
  const drawn =
    (active instanceof HTMLInputElement && active.type === 'date') ||
    withFocusMark.some((one) => one instanceof Element && hasFocusMark(one));
  const { top, bottom, left, right } = active.getBoundingClientRect();
  const isOnScreen = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  const isGroup =
    active instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    active.type === 'radio' &&
    active.form === element.form &&
    active.name === element.name;
  return {
    is: active === element ? 'it' : isGroup ? 'its_group' : 'other',
    name: active.outerHTML.slice(0, 120),
    visible: isOnScreen && drawn,
  };
}

/** The element that has the focus; undefined where none has. */
export async function stopNow(page: Page): Promise<Pick<Stop, 'name' | 'visible'> | undefined> {
  const { is, ...stop } = await page.evaluate(describeStop, null);
  return is === 'nothing' ? undefined : stop;
}

async function elementOf(target: Locator): Promise<ElementHandle<Element>> {
  return await target.evaluateHandle((element: Element) => element);
}

/**
 * Presses Tab until the element (or its group of radio buttons) has the focus; the focus must be visible at every
 * stop.
 */
async function reach(page: Page, target: Locator): Promise<ElementHandle<Element>> {
  const element = await elementOf(target);
  for (let stops = 0; stops < mostStops; stops += 1) {
    const stop = await element.evaluate(describeStop);
    if (!stop.visible) throw new Error(`nobody sees that this has the focus: ${stop.name}`);
    if (stop.is === 'it' || stop.is === 'its_group') return element;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${target.toString()}`);
}

const isChecked = (element: Element) => element instanceof HTMLInputElement && element.checked;
const chosenIn = (element: Element) =>
  element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text.trim() ?? '') : '';

/** Uses Tab, arrow keys, space, Enter and letters, and never the pointer. */
export const keyboard: Interaction = {
  async write(page, label, text) {
    await reach(page, fieldOf(page, label));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  },
  async tick(page, label) {
    const element = await reach(page, tickOf(page, label));
    if ((await element.evaluate(describeStop)).is === 'it') {
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
    await waitForPage(page, () => page.keyboard.press('Enter'));
  },
  async follow(page, link) {
    await reach(page, linkOf(page, link));
    await waitForPage(page, () => page.keyboard.press('Enter'));
  },
  async navigate(page, link) {
    if (await menuButton(page).isVisible()) {
      await reach(page, menuButton(page));
      await page.keyboard.press('Enter');
    }
    await reach(page, navigationLinkOf(page, link));
    await waitForPage(page, () => page.keyboard.press('Enter'));
  },
};
