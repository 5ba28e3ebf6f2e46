// The desk where scripts run: the queue says what has come since, and is ticked all at once. Every page works without this file.

const pause = 30_000;

/** Asks while somebody looks. Nothing moves: the room for the answer is there before it comes. */
function tellNews(place) {
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible') return;
    try {
      // Quiet: to leave a page open is no work, and keeps nobody signed in.
      const answer = await fetch(place.dataset.news, { headers: { 'x-quiet': 'yes' }, redirect: 'manual' });
      ended = answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403;
      const text = answer.ok ? await answer.text() : undefined;
      if (text !== undefined && place.innerHTML !== text) place.innerHTML = text;
    } catch {
      // Without an answer the page stays as it is.
    }
  };
  setInterval(ask, pause);
}

/** Ticks all of the page, or none when all are ticked; says how many are. */
function tickAll(button) {
  const form = button.form;
  const note = form?.querySelector('[data-ticked]');
  if (!form || !note) return;
  const boxes = [...form.querySelectorAll(`input[name="${button.dataset.tickAll}"]`)];
  const all = button.textContent;
  const tell = () => {
    const count = boxes.filter((box) => box.checked).length;
    note.textContent = count === 0 ? '' : `${count} ${note.dataset.ticked}`;
    button.textContent = count === boxes.length ? button.dataset.none : all;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    const wanted = !boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = wanted;
    tell();
  });
  form.addEventListener('change', tell);
  addEventListener('pageshow', tell);
}

for (const place of document.querySelectorAll('[data-news]')) tellNews(place);
for (const button of document.querySelectorAll('[data-tick-all]')) tickAll(button);
