// Single-key shortcuts for those who work at the desk all day; their page (/desk/genvagar) turns them off. Without
// this file everything works as on any other page.

const kept = 'lyhord.shortcuts';

const read = () => {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
};
const write = (on) => {
  try {
    if (on) localStorage.removeItem(kept);
    else localStorage.setItem(kept, 'off');
    return true;
  } catch {
    return false;
  }
};

let on = read();

/** In text fields letters are typed, so shortcuts are off there. A checkbox is not a text field. */
function isTyping(target) {
  if (!(target instanceof Element)) return false;
  if (target.closest('textarea, select, [contenteditable]')) return true;
  return target.matches('input') && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

const main = document.getElementById('main');
const rows = [...(main?.querySelectorAll('tbody th a, .waiting a') ?? [])];

/** Moves to the next row, or the one before; the first press begins at the top. */
function step(amount) {
  const here = document.activeElement;
  const at = rows.findIndex((link) => link === here || link.closest('tr, li')?.contains(here));
  const next = at < 0 ? (amount > 0 ? 0 : rows.length - 1) : at + amount;
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

function tick() {
  const row = document.activeElement?.closest('tr');
  row?.querySelector('input[type="checkbox"]')?.click();
}

/** Links that a key follows, on pages that have them. */
const single = { r: 'a[href$="/svara"]', f: 'a[href$="/fordela"]' };
const found = Object.entries(single).flatMap(([key, selector]) => {
  const link = main?.querySelector(selector);
  return link ? [[key, link]] : [];
});

let waitsForArea = 0;

function onKey(event) {
  if (!on || event.defaultPrevented || event.isComposing || event.repeat) return;
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const afterG = Date.now() < waitsForArea;
  waitsForArea = 0;
  const link = afterG
    ? document.querySelector(`[data-go="${CSS.escape(key)}"]`)
    : found.find(([one]) => one === key)?.[1];
  if (link) link.click();
  else if (key === '?') document.querySelector('[data-go="?"]')?.click();
  else if (key === 'g') waitsForArea = Date.now() + 1500;
  else if (key === 'j') step(1);
  else if (key === 'k') step(-1);
  else if (key === 'x') tick();
  else return;
  event.preventDefault();
}

/** Announced only while shortcuts are on. */
function announce() {
  for (const [key, link] of found) {
    if (on) link.setAttribute('aria-keyshortcuts', key);
    else link.removeAttribute('aria-keyshortcuts');
  }
  const help = document.querySelector('[data-go="?"]');
  if (on) help?.setAttribute('aria-keyshortcuts', 'Shift+?');
  else help?.removeAttribute('aria-keyshortcuts');
}

function offer(place) {
  const button = place.querySelector('button');
  const note = place.querySelector('[role="status"]');
  if (!button || !note) return;
  const show = () => {
    button.textContent = on ? button.dataset.off : button.dataset.on;
  };
  place.hidden = false;
  show();
  button.addEventListener('click', () => {
    on = !on;
    note.textContent = write(on) ? (on ? note.dataset.on : note.dataset.off) : note.dataset.forgets;
    show();
    announce();
  });
}

addEventListener('keydown', onKey);
announce();
for (const place of document.querySelectorAll('[data-shortcuts]')) offer(place);
