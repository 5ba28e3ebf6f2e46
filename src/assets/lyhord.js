// Small improvements of pages where scripts run. Every page works without this file.

/** Code points, as the server counts them; a line break counts as one. */
const count = (text) => [...text.trim()].length;

/** Shows how many characters are left once four fifths are used; screen readers announce it only when typing pauses. */
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

/** A second press while the form is being sent sends nothing; the server would give it the same answer anyway. */
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
 * Sends a form to the server while it is being filled in, when typing pauses, and shows the answer: one request at a
 * time, so that the draft that is kept is the latest. The answer's summary is announced by a permanent live region.
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
      // Without an answer the page stays as it is; its button sends the same request.
      if (!form.dataset.sent) tell(status?.dataset.failed);
    }
    underway = undefined;
    if (again) ask();
  };
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 900);
  });
  // A button sends the whole form, so no automatic request may follow it.
  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    again = false;
    underway?.abort();
  });
}

/** A hint links to the words it refers to, where the page has a field with them. */
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

/** Inserts a phrase at the cursor instead of at the end; the field gets the focus, and the check runs again. */
function insertPhrase(button) {
  const field = document.getElementById(button.dataset.insertInto);
  field?.addEventListener('focus', () => {
    field.dataset.visited = 'yes';
  });
  button.addEventListener('click', (event) => {
    const area = document.getElementById(button.dataset.insertInto);
    if (!area) return;
    event.preventDefault();
    // A field that has not had the focus has no cursor: the phrase is added at the end.
    const end = area.value.length;
    const [from, to] = area.dataset.visited ? [area.selectionStart, area.selectionEnd] : [end, end];
    area.setRangeText(button.dataset.insert, from, to, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
    const status = document.getElementById(area.form?.dataset.liveStatus ?? '');
    if (status) status.textContent = button.dataset.inserted;
  });
}

/** Lets a file be chosen instead of pasted. Its text is read here, so that the form is sent as usual. */
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

/**
 * The part of an address after the number sign is not sent anywhere: a code there is put into the field that asks for
 * it, and removed from the address.
 */
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
// A page that the browser's back button restores is as it was left: its forms can be sent again.
addEventListener('pageshow', () => {
  for (const form of document.forms) forget(form);
});
