import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import { renderPage } from '../web/render.ts';
import { CheckboxField, CheckboxGroup, RadioGroup, SelectField } from './choice-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { FieldSet, Form, HiddenField, SubmitButton } from './form.tsx';
import { PageLanguage } from './page-language.ts';
import { DateField, TextArea, TextField } from './text-fields.tsx';

const show = (part: VNode) => readPage(renderPage(part));
const kinds = [
  { value: 'complaint', label: 'Klagomål', description: 'Något som inte har fungerat' },
  { value: 'praise', label: 'Beröm' },
];

/** What a screen reader says after the name: the texts that describe a control. */
function descriptionOf(page: ReturnType<typeof show>, control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => page.body.querySelector(`[id="${id}"]`)?.textContent ?? `nothing is called ${id}`)
    .join(' ');
}

describe('a text field', () => {
  it('is found by its label, which says in words whether it must be filled in', () => {
    const page = show(
      <TextField name="email" label="E-post" need="optional" type="email" autoComplete="email" />,
    );
    const field = page.getByRole('textbox', { name: 'E-post (frivilligt)' });
    expect(field.getAttribute('type')).toBe('email');
    expect(field.getAttribute('autocomplete')).toBe('email');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
    expect(field.hasAttribute('aria-describedby')).toBe(false);
  });

  it('reads out the error after the description, and keeps what was typed', () => {
    const page = show(
      <TextField
        name="email"
        label="E-post"
        description="Dit svaret ska"
        value="anna@"
        error="Skriv en e-postadress."
      />,
    );
    const field = page.getByLabelText('E-post');
    expect(field).toMatchObject({ value: 'anna@' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(page, field)).toBe('Dit svaret ska Skriv en e-postadress.');
  });

  it('shows what was typed as it was typed, never as part of the page', () => {
    const typed = '</textarea><script>alert("å")</script>\n  & &amp; \'"';
    const page = show(
      <Form action="/x">
        <TextArea name="text" label="Din synpunkt" value={typed} />
        <TextField name="place" label="Plats" value={typed} />
      </Form>,
    );
    expect(page.getByLabelText('Din synpunkt')).toMatchObject({ value: typed });
    expect(page.getByLabelText('Plats')).toMatchObject({ value: typed });
    expect(page.body.querySelector('script')).toBeNull();
  });

  it('says how many characters are allowed, without cutting what is pasted', () => {
    const page = show(
      <PageLanguage.Provider value="en">
        <TextArea name="text" label="Your feedback" need="required" maxLength={20_000} />
      </PageLanguage.Provider>,
    );
    const field = page.getByRole('textbox', { name: 'Your feedback (must be filled in)' });
    expect(descriptionOf(page, field)).toBe('At most 20,000 characters.');
    expect(field.hasAttribute('maxlength')).toBe(false);
  });

  it('asks for a day with a date field', () => {
    const page = show(
      <DateField name="occurredOn" label="När hände det?" value="2026-03-07" latest="2026-03-08" />,
    );
    expect(page.getByLabelText('När hände det?')).toMatchObject({
      type: 'date',
      value: '2026-03-07',
      max: '2026-03-08',
    });
  });
});

describe('a field with options', () => {
  it('groups its options under the question', () => {
    const page = show(
      <RadioGroup name="kind" label="Vad gäller det?" choices={kinds} value="praise" />,
    );
    const group = page.getByRole('group', { name: 'Vad gäller det?' });
    expect(group.querySelectorAll('input')).toHaveLength(2);
    expect(page.getByRole('radio', { name: 'Beröm' })).toMatchObject({
      checked: true,
      value: 'praise',
      name: 'kind',
    });
    const complaint = page.getByRole('radio', { name: 'Klagomål' });
    expect(complaint).toMatchObject({ checked: false });
    expect(descriptionOf(page, complaint)).toBe('Något som inte har fungerat');
  });

  it('reports an error for the whole group', () => {
    const page = show(
      <CheckboxGroup
        name="factor"
        label="Kvalitetsfaktorer"
        choices={kinds}
        values={['complaint']}
        error="Välj minst en."
      />,
    );
    expect(descriptionOf(page, page.getByRole('group', { name: 'Kvalitetsfaktorer' }))).toBe(
      'Välj minst en.',
    );
    expect(page.getByRole('checkbox', { name: 'Klagomål' }).getAttribute('aria-invalid')).toBe(
      'true',
    );
  });

  it('sends nothing until something is chosen in a list', () => {
    const page = show(<SelectField name="unit" label="Enhet" choices={kinds} />);
    expect(page.getByRole('combobox', { name: 'Enhet' })).toMatchObject({ value: '' });
    expect(page.getByRole('option', { name: 'Välj' })).toMatchObject({ value: '' });
    const chosen = show(
      <SelectField name="unit" label="Enhet" choices={kinds} value="praise" emptyLabel="Alla" />,
    );
    expect(chosen.getByRole('option', { name: 'Beröm' }).hasAttribute('selected')).toBe(true);
    expect(chosen.getByRole('option', { name: 'Alla' })).toMatchObject({ value: '' });
  });

  it('can be a single checkbox', () => {
    const page = show(
      <CheckboxField
        name="anonymous"
        label="Jag vill vara anonym"
        description="Du får svar med en kod."
        checked
      />,
    );
    const box = page.getByRole('checkbox', { name: 'Jag vill vara anonym' });
    expect(box).toMatchObject({ checked: true, value: 'yes' });
    expect(descriptionOf(page, box)).toBe('Du får svar med en kod.');
  });
});

describe('a form', () => {
  it('leaves error messages to the page, and sends the button that was pressed', () => {
    const page = show(
      <Form action="/desk/x">
        <FieldSet id="who" legend="Vem du är" description="Allt är frivilligt">
          <TextField name="name" label="Namn" />
        </FieldSet>
        <HiddenField name="version" value="7" />
        <SubmitButton name="then" value="close">
          Skicka och avsluta
        </SubmitButton>
      </Form>,
    );
    expect(page.form('Skicka och avsluta', { Namn: 'Kim' })).toEqual({
      action: '/desk/x',
      method: 'post',
      fields: [
        ['name', 'Kim'],
        ['version', '7'],
        ['then', 'close'],
      ],
    });
    expect(page.body.querySelector('form')?.hasAttribute('novalidate')).toBe(true);
    expect(descriptionOf(page, page.getByRole('group', { name: 'Vem du är' }))).toBe(
      'Allt är frivilligt',
    );
  });

  it('that is refused begins with all errors, each linked to its field', () => {
    const errors = {
      text: 'Här behöver det stå något.',
      kind: 'Välj något.',
      '': 'Fältet ”x” känner vi inte till.',
    };
    const page = show(
      <>
        <ErrorSummary errors={errors} />
        <TextArea name="text" label="Din synpunkt" error={errors.text} />
        <RadioGroup name="kind" label="Vad gäller det?" choices={kinds} error={errors.kind} />
      </>,
    );
    const summary = page.getByRole('alert');
    expect(summary.hasAttribute('autofocus')).toBe(true);
    expect(summary.getAttribute('tabindex')).toBe('-1');
    const ways = [...summary.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(ways).toEqual(['#text', '#kind']);
    for (const way of ways)
      expect(page.body.querySelector(`input${way}, textarea${way}`), way).not.toBeNull();
    expect(summary.textContent).toContain('känner vi inte till');
  });

  it('without errors has no summary', () => {
    expect(
      show(
        <div>
          <ErrorSummary errors={{}} />
        </div>,
      ).queryByRole('alert'),
    ).toBeNull();
  });
});
