// Makes pages a little kinder where scripts run. Every page works without this file.

/** Code points, as the server counts; line breaks count once. */
const count = (text) => [...text.trim()].length;

/** Tells what is left once four fifths of the room are used; aloud only when typing pauses. */
function watchLimit(area) {
  const note = document.getElementById(`${area.id}-limit`);
  if (!note) return;
  const limit = Number(area.dataset.limit);
  const standing = note.textContent;
  let waiting;
  const tell = () => {
    const left = limit - count(area.value);
    note.dataset.state = left < 0 ? 'over' : 'within';
    if (left > limit / 5) note.textContent = standing;
    else note.textContent = `${Math.abs(left)} ${left < 0 ? note.dataset.over : note.dataset.left}`;
  };
  note.setAttribute('aria-live', 'polite');
  area.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 600);
  });
}

/** A second press while the first is on its way sends nothing; the server would answer it the same way anyhow. */
function sendOnce(form) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(() => forget(form), 10_000);
  });
}

function forget(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
}

/**
 * Sends a form to the server while it is being filled in, once typing pauses, and shows what it says: one question at a
 * time, so that what is kept is the latest. The answer's own sentence is told by a live region that stands still.
 */
function askAlong(form) {
  const place = document.getElementById(form.dataset.liveInto);
  const status = document.getElementById(form.dataset.liveStatus ?? '');
  if (!place) return;
  let waiting;
  let underway;
  let again = false;
  const tell = (sentence) => {
    if (status && sentence && status.textContent !== sentence) status.textContent = sentence;
  };
  const show = (text) => {
    if (place.innerHTML === text) return;
    place.innerHTML = text;
    showPointers(place);
    tell(place.querySelector('[data-told]')?.textContent.trim());
  };
  const ask = async () => {
    if (underway) {
      again = true;
      return;
    }
    underway = new AbortController();
    again = false;
    try {
      const body = new URLSearchParams(new FormData(form));
      const answer = await fetch(form.dataset.live, { method: 'POST', body, signal: underway.signal });
      if (answer.ok) show(await answer.text());
      else if (answer.status === 401) tell(status?.dataset.ended);
      else tell(status?.dataset.failed);
    } catch {
      // Without an answer the page stays as it is; its button asks the same.
      if (!form.dataset.sent) tell(status?.dataset.failed);
    }
    underway = undefined;
    if (again) ask();
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 900);
  });
  // What is sent by a button says all of it: nothing may come after.
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    again = false;
    underway?.abort();
  });
}

/** A hint leads to the words it speaks of, where there is a field to lead to. */
function showPointers(place) {
  for (const button of place.querySelectorAll('button[data-show-in]')) {
    const area = document.getElementById(button.dataset.showIn);
    if (!area) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      area.focus();
      area.setSelectionRange(Number(button.dataset.from), Number(button.dataset.to));
    });
  }
}

/** Puts a phrase where the cursor is, instead of after everything; the field has the focus again, and the check is asked. */
function insertPhrase(button) {
  const field = document.getElementById(button.dataset.insertInto);
  field?.addEventListener('focus', () => {
    field.dataset.visited = 'yes';
  });
  button.addEventListener('click', (event) => {
    const area = document.getElementById(button.dataset.insertInto);
    if (!area) return;
    event.preventDefault();
    // A field that nobody has been in has no cursor yet: then it goes last.
    const end = area.value.length;
    const [from, to] = area.dataset.visited ? [area.selectionStart, area.selectionEnd] : [end, end];
    area.setRangeText(button.dataset.insert, from, to, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
    const status = document.getElementById(area.form?.dataset.liveStatus ?? '');
    if (status) status.textContent = button.dataset.inserted;
  });
}

/** Lets a file be chosen instead of pasted; its words are read here, so the form is sent as it always is. */
function readInto(place) {
  const area = document.getElementById(place.dataset.fileInto);
  const input = place.querySelector('input[type="file"]');
  const note = place.querySelector('[role="status"]');
  if (!area || !input || !note) return;
  place.hidden = false;
  input.addEventListener('change', async () => {
    const [file] = input.files;
    if (!file) return;
    const fits = file.size <= Number(place.dataset.limit);
    note.textContent = fits ? note.dataset.read : note.dataset.over;
    if (fits) area.value = await file.text();
  });
}

/** A code after the number sign of an address is sent nowhere: it is put into the field that asks for it, and taken away. */
function fillCode(form) {
  const code = decodeURIComponent(location.hash.slice(1));
  const field = form.elements.namedItem('code');
  if (!field || !/^[0-9A-Za-z-]{16,24}$/.test(code)) return;
  field.value = code;
  history.replaceState(null, '', location.pathname);
}

for (const place of document.querySelectorAll('[data-file-into]')) readInto(place);
for (const form of document.querySelectorAll('form#receipt-code')) fillCode(form);
for (const area of document.querySelectorAll('textarea[data-limit]')) watchLimit(area);
for (const form of document.querySelectorAll('form[data-live]')) askAlong(form);
for (const button of document.querySelectorAll('button[data-insert]')) insertPhrase(button);
showPointers(document);
for (const form of document.querySelectorAll('form[method="post"]')) sendOnce(form);
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
// A page brought back by the browser's back button is as it was left: let it be sent again.
addEventListener('pageshow', () => {
  for (const form of document.forms) forget(form);
});
