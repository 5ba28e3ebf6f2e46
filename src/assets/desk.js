// Scripts for the desk: the queue says which cases have come in, and all of its rows can be selected at once. Every
// page works without this file.

const pause = 30_000;

/** Asks for news while the page is visible. Nothing on the page moves, because the space for the answer is reserved. */
function tellNews(place) {
  let ended = false;
  const ask = async () => {
    if (ended || document.visibilityState !== 'visible') return;
    try {
      // The header says that the request is automatic: leaving a page open is not activity and does not prolong the
      // session.
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

/** Selects all rows of the page, or none when all are selected, and announces how many are. */
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

/** How many cases each view of the queue holds, on pages that do not know it. Asked quietly, as the news are. */
async function fillCounts(list) {
  try {
    const answer = await fetch(list.dataset.counts, { headers: { 'x-quiet': 'yes' }, redirect: 'manual' });
    if (!answer.ok) return;
    const counts = document.createElement('template');
    counts.innerHTML = await answer.text();
    for (const count of counts.content.querySelectorAll('[data-count]'))
      list.querySelector(`[data-count="${count.dataset.count}"]`)?.replaceChildren(...count.childNodes);
  } catch {
    // Without an answer the views stand there without their counts.
  }
}

for (const list of document.querySelectorAll('[data-counts]')) fillCounts(list);
for (const place of document.querySelectorAll('[data-news]')) tellNews(place);
for (const button of document.querySelectorAll('[data-tick-all]')) tickAll(button);
