import type { VNode } from 'preact';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../test/page.ts';
import { statuses } from '../domain/vocabulary.ts';
import { renderPage } from '../web/render.ts';
import { Card } from './card.tsx';
import { DescriptionList, Pagination, Timeline } from './lists.tsx';
import { Notice } from './notice.tsx';
import { Table } from './table.tsx';
import { StatusTag } from './tag.tsx';
import { FollowCode, QuotedText } from './text.tsx';

const show = (part: VNode) => readPage(renderPage(part));

it('a status is shown by its word and by a shape that no other status has', () => {
  const shapes = statuses.map(
    (status) => show(<StatusTag status={status} />).body.querySelector('svg')?.innerHTML,
  );
  expect(new Set(shapes).size).toBe(statuses.length);
  expect(show(<StatusTag status="handed_over" />).text()).toBe('Överlämnat');
});

it('a notice states its kind to those who do not see its colour', () => {
  const page = show(
    <Notice tone="warning" title="Försenat" announce>
      Svara i dag.
    </Notice>,
  );
  expect(page.getByRole('status').textContent).toBe('Observera: FörsenatSvara i dag.');
  expect(page.getByRole('heading', { name: 'Observera: Försenat' })).toBeDefined();
});

it('submitted text keeps its lines and is never taken for part of the page', () => {
  const page = show(
    <QuotedText from="submitter" lang="fi">
      {'<b>Hei</b>\n\nRivi'}
    </QuotedText>,
  );
  const words = page.body.querySelector('.own-words');
  expect(words?.textContent).toBe('<b>Hei</b>\n\nRivi');
  expect([words?.getAttribute('lang'), words?.getAttribute('dir')]).toEqual(['fi', 'auto']);
});

it('a code is not changed by translating browsers', () => {
  expect(
    show(<FollowCode code="K7QM-3XRT-9PWA-4HND" />)
      .getByText('K7QM-3XRT-9PWA-4HND')
      .closest('[translate="no"]'),
  ).not.toBeNull();
});

it('a card with a title is a region that can be found by it', () => {
  expect(
    show(<Card title="Klockor & dagar">…</Card>).getByRole('region', { name: 'Klockor & dagar' }),
  ).toBeDefined();
});

describe('a table', () => {
  const rows = [{ number: '2026-00042', due: '4 mars' }];
  const page = show(
    <Table
      caption="Öppna ärenden"
      rows={rows}
      rowKey={(row) => row.number}
      columns={[
        { header: 'Nummer', rowHeader: true, cell: (row) => row.number },
        { header: 'Dag', cell: (row) => row.due },
      ]}
    />,
  );

  it('has a caption, and headings for its columns and rows', () => {
    expect(page.getByRole('table', { name: 'Öppna ärenden' })).toBeDefined();
    expect(page.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Nummer',
      'Dag',
    ]);
    expect(page.getByRole('rowheader').textContent).toContain('2026-00042');
  });

  it('repeats its headings in the cells for narrow pages, hidden from screen readers', () => {
    const cell = page.getByRole('cell');
    expect(cell.querySelector('[aria-hidden="true"]')?.textContent).toBe('Dag');
    expect(cell.querySelector('.cell-content')?.textContent).toBe('4 mars');
  });
});

it('events are a list with machine-readable times', () => {
  const page = show(
    <Timeline
      label="Händelser"
      items={[{ key: 'a', at: '2026-03-02T08:15:00Z', atText: '2 mars', title: 'Kom in' }]}
    />,
  );
  expect(
    page.getByRole('list', { name: 'Händelser' }).querySelector('time')?.getAttribute('datetime'),
  ).toBe('2026-03-02T08:15:00Z');
});

it('names and values belong together', () => {
  const page = show(<DescriptionList items={[{ term: 'Enhet', value: 'Trafik' }]} />);
  expect(page.body.querySelector('dl div')?.textContent).toBe('EnhetTrafik');
});

describe('pages of a list', () => {
  const pages = (page: number, last: number) =>
    show(
      <div>
        <Pagination page={page} last={last} address={(to) => `?sida=${to}`} />
      </div>,
    );

  it('link one page back and one page on', () => {
    const middle = pages(2, 3);
    expect(middle.getByRole('link', { name: 'Föregående' }).getAttribute('href')).toBe('?sida=1');
    expect(middle.getByRole('link', { name: 'Nästa' }).getAttribute('href')).toBe('?sida=3');
    expect(middle.text()).toContain('Sida 2 av 3');
    expect(pages(3, 3).queryByRole('link', { name: 'Nästa' })).toBeNull();
  });

  it('are not shown for a single page', () => {
    expect(pages(1, 1).queryByRole('navigation')).toBeNull();
  });
});
